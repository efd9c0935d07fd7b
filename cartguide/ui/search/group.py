"""What was found of one kind, on a card: its name and how many, the first rows, and more when they are wanted."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from cartguide.ui.buttons import WrapButton
from cartguide.ui.card import Card
from cartguide.ui.flow import Flow
from cartguide.ui.scale import APART, NEAR, TIGHT
from cartguide.ui.search.row import Result, ResultRow
from cartguide.ui.text import Heading
from cartguide.ui.theme import Looks


class ResultGroup(Card):
    """Rows are made once and shown again with other words. `chosen` carries what a row leads to."""

    chosen = Signal(object)
    more_wanted = Signal()

    def __init__(self, looks: Looks, name: str, title: str) -> None:
        super().__init__(margin=NEAR)
        self._looks, self._name, self._title = looks, name, title
        self._rows: list[ResultRow] = []
        self.results: list[Result] = []
        # Rows reach to the edges of their hover; all words stand TIGHT further in.
        self.column.setContentsMargins(APART - TIGHT, NEAR, APART - TIGHT, NEAR)
        self.column.setSpacing(TIGHT)
        self.heading = Heading("")
        self.heading.setContentsMargins(TIGHT, 0, TIGHT, 0)
        self.column.addWidget(self.heading)
        self._place = QVBoxLayout()
        self._place.setSpacing(2)
        self.column.addLayout(self._place)
        self.more = WrapButton(
            looks.look,
            looks.say("Show more"),
            "quiet",
            identifier=f"search.more.{name}",
            icons=looks.icons,
            icon="plus",
        )
        self.more.clicked.connect(self.more_wanted)
        row = Flow()
        row.addWidget(self.more)
        self.column.addLayout(row)
        self.hide()

    @property
    def rows(self) -> list[ResultRow]:
        """The rows that show something."""
        return self._rows[: len(self.results)]

    def show_results(self, results: Sequence[Result], count: int, *, more: bool = False) -> None:
        """Show these of `count` that were found; `more`: even more was found. None: the card goes away."""
        self.results = list(results)
        say, values = self._looks.say, {"group": self._title, "number": count}
        self.heading.setText(
            say("{group} ({number} or more)", **values) if more else say("{group} ({number})", **values)
        )
        while len(self._rows) < len(results):
            self._add_row()
        for at, row in enumerate(self._rows):
            if at < len(results):
                row.show_result(results[at], f"search.{self._name}.{at}")
            row.setVisible(at < len(results))
        self.more.setVisible(len(results) < count)
        self.setVisible(bool(results))

    def _add_row(self) -> None:
        row = ResultRow(self._looks.look)
        row.clicked.connect(lambda: self.chosen.emit(row.result.target))
        self._place.addWidget(row)
        self._rows.append(row)
