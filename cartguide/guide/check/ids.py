"""Ids that may stand only once: items and questions in the whole guide, parts on a page, signs on their page."""

from collections.abc import Iterable, Iterator

from cartguide.guide import calls
from cartguide.guide.check.loaded import Content, fault
from cartguide.guide.check.passages import items, signs
from cartguide.guide.model import Problem, message_id

_TWICE = message_id("The id “{text}” is already used in {file}, line {line}. An id stands for one thing only.")

Place = tuple[str, str, int]


def once(content: Content) -> Iterator[Problem]:
    """Items are unique in the whole guide; parts on their page; signs and words in their list."""
    yield from _repeated(_items(content))
    for page, read in content.pages.items():
        parts = (block for section in read.sections for block in section.blocks if block.kind == "subheading")
        headings = [(section.identity, content.file(page), section.line) for section in read.sections]
        yield from _repeated([*headings, *((part.identity, content.file(page), part.line) for part in parts)])
    listed = content.file(calls.PAGE)
    yield from _repeated((sign.identity, listed, sign.line) for _, sign in signs(content))


def _items(content: Content) -> Iterator[Place]:
    for page, read in content.pages.items():
        for section in read.sections:
            for _, item in items(section.blocks):
                yield item.identity, content.file(page), item.line


def _repeated(places: Iterable[Place]) -> Iterator[Problem]:
    first: dict[str, Place] = {}
    for identity, file, line in places:
        if not identity:
            continue
        before = first.setdefault(identity, (identity, file, line))
        if before != (identity, file, line):
            yield fault(file, line, _TWICE, text=identity, file=before[1].rsplit("/", 1)[-1], line=before[2])
