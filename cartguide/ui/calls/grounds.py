"""What *Who to call* rests on, at its end: how far it can be relied on, who set its numbers, and its sources."""

from collections.abc import Callable, Iterable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cartguide.guide.figure_values import figure_name
from cartguide.guide.model import CallPage, Run, Source
from cartguide.journey.calls_in_force import CallsInForce, figures_used
from cartguide.ui.card import Card
from cartguide.ui.panel.fold import Fold
from cartguide.ui.panel.said import day_in_words, set_by, source_line, trust_line
from cartguide.ui.paragraph import Paragraph
from cartguide.ui.scale import TIGHT
from cartguide.ui.theme import Looks


class Grounds(Card):
    """The lists are made when they are opened. The built-in lines, which have no dates, have none."""

    def __init__(
        self, looks: Looks, calls: CallsInForce, sources: Callable[[Iterable[str]], tuple[Source, ...]]
    ) -> None:
        super().__init__()
        self._looks, self._calls, self._sources = looks, calls, sources
        say, page = looks.say, calls.page
        self._small(self.column, trust_line(say, calls.trust))
        if not page.last_reviewed:
            return
        read, due = day_in_words(say, page.last_reviewed), day_in_words(say, page.review_due)
        self._small(self.column, say("Last read against its sources: {day}. Next check due: {due}.", day=read, due=due))
        self.column.addWidget(Fold(looks, say("Numbers on this page"), "calls.numbers", self._numbers))
        self.column.addWidget(Fold(looks, say("Where this comes from"), "calls.sources", self._listed))

    def _numbers(self) -> QWidget:
        body, column = _body()
        look, _, say = self._looks
        for identity in sorted(figures_used(self._calls.page)):
            one = self._calls.in_force[identity]
            words = say("{name}: {words}", name=figure_name(one.figure), words=one.words)
            column.addWidget(Paragraph(look, (Run(words),), "strong"))
            self._small(column, set_by(say, one))
        return body

    def _listed(self) -> QWidget:
        body, column = _body()
        look, _, say = self._looks
        for source in self._sources(sources_of(self._calls.page)):
            column.addWidget(Paragraph(look, (Run(source_line(say, source)),), "small", bullet=True))
        self._small(column, say("A few signs have no source. They are marked for a clinician to look at."))
        return body

    def _small(self, column: QVBoxLayout, words: str) -> None:
        column.addWidget(Paragraph(self._looks.look, (Run(words),), "small", "quiet"))


def sources_of(page: CallPage) -> tuple[str, ...]:
    """The ids of the sources of all signs, each once."""
    signs = (sign for group in page.groups for _, _, signs in group.parts for sign in signs)
    return tuple(dict.fromkeys(source for sign in signs for source in sign.sources))


def _body() -> tuple[QWidget, QVBoxLayout]:
    body = QWidget()
    column = QVBoxLayout(body)
    column.setContentsMargins(TIGHT, 0, TIGHT, 0)
    column.setSpacing(TIGHT - 2)
    return body, column
