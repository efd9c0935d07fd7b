"""Pictures of every screen and state, taken of the real window."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QSize
from PySide6.QtWidgets import QApplication, QWidget

from cartguide.guide.model import Problem, message_id
from cartguide.journal.errors import Damaged, Full, HeldByAnother, Newer
from cartguide.ui.example_journal import STEP
from cartguide.ui.keeper import Keeper
from cartguide.ui.window import Window

_PATIENCE_MS = 10_000


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


def take_steps(album: Album, window: Window, keeper: Keeper) -> None:
    """The home, and every step open."""
    window.show_home()
    album.take(window, "home")
    album.take_whole(window.steps.sheet, "home")
    for identity in window.steps.rows:
        window.open_step(identity)
        settle(lambda: keeper.is_settled and window.panel is not None and window.panel.has_writing)
        album.take(window, identity)
        if window.panel:
            album.take_whole(window.panel.sheet, identity)


def take_states(album: Album, window: Window, keeper: Keeper) -> None:
    """What can stand in the window besides: text sizes, undo, what it says when something is wrong."""
    window.open_step(STEP)
    settle(lambda: keeper.is_settled and window.panel is not None and window.panel.has_writing)
    window.bar.text_size.click()
    album.take(window, "text-size")
    window.bar.text_size.click()
    window.undo.offer("Example: Bring the blue blanket.", None)
    album.take(window, "undo")
    window.undo.close_offer()
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


def take_calls(album: Album, window: Window, name: str) -> None:
    """*Who to call* in the window."""
    window.show_calls()
    album.take(window, name)
    if window.calls:
        album.take_whole(window.calls.sheet, name)
