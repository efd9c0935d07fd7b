"""The program's window: the bar, the path, the home or the open step, *Who to call*, and what there is to say."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QMainWindow, QVBoxLayout, QWidget

from cartguide.guide.model import Outline, Problem
from cartguide.system.settings import CallNumbers
from cartguide.ui.path import Path
from cartguide.ui.scale import NEAR, Arrangement, arrange
from cartguide.ui.theme import Looks
from cartguide.ui.top_bar import TopBar

if TYPE_CHECKING:
    from cartguide.journey.library import Library
    from cartguide.system.day import Day
    from cartguide.ui.calls.page import CallsPage
    from cartguide.ui.dates.kept import KeptDates
    from cartguide.ui.going import Going
    from cartguide.ui.home import Home
    from cartguide.ui.keeper import Keeper
    from cartguide.ui.messages import Messages
    from cartguide.ui.notice import Notice
    from cartguide.ui.opening import Opening
    from cartguide.ui.panel.step_panel import StepPanel
    from cartguide.ui.place_page import PlacePage
    from cartguide.ui.stage import Stage
    from cartguide.ui.writing import Writing

SMALLEST = (320, 320)


class Window(QMainWindow):
    """Knows where one is; holds no rule. What the first frame does not need is made when it is first used.

    `place` is "path" for the home, empty at an open step, else the name of a page beside them ("calls", "more", …).
    """

    text_size_chosen = Signal(int)
    closed = Signal()

    def __init__(
        self,
        looks: Looks,
        outline: Outline,
        library: "Callable[[], Library]",
        make_page: "Callable[[str, QWidget], PlacePage]",
    ) -> None:
        super().__init__()
        self._looks, self._outline, self._library, self._make_page = looks, outline, library, make_page
        self.numbers = CallNumbers()
        self.place = "path"
        self._folded = False
        self.opening: Opening | None = None
        self.writing: Writing | None = None
        self.may_close: Callable[[], bool] = lambda: True
        self.steps = outline.readable
        self.bar = TopBar(*looks)
        self.path = Path(*looks, outline)
        self._lay_out()
        self._connect()
        self.take_place("path")

    @cached_property
    def messages(self) -> "Messages":
        """What the window has to say, to undo, to choose."""
        from cartguide.ui.messages import Messages  # noqa: PLC0415  seldom needed, never for the first frame

        messages = Messages(self, self._column, self._looks.look, self._looks.say)
        messages.text_size_chosen.connect(self.text_size_chosen)
        messages.sizes_closed.connect(self.bar.text_size.setFocus)
        messages.arranged.connect(self._show_path)
        if self.writing:
            messages.undone.connect(self.writing.undo)
        return messages

    @cached_property
    def stage(self) -> "Stage":
        """Where the home, the open step and *Who to call* stand, one at a time."""
        from cartguide.ui.stage import Stage  # noqa: PLC0415  the first frame shows the path alone

        stage = Stage()
        self._body.takeAt(1)
        self._body.addWidget(stage, 1)
        return stage

    @cached_property
    def home(self) -> "Home":
        """The page one sees with no step open; made when the journal has said where one is."""
        from cartguide.ui.home import Home  # noqa: PLC0415  not needed for the first frame

        home = Home(self.stage, self._looks, self._outline, self._library)
        home.chosen.connect(self.open_step)
        home.call_pressed.connect(self.show_calls)
        home.show_numbers(self.numbers)
        return home

    @cached_property
    def going(self) -> "Going":
        """Where one goes: the home, a step, a page beside them, and back."""
        from cartguide.ui.going import Going  # noqa: PLC0415  not needed for the first frame

        return Going(self, self._looks.look, self._make_page)

    @property
    def calls(self) -> "CallsPage | None":
        """*Who to call*, once it was opened."""
        return self.going.calls if "going" in vars(self) else None

    @property
    def notice(self) -> "Notice":
        """What the window has to say."""
        return self.messages.notice

    @property
    def panel(self) -> "StepPanel | None":
        """The open step."""
        return self.opening.panel if self.opening else None

    @property
    def has_messages(self) -> bool:
        """Whether anything was said yet; asking `messages` would make it."""
        return "messages" in vars(self)

    def set_keeper(self, keeper: "Keeper", dates: "KeptDates", day: "Day") -> None:
        """Take the journal's keeper; until then, and while it is not open, nothing can be written."""
        from cartguide.ui.opening import Opening  # noqa: PLC0415  after the first frame
        from cartguide.ui.writing import Writing  # noqa: PLC0415  the same

        self.writing = Writing(self, keeper, self._outline, self._library, dates, day)
        parts = (self.stage, self._looks, self._outline, self._library)
        self.opening = Opening(*parts, keeper, self.arrangement, self.writing.fill)
        self.opening.begun.connect(self._on_begun)
        self.opening.begun.connect(self.writing.read_ahead)
        self.opening.shown.connect(self._on_shown)
        self.opening.refused.connect(self._on_refused)

    def set_numbers(self, numbers: CallNumbers) -> None:
        """Show the number to call first on every screen."""
        self.numbers = numbers
        self.bar.set_number(numbers.first)
        for page in self._pages():
            page.show_numbers(numbers)

    def fold(self, *, folded: bool, by_hand: bool = True) -> None:
        """Fold the path to its strip, or unfold it where there is room; next time it is as it was left by hand."""
        self._folded = folded
        self.arrange()
        if by_hand and self.writing:
            self.writing.remember_folded(folded=folded)

    def show_home(self) -> None:
        """Show the path and the Today card."""
        self.going.show_home()

    def show_whole_path(self) -> None:
        """Unfold the path; where there is no room for it, the home shows it whole."""
        self.going.show_whole_path()

    def open_step(self, identity: str) -> None:
        """Open a step's panel; where its page can't be read, the window says so and shows the home."""
        self.going.open_step(identity)

    def show_calls(self) -> None:
        """Show *Who to call*. It needs neither journal nor full guide."""
        self.going.show_place("calls")

    def show_place(self, name: str) -> None:
        """Show a page beside the path and the steps."""
        self.going.show_place(name)

    def go_back(self) -> None:
        """From a page beside them to where one was: another such page, the open step, else the home."""
        self.going.back()

    def renew_guide(self) -> None:
        """The guide speaks otherwise now: for another reader, or with another number. One stays where one is."""
        self.path.renew_names()
        if self.writing:
            self.writing.show_guide()
        if "home" in vars(self):
            self.home.renew()
        if self.opening:
            self.opening.renew()
        if self.panel and not self.place:
            self.show_panel(self.panel)
        if "going" in vars(self):
            self.going.renew()

    def apply_text_size(self, percent: int) -> None:
        """Show everything at another text size."""
        if self.opening:
            self.opening.make_ready_anew()
        self._looks.look.set_text_size(percent)
        self.arrange()

    def tell_problems(self, problems: tuple[Problem, ...]) -> None:
        """Say what of the guide could not be read."""
        if problems or not self._outline.heads:
            self.messages.tell_guide_broken(problems, None if self._outline.heads else self._library().content)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.panel:
            self.panel.leave()
        if self.may_close():
            event.accept()
            self.closed.emit()
        else:
            event.ignore()

    def _lay_out(self) -> None:
        page = QWidget()
        page.setObjectName("page")
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(NEAR, NEAR - 4, NEAR, NEAR)
        self._column.setSpacing(NEAR - 4)
        self._body = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._body.addWidget(self.path)
        self._body.addStretch(1)
        self._column.addWidget(self.bar)
        self._column.addLayout(self._body, 1)
        self.setObjectName("window")
        self.setCentralWidget(page)
        self.setMinimumSize(*SMALLEST)

    def _connect(self) -> None:
        self.bar.path_pressed.connect(self.show_home)
        self.bar.call_pressed.connect(self.show_calls)
        self.bar.place_pressed.connect(self.show_place)
        self.bar.text_size_pressed.connect(lambda: self.messages.toggle_sizes())  # noqa: PLW0108  made when pressed
        self.path.chosen.connect(self.open_step)
        self.path.whole_asked.connect(self.show_whole_path)
        self.path.fold_asked.connect(lambda: self.fold(folded=True))

    def arrangement(self) -> Arrangement:
        """How the window is laid out now."""
        return arrange(self.width(), self.height(), self._looks.look.text_size, folded=self._folded)

    def take_place(self, place: str, title: str = "") -> None:
        """Say where one is, by the name of the place and its title."""
        say = self._looks.say
        self.place = place
        self.bar.mark(place)
        self.setWindowTitle(say("{title} – CAR T Guide", title=title) if title else say("CAR T Guide"))

    def _on_begun(self, identity: str) -> None:
        head = self._outline.heads.get(identity)
        self.take_place("", head.title if head else "")
        self.path.show()
        self.path.show_open(identity)
        self.path.repaint()

    def _on_shown(self, panel: "StepPanel") -> None:
        panel.show_numbers(self.numbers)
        if self.writing:
            self.writing.remember_place(panel.identity)
        if not self.place:
            self.show_panel(panel)

    def show_panel(self, panel: "StepPanel") -> None:
        """Show an open step."""
        self.take_place("", panel.accessibleName())
        self.stage.show_page(panel)
        self.arrange()
        panel.guide_half.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_refused(self, problems: tuple[Problem, ...]) -> None:
        self.show_home()
        self.tell_problems(problems)

    def arrange(self) -> None:
        """Lay everything out for the room there is."""
        if self.has_messages:
            self.messages.arrange()
        layout = self.arrangement()
        self.bar.arrange(layout)
        beside = layout.path == "list"
        self._body.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        self.path.arrange(layout.path)
        self._show_path()
        for page in self._pages():
            page.arrange(layout)

    def _show_path(self) -> None:
        gives_way = self.place not in {"", "path", "who"} or (self.has_messages and self.messages.needs_room)
        self.path.setVisible(bool(self._outline.heads) and not gives_way)

    def _pages(self) -> "list[Home | StepPanel | PlacePage]":
        beside = self.going.pages if "going" in vars(self) else ()
        return [page for page in (vars(self).get("home"), self.panel, *beside) if page is not None]
