"""*My team* on paper: what is shown, as it was typed."""

from collections.abc import Iterable, Sequence

from cartguide.export.page import Heading, Paragraph, Part, Sheet
from cartguide.guide.catalogue import Words as Say
from cartguide.guide.centre import Centre
from cartguide.ui.team.said import BETWEEN, Line


def team_sheet(say: Say, centre: Centre, parts: Sequence[tuple[str, Sequence[tuple[Line, ...]]]]) -> Sheet:
    """A heading for each part that holds something, and what stands in it; the clinic's numbers come first."""
    title = say("My team")
    found: list[Part] = [Heading(title, 1)]
    if centre.numbers:
        found.append(Heading(say("From {centre}", centre=centre.name)))
        found += [Paragraph(BETWEEN.join(filter(None, (one.role, one.number, one.hours)))) for one in centre.numbers]
    for heading, records in parts:
        if records:
            found += [Heading(heading), *_all(records)]
    foot = say("Written by me. Kept on my own computer.")
    return Sheet(title, say.language, tuple(found), foot, say("Page {page} of {pages}"))


def _all(records: Iterable[tuple[Line, ...]]) -> Iterable[Part]:
    for lines in records:
        for role, words in lines:
            yield Paragraph(words, strong=role == "strong")
