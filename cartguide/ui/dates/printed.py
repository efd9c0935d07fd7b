"""The person's dates on paper."""

from collections.abc import Iterable

from cartguide.export.page import Heading, Paragraph, Sheet, Table
from cartguide.guide.catalogue import Words as Say


def printed_dates(say: Say, today: str, rows: Iterable[tuple[str, str]]) -> Sheet:
    """`rows`: each step's title, and what is known of its date. There is room to write."""
    title = say("My dates")
    table = Table((say("Step"), say("Date")), tuple(rows), (50, 50))
    parts = (Heading(title, 1), Paragraph(today), Paragraph(say("Dates often move. It is not your fault.")), table)
    foot = say("Written by me. Kept on my own computer.")
    shown = tuple(part for part in parts if part != Paragraph(""))
    return Sheet(title, say.language, shown, foot, say("Page {page} of {pages}"))
