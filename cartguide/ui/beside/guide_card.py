"""A page of the guide that stands beside the steps, on one card: its message, its sections, what it rests on."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cartguide.guide.model import Run, Section
from cartguide.journey.page_view import PageView
from cartguide.ui.card import Card
from cartguide.ui.panel.captioned import page_picture
from cartguide.ui.panel.fold import Fold
from cartguide.ui.panel.local_words import LocalWords
from cartguide.ui.panel.provenance import Provenance
from cartguide.ui.panel.section import Bullet, SectionBody
from cartguide.ui.panel.term_card import TermCards
from cartguide.ui.paragraph import Paragraph
from cartguide.ui.scale import APART, NEAR, TIGHT
from cartguide.ui.theme import Looks


class GuideCard(Card):
    """A section is made when it is first opened; the first one is open. `wants_sight`: a part to bring into sight.

    `below_message`: what is to stand between the message and the sections.
    """

    numbers_wanted = Signal()
    wants_sight = Signal(QWidget)

    def __init__(self, looks: Looks, view: PageView, below_message: QWidget | None = None) -> None:
        super().__init__()
        # What folds reaches to the edges of its hover; all words stand TIGHT further in.
        self.column.setContentsMargins(APART - TIGHT, APART - TIGHT, APART - TIGHT, APART - TIGHT)
        self.column.setSpacing(0)
        self._looks, self._view = looks, view
        self._cards = TermCards(looks, view, self)
        self._cards.wants_sight.connect(self.wants_sight)
        self._add_top(below_message)
        self.folds = {section.identity: self._fold(section) for section in view.sections}
        for fold in self.folds.values():
            self.column.addWidget(fold)
        self.column.addSpacing(NEAR)
        self.column.addWidget(Provenance(looks, view))
        if self.folds:
            next(iter(self.folds.values())).set_opened(opened=True)

    def _add_top(self, below_message: QWidget | None) -> None:
        view = self._view
        top = QVBoxLayout()
        top.setContentsMargins(TIGHT, TIGHT, TIGHT, NEAR)
        top.setSpacing(NEAR)
        if view.head.message:
            message = Paragraph(self._looks.look, view.known(view.head.message), "lead")
            message.pressed.connect(lambda word: self._cards.press(word, word.term, top, message))
            top.addWidget(message)
        if below_message:
            top.addWidget(below_message)
        picture = page_picture(self._looks, self._looks.icons.pictures, view)
        if picture:
            top.addWidget(picture)
        self.column.addLayout(top)
        local = LocalWords(self._looks, view.local)
        if local.is_needed:
            self.column.addWidget(local)

    def _fold(self, section: Section) -> Fold:
        fold = Fold(self._looks, section.heading, f"section.{section.identity}", lambda: self._body(section))
        fold.toggled.connect(lambda: self._cards.close_inside(fold))
        return fold

    def _body(self, section: Section) -> SectionBody:
        body = SectionBody(self._looks, self._view, section, self._cards, self._questions)
        body.numbers_wanted.connect(self.numbers_wanted)
        return body

    def _questions(self, _identities: tuple[str, ...]) -> QWidget:
        """Questions are only to be read here: notes belong to a step."""
        place = QWidget()
        column = QVBoxLayout(place)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT - 2)
        for question in self._view.questions:
            column.addWidget(Bullet(self._looks.look, (Run(question.text),)))
        return place
