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


def said(one: Difference) -> tuple[str, str, str]:
    """As a person reads it."""
    return one.what.format(**dict(one.values)), one.old, one.new


def test_a_first_centre_file_tells_all_it_brings_the_numbers_first(figures: dict[str, Figure]) -> None:
    rows = [said(one) for one in differences(NO_CENTRE, CENTRE, figures)]
    team = "+1 555 010 0142 · at any hour"
    assert rows[:5] == [
        ("The number to call first", "none", f"CAR T team, day and night · {team}"),
        ("Number: Clinic", "none", "555 010 0143, ask for CAR T"),
        ("Emergency number", "none", "911"),
        ("Fever: from when to call", "as in the guide", "99.5 °F (37.5 °C) or higher, by mouth"),
        ("Not driving", "as in the guide", "until your team says yes, at least 12 weeks"),
    ]
    assert rows[5:] == [
        ("Name of the center", "none", "Example Hospital"),
        ("Checked on", "none", "2026-11-20"),
        ("To do, in the step “collecting”", "none", "Park in garage B.\nIt is nearest to the door."),
        ("To do, in the step “home”", "none", "Show the blue card."),
        ("From the center, in the step “home”", "none", "Our clinic is on floor 3.\nThe shop closes at 6."),
        ("Who checked the page “collecting” (en)", "none", "CAR T nurse, 2026-11-10"),
        ("Show only pages that a clinician has checked", "no", "yes"),
        ("Languages", "none", "en, es"),
        ("Visit: First visit", "none", "p-what, p-who"),
        ("Setting of the clinic's screen: idle-seconds", "none", "150"),
        ("Setting of the clinic's screen: sound", "none", "yes"),
        ("Setting of the clinic's screen: folder", "none", "take home"),
        ("Logo", "none", "a picture"),
    ]


CHANGES: list[tuple[Centre, list[tuple[str, str, str]]]] = [
    (CENTRE, []),
    (
        CENTRE._replace(numbers=(CLINIC, TEAM)),
        [
            (
                "The number to call first",
                "CAR T team, day and night · +1 555 010 0142 · at any hour",
                "Clinic · 555 010 0143, ask for CAR T",
            )
        ],
    ),
    (
        CENTRE._replace(numbers=(TEAM, CLINIC._replace(number="555 010 0199"))),
        [("Number: Clinic", "555 010 0143, ask for CAR T", "555 010 0199")],
    ),
    (
        CENTRE._replace(numbers=(TEAM,), emergency=""),
        [("Number: Clinic", "555 010 0143, ask for CAR T", "none"), ("Emergency number", "911", "none")],
    ),
    (
        CENTRE._replace(figures={**CENTRE.figures, "drive": CentreFigure("16")}),
        [
            (
                "Not driving",
                "until your team says yes, at least 12 weeks",
                "until your team says yes, at least 16 weeks",
            )
        ],
    ),
    (
        CENTRE._replace(figures={"drive": CENTRE.figures["drive"]}),
        [("Fever: from when to call", "99.5 °F (37.5 °C) or higher, by mouth", "as in the guide")],
    ),
    (
        CENTRE._replace(figures={**CENTRE.figures, "new-one": CentreFigure("3", "4")}),
        [("new one", "as in the guide", "3 · 4")],
    ),
    (
        CENTRE._replace(items=(CENTRE.items[0], CentreItem("centre-card", "home", "Show it."))),
        [("To do, in the step “home”", "Show the blue card.", "Show it.")],
    ),
    (
        CENTRE._replace(visits=(Visit("first", "First visit", ()),)),
        [("Visit: First visit", "p-what, p-who", "no points")],
    ),
    (CENTRE._replace(logo=PNG * 2), [("Logo", "a picture", "another picture")]),
    (CENTRE._replace(items=CENTRE.items[::-1]), [("The order in which things stand", "as before", "changed")]),
]


@pytest.mark.parametrize(("new", "rows"), CHANGES, ids=range(len(CHANGES)))
def test_only_what_changes_is_told(figures: dict[str, Figure], new: Centre, rows: list[tuple[str, str, str]]) -> None:
    assert [said(one) for one in differences(CENTRE, new, figures)] == rows


def test_two_numbers_of_one_role_are_both_told(figures: dict[str, Figure]) -> None:
    twice = Centre(numbers=(CentreNumber("Ward", "1"), CentreNumber("Ward", "2", "nights")))
    assert said(differences(NO_CENTRE, twice, figures)[1]) == ("Number: Ward", "none", "1 / 2 · nights")


@settings(deadline=None, max_examples=100)
@given(any_centre, any_centre | st.just(CENTRE))
def test_every_change_is_told_and_nothing_else(old: Centre, new: Centre) -> None:
    figures: dict[str, Figure] = {}
    assert differences(old, old, figures) == ()
    assert bool(differences(old, new, figures)) == (old != new)
