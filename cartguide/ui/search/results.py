"""All that was found, in groups, with one row chosen by the arrows."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cartguide.ui.scale import NEAR
from cartguide.ui.search.group import ResultGroup
from cartguide.ui.search.row import Result, ResultRow
from cartguide.ui.search.said import GROUPS
from cartguide.ui.theme import Looks

FIRST, AGAIN = 4, 20


class Results(QWidget):
    """`opened` carries what a row leads to, `more_wanted` the name of a group, `chosen` the row the arrows came to."""

    opened = Signal(object)
    more_wanted = Signal(str)
    chosen = Signal(object)

    def __init__(self, looks: Looks) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(NEAR)
        self._counts: dict[str, int] = {}
        self.groups = {group.name: ResultGroup(looks, group.name, looks.say(group.title)) for group in GROUPS}
        for name, card in self.groups.items():
            card.chosen.connect(self.opened)
            card.more_wanted.connect(lambda name=name: self.more_wanted.emit(name))
            column.addWidget(card)
        self._at = -1

    @property
    def rows(self) -> list[ResultRow]:
        """Every row that shows something, from top to bottom."""
        return [row for card in self.groups.values() for row in card.rows]

    @property
    def count(self) -> int:
        """How many things were found."""
        return sum(self._counts.values())

    def show_group(self, name: str, results: Sequence[Result], count: int, *, more: bool = False) -> None:
        """Show what was found of one kind."""
        self._counts[name] = count
        self.choose(-1)
        self.groups[name].show_results(results, count, more=more)

    def add(self, name: str, results: Sequence[Result], *, more: bool = False) -> None:
        """Show more of one kind; the keyboard goes to the first new row."""
        card = self.groups[name]
        before = len(card.results)
        card.show_results([*card.results, *results], self._counts[name], more=more)
        if results:
            card.rows[before].setFocus()

    def step(self, way: int) -> None:
        """Choose the next row, or the one before; -1 before the first is the field."""
        self.choose(min(max(self._at + way, -1), len(self.rows) - 1))
        if self._at >= 0:
            self.chosen.emit(self.rows[self._at])

    def choose(self, at: int) -> None:
        """Choose one row, or none (-1)."""
        for row in self._marked():
            row.set_chosen(chosen=False)
        self._at = at
        if at >= 0:
            self.rows[at].set_chosen(chosen=True)

    def open_chosen(self) -> None:
        """Open the row that is chosen, else the first."""
        if self.rows:
            self.opened.emit(self.rows[max(self._at, 0)].result.target)

    def _marked(self) -> Iterator[ResultRow]:
        return (row for row in self.rows if row.is_chosen)
