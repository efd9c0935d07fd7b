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
    message_id("Szigriszt"),
)


class Row(NamedTuple):
    """One page's figures. `longest` and `mean`: words a sentence; `masked` and `raw`: Flesch-Kincaid grade.

    The grades are None where the page isn't English, `szigriszt` where it isn't Spanish.
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


class Report(NamedTuple):
    """The problems, sorted by file and line, and the rows in the order of the path, language by language."""

    problems: tuple[Problem, ...]
    rows: tuple[Row, ...]


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
    scores = ("" if score is None else f"{score:.1f}" for score in (row.mean, row.masked, row.raw, row.szigriszt))
    return (f"{row.language}/{row.page}", str(row.words), str(row.sentences), str(row.longest), *scores)
