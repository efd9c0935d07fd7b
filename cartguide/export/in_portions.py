"""A long sheet in portions, each laid out in a moment: nothing is left out, and no word is broken."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple, TypeVar

from cartguide.export.page import Checks, Flowing, Heading, Paragraph, SignatureLines, Signs, Table

LETTERS = 4_000
ROWS = 60
Item = TypeVar("Item")


class Portion(NamedTuple):
    """Parts to lay out together. `continues`: the one part is a table of which the portion before has earlier rows."""

    parts: tuple[Flowing, ...]
    continues: bool = False


def portions(parts: Iterable[Flowing]) -> Iterator[Portion]:
    """The parts, long ones divided. A heading is never last, and what is signed stays with its heading."""
    gathered: list[Flowing] = []
    size = 0
    for part, continues in _pieces(parts):
        if continues or (size >= LETTERS and not _stays(gathered[-1], part)):
            if gathered:
                yield Portion(tuple(gathered))
            gathered, size = [], 0
        if continues:
            yield Portion((part,), continues=True)
            continue
        gathered.append(part)
        size += _letters(part)
    if gathered:
        yield Portion(tuple(gathered))


def _stays(before: Flowing, part: Flowing) -> bool:
    return isinstance(before, Heading) or isinstance(part, SignatureLines)


def _letters(part: Flowing) -> int:
    match part:
        case Table():
            return sum(len(cell) for row in part.rows for cell in row)
        case Signs():
            return sum(map(len, part.items))
        case Checks():
            return sum(len(words) for words, _ in part.items)
        case SignatureLines():
            return 0
        case _:
            return len(part.text)


def _pieces(parts: Iterable[Flowing]) -> Iterator[tuple[Flowing, bool]]:
    """Each part, or what it is divided into; True for the later rows of a table."""
    for part in parts:
        if isinstance(part, Table):
            turns: Iterable[Flowing] = [part._replace(rows=rows) for rows in _turns(part.rows)] or [part]
        elif isinstance(part, Signs):
            turns = [Signs("" if at else part.heading, items) for at, items in enumerate(_turns(part.items))] or [part]
        elif isinstance(part, Checks):
            turns = [Checks(items) for items in _turns(part.items)]
        elif isinstance(part, Paragraph):
            turns = [part._replace(text=text) for text in divided(part.text)]
        else:
            turns = [part]
        for at, each in enumerate(turns):
            yield each, at > 0 and isinstance(part, Table)


def _turns(items: tuple[Item, ...]) -> Iterator[tuple[Item, ...]]:
    return (items[at : at + ROWS] for at in range(0, len(items), ROWS))


def divided(text: str) -> Iterator[str]:
    """A long text in turns of at most LETTERS, at the end of a line, else at a gap, else anywhere."""
    at = 0
    while len(text) - at > LETTERS:
        end = next((end for end in (text.rfind(gap, at + 1, at + LETTERS) for gap in "\n ") if end > at), -1)
        if end < 0:
            yield text[at : at + LETTERS]
            at += LETTERS
        else:
            yield text[at:end]
            at = end + 1
    yield text[at:]
