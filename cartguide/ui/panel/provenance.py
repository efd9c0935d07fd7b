"""What a page rests on: its review, the day it was read against its sources, and these by section."""

from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cartguide.guide.catalogue import Words as Say
from cartguide.guide.model import Head, Run, Source
from cartguide.journey.page_view import PageView
from cartguide.ui.panel.fold import Fold
from cartguide.ui.paragraph import NEW_LINE, Paragraph
from cartguide.ui.scale import NEAR, TIGHT
from cartguide.ui.theme import Looks


class Provenance(QWidget):
    """Two small sentences, and the list of sources, made when it is opened."""

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
        for sentence in (self._reviewed(view.head), self._read(view.head)):
            small.addWidget(self._small(sentence))
        column.addLayout(small)
        column.addWidget(self.fold)

    def _reviewed(self, head: Head) -> str:
        say = self._looks.say
        if head.reviewed_by:
            return say("Checked by: {role}, {day}.", role=head.reviewed_by, day=_day(say, head.last_reviewed))
        return say("From public sources. No clinician has checked this page yet. Ask your team.")

    def _read(self, head: Head) -> str:
        say = self._looks.say
        day, due = _day(say, head.last_reviewed), _day(say, head.review_due)
        return self._looks.say("Last read against its sources: {day}. Next check due: {due}.", day=day, due=due)

    def _sources(self) -> QWidget:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(TIGHT, 0, TIGHT, 0)
        column.setSpacing(TIGHT - 2)
        for section in self._view.sections:
            found = self._view.sources(section.sources)
            if found:
                column.addSpacing(TIGHT)
                column.addWidget(Paragraph(self._looks.look, (Run(section.heading),), "strong", heading=True))
            for source in found:
                column.addWidget(Paragraph(self._looks.look, (Run(self._said(source)),), "small", bullet=True))
        return body

    def _said(self, source: Source) -> str:
        say = self._looks.say
        day = _day(say, source.read)
        name = say("{publisher}: {title}.", publisher=source.publisher, title=source.title)
        read = say("Read {day}.", day=day)
        when = say("Dated {dated}, read {day}.", dated=source.dated, day=day) if source.dated else read
        said = f"{name} {when}"
        return f"{said}{NEW_LINE}{source.address}" if source.address else said

    def _small(self, sentence: str) -> Paragraph:
        return Paragraph(self._looks.look, (Run(sentence),), "small", "quiet")


def _day(say: Say, iso: str) -> str:
    return QLocale(say.language).toString(QDate.fromString(iso, "yyyy-MM-dd"), "d MMMM yyyy")
