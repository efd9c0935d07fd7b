"""Nothing becomes a window of its own for a moment: it would take the keyboard away, and flicker."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from cartguide.journey.team import KINDS
from cartguide.ui.snapshot import OWN_PLACES, PLACES, settle
from tests.ui.conftest import OpenProgram, open_step

# What opens a form.
OPENING = {f"team.{kind}.add" for kind in KINDS} | {"calls.log", "diary.new", "notes.new", "date.cell-collection.1"}


class Watcher(QObject):
    """Gathers what is shown as a window."""

    def __init__(self, window: QWidget) -> None:
        super().__init__()
        self._window = window
        self.strays: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_shown = event.type() == QEvent.Type.Show
        if is_shown and isinstance(watched, QWidget) and watched.isWindow() and watched is not self._window:
            self.strays.append(f"{type(watched).__name__} {watched.accessibleIdentifier()}")
        return False


def test_no_page_shows_a_part_before_it_has_its_place(open_program: OpenProgram, qtbot: QtBot) -> None:
    program = open_program()
    window = program.window
    watcher = Watcher(window)
    application = QApplication.instance()
    assert application
    application.installEventFilter(watcher)
    for place in (*PLACES, *OWN_PLACES, "calls"):
        window.show_place(place)
        settle()
        for button in window.stage.shown.findChildren(QAbstractButton) if window.stage.shown else ():
            if button.accessibleIdentifier() in OPENING and button.isVisible():
                button.click()
                settle()
    for step in ("what-is-car-t", "going-home"):
        open_step(qtbot, window, step)
        assert window.panel
        for section in window.panel.guide_half.folds:
            window.panel.guide_half.open_parts(section)
        window.panel.checklist.unfold()
    program.told.tell("reader", "parent")
    settle()
    application.removeEventFilter(watcher)
    assert watcher.strays == []
