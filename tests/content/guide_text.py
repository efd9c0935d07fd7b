"""The whole guide as the program shows it to one reader, as plain lines: every page, figures in words.

Pages come through `journey.library` and `journey.calls_in_force` only, so what a reader does not see is not here.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from cartguide.guide.model import Block, Head, Run
from cartguide.journey.calls_in_force import calls_in_force
from cartguide.journey.circumstances import Circumstances
from cartguide.journey.library import Library
from cartguide.journey.page_view import QUESTIONS, PageView, Picks

LANGUAGE = "en"
BESIDE = ("caregiver", "related", "about")
CALLS, WORDS = "who-to-call", "words"
MARKS = {"subheading": "### ", "aside": "> ", "bullets": "- ", "checks": "[ ] "}
WHY = "    "


class Line(NamedTuple):
    """A line of a page behind the mark of its kind; the figures it speaks of, and its own id where it has one."""

    text: str
    figures: frozenset[str] = frozenset()
    identity: str = ""

    @property
    def words(self) -> str:
        """Without its mark."""
        return self.text.lstrip("#>-?*[] ")


Pages = dict[str, tuple[Line, ...]]


def guide_pages(content: Path, circumstances: Circumstances) -> Pages:
    """Every page by its name, in the order of the path; those beside it after the steps."""
    library = Library(content, LANGUAGE, circumstances)
    pages = {step.identity: tuple(_step(library, step.identity)) for step in library.outline.steps}
    for name in BESIDE:
        pages[name] = tuple(_page(_whole(*library.beside(name))))
    pages[CALLS] = tuple(_calls(content, circumstances))
    pages[WORDS] = tuple(_words(library))
    return pages


def _whole(view: PageView | None, problems: tuple[object, ...]) -> PageView:
    assert view, [str(problem) for problem in problems]
    return view


def _step(library: Library, identity: str) -> Iterator[Line]:
    named = library.outline.heads[identity]
    yield Line(f"On the path: {named.station} – {named.title}")
    yield from _page(_whole(*library.page(identity)))


def _page(view: PageView) -> Iterator[Line]:
    yield from _head(view.head)
    for section in view.sections:
        yield Line(f"## {section.heading}")
        for block in section.blocks:
            asks = section.identity == QUESTIONS and any(item.identity for item in block.items)
            yield from _questions(view, block) if asks else _block(block)
    yield from _picks(view.calls)


def _head(head: Head) -> Iterator[Line]:
    yield Line(f"# {head.title}")
    yield _line("", head.message)
    if head.picture:
        yield Line(f"Picture: {head.picture.shows}")
        yield Line(f"Below it: {head.picture.caption}")
    for fact in head.facts:
        yield _line(f"* {fact.label}: ", fact.runs)
    for point in head.points:
        yield Line(f"At a visit: {point.say} {point.ask}")


def _block(block: Block) -> Iterator[Line]:
    mark = MARKS.get(block.kind, "")
    if block.runs:
        yield _line(mark, block.runs)
    for item in block.items:
        yield _line(mark, item.runs, item.identity)
        if item.why:
            yield _line(WHY, item.why)


def _questions(view: PageView, block: Block) -> Iterator[Line]:
    """The ones to ask first stand first, with a star."""
    runs = {item.identity: item.runs for item in block.items}
    for question in view.questions:
        if question.identity in runs:
            yield _line("?* " if question.starred else "? ", runs[question.identity], question.identity)


def _picks(picks: Picks) -> Iterator[Line]:
    if picks.groups:
        yield Line("## Call your team if")
    for group in picks.groups:
        yield Line(f"### {group.heading}")
        yield from (_line("- ", sign.runs, sign.identity) for sign in group.signs)
    if not picks.whole:
        yield Line("See Who to call.")


def _calls(content: Path, circumstances: Circumstances) -> Iterator[Line]:
    calls = calls_in_force((content,), LANGUAGE, circumstances)
    page, figures = calls.page, calls.figures
    assert not calls.fallback, "Who to call can't be read"

    def said(mark: str, runs: tuple[Run, ...], identity: str = "") -> Line:
        worded = (run._replace(text=figures[run.target]) if run.kind == "figure" else run for run in runs)
        return _line(mark, tuple(worded), identity)

    yield Line(f"# {page.title}")
    yield said("", page.message)
    for group in page.groups:
        yield said("## ", group.heading, group.identity)
        for _, heading, signs in group.parts:
            if heading:
                yield said("### ", heading)
            yield from (said("- ", sign.runs, sign.identity) for sign in signs)


def _words(library: Library) -> Iterator[Line]:
    for identity in library.terms:
        term = library.term(identity)
        assert term, identity
        yield Line(f"## {term.word}")
        if term.said:
            yield Line(f"Say: {term.said}")
        for block in term.meaning:
            yield from _block(block)


def _line(mark: str, runs: tuple[Run, ...], identity: str = "") -> Line:
    text = "".join(run.text for run in runs)
    return Line(mark + text, frozenset(run.target for run in runs if run.kind == "figure"), identity)
