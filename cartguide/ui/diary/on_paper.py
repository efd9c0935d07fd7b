"""The diary on paper: the entries that are shown, as they were typed."""

from collections.abc import Iterable
from datetime import date

from cartguide.export.page import Heading, Paragraph, Part, Sheet, Table
from cartguide.guide.catalogue import Words as Say
from cartguide.journal.record_model import Record
from cartguide.journey.dates import Dates
from cartguide.journey.diary import day_of
from cartguide.journey.diary_days import by_day
from cartguide.ui.diary.in_words import day_words, when_words, words_of

_WIDTHS = (22, 78)


def diary_sheet(  # noqa: PLR0917  what a sheet needs
    say: Say, entries: Iterable[Record], number: str, region: str, today: date | None, dates: Dates
) -> Sheet:
    """A heading for each day, newest first, and a table of its entries. Long texts are whole."""
    title = say("My diary")
    call = (
        say("If you feel unwell, call {number}.", number=number)
        if number
        else say("If you feel unwell, call your team.")
    )
    parts: list[Part] = [Heading(title, 1), Paragraph(say("Call first. Write later.") + " " + call, strong=True)]
    heads = (say("Time"), say("What I wrote"))
    for _, day in by_day(entries):
        rows = tuple((when_words(entry, region), _all(say, entry)) for entry in day)
        parts += [Heading(day_words(say, day_of(day[0]), today, dates)), Table(heads, rows, _WIDTHS)]
    foot = say("CAR T Guide. My own notes, as I typed them.")
    return Sheet(title, say.language, tuple(parts), foot, say("Page {page} of {pages}"))


def _all(say: Say, entry: Record) -> str:
    return "\n".join(words for _, words in words_of(say, entry, str))
