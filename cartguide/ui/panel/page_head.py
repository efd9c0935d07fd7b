"""The top of a step's page: where it stands, title, main message, picture, quick facts."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cartguide.guide.model import Run
from cartguide.journey.page_view import PageView
from cartguide.ui.dates.step_dates import StepDates
from cartguide.ui.panel.captioned import Captioned, page_picture
from cartguide.ui.panel.facts import Facts
from cartguide.ui.panel.picture import BELOW_WIDTH, BESIDE_WIDTH, Emblem
from cartguide.ui.panel.term_card import TermCards
from cartguide.ui.paragraph import Paragraph
from cartguide.ui.scale import APART, NEAR, TIGHT
from cartguide.ui.text import Heading
from cartguide.ui.theme import Looks


class PageHead(QWidget):
    """Never folded. A picture and its caption stand beside the title or below the facts; an emblem only beside."""

    def __init__(self, looks: Looks, view: PageView, whole: int, cards: TermCards, pictures: Path | None) -> None:
        super().__init__()
        self._looks, self._view, self._whole, self._cards = looks, view, whole, cards
        self._beside: bool | None = None
        self._emblem: Emblem | None = None
        self.title = Heading(view.head.title, "title")
        self.title.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._row = QHBoxLayout()
        self._row.setSpacing(APART)
        self._row.addLayout(self._words(), 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(TIGHT, 0, TIGHT, 0)
        self._column.setSpacing(APART - 4)
        self._column.addLayout(self._row)
        if view.head.facts:
            self._column.addWidget(Facts(looks.look, looks.icons, view.head.facts, dict(view.step.facts)))
        self._picture = page_picture(looks, pictures, view) if pictures else None
        self.arrange(picture_beside=False)

    def arrange(self, *, picture_beside: bool) -> None:
        """Put the picture at the right of the words, or below the facts."""
        if picture_beside == self._beside:
            return
        self._beside = picture_beside
        if self._picture:
            self._picture.set_widest(BESIDE_WIDTH if picture_beside else BELOW_WIDTH)
            self._put(self._picture)
        elif picture_beside and self._emblem is None:
            self._emblem = Emblem(self._looks.look, self._looks.icons, self._view.step)
            self._row.addWidget(self._emblem, 0, Qt.AlignmentFlag.AlignTop)
        if self._emblem:
            self._emblem.setVisible(picture_beside)

    def _put(self, picture: Captioned) -> None:
        for layout in (self._row, self._column):
            layout.removeWidget(picture)
        if self._beside:
            self._row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        else:
            self._column.addWidget(picture)

    def _words(self) -> QVBoxLayout:
        look, head, phase = self._looks.look, self._view.head, self._view.step.phase
        column = QVBoxLayout()
        column.setSpacing(TIGHT)
        self.dates = StepDates(self._looks, self._view.step.identity, self._where(), phase)
        column.addWidget(self.dates)
        column.addWidget(self.title)
        message = Paragraph(look, self._view.known(head.message), "lead")
        message.pressed.connect(lambda word: self._cards.press(word, word.term, column, message))
        column.addSpacing(NEAR - TIGHT - 4)
        column.addWidget(message)
        if self._view.reader == "caregiver" and self._view.step.phase:
            words = self._looks.say("Here “you” is the person who gets the cells. “The caregiver’s part” is yours.")
            column.addWidget(Paragraph(look, (Run(words),), "small", "quiet"))
        column.addStretch(1)
        return column

    def _where(self) -> str:
        number, say = self._view.step.number, self._looks.say
        if number:
            return say("Step {number} of {whole}", number=number, whole=self._whole)
        return say("Side step, for some people")
