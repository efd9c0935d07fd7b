"""The guide's half of an open step: where it stands, title, main message, facts, sections, what it rests on."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cartguide.guide.catalogue import Words as Say
from cartguide.guide.model import Section
from cartguide.journey.library import PageView
from cartguide.ui.card import Card
from cartguide.ui.dates.seen import DatesSeen
from cartguide.ui.painting import Icons
from cartguide.ui.panel.call_card import CallCard
from cartguide.ui.panel.fold import Fold, FoldHeading
from cartguide.ui.panel.footer import Footer, Way
from cartguide.ui.panel.local_words import LocalWords
from cartguide.ui.panel.page_head import PageHead
from cartguide.ui.panel.provenance import Provenance
from cartguide.ui.panel.questions import Questions
from cartguide.ui.panel.section import SectionBody
from cartguide.ui.panel.term_card import TermCards
from cartguide.ui.scale import APART, TIGHT
from cartguide.ui.theme import Look, Looks

WIDEST = 880
CALLS_AFTER = "what-happens"


class GuideHalf(Card):
    """Made for one page; a section is made when it is first opened. `go` carries the id of the step before or after.

    `asked`: the id and words of a question to add to the person's; `shown`: the id of one to show among them.
    """

    go = Signal(str)
    asked = Signal(str, str)
    shown = Signal(str)
    ask_pressed = Signal()
    numbers_wanted = Signal()
    date_kept = Signal(object)
    date_removed = Signal()
    read_pressed = Signal(bool)
    done_pressed = Signal(bool)
    here_pressed = Signal(bool)
    wants_sight = Signal(QWidget)

    def __init__(  # noqa: PLR0917  what a page needs
        self,
        look: Look,
        icons: Icons,
        say: Say,
        view: PageView,
        whole: int,
        ways: tuple[Way, Way],
        pictures: Path | None = None,
    ) -> None:
        super().__init__()
        # What folds reaches to the edges of its hover; all words stand TIGHT further in.
        self.column.setContentsMargins(APART - TIGHT, APART, APART - TIGHT, APART - TIGHT)
        self._looks, self._view = Looks(look, icons, say), view
        self._asked: frozenset[str] = frozenset()
        self._can_keep = True
        self._questions: list[Questions] = []
        self._folds: dict[str, Fold] = {}
        self._cards = TermCards(self._looks, view, self)
        self._head = PageHead(self._looks, view, whole, self._cards, pictures)
        self.title = self._head.title
        self._call_card = CallCard(self._looks, view.calls) if view.calls.groups or not view.calls.whole else None
        self._footer = Footer(self._looks, ways)
        self._lay_out()
        self._connect()
        self._keep_width()
        look.changed.connect(self._keep_width)
        if self._folds:
            next(iter(self._folds.values())).set_opened(opened=True)

    @property
    def folds(self) -> dict[str, FoldHeading]:
        """The heading of each section, by its id."""
        return {identity: fold.heading for identity, fold in self._folds.items()}

    @property
    def sections(self) -> dict[str, Fold]:
        """Each section, by its id."""
        return self._folds

    def arrange(self, *, picture_beside: bool) -> None:
        """The picture at the right of title and message, or below the facts; an emblem stands only beside."""
        self._head.arrange(picture_beside=picture_beside)

    def show_marks(self, *, read: bool, done: bool, here: bool) -> None:
        """Show what the person has said of this step."""
        self._footer.show_marks(read=read, done=done, here=here)

    def show_dates(self, seen: DatesSeen) -> None:
        """Show when the step is or was."""
        self._head.dates.show_dates(seen)

    def show_asked(self, ids: frozenset[str]) -> None:
        """Show which questions are among the person's notes."""
        self._asked = ids
        for questions in self._questions:
            questions.show_asked(ids)

    def show_number(self, number: str) -> None:
        """Show the number to call first; none if empty."""
        if self._call_card:
            self._call_card.show_number(number)

    def set_can_keep(self, can_keep: bool) -> None:  # noqa: FBT001  a state, not an option
        """Let the person say something only while it is kept; the words stay to be read."""
        self._can_keep = can_keep
        self._footer.set_can_keep(can_keep=can_keep)
        self._head.dates.set_can_keep(can_keep=can_keep)
        for questions in self._questions:
            questions.setEnabled(can_keep)

    def open_section(self, identity: str, *, opened: bool = True) -> None:
        """Open a section, or fold it."""
        if identity in self._folds:
            self._folds[identity].set_opened(opened=opened)

    def open_parts(self, identity: str) -> None:
        """Open a section and every part of it."""
        self.open_section(identity)
        body = self._folds[identity].body if identity in self._folds else None
        if isinstance(body, SectionBody):
            for part in body.parts.values():
                part.set_opened(opened=True)

    def _lay_out(self) -> None:
        self.column.setSpacing(0)
        self.column.addWidget(self._head)
        self.column.addSpacing(APART)
        local = LocalWords(self._looks, self._view.local)
        if local.is_needed:
            self.column.addWidget(local)
        card = self._call_card
        if card and all(section.identity != CALLS_AFTER for section in self._view.sections):
            self.column.addWidget(card)
        for section in self._view.sections:
            self.column.addWidget(self._fold(section))
            if card and section.identity == CALLS_AFTER:
                self.column.addWidget(card)
        self.column.addWidget(self._footer)
        self.column.addWidget(Provenance(self._looks, self._view))

    def _fold(self, section: Section) -> Fold:
        fold = Fold(self._looks, section.heading, f"section.{section.identity}", lambda: self._body(section))
        fold.toggled.connect(lambda: self._cards.close_inside(fold))
        self._folds[section.identity] = fold
        return fold

    def _body(self, section: Section) -> SectionBody:
        body = SectionBody(self._looks, self._view, section, self._cards, self._ask_rows)
        body.numbers_wanted.connect(self.numbers_wanted)
        return body

    def _ask_rows(self, identities: tuple[str, ...]) -> Questions:
        wanted = tuple(question for question in self._view.questions if question.identity in identities)
        questions = Questions(self._looks, wanted)
        questions.asked.connect(self.asked)
        questions.shown.connect(self.shown)
        questions.show_asked(self._asked)
        questions.setEnabled(self._can_keep)
        self._questions.append(questions)
        return questions

    def _connect(self) -> None:
        self._cards.wants_sight.connect(self.wants_sight)
        self._head.dates.kept.connect(self.date_kept)
        self._head.dates.removed.connect(self.date_removed)
        self._footer.go.connect(self.go)
        self._footer.ask_pressed.connect(self.ask_pressed)
        self._footer.read_pressed.connect(self.read_pressed)
        self._footer.done_pressed.connect(self.done_pressed)
        self._footer.here_pressed.connect(self.here_pressed)

    def _keep_width(self) -> None:
        self.setMaximumWidth(self._looks.look.stretched(WIDEST))
