"""What of the guide can be found: every piece that one reader sees of it, with the spot where it stands."""

from collections.abc import Iterator
from typing import NamedTuple

from cartguide.guide.model import Block, Run, Section, Term
from cartguide.journey.calls_in_force import CallsInForce
from cartguide.journey.library import Library
from cartguide.journey.page_view import PageView, in_parts
from cartguide.journey.search_words import folded
from cartguide.journey.spots import CALLS, WORDS, Spot

# Pages that are read beside the steps, as places of the window.
BESIDE = ("caregiver", "related", "about")
TITLE, HEADING, SIGN, TERM, TEXT = "title", "heading", "sign", "term", "text"
NO_BREAK = "\u00a0"
# Between the folded words of a piece and of what it means; no word holds it.
SPLIT = "\n"


class Entry(NamedTuple):
    """One piece. `kind`: TITLE, HEADING, SIGN (who to call), TERM (a word; `more` is its meaning), TEXT.

    `where`: the titles it stands under, from the page's on. `folded` is what is looked through. `terms`: the ids of the
    medical words in it.
    """

    spot: Spot
    kind: str
    text: str
    where: tuple[str, ...] = ()
    more: str = ""
    folded: str = ""
    terms: tuple[str, ...] = ()


def entries(library: Library, calls: CallsInForce | None) -> Iterator[Entry]:
    """All pieces: *Who to call*, the steps in their order, the pages beside them, the words.

    What can't be read is not there.
    """
    for entry in _all(library, calls):
        yield entry._replace(folded=looked_through(entry.text, entry.more))


def looked_through(text: str, more: str) -> str:
    """What a piece is found by."""
    return f"{folded(text)}{SPLIT}{folded(more)}"


def _all(library: Library, calls: CallsInForce | None) -> Iterator[Entry]:
    if calls:
        yield from _signs(calls)
    for step in library.outline.steps:
        view, _ = library.page(step.identity)
        if view:
            yield from _page(view, step.identity, library.outline.heads[step.identity].station)
    for name in BESIDE:
        view, _ = library.beside(name)
        if view:
            yield from _page(view, name, "")
    for term in map(library.term, library.terms):
        if term:
            yield _term(term)


def _page(view: PageView, page: str, station: str) -> Iterator[Entry]:
    head = view.head
    where = (head.title,)
    yield Entry(Spot(page), TITLE, head.title, more=station)
    yield _text(Spot(page), view.known(head.message), where)
    for fact in head.facts:
        yield Entry(Spot(page), TEXT, f"{fact.label}: {_said(fact.runs)}", where)
    for note in view.local.notes:
        yield Entry(Spot(page, block=note), TEXT, note, where)
    for section in view.sections:
        yield from _section(view, page, section)
    for item in view.local.items:
        yield Entry(Spot(page), TEXT, " ".join(filter(None, (item.text, item.why))), where)


def _section(view: PageView, page: str, section: Section) -> Iterator[Entry]:
    yield Entry(Spot(page, section.identity), HEADING, section.heading, (view.head.title,))
    for heading, blocks in in_parts(section):
        part = heading.identity if heading else ""
        where: tuple[str, ...] = (view.head.title, section.heading)
        if heading:
            words = _said(heading.runs)
            yield Entry(Spot(page, section.identity, "", part), HEADING, words, where)
            where = (*where, words)
        for block in blocks:
            yield from _block(view, block, Spot(page, section.identity, "", part), where)


def _block(view: PageView, block: Block, spot: Spot, where: tuple[str, ...]) -> Iterator[Entry]:
    if block.runs:
        entry = _text(spot, view.known(block.runs), where)
        yield entry._replace(kind=HEADING) if block.kind == "subheading" else entry
    for item in block.items:
        why = (Run(" "), *item.why) if item.why else ()
        yield _text(spot, view.known((*item.runs, *why)), where)


def _text(spot: Spot, runs: tuple[Run, ...], where: tuple[str, ...]) -> Entry:
    words = _said(runs)
    return Entry(
        spot._replace(block=words), TEXT, words, where, terms=tuple(run.target for run in runs if run.kind == "term")
    )


def _signs(calls: CallsInForce) -> Iterator[Entry]:
    title = calls.page.title
    yield Entry(Spot(CALLS), TITLE, title)
    for group in calls.page.groups:
        heading = _figured(calls, group.heading)
        yield Entry(Spot(CALLS, block=heading), HEADING, heading, (title,))
        for _, part, signs in group.parts:
            where = (title, heading, *filter(None, (_figured(calls, part),)))
            for sign in signs:
                words = _figured(calls, sign.runs)
                terms = tuple(run.target for run in sign.runs if run.kind == "term")
                yield Entry(Spot(CALLS, block=words), SIGN, words, where, terms=terms)


def _term(term: Term) -> Entry:
    lines = [_said(runs) for block in term.meaning for runs in (block.runs, *_items(block)) if runs]
    return Entry(Spot(WORDS, term.identity), TERM, term.word, more=" ".join(lines))


def _items(block: Block) -> Iterator[tuple[Run, ...]]:
    for item in block.items:
        yield item.runs
        yield item.why


def _figured(calls: CallsInForce, runs: tuple[Run, ...]) -> str:
    figures = calls.figures
    return _said(tuple(run._replace(text=figures.get(run.target, "")) if run.kind == "figure" else run for run in runs))


def _said(runs: tuple[Run, ...]) -> str:
    """Runs as they are read out."""
    return "".join(run.text for run in runs).replace(NO_BREAK, " ")
