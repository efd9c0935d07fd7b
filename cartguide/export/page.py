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


class Checks(NamedTuple):
    """Things to do with a box before each: its words, and whether it is ticked."""

    items: tuple[tuple[str, bool], ...]


class CallFirst(NamedTuple):
    """A phone number in the largest type; a line to write it on where it is empty.

    `title` and `label` stand above it, `about` below. `code` is drawn beside it, dark squares True, none if empty;
    `code_words` below that.
    """

    title: str
    label: str
    number: str
    about: tuple[str, ...] = ()
    code: tuple[tuple[bool, ...], ...] = ()
    code_words: str = ""


class Columns(NamedTuple):
    """Parts of a list in columns, read down one column and then down the next. `framed`: with a line around it.

    A heading among the groups stands with the group that follows it.
    """

    heading: str
    groups: tuple[Signs | Heading, ...]
    framed: bool = False


class OnePage(NamedTuple):
    """What is to stand on one page: its letters are made as small as they must be, down to a size still read well.

    Where even that is not enough, it goes on on the next page in ordinary letters, without columns.
    """

    parts: "tuple[Heading | Paragraph | Signs | CallFirst | Columns, ...]"


Flowing = Heading | Paragraph | Table | Signs | SignatureLines | Checks
Part = Flowing | CallFirst | Columns | OnePage


class Sheet(NamedTuple):
    """A document to print. `foot` stands on each page; `page_words` beside it, with the places {page} and {pages}.

    `margins`: at the sides, and above and below, in millimetres.
    """

    title: str
    language: str
    parts: tuple[Part, ...]
    foot: str
    page_words: str
    margins: tuple[int, int] = (18, 15)


def texts(sheet: Sheet) -> tuple[str, ...]:
    """Every text of a sheet in reading order, its foot left out."""
    return tuple(text for part in sheet.parts for text in texts_of(part) if text)


def texts_of(part: Part) -> tuple[str, ...]:
    """Every text of a part in reading order; some are empty."""
    if isinstance(part, OnePage):
        return tuple(text for each in part.parts for text in texts_of(each))
    found: tuple[str, ...]
    match part:
        case Table():
            found = (*part.heads, *(cell for row in part.rows for cell in row))
        case Signs():
            found = (part.heading, *part.items)
        case Checks():
            found = tuple(words for words, _ in part.items)
        case SignatureLines():
            found = part.labels
        case CallFirst():
            found = (part.title, part.label, part.number, *part.about, part.code_words)
        case Columns():
            found = (part.heading, *(text for group in part.groups for text in texts_of(group)))
        case _:
            found = (part.text,)
    return found
