"""The table of facts of docs/assurance/facts.md, read; what its columns mean stands at its top."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

MENDED = "To be mended"
USED = ["Fact", "What it says", "Where", "Sources"]
LEFT_OUT = ["Fact", "What it says", "Why it is left out"]
COUNTED = ["Section", "Facts", "Also"]
HEADING = "## "
PARENT = "parent/"
NONE = "–"


class Place(NamedTuple):
    """A section, part, item, question, sign, word or figure: the page (`parent/…` a parent's) and its id there."""

    page: str
    identity: str

    def __str__(self) -> str:
        """As “To be mended” writes it."""
        return f"{self.page}#{self.identity}"


class Used(NamedTuple):
    """A row of a page's table: the facts, what they say, where that stands, and the ids of the sources."""

    line: int
    heading: str
    facts: tuple[str, ...]
    says: str
    places: tuple[Place, ...]
    sources: tuple[str, ...]


class LeftOut(NamedTuple):
    """A row of “Left out, and why”."""

    line: int
    facts: tuple[str, ...]
    says: str
    why: str


class Facts(NamedTuple):
    """The whole file. `counted`: every fact that must have a row, by its name."""

    headings: tuple[str, ...]
    used: tuple[Used, ...]
    left_out: tuple[LeftOut, ...]
    counted: frozenset[str]


def read_facts(path: Path) -> Facts:
    """Every table of the file, told apart by its header; raises ValueError for a row with other columns."""
    lines = path.read_text("utf-8").splitlines()
    used: list[Used] = []
    left_out: list[LeftOut] = []
    counted: set[str] = set()
    for line, heading, columns, cells in _rows(lines):
        if len(cells) != len(columns):
            raise ValueError(f"{path.name}:{line}: {len(columns)} columns, not {len(cells)}")
        if columns == USED:
            used.append(_used(line, heading, cells))
        elif columns == LEFT_OUT:
            left_out.append(LeftOut(line, _listed(cells[0]), cells[1], cells[2]))
        elif columns == COUNTED:
            counted.update(_counted(*cells))
    headings = tuple(line.removeprefix(HEADING) for line in lines if line.startswith(HEADING))
    return Facts(headings, tuple(used), tuple(left_out), frozenset(counted))


def _rows(lines: list[str]) -> Iterator[tuple[int, str, list[str], list[str]]]:
    """Each row: its line, the heading it stands under, its table's columns, its cells."""
    heading = ""
    columns: list[str] = []
    for number, line in enumerate(lines, 1):
        if line.startswith(HEADING):
            heading = line.removeprefix(HEADING)
        if not line.startswith("|"):
            columns = []
        elif not columns:
            columns = _cells(line)
        elif not line.startswith("|---"):
            yield number, heading, columns, _cells(line)


def _used(line: int, heading: str, cells: list[str]) -> Used:
    facts, says, where, sources = cells
    places = tuple(_place(heading, each) for each in _listed(where))
    return Used(line, heading, _listed(facts), says, places, () if sources == NONE else tuple(sources.split()))


def _place(page: str, text: str) -> Place:
    """`id` and `parent/id` are of the heading's page; `page#id` names its own."""
    if "#" in text:
        return Place(*text.split("#", 1))
    if text.startswith(PARENT):
        return Place(PARENT + page, text.removeprefix(PARENT))
    return Place(page, text)


def _counted(section: str, facts: str, also: str) -> Iterator[str]:
    yield from (f"{section}.{number}" for number in range(1, int(facts) + 1))
    yield from _listed(also)


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip().strip("|").split("|")]


def _listed(text: str) -> tuple[str, ...]:
    return tuple(each.strip() for each in text.split(",") if each.strip())
