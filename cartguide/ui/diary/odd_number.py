"""What is asked where no thermometer shows such a number: the same words, hot or cold."""

from PySide6.QtCore import Signal

from cartguide.guide.model import Run
from cartguide.journey.typed_temperature import PLEASE_CHECK, PLEASE_CHECK_NO_NUMBER
from cartguide.ui.announce import announce
from cartguide.ui.buttons import WrapButton
from cartguide.ui.card import Card
from cartguide.ui.flow import Flow
from cartguide.ui.paragraph import Paragraph
from cartguide.ui.scale import NEAR, TIGHT
from cartguide.ui.theme import Looks


class OddNumber(Card):
    """`kept`: the number is right as it stands. What was typed is kept in any case."""

    kept = Signal()

    def __init__(self, looks: Looks) -> None:
        super().__init__("card", NEAR - 4)
        look, icons, self._say = looks
        self.words = Paragraph(look, (Run(""),), "body")
        keep = WrapButton(look, looks.say("Keep"), "plain", identifier="diary.keep", icons=icons, icon="check")
        keep.clicked.connect(self.kept)
        row = Flow()
        row.addWidget(keep)
        self.column.setSpacing(TIGHT)
        self.column.addWidget(self.words)
        self.column.addLayout(row)
        self.show_number("")
        self.hide()

    def show_number(self, number: str) -> None:
        """The number to call first, which the words name."""
        words = self._say(PLEASE_CHECK, number=number) if number else self._say(PLEASE_CHECK_NO_NUMBER)
        self.words.set_words(words)

    def ask(self, *, so: bool) -> None:
        """Ask, or do not."""
        is_news = so and self.isHidden()
        self.setVisible(so)
        if is_news:
            announce(self, self.words.words())
