"""Everything a reader may see of a language, with its line: prose, titles, headings, labels, words around figures."""

from collections.abc import Iterator

from cartguide.guide import calls, terms
from cartguide.guide.check.loaded import Content
from cartguide.guide.check.passages import everywhere
from cartguide.guide.model import Run

Line = tuple[str, int, str]


def everything(content: Content, *, with_figure_words: bool = True) -> Iterator[Line]:
    """File, line and what is typed there."""
    yield from ((passage.file, passage.line, typed(passage.runs)) for passage in everywhere(content))
    for page in content.pages:
        yield from _names(content, page)
        yield from _headings(content, page)
    for group in content.calls.groups if content.calls else ():
        for runs in (group.heading, *(words for _, words, _ in group.parts)):
            yield content.file(calls.PAGE), group.line, typed(runs)
    yield from ((content.file(terms.PAGE), term.line, term.word) for term in content.terms.values())
    for identity, figure in content.figures.items() if with_figure_words else ():
        table = content.wordings.table_of(identity)
        yield content.wordings_file, table.line_of("name"), figure.name
        others = (words for _, said in figure.said for words in said.values())
        yield content.wordings_file, table.line_of("words"), " ".join((figure.words, figure.ask, *others))


def typed(runs: tuple[Run, ...]) -> str:
    """What is typed; the words of figures stand in their own file and are read there."""
    return "".join(run.text for run in runs)


def _names(content: Content, page: str) -> Iterator[Line]:
    file, header, head = content.file(page), content.headers[page], content.pages[page].head
    yield file, header.line_of("title"), head.title
    yield file, header.line_of("station"), head.station
    for fact, table in zip(head.facts, header.tables("fact"), strict=False):
        yield file, table.line_of("label"), fact.label
    for variant, table in zip(head.variants, header.tables("for"), strict=False):
        yield file, table.line_of("title"), variant.title


def _headings(content: Content, page: str) -> Iterator[Line]:
    file = content.file(page)
    for section in content.pages[page].sections:
        yield file, section.line, section.heading
        yield from ((file, block.line, typed(block.runs)) for block in section.blocks if block.kind == "subheading")
