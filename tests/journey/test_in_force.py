"""Who sets a figure, and what steps back: a restriction past its review date, and nothing while no day is known."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cartguide.guide.centre import Centre, CentreFigure
from cartguide.guide.model import Figure
from cartguide.guide.typed_number import ARABIC_MARK
from cartguide.journey.in_force import (
    InForce,
    OwnFigure,
    asks_to_check,
    in_force,
    read_own,
    typed_number,
    whole,
    words_in_force,
)

DUE = "2027-05-23"
BEFORE, ON, AFTER, LONG_AFTER = date(2027, 5, 22), date(2027, 5, 23), date(2027, 5, 24), date(2040, 1, 1)
NUMBER, ASK = "until your team says yes, at least 8 weeks", "until your team says yes"


def figure(kind: str, due: str = DUE) -> Figure:
    variant = ((("region", ("us",)),), {"low": "2"})
    words = "until your team says yes, at least {low} weeks"
    blank = ("", "", "", "", None, None, (), "")
    low, (unit, high, also, dial, smallest, largest, sources, checked) = "8", blank
    return Figure(
        "x", kind, unit, low, high, also, dial, smallest, largest, sources, checked, due, words, ASK, (variant,)
    )


@pytest.mark.parametrize(
    ("kind", "today", "words"),
    [
        ("restriction", BEFORE, NUMBER),
        ("restriction", ON, NUMBER),
        ("restriction", AFTER, ASK),
        ("restriction", LONG_AFTER, ASK),
        ("restriction", None, NUMBER),
        *((kind, today, NUMBER) for kind in ("alarm", "usual", "emergency") for today in (BEFORE, LONG_AFTER, None)),
    ],
)
def test_what_steps_back(kind: str, today: date | None, words: str) -> None:
    assert words_in_force(figure(kind), {}, today) == words


def test_without_a_review_date_nothing_steps_back() -> None:
    assert words_in_force(figure("restriction", due=""), {}, LONG_AFTER) == NUMBER


def test_the_readers_variant_is_in_force_until_it_steps_back() -> None:
    details = {"region": "us"}
    assert words_in_force(figure("restriction"), details, BEFORE) == "until your team says yes, at least 2 weeks"
    assert words_in_force(figure("restriction"), details, AFTER) == ASK


FEVER = figure("alarm")._replace(
    identity="fever",
    unit="°F",
    low="100.4",
    also="38.0",
    smallest=99.5,
    largest=100.4,
    checked="2026-11-23",
    words="{low} °F ({also} °C) or higher",
    only=(),
)
DRIVE = figure("restriction")._replace(identity="drive", unit="weeks", checked="2026-11-23", smallest=2, largest=26)
STAY = figure("usual")._replace(identity="stay", words="about {low} to {high} weeks", low="1", high="3", only=())
DIAL = figure("emergency")._replace(identity="emergency-number", words="{dial}", dial="911, 999 or 112")
CENTRE = Centre(
    name="Example Hospital",
    checked="2026-11-20",
    emergency="555",
    figures={"fever": CentreFigure("99.5", also="37.5"), "drive": CentreFigure("12"), "stay": CentreFigure("2", "4")},
)
OWN = {
    "fever": OwnFigure("99.9", also="37.7", set_on="2026-12-01"),
    "drive": OwnFigure("16", set_on="2026-12-01"),
    "stay": OwnFigure("3", "5", set_on="2026-12-01"),
}
WORDS = {
    "fever": ("100.4 °F (38.0 °C) or higher", "99.5 °F (37.5 °C) or higher", "99.9 °F (37.7 °C) or higher"),
    "drive": tuple(f"until your team says yes, at least {weeks} weeks" for weeks in (8, 12, 16)),
    "stay": ("about 1 to 3 weeks", "about 2 to 4 weeks", "about 3 to 5 weeks"),
}


@pytest.mark.parametrize("one", [FEVER, DRIVE, STAY], ids=lambda one: one.identity)
def test_the_person_goes_before_the_centre_and_the_centre_before_the_guide(one: Figure) -> None:
    guide, centre, person = WORDS[one.identity]
    assert in_force(one, {}, BEFORE) == InForce(one, guide, "guide", one.checked, "")
    assert in_force(one, {}, BEFORE, CENTRE) == InForce(one, centre, "centre", "2026-11-20", "Example Hospital")
    assert in_force(one, {}, BEFORE, CENTRE, OWN) == InForce(one, person, "person", "2026-12-01", "")


def test_what_was_set_stands_for_every_reader_and_never_steps_back() -> None:
    for details, today in (({"region": "us"}, BEFORE), ({}, LONG_AFTER), ({}, None)):
        assert in_force(DRIVE, details, today, CENTRE).words == WORDS["drive"][1]
        assert in_force(DRIVE, details, today, CENTRE, OWN).words == WORDS["drive"][2]
        assert in_force(FEVER, details, today, CENTRE, OWN).words == WORDS["fever"][2]


def test_past_its_review_a_limit_stays_and_may_be_old_and_a_restriction_steps_back() -> None:
    assert in_force(FEVER, {}, AFTER) == InForce(FEVER, WORDS["fever"][0], "guide", "2026-11-23", "", may_be_old=True)
    assert in_force(FEVER, {}, None).may_be_old is False
    assert in_force(DRIVE, {}, AFTER) == InForce(DRIVE, ASK, "guide", "2026-11-23", "")


def test_the_centres_emergency_number_stands_in_every_region() -> None:
    regional = DIAL._replace(only=(((("region", ("uk",)),), {"dial": "999"}),))
    assert in_force(regional, {"region": "uk"}, BEFORE).words == "999"
    found = in_force(regional, {"region": "uk"}, BEFORE, CENTRE)
    assert (found.words, found.by, found.who) == ("555", "centre", "Example Hospital")


HALVES = [
    (STAY, OwnFigure("3")),
    (STAY, OwnFigure(high="5")),
    (STAY, OwnFigure("3", "soon")),
    (DRIVE, OwnFigure("a while")),
    (DRIVE, OwnFigure(high="9")),
    (FEVER._replace(unit="K"), OwnFigure("300")),
    (DIAL, OwnFigure("911")),
]


@pytest.mark.parametrize(("one", "half"), HALVES, ids=range(len(HALVES)))
def test_half_of_what_a_figure_needs_is_not_taken(one: Figure, half: OwnFigure) -> None:
    assert in_force(one, {}, BEFORE, own={one.identity: half}) == in_force(one, {}, BEFORE)
    centre = Centre(figures={one.identity: CentreFigure(*half[:3])})
    assert in_force(one, {}, BEFORE, centre) == in_force(one, {}, BEFORE)


@pytest.mark.parametrize(
    ("own", "words"),
    [
        (OwnFigure(also="38.0"), "100.4 °F (38.0 °C) or higher"),
        (OwnFigure(also="37,5"), "99.5 °F (37.5 °C) or higher"),
        (OwnFigure(also="37.8"), "100.0 °F (37.8 °C) or higher"),  # 100.04
        (OwnFigure(also="38.3"), "100.9 °F (38.3 °C) or higher"),  # 100.94
        (OwnFigure("101"), "101 °F (38.3 °C) or higher"),  # 38.33…
        (OwnFigure("100"), "100 °F (37.7 °C) or higher"),  # 37.77…
        (OwnFigure("100.4"), "100.4 °F (38.0 °C) or higher"),
        (OwnFigure("٣٨", also="37"), "38 °F (37 °C) or higher"),
        (OwnFigure("0"), "0 °F (-17.8 °C) or higher"),  # -17.77…
    ],
    ids=str,
)
def test_of_a_limit_one_unit_is_enough_and_the_other_is_never_above_it(own: OwnFigure, words: str) -> None:
    assert in_force(FEVER, {}, BEFORE, own={"fever": own}).words == words


@given(st.decimals(min_value=30, max_value=120, places=1))
def test_the_other_unit_is_the_same_limit_or_just_below_it(typed: Decimal) -> None:
    low = whole(FEVER, {}, OwnFigure(also=str(typed)))["low"]
    assert 0 <= typed * 9 / 5 + 32 - Decimal(low) < Decimal("0.1")
    also = whole(FEVER, {}, OwnFigure(str(typed)))["also"]
    assert 0 <= (typed - 32) * 5 - Decimal(also) * 9 < Decimal("0.9")


def test_words_of_some_readers_without_a_place_do_not_hide_the_number() -> None:
    aside = DRIVE._replace(said=(((("age", ("child",)),), {"words": "A child does not drive"}),))
    assert in_force(aside, {"age": "child"}, BEFORE).words == "A child does not drive"
    assert in_force(aside, {"age": "child"}, BEFORE, CENTRE).words == WORDS["drive"][1]


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("38,4", "38.4"),
        (" 38.4 ", "38.4"),
        ("38.0", "38.0"),
        (f"٣٨{ARABIC_MARK}٤", "38.4"),
        (f"۳۸{ARABIC_MARK}۴", "38.4"),
        ("38", "38"),
        ("8", "8"),
        *(
            (bad, "")
            for bad in ("", " ", "hot", "38.4 °C", "1,000", "3 8", "-3", "+3", "38.", ".5", "038", "1e3", "²", "nan")
        ),
    ],
)
def test_a_number_is_read_as_people_type_it(typed: str, number: str) -> None:
    assert typed_number(typed) == number


@pytest.mark.parametrize(
    ("low", "asks"),
    [("99.5", False), ("100,4", False), ("99.4", True), ("100.5", True), ("38", True), ("warm", True), ("", False)],
)
def test_a_limit_no_centre_is_known_to_use_asks_to_check(low: str, asks: bool) -> None:  # noqa: FBT001  the answer
    assert asks_to_check(FEVER, low) is asks
    assert asks_to_check(FEVER._replace(smallest=None, largest=None), low) is (low == "warm")


DAMAGED: list[object] = [
    None,
    3,
    "8",
    [],
    {},
    {"low": 8},
    {"low": ""},
    {"low": "soon"},
    {"low": "8", "high": "x"},
    {"also": None},
]


def test_the_persons_own_figures_come_back_from_the_profile() -> None:
    profile: dict[str, object] = {f"figure/{name}": own.kept() for name, own in OWN.items()}
    profile |= {f"figure/damaged-{at}": value for at, value in enumerate(DAMAGED)} | {"region": "us", "first": 3}
    assert read_own(profile) == OWN
    assert read_own({"figure/drive": {"low": "16", "set-on": "soon"}}) == {"drive": OwnFigure("16")}
