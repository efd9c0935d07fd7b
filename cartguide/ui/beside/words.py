"""What words mean: a short beginning, the whole glossary by first letter, and a field that finds a word."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from cartguide.guide.model import Problem, Run
from cartguide.guide.terms import PAGE, first_words, load_terms
from cartguide.journey.library import Library
from cartguide.journey.page_state import PageState, page_state
from cartguide.journey.spots import Spot
from cartguide.ui.beside.broken import BrokenPage
from cartguide.ui.beside.first_words import FirstWords
from cartguide.ui.beside.glossary_card import GlossaryCard
from cartguide.ui.beside.sheet import Sheet
from cartguide.ui.beside.state_words import state_words
from cartguide.ui.paragraph import Paragraph
from cartguide.ui.text import Words
from cartguide.ui.theme import Looks

if TYPE_CHECKING:
    from cartguide.journey.search import Use
    from cartguide.ui.program import Program

_NOTHING = Problem(f"{PAGE}.md", 1, "")


class WordsPage(Sheet):
    """Every word in the words of the reader's region."""

    def __init__(self, stage: QWidget, looks: Looks, library: Library, program: "Program") -> None:
        self._program = program
        state = page_state(library, PAGE)
        terms = tuple(term for term in map(library.term, library.terms) if term)
        super().__init__(stage, looks, PAGE, state.title if state.trust else looks.say("What words mean"))
        self.title.setAccessibleIdentifier("words.title")
        self.glossary: GlossaryCard | None = None
        problems = load_terms(library.content, library.language)[1]
        if problems or not terms or state.trust is None:
            self.column.addWidget(BrokenPage(looks, problems or (_NOTHING,)))
        if terms:
            self.column.addWidget(Words(library.message(PAGE), "lead"))
            self._add_beginning(library)
            self._add_glossary(GlossaryCard(looks, terms, library.language, self._ask), state)
        self.column.addStretch(1)

    def open_term(self, identity: str) -> None:
        """Bring one word into sight, and mark it."""
        from cartguide.ui.search.opening import show  # noqa: PLC0415  when a word is looked for from elsewhere

        heading = self.glossary.open_term(identity) if self.glossary else None
        if heading is not None:
            QTimer.singleShot(0, heading, lambda: show(self, heading))

    def _ask(self, term: str, then: "Callable[[tuple[Use, ...]], None]") -> None:
        """Where the guide uses a word: once its pages are read."""
        from cartguide.ui.search.finder import finder_of  # noqa: PLC0415  when somebody asks

        finder_of(self._program).when_ready(self, lambda index: then(index.uses(term)))

    def _open_spot(self, spot: Spot) -> None:
        from cartguide.ui.search.opening import open_spot  # noqa: PLC0415  when somebody goes there

        open_spot(self._program.window, spot)

    def _add_beginning(self, library: Library) -> None:
        terms = [term for term in map(library.term, first_words(library.content)) if term]
        beginning = FirstWords(self.looks, library, terms)
        beginning.wants_sight.connect(self.ensureWidgetVisible)
        self.column.addWidget(beginning)

    def _add_glossary(self, glossary: GlossaryCard, state: PageState) -> None:
        look, icons, say = self.looks
        self.glossary = glossary
        said = state_words(say, state)
        if state.trust is not None and state.trust.is_grave:
            self.column.addWidget(Paragraph(look, (Run(said[0]),), boxed=True, icons=icons, icon="info"))
            said = said[1:]
        self.column.addWidget(glossary)
        glossary.spot_wanted.connect(self._open_spot)
        for sentence in said:
            self.column.addWidget(Paragraph(look, (Run(sentence),), "small", "quiet"))
