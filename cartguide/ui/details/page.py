"""*My details*: everything the guide can follow, each asked as a plain question that can be left."""

from collections.abc import Callable

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from cartguide.guide.model import Run
from cartguide.journey.asking import ASKED, TAKEN_BACK, changes, follows, questions
from cartguide.system.settings import CallNumbers
from cartguide.ui.beside.sheet import Sheet
from cartguide.ui.details.question_card import QuestionCard
from cartguide.ui.paragraph import Paragraph
from cartguide.ui.scale import Arrangement
from cartguide.ui.theme import Looks
from cartguide.ui.told import Told


class DetailsPage(Sheet):
    """The guide follows each choice at once. `can_keep`: whether what is chosen now is there the next time."""

    def __init__(self, stage: QWidget, looks: Looks, told: Told, can_keep: Callable[[], bool]) -> None:
        super().__init__(stage, looks, "details", looks.say("My details"))
        look, icons, say = looks
        self._told, self._can_keep = told, can_keep
        self._taken_back: set[str] = set()
        lead = say("Nothing leaves this laptop. Everything can be skipped or changed. The guide follows at once.")
        self.column.addWidget(Paragraph(look, (Run(lead),), "lead"))
        unkept = say("Your notes can’t be opened now. What you choose here holds until you close the window.")
        self.unkept = Paragraph(look, (Run(unkept),), boxed=True, icons=icons, icon="info")
        self.column.addWidget(self.unkept)
        self.cards = {question.detail: QuestionCard(looks, question) for question in ASKED}
        for detail, card in self.cards.items():
            card.chosen.connect(lambda value, detail=detail: self._choose(detail, value))
            self.column.addWidget(card)
        self.column.addStretch(1)
        told.changed.connect(self._show)
        self._show()

    def arrange(self, layout: Arrangement) -> None:
        """The choices in two columns where there is room."""
        for card in self.cards.values():
            card.choices.set_columns(2 if layout.call_columns > 1 else 1)

    def show_numbers(self, numbers: CallNumbers) -> None:  # noqa: ARG002  said also when the journal has opened
        """What is chosen may be kept from now on."""
        self.unkept.setVisible(not self._can_keep())

    def showEvent(self, event: QShowEvent) -> None:
        self.unkept.setVisible(not self._can_keep())
        super().showEvent(event)

    def _choose(self, detail: str, value: str) -> None:
        told = changes(self._told.circumstances.details, detail, value)
        self._taken_back = {name for name, _ in told if name != detail}
        for name, each in told:
            self._told.tell(name, each)
        self.cards[detail].tell()

    def _show(self) -> None:
        details = self._told.circumstances.details
        asked = {question.detail: question for question in questions(details)}
        for detail, card in self.cards.items():
            card.setVisible(detail in asked)
            if detail in asked:
                taken_back = detail in self._taken_back and not details.get(detail)
                line = TAKEN_BACK if taken_back else follows(detail, details)
                card.show_question(asked[detail], details.get(detail, ""), line)
        self.unkept.setVisible(not self._can_keep())
