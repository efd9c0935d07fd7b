"""What a printed page holds, as plain data: a page says what its parts are, the painter how they look.

Every text is said already, in the language of the page, and is plain text.
"""

from typing import NamedTuple


class Heading(NamedTuple):
    """A heading; level 1 is the title, once a sheet. It never stands alone at the foot of a page."""

    text: str
    level: int = 2


class Paragraph(NamedTuple):
    """A paragraph; `strong` for the one that must not be missed."""

    text: str
    strong: bool = False


class Table(NamedTuple):
    """A table whose heads stand again on each page; `widths` in percent. An empty cell is to be filled by hand."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...]


class Signs(NamedTuple):
    """A part of a list, under a heading of its own or none: call signs, things to do."""

    heading: str
    items: tuple[str, ...]


class SignatureLines(NamedTuple):
    """Lines to sign on by hand; `labels` say what is written where. At a sheet's end they stay with their heading."""

    labels: tuple[str, ...]
    signers: int


Part = Heading | Paragraph | Table | Signs | SignatureLines


class Sheet(NamedTuple):
    """A document to print. `foot` stands on each page; `page_words` beside it, with the places {page} and {pages}."""

    title: str
    language: str
    parts: tuple[Part, ...]
    foot: str
    page_words: str


def texts(sheet: Sheet) -> tuple[str, ...]:
    """Every text of a sheet in reading order, its foot left out."""
    found: list[str] = []
    for part in sheet.parts:
        if isinstance(part, Table):
            found += [*part.heads, *(cell for row in part.rows for cell in row)]
        elif isinstance(part, Signs):
            found += [part.heading, *part.items]
        elif isinstance(part, SignatureLines):
            found += part.labels
        else:
            found.append(part.text)
    return tuple(text for text in found if text)
