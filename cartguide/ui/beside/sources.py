"""All sources of the guide, by who published them."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cartguide.guide.catalogue import Words as Say
from cartguide.guide.model import Run, Source
from cartguide.journey.glossary import plain
from cartguide.ui.panel.said import day_in_words
from cartguide.ui.paragraph import NEW_LINE, Paragraph
from cartguide.ui.scale import TIGHT
from cartguide.ui.theme import Looks


def source_parts(looks: Looks, sources: Iterable[Source]) -> Iterator[QWidget]:
    """A part for each publisher, made as it is asked for: a heading, and a line for each source below it.

    An address is there to be read, or typed elsewhere: the program opens none.
    """
    for publisher, group in by_publisher(sources):
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT // 2)
        column.addWidget(Paragraph(looks.look, (Run(publisher),), "strong", heading=True))
        for source in group:
            column.addWidget(Paragraph(looks.look, (Run(_said(looks.say, source)),), "small", bullet=True))
        yield part


def by_publisher(sources: Iterable[Source]) -> list[tuple[str, tuple[Source, ...]]]:
    """The publishers in alphabetical order, each with its sources in theirs."""
    ordered = sorted(sources, key=lambda source: (plain(source.publisher), source.publisher, plain(source.title)))
    return [(publisher, tuple(group)) for publisher, group in groupby(ordered, lambda source: source.publisher)]


def _said(say: Say, source: Source) -> str:
    """What, when and where, each on a line of its own."""
    day = day_in_words(say, source.read)
    dated = say("Dated {dated}, read {day}.", dated=source.dated, day=day)
    when = dated if source.dated else say("Read {day}.", day=day)
    return NEW_LINE.join(line for line in (source.title, when, source.address) if line)
