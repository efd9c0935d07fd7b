"""The prose of the guide, in the order it is read. Not headings, not labels."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from cartguide.guide import calls, terms
from cartguide.guide.check.forms import pieces
from cartguide.guide.check.loaded import Content
from cartguide.guide.markup import Reader
from cartguide.guide.model import Block, Item, Only, Run, Sign

# What stands at a page's head for a nurse or for who cannot see: held to the bars, no part of the page's length.
ASIDE_FROM_THE_PAGE = ("caption", "shows", "say", "ask", "variant")
QUESTIONS = "questions-to-ask"


class Passage(NamedTuple):
    """A stretch of prose. `identity`: of a fact, point, item or sign; `only`: all conditions it stands under.

    `kind`: message, fact; variant (another message), caption and shows (of the picture), say and ask (a nurse's point);
    paragraph, aside, bullet, question, item, why (an item's second line); sign, sentence (of `always`).
    """

    file: str
    line: int
    kind: str
    text: str
    runs: tuple[Run, ...]
    identity: str = ""
    only: Only = ()


def of_page(content: Content, page: str) -> tuple[Passage, ...]:
    """All prose of a step's page or a page beside the steps."""
    return (*_head(content, page), *of_body(content, page))


def of_body(content: Content, page: str) -> Iterator[Passage]:
    """All prose below a page's header."""
    for section in content.pages[page].sections:
        yield from _blocks(content, page, pieces(section), question=section.identity == QUESTIONS)


def of_calls(content: Content) -> tuple[Passage, ...]:
    """All prose of *Who to call*; nothing if it can't be read."""
    if content.calls is None:
        return ()
    file, words = content.file(calls.PAGE), content.calls.message
    message = Passage(file, content.line(calls.PAGE, "message"), "message", content.plain(words), words)
    return (message, *(_sign(content, file, group, sign) for group, sign in signs(content)))


def of_terms(content: Content) -> tuple[Passage, ...]:
    """All prose of the glossary."""
    blocks = [(block, block.only) for term in content.terms.values() for block in term.meaning]
    return tuple(_blocks(content, terms.PAGE, blocks))


def of_pictures(content: Content) -> Iterator[Passage]:
    """What the small pictures of the parts say."""
    words, file = content.picture_words, content.pictures_file
    for identity, picture in content.pictures.items():
        table = words.table_of(identity)
        yield Passage(file, table.line_of("caption"), "caption", picture.caption, _runs(picture.caption))
        yield Passage(file, table.line_of("shows"), "shows", picture.shows, _runs(picture.shows))


def everywhere(content: Content) -> Iterator[Passage]:
    """All prose of the language, page after page."""
    for page in content.pages:
        yield from of_page(content, page)
    yield from of_calls(content)
    yield from of_terms(content)
    yield from of_pictures(content)


def signs(content: Content) -> Iterator[tuple[str, Sign]]:
    """Every sign of *Who to call* with its group's id."""
    for group in content.calls.groups if content.calls else ():
        for _, _, listed in group.parts:
            for sign in listed:
                yield group.identity, sign


def items(blocks: Iterable[Block]) -> Iterator[tuple[Block, Item]]:
    """Every item of every list."""
    for block in blocks:
        for item in block.items:
            yield block, item


def _sign(content: Content, file: str, group: str, sign: Sign) -> Passage:
    kind = "sentence" if group == "always" else "sign"
    return Passage(file, sign.line, kind, content.plain(sign.runs), sign.runs, sign.identity)


def _head(content: Content, page: str) -> Iterator[Passage]:
    file, head, header = content.file(page), content.pages[page].head, content.headers[page]

    def passage(kind: str, line: int, words: tuple[Run, ...], identity: str = "", only: Only = ()) -> Passage:
        return Passage(file, line, kind, content.plain(words), words, identity, only)

    yield passage("message", header.line_of("message"), head.message)
    for variant, table in zip(head.variants, header.tables("for"), strict=False):
        if variant.message:
            yield passage("variant", table.line_of("message"), variant.message, "", variant.only)
    for fact, table in zip(head.facts, header.tables("fact"), strict=False):
        yield passage("fact", table.line_of("text"), fact.runs, fact.identity)
    if head.picture:
        table = header.table_of("picture")
        yield passage("caption", table.line_of("caption"), _runs(head.picture.caption))
        yield passage("shows", table.line_of("shows"), _runs(head.picture.shows))
    for point, table in zip(head.points, header.tables("point"), strict=False):
        yield passage("say", table.line_of("say"), _runs(point.say), point.identity)
        yield passage("ask", table.line_of("ask"), _runs(point.ask), point.identity)


def _runs(text: str) -> tuple[Run, ...]:
    return Reader("").runs(text, 1)


def _blocks(
    content: Content, page: str, found: Iterable[tuple[Block, Only]], *, question: bool = False
) -> Iterator[Passage]:
    file = content.file(page)
    for block, only in found:
        if block.kind in ("paragraph", "aside"):
            yield Passage(file, block.line, block.kind, content.plain(block.runs), block.runs, "", only)
        for item in block.items:
            kind = "item" if block.kind == "checks" else "question" if question and item.identity else "bullet"
            seen = (*only, *item.only)
            yield Passage(file, item.line, kind, content.plain(item.runs), item.runs, item.identity, seen)
            if item.why:
                yield Passage(file, item.line, "why", content.plain(item.why), item.why, item.identity, seen)
