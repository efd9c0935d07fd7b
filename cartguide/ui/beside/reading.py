"""A page of the guide beside the steps: for the caregiver, related treatments."""

from PySide6.QtWidgets import QWidget

from cartguide.guide.model import Problem, message_id
from cartguide.journey.page_view import PageView
from cartguide.system.settings import CallNumbers
from cartguide.ui.beside.broken import BrokenPage
from cartguide.ui.beside.guide_card import GuideCard
from cartguide.ui.beside.number_line import NumberLine
from cartguide.ui.beside.sheet import Sheet
from cartguide.ui.theme import Looks

CAREGIVER = "caregiver"
TITLES = {CAREGIVER: message_id("For the caregiver"), "related": message_id("Related treatments")}


class ReadingPage(Sheet):
    """Shows one page; where it can't be read (`view` is None), says so. The caregiver's carries the number to call."""

    def __init__(
        self, stage: QWidget, looks: Looks, name: str, view: PageView | None, problems: tuple[Problem, ...]
    ) -> None:
        super().__init__(stage, looks, name, view.head.title if view else looks.say(TITLES[name]))
        self.title.setAccessibleIdentifier(f"{name}.title")
        self.number = self._number_line() if name == CAREGIVER else None
        self.card: GuideCard | None = None
        if view is None:
            self.column.addWidget(BrokenPage(looks, problems, self.number))
        else:
            self.card = GuideCard(looks, view, self.number)
            self.card.numbers_wanted.connect(lambda: self.go.emit("figures"))
            self.card.wants_sight.connect(self.ensureWidgetVisible)
            self.column.addWidget(self.card)
        self.column.addStretch(1)

    def show_numbers(self, numbers: CallNumbers) -> None:
        """Show the number to call first, on the caregiver's page."""
        if self.number:
            self.number.show_number(numbers.first)

    def _number_line(self) -> NumberLine:
        line = NumberLine(self.looks, f"{CAREGIVER}.call")
        line.clicked.connect(lambda: self.go.emit("calls"))
        return line
