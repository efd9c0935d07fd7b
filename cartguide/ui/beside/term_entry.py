"""One word of *What words mean*: the word as a heading, how to say it, its meaning, and where the guide uses it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cartguide.guide.model import Run, Term
from cartguide.ui.beside.term_uses import Ask, TermUses
from cartguide.ui.panel.term_card import explanation
from cartguide.ui.paragraph import Paragraph
from cartguide.ui.scale import TIGHT
from cartguide.ui.theme import Looks


class TermEntry(QWidget):
    """Its heading can be found by its id, "entry.<id>". `spot_wanted` carries a spot of the guide to open."""

    spot_wanted = Signal(object)

    def __init__(self, looks: Looks, term: Term, ask: Ask) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, TIGHT)
        column.setSpacing(0)
        self.heading = Paragraph(looks.look, (Run(term.word),), "strong", heading=True)
        self.heading.setAccessibleIdentifier(f"entry.{term.identity}")
        column.addWidget(self.heading)
        for paragraph in explanation(looks, term):
            column.addWidget(paragraph)
        uses = TermUses(looks, term.identity, ask)
        uses.wanted.connect(self.spot_wanted)
        column.addWidget(uses)
