"""The beginning of *What words mean*: the few words to start with, and how to use the list."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cartguide.guide.model import Run, Term, message_id
from cartguide.ui.buttons import WrapButton
from cartguide.ui.card import Card
from cartguide.ui.flow import Flow
from cartguide.ui.panel.term_card import Explains, TermCards
from cartguide.ui.paragraph import Paragraph
from cartguide.ui.scale import TIGHT
from cartguide.ui.text import Heading
from cartguide.ui.theme import Looks

HOW_TO = (
    message_id("Type a word, or open its letter."),
    message_id("A team may use a word in its own way, so ask what it means for you."),
    message_id("No list has every word. Write down a new one and ask."),
)


class FirstWords(Card):
    """Each word opens its card below the row. `wants_sight` carries that card."""

    wants_sight = Signal(QWidget)

    def __init__(self, looks: Looks, words: Explains, terms: Sequence[Term]) -> None:
        super().__init__()
        look, _, say = looks
        self._cards = TermCards(looks, words, self)
        self._cards.wants_sight.connect(self.wants_sight)
        self._row = Flow()
        if terms:
            self.column.addWidget(Heading(say("Start with these")))
            self.column.addLayout(self._row)
        for term in terms:
            self._row.addWidget(self._button(looks, term))
        how_to = QVBoxLayout()
        how_to.setSpacing(TIGHT - 2)
        self.column.addLayout(how_to)
        for sentence in HOW_TO:
            how_to.addWidget(Paragraph(look, (Run(say(sentence)),), bullet=True))

    def _button(self, looks: Looks, term: Term) -> WrapButton:
        button = WrapButton(looks.look, term.word, "plain", identifier=f"words.first.{term.identity}")
        button.clicked.connect(lambda: self._cards.press(button, term.identity, self.column, self._row))
        return button
