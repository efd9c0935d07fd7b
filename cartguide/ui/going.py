"""Where one goes in the window: the home, a step, a page beside them, and back the way one came."""

from collections.abc import Callable, Collection
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from cartguide.ui.place_page import PlacePage
from cartguide.ui.places import CALLS, Places
from cartguide.ui.scale import arrange
from cartguide.ui.theme import Look

# Where a person changes what the guide says; such a page shows the change itself.
CHANGING = frozenset(
    {
        "details",
        "figures",
        "centre",
        "centre-offer",
        "centre-form",
        "dates",
        "diary",
        "notes",
        "bin",
        "team",
        "print",
        "welcome",
    }
)

if TYPE_CHECKING:
    from cartguide.ui.calls.page import CallsPage
    from cartguide.ui.window import Window


class Going:
    """Holds the pages beside the path; the window holds the rest."""

    def __init__(self, window: "Window", look: Look, make_page: Callable[[str, QWidget], PlacePage]) -> None:
        self._window, self._look = window, look
        self._places = Places(window.stage, make_page)
        self.calls: CallsPage | None = None
        self._half_typed = ""

    @property
    def pages(self) -> Collection[PlacePage]:
        """The pages beside the path and the steps that were made."""
        return self._places.pages.values()

    def show_home(self) -> None:
        """Show the path and the Today card; the keyboard goes where one came from."""
        window = self._window
        was_open = window.panel.identity if window.panel else ""
        if window.opening:
            window.opening.leave()
        self._leave_page()
        window.take_place("path")
        window.path.show_open("")
        if window.writing and window.writing.is_settled:
            window.stage.show_page(window.home)
            window.home.to_top()
            window.writing.show_today()
        else:
            window.stage.show_page(None)
        window.arrange()
        if was_open and window.arrangement().path != "strip":
            window.path.focus_on(was_open)
        elif window.stage.shown is not None:
            window.home.today.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_whole_path(self) -> None:
        """Unfold the path; where there is no room for it, the home shows it whole."""
        window = self._window
        here = window.panel.identity if window.panel else window.path.in_hand
        if arrange(window.width(), window.height(), self._look.text_size).path == "across":
            window.fold(folded=False)
            window.path.focus_on(here)
            return
        self.show_home()
        if window.stage.shown is not None:
            window.home.show_whole(here)

    def open_step(self, identity: str) -> None:
        """Open a step's panel."""
        if self._window.opening:
            self._leave_page()
            self._window.opening.open(identity)

    def show_place(self, name: str) -> None:
        """Show a page beside the path and the steps."""
        window = self._window
        if window.panel and not window.place:
            window.panel.hold_place()
        self._keep_half_typed()
        page, is_new = self._places.take(name)
        if is_new:
            page.back.connect(self.back)
            page.go.connect(self.show_place)
            page.show_numbers(window.numbers)
        self._take_calls()
        window.take_place(name, page.accessibleName())
        window.stage.show_page(page)
        window.arrange()
        page.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_anew(self, name: str) -> None:
        """Show a page whose matter has changed: not as it was made before."""
        self._places.let_go_of(name)
        self.show_place(name)

    def back(self) -> None:
        """To where one was: another such page, the open step, else the home."""
        window = self._window
        if window.place in {"", "path"}:
            return
        self._keep_half_typed()
        before = self._places.back()
        if before:
            self.show_place(before)
        elif window.panel is not None:
            window.show_panel(window.panel)
            window.panel.take_up_place()
        elif window.opening and window.opening.is_awaited:
            window.opening.announce()
        else:
            window.show_home()

    def renew(self) -> None:
        """What the pages show has changed. Where the change is made, the page stays; another takes its new self."""
        place = self._window.place
        half_typed = self.calls.number_card.half_typed if self.calls else ""
        self._places.let_go(but=place if place in CHANGING else "")
        self.calls = None
        if place not in {"", "path", *CHANGING}:
            self.show_place(place)
        self._half_typed = half_typed
        self._take_calls()

    def _take_calls(self) -> None:
        window = self._window
        self.calls = cast("CallsPage | None", self._places.pages.get(CALLS))
        if self.calls:
            self.calls.number_card.take_up(self._half_typed)
            self._half_typed = ""
            self.calls.number_card.set_can_keep_inside(window.writing is None or window.writing.can_keep)

    def _keep_half_typed(self) -> None:
        page = self._places.pages.get(self._window.place)
        if page is not None:
            page.leave()

    def _leave_page(self) -> None:
        self._keep_half_typed()
        self._places.leave()
