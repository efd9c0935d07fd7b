"""What a page rests on: how far it can be relied on, the day it was read against its sources, and these by section."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cartguide.guide.model import Head, Run
from cartguide.journey.page_view import PageView
from cartguide.ui.panel.fold import Fold
from cartguide.ui.panel.said import day_in_words, source_line, trust_line
from cartguide.ui.paragraph import Paragraph
from cartguide.ui.scale import NEAR, TIGHT
from cartguide.ui.theme import Looks


class Provenance(QWidget):
    """Two small sentences, and the list of sources, made when it is opened. What is grave stands at the page's top."""

    def __init__(self, looks: Looks, view: PageView) -> None:
        super().__init__()
        self._looks, self._view = looks, view
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(NEAR)
        self.fold = Fold(looks, looks.say("Where this comes from"), "sources", self._sources)
        small = QVBoxLayout()
        small.setContentsMargins(TIGHT, 0, TIGHT, 0)
        small.setSpacing(0)
        trust = view.local.trust
        said = [] if trust.is_grave else [trust_line(looks.say, trust)]
        for sentence in () if view.local.withheld else (*said, self._read(view.head)):
            small.addWidget(Paragraph(looks.look, (Run(sentence),), "small", "quiet"))
        column.addLayout(small)
        column.addWidget(self.fold)

    def _read(self, head: Head) -> str:
        say = self._looks.say
        day, due = day_in_words(say, head.last_reviewed), day_in_words(say, head.review_due)
        return say("Last read against its sources: {day}. Next check due: {due}.", day=day, due=due)

    def _sources(self) -> QWidget:
        look, _, say = self._looks
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(TIGHT, 0, TIGHT, 0)
        column.setSpacing(TIGHT - 2)
        for section in self._view.sections:
            found = self._view.sources(section.all_sources)
            if found:
                column.addSpacing(TIGHT)
                column.addWidget(Paragraph(look, (Run(section.heading),), "strong", heading=True))
            for source in found:
                column.addWidget(Paragraph(look, (Run(source_line(say, source)),), "small", bullet=True))
        return body
