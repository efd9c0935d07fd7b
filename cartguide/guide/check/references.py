"""What one file names must exist in the other: signs, words, figures, sources; and nothing stands without a source."""

from collections.abc import Iterable, Iterator
from typing import Any

from cartguide.guide import calls, terms
from cartguide.guide.check.loaded import Content, fault
from cartguide.guide.check.passages import everywhere, items, signs
from cartguide.guide.model import Problem, Run, message_id

MARKS = ("unsourced", "check-group")
_NO_SIGN = message_id("The call sign “{text}” is not in who-to-call.md.")
_NO_WORD = message_id("The medical word “{text}” is not explained in words.md.")
_NO_FIGURE = message_id("The figure “{text}” is not in figures.toml.")
_NO_SOURCE = message_id("The source “{text}” is not in sources.toml.")
_SECTION_SOURCE = message_id('The section “{text}” needs a source: write src="…" after its id.')
_SIGN_SOURCE = message_id('The sign “{text}” needs a source (src="…") or a mark (mark="unsourced").')
_NO_MARK = message_id("The mark “{text}” is not known; it is unsourced or check-group.")


def call_picks(content: Content) -> Iterator[Problem]:
    """A step's "Call your team if" picks only signs that are in the list."""
    known = {sign.identity for _, sign in signs(content)}
    for step in content.outline.steps if known else ():
        for pick in step.calls:
            if pick not in known:
                line = content.step_line(step.identity, "calls")
                yield fault(str(content.root / "guide.toml"), line, _NO_SIGN, text=pick)


def words_and_figures(content: Content) -> Iterator[Problem]:
    """Every medical word and every figure in the text exists."""
    for file, line, run in _runs(content):
        if run.kind == "term" and run.target not in content.terms:
            yield fault(file, line, _NO_WORD, text=run.target)
        if run.kind == "figure" and run.target not in content.numbers.table:
            yield fault(file, line, _NO_FIGURE, text=run.target)


def sources(content: Content) -> Iterator[Problem]:
    """Every source that is named exists."""
    for file, line, names in _sourced(content):
        for name in names:
            if name not in content.sources:
                yield fault(file, line, _NO_SOURCE, text=name)


def sourced(content: Content) -> Iterator[Problem]:
    """Every section of a step's page has a source; every sign has one, or a mark that is known."""
    for step in content.outline.steps:
        page = content.pages.get(step.identity)
        for section in page.sections if page else ():
            if not section.sources:
                yield fault(content.file(step.identity), section.line, _SECTION_SOURCE, text=section.identity)
    file = content.file(calls.PAGE)
    for _, sign in signs(content):
        if sign.mark and sign.mark not in MARKS:
            yield fault(file, sign.line, _NO_MARK, text=sign.mark)
        elif not sign.sources and not sign.mark:
            yield fault(file, sign.line, _SIGN_SOURCE, text=sign.identity)


def _runs(content: Content) -> Iterator[tuple[str, int, Run]]:
    for passage in everywhere(content):
        yield from ((passage.file, passage.line, run) for run in passage.runs)
    for page, read in content.pages.items():
        for block in (block for section in read.sections for block in section.blocks if block.kind == "subheading"):
            yield from ((content.file(page), block.line, run) for run in block.runs)
    for group in content.calls.groups if content.calls else ():
        for runs in (group.heading, *(words for _, words, _ in group.parts)):
            yield from ((content.file(calls.PAGE), group.line, run) for run in runs)


def _sourced(content: Content) -> Iterator[tuple[str, int, tuple[str, ...]]]:
    for page, read in content.pages.items():
        for section in read.sections:
            yield content.file(page), section.line, section.sources
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
