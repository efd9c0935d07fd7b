"""The window of these tests."""

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

from PySide6.QtGui import QAccessible, QAccessibleInterface, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from cartguide.app import Start, dress, lay_ground
from cartguide.journal.changes import Change
from cartguide.journal.model import StepWriting
from cartguide.journey.page_view import GuideItem
from cartguide.ui.keeper import Keeper
from cartguide.ui.mine.checklist import Checklist
from cartguide.ui.mine.notes import Notes
from cartguide.ui.person import open_person
from cartguide.ui.scroll import ScrollPage

STEP = "cell-collection"
ITEMS = (
    GuideItem("ask", "Ask which medicines to stop", part="Weeks before"),
    GuideItem("eat", "Eat breakfast", part="The last two days"),
    GuideItem("ride", "Book a ride home", part="The last two days"),
    GuideItem("drink", "Drink water the day before", part="The last two days"),
    GuideItem("sleeves", "Wear sleeves that roll up", part="The last two days"),
)
MUSTS = ("ride", "ask", "sleeves")

Kind = TypeVar("Kind", bound=QWidget)


class Desk:
    """The two cards on a page that scrolls. `removed` gathers what can be undone, `escaped` the window's own Esc."""

    def __init__(self, qtbot: QtBot, data: Path, width: int) -> None:
        self._qtbot = qtbot
        ground = lay_ground(Start(data=str(data)))
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        dress(application, ground.looks.look)
        self.looks = ground.looks
        self.window = QWidget()
        self.page = ScrollPage()
        QVBoxLayout(self.window).addWidget(self.page)
        self.keeper = Keeper(lambda: open_person(data), self.window)
        self.checklist = Checklist(*ground.looks, self.keeper, STEP, ITEMS, MUSTS)
        self.notes = Notes(*ground.looks, self.keeper, STEP, "Collecting your T cells")
        self.removed: list[tuple[str, Change]] = []
        self.escaped: list[bool] = []
        for card in (self.checklist, self.notes):
            self.page.column.addWidget(card)
            card.removed.connect(lambda words, change: self.removed.append((words, change)))
        self.page.column.addStretch(1)
        self.notes.all_wanted.connect(lambda: self.load(whole=True))
        QShortcut(QKeySequence("Esc"), self.window).activated.connect(lambda: self.escaped.append(True))
        self.window.resize(width, 700)
        self.window.show()
        qtbot.waitExposed(self.window)
        self.window.activateWindow()
        self.keeper.open()
        qtbot.waitUntil(lambda: self.keeper.is_open)

    def load(self, *, whole: bool = False) -> StepWriting:
        """Show what is written, as coming to the step does."""
        found: list[StepWriting] = []
        self.keeper.ask(STEP, found.append, whole=whole)
        self._qtbot.waitUntil(lambda: bool(found))
        self.checklist.show_writing(found[0])
        self.notes.show_writing(found[0])
        return found[0]

    def settle(self) -> None:
        """Wait until everything is acknowledged."""
        self.keeper.save_now()
        self._qtbot.waitUntil(lambda: self.keeper.is_settled)

    def undo(self) -> None:
        """Bring back what was removed last, as the window does."""
        _, change = self.removed.pop()
        self.keeper.do(change)
        self.load()

    def close(self) -> None:
        """Leave the step and close the journal; what waits is kept before."""
        if self.window.isVisible():
            self.checklist.leave()
            self.settle()
            assert self.keeper.close(5)
            self.window.hide()

    def find(self, identifier: str, kind: type[Kind]) -> Kind:
        """The widget of an identifier."""
        found = self.see(identifier)
        assert isinstance(found, kind), identifier
        return found

    def see(self, identifier: str) -> QWidget | None:
        """The widget of an identifier, if it is shown."""
        shown = (each for each in self.window.findChildren(QWidget) if each.isVisibleTo(self.window))
        return next((each for each in shown if each.accessibleIdentifier() == identifier), None)

    def read_out(self) -> list[str]:
        """The identifiers of what assistive technology comes to, in its order."""
        return list(_read(QAccessible.queryAccessibleInterface(self.page.sheet)))


def _read(told: QAccessibleInterface) -> Iterator[str]:
    for at in range(told.childCount()):
        child = told.child(at)
        if not child.state().invisible:
            if child.text(QAccessible.Text.Identifier):
                yield child.text(QAccessible.Text.Identifier)
            yield from _read(child)
