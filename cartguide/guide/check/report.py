"""What the content check hands back: problems for a person to mend, and a row of figures a page."""

from collections.abc import Sequence
from typing import NamedTuple

from cartguide.guide.model import Problem, message_id

HEADINGS = (
    message_id("page"),
    message_id("words"),
    message_id("sentences"),
    message_id("longest"),
    message_id("mean"),
    message_id("grade, masked"),
    message_id("grade"),
    message_id("SMOG, masked"),
    message_id("Szigriszt"),
)


class Row(NamedTuple):
    """One page's figures. `longest` and `mean`: words a sentence; `masked` and `raw`: Flesch-Kincaid grade.

    The grades are None where the page isn't English, `szigriszt` where it isn't Spanish; `smog` stands for the whole
    guide only.
    """

    page: str
    language: str
    words: int
    sentences: int
    longest: int
    mean: float
    masked: float | None
    raw: float | None
    szigriszt: float | None
    smog: float | None = None


class ForReview(NamedTuple):
    """A page as a reviewer wants to see it: its figures, what it holds, and when and by whom it was read.

    `passive`: sentences in the passive voice; the days are YYYY-MM-DD; `reviewed_by`: a role, empty if nobody's.
    """

    row: Row
    passive: int
    items: int
    questions: int
    sources: int
    last_reviewed: str
    review_due: str
    reviewed_by: str
    fingerprint: str


class Report(NamedTuple):
    """The problems, sorted by file and line, and the rows in the order of the path, language by language.

    The last row of a language is its whole guide. `for_review` has the same pages but that.
    """

    problems: tuple[Problem, ...]
    rows: tuple[Row, ...]
    for_review: tuple[ForReview, ...] = ()


def table(rows: Sequence[Row]) -> str:
    """The rows as aligned plain text, a line a page; names at the left, numbers at the right."""
    cells = [HEADINGS, *map(_cells, rows)]
    widths = [max(len(cell) for cell in column) for column in zip(*cells, strict=True)]
    return "\n".join(
        "  ".join(
            cell.ljust(width) if column == 0 else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in cells
    )


def _cells(row: Row) -> tuple[str, ...]:
    grades = (row.mean, row.masked, row.raw, row.smog, row.szigriszt)
    scores = ("" if grade is None else f"{grade:.1f}" for grade in grades)
    return (f"{row.language}/{row.page}", str(row.words), str(row.sentences), str(row.longest), *scores)
