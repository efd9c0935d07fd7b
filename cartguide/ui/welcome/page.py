"""The first start: one page, three things, each of which can be left; then home, with the call sheet on paper."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from cartguide.guide.model import Run
from cartguide.journey.asking import ASKED, changes, follows, questions
from cartguide.system.settings import CallNumbers
from cartguide.ui.beside.sheet import Sheet
from cartguide.ui.buttons import WrapButton
from cartguide.ui.card import Card
from cartguide.ui.details.question_card import QuestionCard
from cartguide.ui.flow import Flow
from cartguide.ui.paragraph import Paragraph
from cartguide.ui.scale import APART, Arrangement
from cartguide.ui.text import Words
from cartguide.ui.welcome.day_zero import DayZero
from cartguide.ui.welcome.night_number import NightNumber
from cartguide.ui.welcome.text_sizes import TextSizes
from cartguide.ui.welcome.when import remember_greeted

if TYPE_CHECKING:
    from cartguide.ui.program import Program

_ASKED_HERE = ("region", "reader")


class WelcomePage(Sheet):
    """Choices hold at once. What is typed is kept by *Begin*, by *Skip all* where it is whole, and on the way to print.

    Leaving it, whichever way, it is not shown again by itself.
    """

    def __init__(self, stage: QWidget, program: "Program") -> None:
        looks = program.ground.looks
        super().__init__(stage, looks, "welcome", looks.say("Welcome"))
        self._program, self._was_left = program, False
        lead = looks.say("A few short questions. Skip any you like.")
        self.column.addWidget(Paragraph(looks.look, (Run(lead),), "lead"))
        self.sizes = TextSizes(looks)
        self.sizes.chosen.connect(program.window.text_size_chosen)
        asked = {question.detail: question for question in ASKED}
        self.questions = {detail: QuestionCard(looks, asked[detail]) for detail in _ASKED_HERE}
        for detail, card in self.questions.items():
            card.chosen.connect(lambda value, detail=detail: self._choose(detail, value))
        self.number, self.day = NightNumber(program), DayZero(program)
        region, reader = self.questions["region"], self.questions["reader"]
        for part in (self.sizes, region, self.number, reader, self.day):
            self.column.addWidget(part)
        self.column.addWidget(self._foot())
        self.column.addStretch(1)
        program.told.changed.connect(self._show)
        self._show()
        self.show_numbers(program.numbers)

    def arrange(self, layout: Arrangement) -> None:
        """The choices in two columns where there is room."""
        for card in self.questions.values():
            card.choices.set_columns(2 if layout.call_columns > 1 else 1)

    def show_numbers(self, numbers: CallNumbers) -> None:
        """Show what is known of the number now."""
        self.number.show_numbers(numbers)

    def leave(self) -> None:
        """It was shown."""
        if not self._was_left:
            self._was_left = True
            remember_greeted(self._program)

    def _make_back_button(self, name: str) -> WrapButton:
        """There is nothing to go back to."""
        button = WrapButton(self.looks.look, self.looks.say("Skip all"), "quiet", identifier=f"{name}.skip")
        button.clicked.connect(self._skip)
        return button

    def _foot(self) -> Card:
        look, icons, say = self.looks
        card = Card("card", APART - 4)
        later = say("You can change all this in “My details”, “My dates” and “Who to call”.")
        paper = say("This laptop may be off at 3 a.m. A sheet of paper on the fridge is not.")
        begin = WrapButton(look, say("Begin"), "strong", identifier="welcome.begin")
        begin.clicked.connect(self._begin)
        words = say("Print your call sheet now")
        print_it = WrapButton(look, words, "plain", identifier="welcome.print", icons=icons, icon="print")
        print_it.clicked.connect(self._print)
        row = Flow()
        row.addWidget(begin)
        row.addWidget(print_it)
        card.column.addWidget(Words(later))
        card.column.addWidget(Words(paper))
        card.column.addLayout(row)
        return card

    def _choose(self, detail: str, value: str) -> None:
        for name, each in changes(self._program.told.circumstances.details, detail, value):
            self._program.told.tell(name, each)
        self.questions[detail].tell()

    def _show(self) -> None:
        details = self._program.told.circumstances.details
        asked = {question.detail: question for question in questions(details)}
        for detail, card in self.questions.items():
            card.show_question(asked[detail], details.get(detail, ""), follows(detail, details))

    def _keep(self) -> bool:
        """Keep what is typed; False where something is wrong with it, which is said at its field."""
        cards = (self.day, self.number)
        if not all([card.tell() for card in cards]):  # noqa: C419  each says what is wrong with it
            return False
        for card in cards:
            card.keep()
        return True

    def _begin(self) -> None:
        if self._keep():
            self._program.window.show_home()

    def _skip(self) -> None:
        for card in (self.number, self.day):
            if not card.wrong():
                card.keep()
        self._program.window.show_home()

    def _print(self) -> None:
        if self._keep():
            from cartguide.ui.printing.fridge import fridge_for  # noqa: PLC0415  where it is wanted

            self._program.print_sheet(lambda: fridge_for(self._program))
