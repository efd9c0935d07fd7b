"""Nothing stands without a source, every source that is named exists, and every source is used."""

from collections.abc import Iterable, Iterator
from typing import Any

from cartguide.guide import calls, terms
from cartguide.guide.check.loaded import Content, fault
from cartguide.guide.check.passages import items, signs
from cartguide.guide.fields import read_toml
from cartguide.guide.model import Block, Problem, Section, message_id

MARKS = ("unsourced", "check-group")
_NO_SOURCE = message_id("The source “{text}” is not in sources.toml.")
_UNUSED = message_id("No page, sign, word or figure names the source “{text}”. Name it where it is used, or drop it.")
_SECTION_SOURCE = message_id('The section “{text}” needs a source: write src="…" after its id.')
_PART_SOURCE = message_id('The part “{text}” needs a source, as its section names none: write src="…" after its id.')
_SIGN_SOURCE = message_id('The sign “{text}” needs a source (src="…") or a mark (mark="unsourced").')
_NO_MARK = message_id("The mark “{text}” is not known; it is unsourced or check-group.")

Named = tuple[str, int, tuple[str, ...]]


def sources(content: Content) -> Iterator[Problem]:
    """Every source that is named exists."""
    for file, line, names in _named(content):
        for name in names:
            if name not in content.sources:
                yield fault(file, line, _NO_SOURCE, text=name)


def unused_sources(content: Content) -> Iterator[Problem]:
    """Every source of sources.toml is named somewhere."""
    used = {name for _, _, names in _named(content) for name in names}
    path = content.root / "sources.toml"
    listed = read_toml(path)[0] if content.sources else None
    for name in content.sources:
        if listed and name not in used:
            yield fault(str(path), listed.table_of(name).line_of(), _UNUSED, text=name)


def sourced(content: Content) -> Iterator[Problem]:
    """Every section has a source, or each of its parts has; every sign has one, or a mark that is known."""
    for name, page in content.pages.items():
        for section in page.sections:
            if not section.sources:
                yield from _unsourced(content.file(name), section)
    file = content.file(calls.PAGE)
    for _, sign in signs(content):
        if sign.mark and sign.mark not in MARKS:
            yield fault(file, sign.line, _NO_MARK, text=sign.mark)
        elif not sign.sources and not sign.mark:
            yield fault(file, sign.line, _SIGN_SOURCE, text=sign.identity)


def _unsourced(file: str, section: Section) -> Iterator[Problem]:
    """A section that names no source itself: what stands before its first part needs one, and each part."""
    parts: list[list[Block]] = [[]]
    for block in section.blocks:
        if block.kind == "subheading":
            parts.append([])
        parts[-1].append(block)
    first, *others = parts
    bare = [part[0] for part in others if not _has_source(part)]
    if (first and not _has_source(first)) or len(bare) == len(others):
        yield fault(file, section.line, _SECTION_SOURCE, text=section.identity)
    else:
        yield from (fault(file, part.line, _PART_SOURCE, text=part.identity) for part in bare)


def _has_source(stretch: list[Block]) -> bool:
    return any(block.sources or any(item.sources for item in block.items) for block in stretch)


def _named(content: Content) -> Iterator[Named]:
    for page, read in content.pages.items():
        for section in read.sections:
            yield content.file(page), section.line, section.sources
            yield from ((content.file(page), block.line, block.sources) for block in section.blocks)
            yield from ((content.file(page), item.line, item.sources) for _, item in items(section.blocks))
    yield from ((content.file(calls.PAGE), sign.line, sign.sources) for _, sign in signs(content))
    yield from ((content.file(terms.PAGE), term.line, term.sources) for term in content.terms.values())
    figures = str(content.root / "figures.toml")
    for identity, figure in content.figures.items():
        named = content.numbers.table_of(identity)
        yield figures, named.line_of("source"), (*figure.sources, *_of_variants(named.table.get("only", [])))


def _of_variants(variants: Iterable[Any]) -> Iterator[str]:
    for variant in variants:
        named = variant.get("source", []) if isinstance(variant, dict) else []
        yield from (name for name in named if isinstance(name, str))
