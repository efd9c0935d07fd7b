"""Pictures of every screen and state, taken of the real window."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QSize
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from cartguide.guide.model import Problem, message_id
from cartguide.journal.errors import Damaged, Full, HeldByAnother, Newer
from cartguide.journey.now import Progress
from cartguide.ui.example_journal import DONE, OWN_ITEM, STEP
from cartguide.ui.keeper import Keeper
from cartguide.ui.panel.step_panel import StepPanel
from cartguide.ui.program import Program
from cartguide.ui.scroll import ScrollPage
from cartguide.ui.window import Window

_PATIENCE_MS = 10_000
STATES = {
    "nothing-told": Progress(),
    "here": Progress("making-cells", frozenset({*DONE, STEP})),
    "between": Progress("", frozenset({*DONE, STEP})),
    "side-step": Progress("bridging", frozenset({*DONE, STEP})),
    "all-done": Progress("", frozenset({*DONE, STEP, "years-after"})),
}


class Album:
    """Saves numbered pictures of a size into a folder."""

    def __init__(self, folder: Path, size: tuple[int, int]) -> None:
        self._folder = folder
        self._size = QSize(*size)
        self.count = 0
        folder.mkdir(parents=True, exist_ok=True)

    def take(self, widget: QWidget, name: str) -> None:
        """Save a picture of a window as it stands."""
        if widget.size() != self._size:
            widget.resize(self._size)
        settle()
        self._save(widget, name)

    def take_whole(self, widget: QWidget, name: str) -> None:
        """Save a picture of something longer than the window, whole."""
        settle()
        self._save(widget, f"{name}-whole")

    def _save(self, widget: QWidget, name: str) -> None:
        self.count += 1
        path = self._folder / f"{self.count:02}-{name}.png"
        if not widget.grab().save(str(path)):
            raise OSError(str(path))


def settle(until: Callable[[], bool] = lambda: True) -> None:
    """Let the window finish what it is doing, and wait for a condition; TimeoutError if it never holds."""
    deadline = QDeadlineTimer(_PATIENCE_MS)
    while True:
        for _ in range(3):
            QApplication.sendPostedEvents()
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        if until():
            return
        if deadline.hasExpired():
            raise TimeoutError("the window did not come to rest")


PLACES = ("more", "details", "figures", "centre", "centre-form", "caregiver", "words", "related", "about")
# Where one writes, or finds what one wrote: filled, empty, and as a parent reads them.
OWN_PLACES = ("dates", "diary", "notes", "team", "bin", "search", "people", "welcome")
SOUGHT = "example"
READERS = (
    ("reader-parent", {"reader": "parent", "age": "child"}, "infusion"),
    ("reader-caregiver", {"reader": "caregiver", "region": "uk"}, "going-home"),
    ("reader-no-bridging", {"bridging": "no", "product": "carvykti"}, "bridging"),
    ("reader-uk-calls", {"region": "uk"}, ""),
)


def take_all(album: Album, window: Window, keeper: Keeper) -> None:
    """Every screen of a window whose journal is open and filled."""
    take_steps(album, window, keeper)
    take_path(album, window, keeper)
    take_parts(album, window, keeper)
    take_calls(album, window, "who-to-call")
    take_states(album, window, keeper)


def take_places(album: Album, program: Program) -> None:
    """The pages beside the path and the steps, and the guide as others read it."""
    window, told = program.window, program.told
    for name in PLACES:
        take_place(album, window, name, name)
    take_own_places(album, program, "")
    take_papers(album, program)
    take_empty(album, program)
    window.show_home()
    for name, details, step in READERS:
        for detail, value in details.items():
            told.tell(detail, value)
        if step:
            window.open_step(step)
            settle(lambda: window.panel is not None and window.panel.has_writing)
        else:
            window.show_calls()
        album.take(window, name)
        for detail in details:
            told.tell(detail, "")
    window.show_home()


def take_place(album: Album, window: Window, place: str, name: str) -> None:
    """A page beside them, and the whole of it."""
    window.show_place(place)
    album.take(window, name)
    if isinstance(window.stage.shown, ScrollPage):
        album.take_whole(window.stage.shown.sheet, name)


def take_own_places(album: Album, program: Program, suffix: str) -> None:
    """Where one writes, as it is, and as a parent reads it; one that is not there yet is left out."""
    window, keeper = program.window, program.keeper
    for details, ending in (({}, suffix), ({"reader": "parent", "age": "child"}, f"{suffix}-parent")):
        for detail, value in details.items():
            program.told.tell(detail, value)
        for place in OWN_PLACES:
            if not _is_there(window, place):
                continue
            settle(lambda: keeper is None or keeper.is_settled)
            if place == "search":
                _seek(window)
            take_place(album, window, place, f"{place}{ending}")
        for detail in details:
            program.told.tell(detail, "")


def _is_there(window: Window, place: str) -> bool:
    """Show a place, if the program has it."""
    try:
        window.show_place(place)
    except KeyError as error:
        if error.args != (place,):
            raise
        window.show_home()
        return False
    return True


def _seek(window: Window) -> None:
    """Look for a word, as one does."""
    from cartguide.ui.search.page import SearchPage  # noqa: PLC0415  when it is shown

    page = window.stage.shown
    if isinstance(page, SearchPage):
        settle(lambda: page.is_settled)
        page.field.setText("")
        page.field.insert(SOUGHT)
        settle(lambda: page.is_settled)


def take_papers(album: Album, program: Program) -> None:
    """What is on paper: the sheet for the fridge, and a step as it is seen."""
    from cartguide.ui.printing.page import PrintPage  # noqa: PLC0415  when it is shown
    from cartguide.ui.printing.seen import print_seen  # noqa: PLC0415  the same

    window = program.window
    for name, go in (("calls", window.show_calls), (STEP, lambda: window.open_step(STEP))):
        go()
        settle(lambda: bool(window.place) or (window.panel is not None and window.panel.has_writing))
        print_seen(program)
        settle(lambda: isinstance(window.stage.shown, PrintPage) and window.stage.shown.print_button.isEnabled())
        album.take(window, f"print-{name}")
        if isinstance(window.stage.shown, ScrollPage):
            album.take_whole(window.stage.shown.sheet, f"print-{name}")
        window.show_home()


def take_empty(album: Album, filled: Program) -> None:
    """Where one writes before anything is written, in a window of its own."""
    with TemporaryDirectory() as data:
        program = Program(filled.ground._replace(data=Path(data)), lambda day: day)
        program.window.resize(filled.window.size())
        program.window.show()
        program.after_first_frame()
        keeper = program.keeper
        settle(lambda: keeper is not None and keeper.is_open)
        take_own_places(album, program, "-empty")
        program.window.close()
        settle(lambda: not program.window.isVisible())


def take_steps(album: Album, window: Window, keeper: Keeper) -> None:
    """The home, and every step open."""
    window.show_home()
    settle(lambda: keeper.is_settled)
    album.take(window, "home")
    album.take_whole(window.home.sheet, "home")
    for identity in window.steps:
        panel = _open(window, keeper, identity)
        album.take(window, identity)
        album.take_whole(panel.sheet, identity)


def take_path(album: Album, window: Window, keeper: Keeper) -> None:
    """The path in its states: nothing told, here at a step, between two, all done, folded by hand, unfolded below."""
    marking = window.writing.marking if window.writing else None
    if marking is None:
        return
    told = marking.progress
    window.show_home()
    for name, progress in STATES.items():
        marking.progress = progress
        marking.changed.emit()
        album.take(window, f"path-{name}")
    marking.progress = told
    marking.changed.emit()
    _open(window, keeper, STEP)
    window.fold(folded=True)
    album.take(window, "path-folded")
    window.fold(folded=False)
    window.show_whole_path()
    album.take(window, "path-whole")


def take_parts(album: Album, window: Window, keeper: Keeper) -> None:
    """What opens inside a step: every section, a word, an item being changed."""
    panel = _open(window, keeper, STEP)
    for section in panel.guide_half.folds:
        panel.guide_half.open_parts(section)
    panel.checklist.unfold()
    album.take_whole(panel.sheet, "everything-open")
    for name in ("term.leukapheresis", f"change.{OWN_ITEM}"):
        for button in panel.findChildren(QAbstractButton):
            if button.accessibleIdentifier() == name:
                button.click()
                album.take(window, name.split(".")[0])
                break
    window.show_home()


def take_states(album: Album, window: Window, keeper: Keeper) -> None:
    """What can stand in the window besides: text sizes, undo, what it says when something is wrong."""
    _open(window, keeper, STEP)
    window.bar.text_size.click()
    album.take(window, "text-size")
    window.bar.text_size.click()
    window.messages.undo.offer("Example: Bring the blue blanket.", None)
    album.take(window, "undo")
    window.messages.undo.close_offer()
    keeper.not_saved.emit(Full())
    album.take(window, "not-saved")
    keeper.saved.emit()
    window.show_home()
    broken = Problem("first-visit.md", 12, message_id("This file is missing or can't be read."))
    window.tell_problems((broken,))
    album.take(window, "broken-page")
    for error in (HeldByAnother(), Newer(), Damaged()):
        keeper.failed.emit(error)
        album.take(window, f"journal-{type(error).__name__.lower()}")


def _open(window: Window, keeper: Keeper, identity: str) -> StepPanel:
    window.open_step(identity)
    settle(lambda: keeper.is_settled and window.panel is not None and window.panel.has_writing)
    if window.panel is None:
        raise LookupError(identity)
    return window.panel


def take_calls(album: Album, window: Window, name: str) -> None:
    """*Who to call* in the window."""
    window.show_calls()
    album.take(window, name)
    if window.calls:
        album.take_whole(window.calls.sheet, name)
