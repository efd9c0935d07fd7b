"""The words of the glossary on one card: folded by letter, or those that were found."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from cartguide.guide.model import Term
from cartguide.journey.glossary import Glossary, Letter
from cartguide.ui.announce import announce
from cartguide.ui.beside.in_slices import InSlices
from cartguide.ui.beside.term_entry import TermEntry
from cartguide.ui.beside.term_uses import Ask
from cartguide.ui.buttons import WrapButton
from cartguide.ui.card import Card
from cartguide.ui.flow import Flow
from cartguide.ui.panel.fold import Fold
from cartguide.ui.paragraph import Paragraph
from cartguide.ui.scale import APART, NEAR, TIGHT
from cartguide.ui.text import Words
from cartguide.ui.theme import Looks

LONGEST = 60


class GlossaryCard(Card):
    """What is typed shows the words it finds, unfolded, in place of the letters. Only what shows is made.

    `ask` knows where the guide uses a word; `spot_wanted` carries such a spot to open.
    """

    spot_wanted = Signal(object)

    def __init__(self, looks: Looks, terms: tuple[Term, ...], language: str, ask: Ask) -> None:
        super().__init__()
        self._looks, self._ask = looks, ask
        self._glossary = Glossary(terms, language)
        self._matches: InSlices | None = None
        self.field = self._field()
        self.status = Words("", "body", "quiet")
        self.status.setAccessibleIdentifier("words.found")
        self.whole = WrapButton(
            looks.look, looks.say("Show all words"), "plain", identifier="words.all", icons=looks.icons, icon="close"
        )
        self.whole.clicked.connect(self._clear)
        self.folds = {letter.letter: self._fold(letter) for letter in self._glossary.letters}
        self._letters = QWidget()
        self._lay_out()
        self._find("")

    @property
    def is_settled(self) -> bool:
        """Whether everything that was found stands here."""
        return self._matches is None or self._matches.is_done

    def _field(self) -> QLineEdit:
        field = QLineEdit()
        field.setAccessibleIdentifier("words.field")
        field.setAccessibleName(self._looks.say("Find a word"))
        field.setMaxLength(LONGEST)
        field.textChanged.connect(self._find)
        return field

    def _lay_out(self) -> None:
        # What folds reaches to the edges of its hover; all words stand TIGHT further in.
        self.column.setContentsMargins(APART - TIGHT, APART, APART - TIGHT, APART - TIGHT)
        top = QVBoxLayout()
        top.setContentsMargins(TIGHT, 0, TIGHT, NEAR)
        top.setSpacing(TIGHT)
        label = Words(self._looks.say("Find a word"), "strong")
        label.setBuddy(self.field)
        row = Flow()
        row.addWidget(self.whole)
        for part in (label, self.field, self.status):
            top.addWidget(part)
        top.addLayout(row)
        self.column.addLayout(top)
        letters = QVBoxLayout(self._letters)
        letters.setContentsMargins(0, 0, 0, 0)
        letters.setSpacing(0)
        for fold in self.folds.values():
            letters.addWidget(fold)
        self.column.addWidget(self._letters)

    def _fold(self, letter: Letter) -> Fold:
        return Fold(self._looks, letter.letter, f"words.{letter.letter}", lambda: self._body(letter))

    def _body(self, letter: Letter) -> QWidget:
        place = QWidget()
        column = QVBoxLayout(place)
        column.setContentsMargins(TIGHT, 0, TIGHT, 0)
        column.setSpacing(TIGHT)
        for term in letter.terms:
            column.addWidget(self._entry(term))
        return place

    def open_term(self, identity: str) -> Paragraph | None:
        """Unfold the letter of a word; its heading, if there is such a word."""
        self.field.clear()
        for letter in self._glossary.letters:
            if any(term.identity == identity for term in letter.terms):
                fold = self.folds[letter.letter]
                fold.set_opened(opened=True)
                headings = (entry.heading for entry in fold.findChildren(TermEntry))
                return next(each for each in headings if each.accessibleIdentifier() == f"entry.{identity}")
        return None

    def _entry(self, term: Term) -> TermEntry:
        entry = TermEntry(self._looks, term, self._ask)
        entry.spot_wanted.connect(self.spot_wanted)
        return entry

    def _clear(self) -> None:
        self.field.clear()
        self.field.setFocus()

    def _find(self, wanted: str) -> None:
        is_wanted = bool(wanted.strip())
        terms = self._glossary.found(wanted)
        self._letters.setVisible(not is_wanted)
        self.whole.setVisible(is_wanted)
        self._tell(len(terms), is_wanted=is_wanted)
        self._take_away()
        if terms:
            self._matches = InSlices((self._entry(term) for term in terms), TIGHT)
            self._matches.setContentsMargins(TIGHT, 0, TIGHT, 0)
            self.column.addWidget(self._matches)

    def _tell(self, count: int, *, is_wanted: bool) -> None:
        say = self._looks.say
        if not is_wanted:
            words = say.many(
                "{number} word. Type it, or open its letter.",
                "{number} words. Type one, or open its first letter.",
                len(self._glossary.terms),
            )
        elif count:
            words = say.many("{number} word found.", "{number} words found.", count)
        else:
            words = say("No word here yet. Ask your team.")
        if words != self.status.text():
            self.status.setText(words)
            if is_wanted:
                announce(self.status, words)

    def _take_away(self) -> None:
        if self._matches:
            self._matches.stop()
            self._matches.hide()
            self._matches.deleteLater()
            self._matches = None
