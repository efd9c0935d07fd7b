"""The body of one section: its blocks, each a painted widget of its own, and its words; long ones fold in parts."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from cartguide.guide.model import Block, Item, Run, Section
from cartguide.journey.page_view import QUESTIONS, PageView, in_parts
from cartguide.ui.buttons import WrapButton
from cartguide.ui.flow import Flow
from cartguide.ui.panel.captioned import small_pictures
from cartguide.ui.panel.fold import Fold
from cartguide.ui.panel.section_foot import SectionFoot
from cartguide.ui.panel.term_card import TermCards
from cartguide.ui.paragraph import NEW_LINE, Paragraph
from cartguide.ui.scale import NEAR, TIGHT
from cartguide.ui.theme import Look, Looks

PARAGRAPHS = NEAR - 4
Ask = Callable[[tuple[str, ...]], QWidget]


class Bullet(Paragraph):
    """One bullet and its words; a second line says why or how."""

    def __init__(self, look: Look, runs: tuple[Run, ...], why: tuple[Run, ...] = ()) -> None:
        super().__init__(look, (*runs, Run(NEW_LINE), *why) if why else runs, bullet=True)


class Blocks(QWidget):
    """Blocks of a page below each other, and their words in a row. `ask` makes rows of the questions with these ids.

    `picture`: the ids of pictures to stand first, those of a heading that folds.
    """

    def __init__(  # noqa: PLR0917  what a part needs
        self,
        looks: Looks,
        view: PageView,
        blocks: Sequence[Block],
        cards: TermCards,
        ask: Ask | None = None,
        picture: str = "",
    ) -> None:
        super().__init__()
        self._looks, self._view, self._cards, self._ask = looks, view, cards, ask
        self._words: dict[str, Run] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(TIGHT, 0, TIGHT, 0)
        self._column.setSpacing(PARAGRAPHS)
        self._add_pictures(picture)
        for block in blocks:
            self._add_block(block)
        if self._words:
            self._add_word_row()

    def _add_block(self, block: Block) -> None:
        if block.kind in {"bullets", "checks"}:
            asked = tuple(item.identity for item in block.items if item.identity)
            if self._ask and asked:
                self._column.addWidget(self._ask(asked))
            else:
                self._add_list(block.items)
            return
        look, icons, _ = self._looks
        runs = self._view.known(block.runs)
        if block.kind == "subheading":
            paragraph = Paragraph(look, runs, "strong", heading=True)
            self._column.addSpacing(TIGHT - 2)
        elif block.kind == "aside":
            paragraph = Paragraph(look, runs, boxed=True, icons=icons, icon="talk")
        else:
            paragraph = Paragraph(look, runs)
        self._column.addWidget(paragraph)
        self._listen(paragraph, paragraph)
        self._add_pictures(block.picture)

    def _add_pictures(self, identities: str) -> None:
        row = small_pictures(self._looks, ((each, self._view.picture(each)) for each in identities.split()))
        if row:
            self._column.addLayout(row)

    def _add_list(self, items: tuple[Item, ...]) -> None:
        column = QVBoxLayout()
        column.setSpacing(TIGHT - 2)
        self._column.addLayout(column)
        for item in items:
            bullet = Bullet(self._looks.look, self._view.known(item.runs), self._view.known(item.why))
            column.addWidget(bullet)
            self._listen(bullet, column)

    def _listen(self, paragraph: Paragraph, place: QWidget | QLayout) -> None:
        """A card opened from here stands below the place: the paragraph, or the list it belongs to."""
        if paragraph.terms:
            paragraph.pressed.connect(lambda word: self._cards.press(word, word.term, self._column, place))
        for word in paragraph.terms:
            self._words.setdefault(word.term, Run(word.text(), "term", word.term))

    def _add_word_row(self) -> None:
        look, _, say = self._looks
        row = QVBoxLayout()
        row.setSpacing(TIGHT)
        row.setContentsMargins(0, TIGHT, 0, 0)
        self._column.addLayout(row)
        row.addWidget(Paragraph(look, (Run(say("Words in this part")),), "small", "quiet"))
        flow = Flow()
        row.addLayout(flow)
        for term, run in self._words.items():
            button = WrapButton(look, run.text, "plain", identifier=f"word.{term}")
            button.clicked.connect(lambda _=False, by=button, term=term: self._cards.press(by, term, self._column, row))
            flow.addWidget(button)


class SectionBody(QWidget):
    """A section, built when it is first opened; each part of a long one when that is opened.

    `ask` makes the rows of questions to ask. `numbers_wanted`: the person wants to write their team's numbers.
    """

    numbers_wanted = Signal()

    def __init__(
        self,
        looks: Looks,
        view: PageView,
        section: Section,
        cards: TermCards,
        ask: Ask,
    ) -> None:
        super().__init__()
        self._looks, self._view, self._cards = looks, view, cards
        self._ask = ask if section.identity == QUESTIONS else None
        self.parts: dict[str, Fold] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        for heading, blocks in in_parts(section):
            self._column.addWidget(self._part(heading, blocks) if heading else self._blocks(blocks, ""))
        foot = SectionFoot(looks, view, section)
        if foot.is_needed:
            foot.numbers_wanted.connect(self.numbers_wanted)
            self._column.addWidget(foot)

    def _blocks(self, blocks: Sequence[Block], picture: str) -> Blocks:
        return Blocks(self._looks, self._view, blocks, self._cards, self._ask, picture)

    def _part(self, heading: Block, blocks: Sequence[Block]) -> Fold:
        words = "".join(run.text for run in heading.runs)
        name = f"part.{heading.identity}"
        fold = Fold(self._looks, words, name, lambda: self._blocks(blocks, heading.picture), role="strong")
        fold.toggled.connect(lambda: self._cards.close_inside(fold))
        self.parts[heading.identity] = fold
        return fold
