"""Every language has the same ids and figures as English: ticks, picks and numbers stay joined when words change."""

from collections.abc import Iterator, Mapping

from cartguide.guide import calls, terms
from cartguide.guide.check.loaded import Content, fault, page_file
from cartguide.guide.check.passages import items, of_page, signs
from cartguide.guide.model import Page, Problem, message_id

_MISSING = message_id("English has the {kind} “{text}”, this language does not.")
_MORE = message_id("This language has the {kind} “{text}”, English does not.")
_ONLY = message_id("The marks of “{text}” (only=, src=, mark=, picture=) must be the same as in English.")
_KINDS = {
    "page": message_id("page"),
    "section": message_id("section or part"),
    "point": message_id("point"),
    "item": message_id("item"),
    "figure": message_id("figure"),
    "sign": message_id("call sign"),
    "word": message_id("medical word"),
}

Lines = Mapping[str, int]
Marks = tuple[int, object, object]


def same_pages(english: Content, other: Content) -> Iterator[Problem]:
    """A language has the parent's pages and the pages beside the steps that English has; it is all there or not."""
    steps = {step.identity for step in english.outline.steps}
    for page in english.pages:
        path = page_file(other.root, other.language, page)
        if page not in steps and not path.is_file():
            yield fault(str(path), 1, _MISSING, kind=_KINDS["page"], text=page)


def same_ids(english: Content, other: Content) -> Iterator[Problem]:
    """Compare a language with English, page by page, then the signs and the glossary."""
    for page, read in other.pages.items():
        if page not in english.pages:
            continue
        original, file, line = english.pages[page], other.file(page), other.line(page, "title")
        yield from _same(file, line, "section", _sections(original), _sections(read))
        yield from _same(file, line, "item", _items(original), _items(read))
        yield from _same(file, line, "point", _points(english, page), _points(other, page))
        yield from _same(file, line, "figure", _figures(english, page), _figures(other, page))
    if english.calls and other.calls:
        signs_of = [{sign.identity: sign.line for _, sign in signs(each)} for each in (english, other)]
        file, line = other.file(calls.PAGE), other.line(calls.PAGE, "title")
        yield from _same(file, line, "sign", signs_of[0], signs_of[1])
    if english.terms and other.terms:
        words = [{term.identity: term.line for term in each.terms.values()} for each in (english, other)]
        yield from _same(other.file(terms.PAGE), other.line(terms.PAGE, "title"), "word", words[0], words[1])


def same_marks(english: Content, other: Content) -> Iterator[Problem]:
    """A section, part, item or sign is shown to the same readers and rests on the same sources in every language."""
    for page in other.pages.keys() & english.pages.keys():
        yield from _differing(other.file(page), _marks(english.pages[page]), _marks(other.pages[page]))
    listed = [{s.identity: (s.line, s.sources, s.mark) for _, s in signs(each)} for each in (english, other)]
    yield from _differing(other.file(calls.PAGE), listed[0], listed[1])


def _same(file: str, line: int, kind: str, english: Lines, other: Lines) -> Iterator[Problem]:
    for identity in english.keys() - other.keys():
        yield fault(file, line, _MISSING, kind=_KINDS[kind], text=identity)
    for identity in other.keys() - english.keys():
        yield fault(file, other[identity], _MORE, kind=_KINDS[kind], text=identity)


def _differing(file: str, english: Mapping[str, Marks], other: Mapping[str, Marks]) -> Iterator[Problem]:
    for identity in english.keys() & other.keys():
        if english[identity][1:] != other[identity][1:]:
            yield fault(file, other[identity][0], _ONLY, text=identity)


def _marks(page: Page) -> dict[str, Marks]:
    found: dict[str, Marks] = {each.identity: (each.line, each.only, each.sources) for each in page.sections}
    for section in page.sections:
        parts = (block for block in section.blocks if block.kind == "subheading")
        found |= {part.identity: (part.line, (part.only, part.picture), part.sources) for part in parts}
        for _, item in items(section.blocks):
            if item.identity:
                found[item.identity] = (item.line, item.only, item.sources)
    return found


def _sections(page: Page) -> Lines:
    parts = [block for section in page.sections for block in section.blocks if block.kind == "subheading"]
    sections = {section.identity: section.line for section in page.sections}
    return sections | {part.identity: part.line for part in parts}


def _items(page: Page) -> Lines:
    found = [item for section in page.sections for _, item in items(section.blocks)]
    return {item.identity: item.line for item in found if item.identity}


def _points(content: Content, page: str) -> Lines:
    tables = content.headers[page].tables("point")
    found = zip(content.pages[page].head.points, tables, strict=False)
    return {point.identity: table.line_of("id") for point, table in found}


def _figures(content: Content, page: str) -> Lines:
    passages = of_page(content, page)
    return {run.target: passage.line for passage in passages for run in passage.runs if run.kind == "figure"}
