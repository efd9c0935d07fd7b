"""The prose that is scored: message, facts, paragraphs, asides, bullets, items, signs. Not headings, not labels."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from cartguide.guide import calls, terms
from cartguide.guide.check.loaded import Content
from cartguide.guide.model import Block, Item, Page, Run, Sign, Step


class Passage(NamedTuple):
    """A stretch of prose. `kind`: message, fact, paragraph, aside, bullet, item, sign, sentence (of `always`)."""

    file: str
    line: int
    kind: str
    text: str
    runs: tuple[Run, ...]
    identity: str = ""


def of_page(content: Content, page: str) -> tuple[Passage, ...]:
    """All prose of a step's page or a page beside the steps."""
    read = content.pages[page]
    blocks = [block for section in read.sections for block in section.blocks]
    return (*_head(content, page, read.head.message), *_blocks(content, page, blocks))


def of_calls(content: Content) -> tuple[Passage, ...]:
    """All prose of *Who to call*; nothing if it can't be read."""
    if content.calls is None:
        return ()
    file, words = content.file(calls.PAGE), content.calls.message
    message = Passage(file, content.line(calls.PAGE, "message"), "message", content.plain(words), words)
    return (message, *(_sign(content, file, group, sign) for group, sign in signs(content)))


def of_terms(content: Content) -> tuple[Passage, ...]:
    """All prose of the glossary."""
    blocks = [block for term in content.terms.values() for block in term.meaning]
    return tuple(_blocks(content, terms.PAGE, blocks))


def everywhere(content: Content) -> Iterator[Passage]:
    """All prose of the language, page after page."""
    for page in content.pages:
        yield from of_page(content, page)
    yield from of_calls(content)
    yield from of_terms(content)


def signs(content: Content) -> Iterator[tuple[str, Sign]]:
    """Every sign of *Who to call* with its group's id."""
    for group in content.calls.groups if content.calls else ():
        for _, _, listed in group.parts:
            for sign in listed:
                yield group.identity, sign


def step_pages(content: Content) -> Iterator[tuple[Step, Page]]:
    """Every step whose page could be read, in the order of the path."""
    for step in content.outline.steps:
        if step.identity in content.pages:
            yield step, content.pages[step.identity]


def items(blocks: Iterable[Block]) -> Iterator[tuple[Block, Item]]:
    """Every item of every list."""
    for block in blocks:
        for item in block.items:
            yield block, item


def _sign(content: Content, file: str, group: str, sign: Sign) -> Passage:
    kind = "sentence" if group == "always" else "sign"
    return Passage(file, sign.line, kind, content.plain(sign.runs), sign.runs, sign.identity)


def _head(content: Content, page: str, message: tuple[Run, ...]) -> Iterator[Passage]:
    file = content.file(page)
    yield Passage(file, content.line(page, "message"), "message", content.plain(message), message)
    tables = content.headers[page].tables("fact")
    for fact, table in zip(content.pages[page].head.facts, tables, strict=True):
        yield Passage(file, table.line_of("text"), "fact", content.plain(fact.runs), fact.runs, fact.identity)


def _blocks(content: Content, page: str, blocks: Iterable[Block]) -> Iterator[Passage]:
    file = content.file(page)
    for block in blocks:
        if block.kind in ("paragraph", "aside"):
            yield Passage(file, block.line, block.kind, content.plain(block.runs), block.runs)
        for item in block.items:
            kind = "item" if block.kind == "checks" else "bullet"
            yield Passage(file, item.line, kind, content.plain(item.runs), item.runs, item.identity)
