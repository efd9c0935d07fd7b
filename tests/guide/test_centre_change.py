"""What changes is told before a centre file is taken over: all of it, the numbers first, nothing that stays."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cartguide.guide.centre import (
    NO_CENTRE,
    Centre,
    CentreFigure,
    CentreItem,
    CentreNumber,
    Difference,
    Parts,
    Visit,
    differences,
)
from cartguide.guide.figures import load_figures
from cartguide.guide.model import Figure
from tests.guide.centres import CENTRE, PNG, any_centre

TEAM, CLINIC = CENTRE.numbers


@pytest.fixture(scope="module")
def figures() -> dict[str, Figure]:
    return load_figures(Path(__file__).parent / "small_content", "en")[0]


def said(one: Difference) -> tuple[str, tuple[str, ...], Parts | None, Parts | None]:
    """What it is, which one, old and new."""
    return one.kind, tuple(value for _, value in one.values), one.old, one.new


def test_a_first_centre_file_tells_all_it_brings_the_numbers_first(figures: dict[str, Figure]) -> None:
    found = differences(NO_CENTRE, CENTRE, figures)
    assert [said(one) for one in found] == [
        ("first", (), None, TEAM),
        ("number", ("Clinic",), None, CLINIC[1:]),
        ("emergency", (), None, ("911",)),
        ("figure", ("fever",), None, ("99.5 °F (37.5 °C) or higher, by mouth",)),
        ("figure", ("drive",), None, ("until your team says yes, at least 12 weeks",)),
        ("name", (), None, ("Example Hospital",)),
        ("checked", (), None, ("2026-11-20",)),
        ("item", ("collecting",), None, ("Park in garage B.", "It is nearest to the door.")),
        ("item", ("home",), None, ("Show the blue card.", "")),
        ("note", ("home",), None, ("Our clinic is on floor 3.", "The shop closes at 6.")),
        ("review", ("collecting", "en"), None, ("CAR T nurse", "2026-11-10")),
        ("reviewed-only", (), (False,), (True,)),
        ("languages", (), None, ("en", "es")),
        ("visit", ("First visit",), None, ("p-what", "p-who")),
        ("kiosk", ("idle-seconds",), None, (150,)),
        ("kiosk", ("sound",), None, (True,)),
        ("kiosk", ("folder",), None, ("take home",)),
        ("logo", (), None, ()),
    ]
    assert [dict(one.values) for one in found if one.kind == "review"] == [{"page": "collecting", "language": "en"}]


_OTHER_CLINIC = CLINIC._replace(number="555 010 0199")
CHANGES: list[tuple[Centre, list[tuple[object, ...]]]] = [
    (CENTRE, []),
    (CENTRE._replace(numbers=(CLINIC, TEAM)), [("first", (), TEAM, CLINIC)]),
    (
        CENTRE._replace(numbers=(TEAM, _OTHER_CLINIC)),
        [("number", ("Clinic",), CLINIC[1:], _OTHER_CLINIC[1:])],
    ),
    (
        CENTRE._replace(numbers=(TEAM,), emergency=""),
        [("number", ("Clinic",), CLINIC[1:], None), ("emergency", (), ("911",), None)],
    ),
    (
        CENTRE._replace(figures={**CENTRE.figures, "drive": CentreFigure("16")}),
        [
            (
                "figure",
                ("drive",),
                ("until your team says yes, at least 12 weeks",),
                ("until your team says yes, at least 16 weeks",),
            )
        ],
    ),
    (
        CENTRE._replace(figures={"drive": CENTRE.figures["drive"]}),
        [("figure", ("fever",), ("99.5 °F (37.5 °C) or higher, by mouth",), None)],
    ),
    (
        CENTRE._replace(figures={**CENTRE.figures, "new-one": CentreFigure("3", "4")}),
        [("figure", ("new-one",), None, ("3", "4", ""))],
    ),
    (
        CENTRE._replace(items=(CENTRE.items[0], CentreItem("centre-card", "home", "Show it."))),
        [("item", ("home",), ("Show the blue card.", ""), ("Show it.", ""))],
    ),
    (
        CENTRE._replace(visits=(Visit("first", "First visit", ()),)),
        [("visit", ("First visit",), ("p-what", "p-who"), ())],
    ),
    (CENTRE._replace(logo=PNG * 2), [("logo", (), (), ())]),
    (CENTRE._replace(logo=b""), [("logo", (), (), None)]),
    (CENTRE._replace(items=CENTRE.items[::-1]), [("order", (), (), ())]),
]


@pytest.mark.parametrize(("new", "rows"), CHANGES, ids=range(len(CHANGES)))
def test_only_what_changes_is_told(figures: dict[str, Figure], new: Centre, rows: list[tuple[object, ...]]) -> None:
    assert [said(one) for one in differences(CENTRE, new, figures)] == rows


def test_two_numbers_of_one_role_are_both_told(figures: dict[str, Figure]) -> None:
    twice = Centre(numbers=(CentreNumber("Ward", "1"), CentreNumber("Ward", "2", "nights")))
    assert said(differences(NO_CENTRE, twice, figures)[1]) == ("number", ("Ward",), None, ("1", "", "2", "nights"))


def test_two_who_checked_the_same_words_are_both_told(figures: dict[str, Figure]) -> None:
    nurse = CENTRE.reviews[0]
    both = CENTRE._replace(reviews=(nurse, nurse._replace(role="Pharmacist")))
    (one,) = differences(CENTRE, both, figures)
    assert said(one) == (
        "review",
        ("collecting", "en"),
        ("CAR T nurse", "2026-11-10"),
        ("CAR T nurse", "2026-11-10", "Pharmacist", "2026-11-10"),
    )


@settings(deadline=None, max_examples=100)
@given(any_centre, any_centre | st.just(CENTRE))
def test_every_change_is_told_and_nothing_else(old: Centre, new: Centre) -> None:
    figures: dict[str, Figure] = {}
    assert differences(old, old, figures) == ()
    assert bool(differences(old, new, figures)) == (old != new)
