"""The pages follow the figures: one that a centre or the person sets stands wherever the guide speaks of it.

And what is overdue steps back, or stays, as its kind asks.
"""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from cartguide.guide.catalogue import Words
from cartguide.guide.centre import NO_CENTRE, Centre, CentreFigure, centre_text, load_centre
from cartguide.guide.conditions import DETAILS
from cartguide.guide.figures import figure_asks, load_figures
from cartguide.journey.circumstances import Circumstances
from cartguide.journey.in_force import OwnFigure, asks_to_check
from cartguide.journey.library import Library
from cartguide.ui.panel.said import set_by
from tests.content.conftest import CONTENT, TODAY
from tests.content.guide_text import CALLS, LANGUAGE, Line, Pages, guide_pages

pytestmark = pytest.mark.usefixtures("files_read_once")
FIGURES, _ = load_figures(CONTENT, LANGUAGE)
DIALLED = [name for name, figure in FIGURES.items() if figure.kind == "emergency"]
TYPED = [name for name in FIGURES if name not in DIALLED]
KINDS = {name: figure.kind for name, figure in FIGURES.items()}
LONG_AFTER = date(2040, 1, 1)
# Numbers that stand nowhere in the guide.
ODD = ("971", "972", "973")
CENTRE = Centre(name="Example Hospital", checked="2026-11-20")
PATIENT, PARENT = {"region": "us"}, {"region": "us", "reader": "parent"}
FORMS = pytest.mark.parametrize("details", [PATIENT, PARENT], ids=["patient", "parent"])
Numbers = tuple[str, str, str]
Setter = Callable[[str, Numbers], Circumstances]


def set_by_centre(name: str, numbers: Numbers) -> Circumstances:
    return Circumstances(centre=CENTRE._replace(figures={name: CentreFigure(*numbers)}), today=TODAY)


def set_by_hand(name: str, numbers: Numbers) -> Circumstances:
    return Circumstances(own={name: OwnFigure(*numbers, "2026-12-01")}, today=TODAY)


SETTERS = pytest.mark.parametrize(
    ("setter", "who"),
    [
        (set_by_centre, "From Example Hospital, checked 20 November 2026."),
        (set_by_hand, "Written by you on 1 December 2026."),
    ],
    ids=["centre", "by hand"],
)


Guides = dict[str, Pages]


@pytest.fixture(scope="module")
def usual(files_read_once: None) -> Guides:
    """The guide with its own numbers, by who reads."""
    del files_read_once
    return {told.get("reader", ""): guide_pages(CONTENT, Circumstances(told, TODAY)) for told in (PATIENT, PARENT)}


def changes(before: Pages, after: Pages) -> list[tuple[str, Line, Line]]:
    """The lines that differ, with their page."""
    assert list(before) == list(after)
    pairs = [(name, *pair) for name in before for pair in zip(before[name], after[name], strict=True)]
    return [(name, old, new) for name, old, new in pairs if old != new]


def speaking(pages: Pages, figure: str) -> list[tuple[str, Line]]:
    return [(name, line) for name, lines in pages.items() for line in lines if figure in line.figures]


@FORMS
@SETTERS
@pytest.mark.parametrize("figure", TYPED)
def test_a_figure_changes_every_line_that_speaks_of_it_and_no_other(
    usual: Guides, figure: str, setter: Setter, who: str, details: dict[str, str], *, say: Words
) -> None:
    before = usual[details.get("reader", "")]
    circumstances = setter(figure, ODD)._replace(details=details)
    changed = changes(before, guide_pages(CONTENT, circumstances))
    assert [(name, old) for name, old, _ in changed] == speaking(before, figure)
    assert all(any(number in new.text for number in ODD) for _, _, new in changed)
    in_force = Library(CONTENT, LANGUAGE, circumstances).in_force
    assert set_by(say, in_force[figure]).startswith(who)
    assert [name for name, one in in_force.items() if one.by != "guide"] == [figure]


def test_every_figure_is_spoken_of_to_somebody(usual: Guides) -> None:
    """Or the tests above would say nothing of it."""
    assert [figure for figure in FIGURES if not any(speaking(pages, figure) for pages in usual.values())] == []


@FORMS
@pytest.mark.parametrize("figure", DIALLED)
def test_only_a_centre_sets_the_emergency_number(
    usual: Guides, figure: str, details: dict[str, str], *, say: Words
) -> None:
    before = usual[details.get("reader", "")]
    circumstances = Circumstances(details, TODAY, CENTRE._replace(emergency=ODD[0]))
    changed = changes(before, guide_pages(CONTENT, circumstances))
    # A step's picks stand below the heading of *Who to call* in plain words.
    assert {name for name, *_ in changed} >= {name for name, _ in speaking(before, figure)}
    dialled = Library(CONTENT, LANGUAGE, Circumstances(details, TODAY)).in_force[figure].words
    assert all(new.text == old.text.replace(dialled, ODD[0]) for _, old, new in changed)
    assert not any(dialled in line.text for lines in guide_pages(CONTENT, circumstances).values() for line in lines)
    assert set_by(say, Library(CONTENT, LANGUAGE, circumstances).in_force[figure]).startswith("From Example Hospital")
    by_hand = set_by_hand(figure, ODD)._replace(details=details)
    assert changes(before, guide_pages(CONTENT, by_hand)) == []


@SETTERS
@pytest.mark.parametrize("numbers", [("99.5", "", "37.5"), ("99.5", "", ""), ("", "", "37.5")], ids=["both", "F", "C"])
@pytest.mark.parametrize("region", ["", *DETAILS["region"]])
def test_who_to_call_says_the_fever_limit_that_was_set_in_both_units(
    region: str, numbers: Numbers, setter: Setter, who: str
) -> None:
    del who
    pages = guide_pages(CONTENT, setter("fever", numbers)._replace(details={"region": region} if region else {}))
    said = [line.text for line in pages[CALLS] if "°" in line.text]
    limit = "99.5 °F (37.5 °C)" if region in {"", "us"} else "37.5 °C (99.5 °F)"
    assert said == [f"- A fever: {limit} or higher, by mouth."]


def test_a_limit_stands_as_the_centre_file_says_it(tmp_path: Path) -> None:
    file = tmp_path / "centre.toml"
    file.write_text(centre_text(CENTRE._replace(figures={"fever": CentreFigure("99.5", also="37.5")})), "utf-8")
    centre, problems = load_centre(file, FIGURES)
    assert problems == ()
    found = guide_pages(CONTENT, Circumstances(PATIENT, TODAY, centre or NO_CENTRE))
    limits = [line.text for _, line in speaking(found, "fever")]
    assert limits
    assert [text for text in limits if "99.5 °F (37.5 °C)" not in text] == []


@FORMS
def test_what_is_overdue_steps_back_only_if_it_is_a_restriction(usual: Guides, details: dict[str, str]) -> None:
    before = usual[details.get("reader", "")]
    changed = changes(before, guide_pages(CONTENT, Circumstances(details, LONG_AFTER)))
    restrictions = {name for name, kind in KINDS.items() if kind == "restriction"}
    expected = [(name, line) for name, lines in before.items() for line in lines if line.figures & restrictions]
    assert expected
    assert [(name, old) for name, old, _ in changed] == expected
    in_force = Library(CONTENT, LANGUAGE, Circumstances(details, TODAY)).in_force
    for _, old, new in changed:
        stepped = old.text
        for name in old.figures & restrictions:
            ask = figure_asks(FIGURES[name], details)
            assert not re.search(r"\d", ask)
            stepped = stepped.replace(in_force[name].words, ask)
        assert new.text == stepped


def test_an_overdue_limit_may_be_old_and_stays() -> None:
    in_force = Library(CONTENT, LANGUAGE, Circumstances(PATIENT, LONG_AFTER)).in_force
    assert {name for name, one in in_force.items() if one.may_be_old and one.figure.kind == "alarm"} == {"fever"}
    assert f"{FIGURES['fever'].low} °F" in in_force["fever"].words


@FORMS
@SETTERS
def test_what_was_set_stays_when_the_guides_own_is_overdue(details: dict[str, str], setter: Setter, who: str) -> None:
    del who
    circumstances = setter("drive", ODD)._replace(details=details, today=LONG_AFTER)
    said = speaking(guide_pages(CONTENT, circumstances), "drive")
    assert said
    assert [text for _, (text, *_) in said if ODD[0] not in text] == []


@FORMS
def test_nothing_steps_back_while_the_day_is_not_known(usual: Guides, details: dict[str, str]) -> None:
    assert guide_pages(CONTENT, Circumstances(details, None)) == usual[details.get("reader", "")]


@pytest.mark.parametrize(
    ("typed", "asks"),
    [("99.5", False), ("100.4", False), ("100,0", False), ("99.4", True), ("100.5", True), ("38", True), ("hot", True)],
)
def test_a_fever_limit_no_centre_is_known_to_use_is_asked_about(typed: str, *, asks: bool) -> None:
    assert asks_to_check(FIGURES["fever"], typed) is asks
