"""Day 0 at the top of *My dates*: what it is, when it is, how far away."""

from PySide6.QtCore import Signal

from cartguide.journey.dates import FIRST_CELLS, INFUSION
from cartguide.ui.buttons import WrapButton
from cartguide.ui.card import Card
from cartguide.ui.dates.said import date_line
from cartguide.ui.dates.seen import DatesSeen
from cartguide.ui.flow import Flow
from cartguide.ui.scale import APART, TIGHT
from cartguide.ui.text import Heading, Words
from cartguide.ui.theme import Looks


class ZeroCard(Card):
    """`wanted`: the day of the cells is to be set."""

    wanted = Signal()

    def __init__(self, looks: Looks) -> None:
        super().__init__("treatment", APART - 4)
        self._looks, say = looks, looks.say
        self.column.setSpacing(TIGHT)
        self.day = Words("", "lead")
        self._button = WrapButton(
            looks.look, say("Set Day 0"), "plain", identifier="date.zero", icons=looks.icons, icon="calendar"
        )
        self._button.clicked.connect(self.wanted)
        self.column.addWidget(Heading(say("Day 0"), "section", "treatment"))
        self.column.addWidget(self.day)
        self.column.addWidget(Words(say("Day 0 is the day you get your cells. Everything after is counted from it.")))
        row = Flow()
        row.addWidget(self._button)
        self.column.addLayout(row)

    def show_dates(self, seen: DatesSeen) -> None:
        """Show the day, or the way to set it."""
        there, say = seen.one(INFUSION, FIRST_CELLS), self._looks.say
        self.day.setText(date_line(say, there, seen.today) if there else "")
        self.day.setVisible(there is not None)
        self._button.setVisible(there is None)

    def set_can_keep(self, *, can_keep: bool) -> None:
        """Offer it only while it is kept."""
        self._button.setEnabled(can_keep)
