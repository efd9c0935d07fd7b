"""What one does and sees on *My details* and *My team's numbers*."""

from collections.abc import Callable
from functools import cached_property

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from cartguide.ui.details.figure_card import FigureCard
from cartguide.ui.details.figures import FiguresPage
from cartguide.ui.details.page import DetailsPage
from cartguide.ui.program import Program
from cartguide.ui.snapshot import settle
from cartguide.ui.text import Painted, Words
from cartguide.ui.window import Window
from tests.ui.conftest import close, open_step


class Desk:
    """The window, found by the names that assistive technology has too."""

    def __init__(self, qtbot: QtBot, start: Callable[..., Program]) -> None:
        self._qtbot, self._start = qtbot, start

    @cached_property
    def program(self) -> Program:
        """The running program; `open` starts it otherwise."""
        return self._start()

    def open(self, **asked: object) -> None:
        """Start the program asked like this."""
        self.program = self._start(**asked)

    def again(self, **asked: object) -> None:
        """Close the program when everything is kept, and start it anew."""
        keeper = self.program.keeper
        assert keeper
        self._qtbot.waitUntil(lambda: keeper.is_settled)
        close(self._qtbot, self.program)
        self.program = self._start(**asked)

    @property
    def window(self) -> Window:
        return self.program.window

    @property
    def details(self) -> DetailsPage:
        """My details, shown."""
        if self.window.place != "details":
            self.window.show_place("details")
            settle()
        page = self.window.stage.shown
        assert isinstance(page, DetailsPage)
        return page

    @property
    def figures(self) -> FiguresPage:
        """My team's numbers, shown."""
        if self.window.place != "figures":
            self.window.show_place("figures")
            settle()
        page = self.window.stage.shown
        assert isinstance(page, FiguresPage)
        return page

    def choose(self, detail: str, value: str) -> None:
        """Answer a question."""
        self.details.cards[detail].choices.rows[value].click()

    def told(self, detail: str) -> str:
        """What the page shows as chosen."""
        rows = self.details.cards[detail].choices.rows
        return next(value for value, row in rows.items() if row.isChecked())

    def card(self, figure: str) -> FigureCard:
        """A figure's card."""
        return self.figures.cards[figure]

    def press(self, identifier: str) -> None:
        """Press what has this identifier."""
        found = self.find(identifier)
        assert isinstance(found, QAbstractButton)
        found.click()

    def find(self, identifier: str) -> QWidget:
        """What is shown under this identifier."""
        shown = [each for each in self.window.findChildren(QWidget) if each.isVisibleTo(self.window)]
        return next(each for each in shown if each.accessibleIdentifier() == identifier)

    def has(self, identifier: str) -> bool:
        """Whether something is shown under this identifier."""
        shown = (each for each in self.window.findChildren(QWidget) if each.isVisibleTo(self.window))
        return any(each.accessibleIdentifier() == identifier for each in shown)

    def write(self, figure: str, text: str, place: str = "low") -> None:
        """Write into a figure's field, opened where it is not."""
        if not self.card(figure).entry:
            self.press(f"figure.{figure}.change")
        field = self.find(f"figure.{figure}.{place}")
        assert isinstance(field, QLineEdit)
        field.clear()
        self._qtbot.keyClicks(field, text)

    def key(self, *keys: Qt.Key) -> QWidget:
        """Press keys where the keyboard is; where it is then."""
        self.window.activateWindow()
        self._qtbot.waitUntil(self.window.isActiveWindow)
        for key in keys:
            self._qtbot.keyClick(QApplication.focusWidget() or self.window, key)
        found = QApplication.focusWidget()
        assert found is not None
        return found

    def calls(self) -> str:
        """Everything *Who to call* says."""
        self.window.show_calls()
        assert self.window.calls
        return words_of(self.window.calls)

    def step(self, identity: str) -> str:
        """Everything the page of a step says, its parts unfolded."""
        open_step(self._qtbot, self.window, identity)
        panel = self.window.panel
        assert panel
        for section in panel.guide_half.folds:
            panel.guide_half.open_section(section)
        return words_of(panel)


def words_of(place: QWidget) -> str:
    """The words that are shown in a place."""
    shown = [each for each in place.findChildren(QWidget) if each.isVisibleTo(place)]
    return "\n".join(
        each.words() if isinstance(each, Painted) else each.accessibleName() or each.text()
        for each in shown
        if isinstance(each, Painted | Words)
    )
