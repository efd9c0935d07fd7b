"""docs/assurance/facts.md and the guide agree: each fact stands where it says, each source carries a fact."""

from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import NamedTuple

import pytest

from cartguide.guide.calls import PAGE as CALLS
from cartguide.guide.calls import load_calls, signs_of
from cartguide.guide.fields import Fields, read_toml
from cartguide.guide.load import load_page
from cartguide.guide.model import Block, Run, Section
from cartguide.guide.terms import PAGE as WORDS
from cartguide.guide.terms import load_terms
from tests.content.facts_table import MENDED, Facts, Place, Used, read_facts

ROOT = Path(__file__).resolve().parents[2]
CONTENT = ROOT / "resources" / "content"
LANGUAGE, READERS = "en", ("", "parent")
FIGURES = "figures"
SECTIONS_OF_ITS_OWN = {MENDED, "Left out, and why", "How many facts there are", "When a page changes"}
OWN_NAMES = {"own", "peer", "none"}


class Stand(NamedTuple):
    """What stands at a place: the sources it names, those that may carry it, and the place whose `src` these are."""

    named: tuple[str, ...]
    may_carry: frozenset[str]
    carrier: Place
    section: Place


Guide = dict[Place, Stand]
Brought = dict[str, tuple[str, ...]]


@pytest.fixture(scope="module")
def facts() -> Facts:
    return read_facts(ROOT / "docs" / "assurance" / "facts.md")


@pytest.fixture(scope="module")
def stands() -> Guide:
    """Every place of the English guide with its sources, the parent's pages too."""
    brought = _figure_sources()
    found: Guide = {}
    for identity, sources in brought.items():
        _alone(found, Place(FIGURES, identity), sources)
    for reader in READERS:
        for path in sorted((CONTENT / LANGUAGE / reader).glob("*.md")):
            if path.stem not in {CALLS, WORDS}:
                page, problems = load_page(CONTENT, LANGUAGE, path.stem, reader)
                assert page, [str(problem) for problem in problems]
                name = f"{reader}/{path.stem}".lstrip("/")
                for section in page.sections:
                    found.update(_of_section(name, section, brought))
    calls, _ = load_calls(CONTENT, LANGUAGE)
    assert calls
    for sign in signs_of(calls).values():
        _alone(found, Place(CALLS, sign.identity), sign.sources, _figures(sign.runs, brought))
    for term in load_terms(CONTENT, LANGUAGE)[0].values():
        _alone(found, Place(WORDS, term.identity), term.sources)
    return found


def _figure_sources() -> Brought:
    """Each figure's sources, those of its variants too."""
    numbers, problems = read_toml(CONTENT / "figures.toml")
    assert not problems
    return {each: tuple(_named(numbers.table_of(each))) for each in numbers.table}


def _named(figure: Fields) -> Iterator[str]:
    for one in (figure, *(figure.tables("only") if "only" in figure.table else [])):
        yield from one.texts("source")


def _alone(found: Guide, place: Place, sources: tuple[str, ...], brought: Iterable[str] = ()) -> None:
    found[place] = Stand(sources, frozenset({*sources, *brought}), place, place)


def _figures(runs: Iterable[Run], brought: Brought) -> set[str]:
    """The sources that the figures in these words bring along."""
    return set(chain.from_iterable(brought.get(run.target, ()) for run in runs if run.kind == "figure"))


def _of_section(page: str, section: Section, brought: Brought) -> Iterator[tuple[Place, Stand]]:
    """The section, its parts, and its items that have an id; what names no source has those of what holds it."""
    whole = Place(page, section.identity)
    own = section.sources or section.all_sources
    everything = _figures(_runs(section.blocks), brought)
    yield whole, Stand(section.sources, frozenset({*own, *everything}), whole, whole)
    carrier, held = whole, section.sources
    for block, below in _parts(section.blocks):
        if block.kind == "subheading":
            part = Place(page, block.identity)
            carrier, held = (part, block.sources) if block.sources else (whole, section.sources)
            inside = _figures(_runs(below), brought)
            yield part, Stand(block.sources, frozenset({*held, *inside}), carrier, whole)
        for item in block.items:
            if item.identity:
                place = Place(page, item.identity)
                may_carry = frozenset({*(item.sources or held), *_figures((*item.runs, *item.why), brought)})
                yield place, Stand(item.sources, may_carry, place if item.sources else carrier, whole)


def _parts(blocks: tuple[Block, ...]) -> Iterator[tuple[Block, tuple[Block, ...]]]:
    """Each block, and what stands below it up to the next subheading."""
    heads = [at for at, block in enumerate(blocks) if block.kind == "subheading"]
    for at, block in enumerate(blocks):
        end = next((head for head in heads if head > at), len(blocks))
        yield block, blocks[at:end]


def _runs(blocks: tuple[Block, ...]) -> Iterator[Run]:
    for block in blocks:
        yield from block.runs
        for item in block.items:
            yield from (*item.runs, *item.why)


def _rows_at(facts: Facts, stands: Guide) -> Iterator[tuple[Used, Place]]:
    yield from ((row, place) for row in facts.used for place in row.places if place in stands)


def test_every_page_has_a_table_and_every_table_a_page(facts: Facts, stands: Guide) -> None:
    pages = {place.page.removeprefix("parent/") for place in stands}
    assert set(facts.headings) - SECTIONS_OF_ITS_OWN == pages


def test_every_row_says_something_of_known_facts(facts: Facts) -> None:
    known = facts.counted | OWN_NAMES
    rows = [(row.line, row.facts, bool(row.says and row.places)) for row in facts.used]
    rows += [(row.line, row.facts, bool(row.says and row.why)) for row in facts.left_out]
    wrong = [f"facts.md:{line}" for line, names, whole in rows if not names or set(names) - known or not whole]
    assert not wrong, f"A row needs facts that are counted at the end, words, and places or a reason: {wrong}"


def test_every_gathered_fact_has_a_row(facts: Facts) -> None:
    told = set(chain.from_iterable([*(row.facts for row in facts.used), *(row.facts for row in facts.left_out)]))
    assert not facts.counted - told, "Say where each of these stands, or why it is left out."


def test_every_place_of_a_row_is_in_the_guide(facts: Facts, stands: Guide) -> None:
    lost = [f"facts.md:{row.line}: {place}" for row in facts.used for place in row.places if place not in stands]
    assert not lost, f"The guide has no such place; move the row or drop it: {lost}"


def test_the_sources_of_a_row_are_those_of_its_places(facts: Facts, stands: Guide) -> None:
    wrong = [
        f"facts.md:{row.line}: {place} does not name {source}"
        for row, place in _rows_at(facts, stands)
        for source in row.sources
        if source not in stands[place].may_carry
    ]
    wrong += [
        f"facts.md:{row.line}: {place} has sources, the row none"
        for row, place in _rows_at(facts, stands)
        if row.heading != MENDED and not row.sources and stands[place].may_carry
    ]
    assert not wrong, f"Give the row the sources of its place, or the place those of its facts: {wrong}"


def test_every_source_of_a_place_carries_a_fact_there(facts: Facts, stands: Guide) -> None:
    carried: dict[Place, set[str]] = {place: set() for place in stands}
    for row, place in _rows_at(facts, stands):
        carried[place].update(row.sources)
        carried[stands[place].carrier].update(row.sources)
    bare = [
        f"{place} names {source}"
        for place, stand in stands.items()
        for source in stand.named
        if source not in carried[place] | carried[stand.section]
    ]
    assert not bare, f"No row of facts.md says which fact it carries there; write one, or take the source off: {bare}"


def test_what_has_no_source_has_a_row_too(facts: Facts, stands: Guide) -> None:
    told = {place for _, place in _rows_at(facts, stands)}
    alone = {place for place, stand in stands.items() if place == stand.section and not stand.may_carry}
    assert not alone - told, "A sign, word or figure without a source needs a row as well."
