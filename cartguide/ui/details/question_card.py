"""One question of *My details*, with its choices and what the guide does with the one that was made."""

from PySide6.QtCore import Signal

from cartguide.guide.model import Run
from cartguide.journey.asking import DetailQuestion
from cartguide.ui.announce import announce
from cartguide.ui.card import Card
from cartguide.ui.details.choices import Choices
from cartguide.ui.paragraph import Paragraph
from cartguide.ui.scale import APART, NEAR, TIGHT
from cartguide.ui.text import Heading, Words
from cartguide.ui.theme import Looks


class QuestionCard(Card):
    """`chosen` carries the value of the choice that was made. It is made with every choice there can be."""

    chosen = Signal(str)

    def __init__(self, looks: Looks, question: DetailQuestion) -> None:
        super().__init__("card", APART - 4)
        look, icons, self._say = looks
        say, name = looks.say, f"details.{question.detail}"
        self.column.setSpacing(TIGHT)
        self.heading = Heading(say(question.words))
        self.choices = Choices(look, say(question.words), name, self._said(question))
        self.choices.chosen.connect(self.chosen)
        self._follows = Paragraph(look, (Run(""),), "body", "main", icons=icons, icon="check")
        self.column.addWidget(self.heading)
        if question.about:
            self.column.addWidget(Words(say(question.about), "small", "quiet"))
        self.column.addSpacing(NEAR - TIGHT - 4)
        self.column.addWidget(self.choices)
        self.column.addWidget(self._follows)

    def show_question(self, question: DetailQuestion, told: str, follows: str) -> None:
        """Ask in these words, with these choices; what was told, and what the guide does with it (or nothing)."""
        self.heading.setText(self._say(question.words))
        self.choices.setAccessibleName(self.heading.text())
        self.choices.show_only(choice.value for choice in question.choices)
        # Words of the interface too go by where one lives.
        for value, words, also in self._said(question):
            self.choices.rows[value].show_words(words, also)
        self.choices.show_chosen(told)
        self._follows.setVisible(bool(follows))
        if follows and self._say(follows) != self._follows.words():
            self._follows.set_words(self._say(follows))

    def tell(self) -> None:
        """Have assistive technology say what the guide does now."""
        if self._follows.isVisibleTo(self):
            announce(self, self._follows.words())

    def _said(self, question: DetailQuestion) -> list[tuple[str, str, str]]:
        say = self._say
        return [(choice.value, say(choice.words), say(choice.also)) for choice in question.choices]
