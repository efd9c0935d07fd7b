"""Our own guide as it is shipped: its steps keep their ids, every page can be read, by every reader."""

from itertools import product
from pathlib import Path

import pytest

from cartguide.guide.conditions import DETAILS
from cartguide.guide.load import load_outline, load_page
from cartguide.guide.model import Run
from cartguide.journey.calls_in_force import calls_in_force, figures_used
from cartguide.journey.circumstances import Circumstances
from cartguide.journey.library import Library, PageView

# Stable: ids join a person's notes and ticks to the guide, for ever. the titles are those of the design.
STEPS = [
    (1, "what-is-car-t", "What it is", "What is CAR T?", "before"),
    (2, "first-visit", "First visit", "First visit and tests: does CAR T fit you?", "before"),
    (3, "getting-ready", "Getting ready", "Getting ready: your caregiver, home and work", "before"),
    (4, "cell-collection", "Collection", "Collecting your T cells", "before"),
    (5, "making-cells", "The wait", "The wait: your cells are being made", "wait"),
    (0, "bridging", "Bridging", "Treatment while you wait, also called bridging", "wait"),
    (6, "preparing-chemo", "Chemo", "Chemo before your cells, to make room", "treatment"),
    (7, "infusion", "Day 0", "Day 0: you get your cells", "treatment"),
    (8, "first-weeks", "First weeks", "The first weeks: stay near, watch, call", "treatment"),
    (9, "going-home", "Home again", "Home again: the first months", "after"),
    (10, "did-it-work", "Did it work?", "Did it work? What comes next", "after"),
    (11, "years-after", "Later", "Later: months and years of check-ups", "after"),
]
IDS = [identity for _, identity, *_ in STEPS]
READERS = [
    {key: value for key, value in (("reader", reader), ("region", region)) if value}
    for reader, region in product(("", *DETAILS["reader"]), ("", *DETAILS["region"]))
]


@pytest.fixture
def content(resources: Path) -> Path:
    return resources / "content"


def test_the_steps_are_those_of_the_design(content: Path) -> None:
    outline = load_outline(content, "en")
    assert outline.problems == ()
    assert outline.length == 11
    heads = outline.heads
    assert [
        (step.number, step.identity, heads[step.identity].station, heads[step.identity].title, step.phase)
        for step in outline.steps
    ] == STEPS
    assert [(step.identity, step.side_of) for step in outline.steps if step.side_of] == [("bridging", "making-cells")]


@pytest.mark.parametrize("identity", IDS)
def test_every_page_loads_without_problems(content: Path, identity: str) -> None:
    page, problems = load_page(content, "en", identity)
    assert problems == ()
    assert page
    assert page.sections[0].identity == "what-happens"
    assert len(page.head.facts) == 3


def runs_of(view: PageView) -> list[Run]:
    blocks = [block for section in view.sections for block in section.blocks]
    lines = [view.head.message, *(fact.runs for fact in view.head.facts), *(block.runs for block in blocks)]
    lines += [item.runs for block in blocks for item in block.items]
    return [run for line in lines for run in line]


@pytest.mark.parametrize("details", READERS, ids=str)
def test_every_reader_sees_every_figure_in_words(content: Path, details: dict[str, str]) -> None:
    library = Library(content, "en", Circumstances(details))
    for identity in IDS:
        view, _ = library.page(identity)
        assert view
        runs = runs_of(view)
        assert [run.target for run in runs if run.kind == "figure" and run.text in ("", run.target)] == [], identity
        assert [run.text for run in runs if not run.text or "{" in run.text] == [], identity


@pytest.mark.parametrize("details", READERS, ids=str)
def test_every_reader_sees_items_and_no_empty_section(content: Path, details: dict[str, str]) -> None:
    library = Library(content, "en", Circumstances(details))
    for step in library.outline.steps:
        view, _ = library.page(step.identity)
        assert view
        shown = [item.identity for item in view.items]
        assert shown == [item for item in step.items if item in shown]
        assert set(step.musts) <= set(shown), step.identity
        for section in view.sections:
            assert section.blocks
            assert all(block.runs or block.items for block in section.blocks), (step.identity, section.identity)


@pytest.mark.parametrize("region", ["", *DETAILS["region"]])
def test_who_to_call_is_whole_in_every_region(content: Path, region: str) -> None:
    found = calls_in_force((content,), "en", Circumstances({"region": region} if region else {}))
    assert found.fallback is False
    assert all(found.figures[identity] for identity in figures_used(found.page))
    local = {"us": "911", "uk": "999", "eu": "112", "other": "911, 999 or 112, or your local number"}
    dial = local.get(region, "911, 999 or 112")
    assert found.figures["emergency-number"] == dial
