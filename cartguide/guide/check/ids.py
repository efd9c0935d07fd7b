"""Ids that may stand only once: items and questions in the whole guide, parts on a page, signs on their page."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from cartguide.guide import calls
from cartguide.guide.check.forms import without_form
from cartguide.guide.check.loaded import Content, fault
from cartguide.guide.check.passages import items, signs
from cartguide.guide.model import Problem, message_id

_TWICE = message_id("The id “{text}” is already used in {file}, line {line}. An id stands for one thing only.")


class Place(NamedTuple):
    """Where an id stands. `page`: the page's name, parent/<id> for a parent's page."""

    identity: str
    page: str
    file: str
    line: int


def once(content: Content) -> Iterator[Problem]:
    """Items are unique in the whole guide; parts and points on their page; signs and words in their list.

    A parent's page shares its ids with the page for all, and with no other.
    """
    yield from _repeated(_items(content))
    for page, read in content.pages.items():
        file = content.file(page)
        parts = (block for section in read.sections for block in section.blocks if block.kind == "subheading")
        headings = [Place(section.identity, page, file, section.line) for section in read.sections]
        yield from _repeated([*headings, *(Place(part.identity, page, file, part.line) for part in parts)])
    listed = content.file(calls.PAGE)
    yield from _repeated(Place(sign.identity, calls.PAGE, listed, sign.line) for _, sign in signs(content))


def _items(content: Content) -> Iterator[Place]:
    for page, read in content.pages.items():
        for section in read.sections:
            for _, item in items(section.blocks):
                yield Place(item.identity, page, content.file(page), item.line)


def _repeated(places: Iterable[Place]) -> Iterator[Problem]:
    known: dict[str, list[Place]] = {}
    for place in places:
        if not place.identity:
            continue
        before = known.setdefault(place.identity, [])
        if clash := next((each for each in before if not _shared(each.page, place.page)), None):
            values = {"text": place.identity, "file": f"{clash.page}.md", "line": clash.line}
            yield fault(place.file, place.line, _TWICE, **values)
        before.append(place)


def _shared(one: str, other: str) -> bool:
    """Whether two pages are the two forms of one."""
    return one != other and without_form(one) == without_form(other)
