"""Their team's number as people type it: what is kept, what is asked, and what is said to a slip of the pen."""

from datetime import date

import pytest

from cartguide.guide.centre import NO_CENTRE, Centre, CentreFigure
from cartguide.guide.model import Figure
from cartguide.guide.typed_number import ARABIC_MARK
from cartguide.journey.circumstances import Circumstances
from cartguide.journey.in_force import OwnFigure, in_force
from cartguide.journey.typed_figure import (
    NO_SUCH_HEAT,
    NOT_A_NUMBER,
    NOTHING_TYPED,
    WRONG_WAY,
    Typed,
    asks,
    beside,
    example_of,
    fields_of,
    in_order,
    read_typed,
    typed_of,
    units_of,
    without_own,
)

TODAY, DAY = date(2026, 12, 1), "2026-12-01"
UK, US = {"region": "uk"}, {"region": "us"}


def figure(identity: str, kind: str, words: str, **more: object) -> Figure:
    """A figure that has what is named, and nothing else."""
    blank = dict.fromkeys(Figure._fields, "") | {"smallest": None, "largest": None, "sources": (), "only": ()}
    given = {"identity": identity, "kind": kind, "words": words, "said": (), "checked": "2026-11-23"}
    return Figure(**{**blank, **given, **more})  # type: ignore[arg-type]  # each by its name


FEVER = figure(
    "fever",
    "alarm",
    "{low} °F ({also} °C)",
    unit="°F",
    low="100.4",
    also="38.0",
    smallest=99.5,
    largest=100.4,
    said=(((("region", ("uk",)),), {"words": "{also} °C ({low} °F)"}),),
)
DRIVE = figure("drive", "restriction", "at least {low} weeks", unit="weeks", low="8", smallest=2, largest=16)
HOURS = figure("hours", "usual", "{low} to {high} hours", unit="hours", low="2", high="6", smallest=2, largest=8)
DIAL = figure("emergency-number", "emergency", "{dial}", dial="911")


def test_a_limit_is_typed_in_the_unit_the_reader_is_told_first() -> None:
    assert (fields_of(FEVER, {}), fields_of(DRIVE, {}), fields_of(HOURS, {})) == (("low",), ("low",), ("low", "high"))
    assert (units_of(FEVER, US), units_of(FEVER, UK)) == (("°F", "°C"), ("°C", "°F"))
    assert (units_of(DRIVE, UK), fields_of(DIAL, {})) == ((), ())
    assert (example_of(FEVER, {}, "°F"), example_of(FEVER, {}, "°C"), example_of(HOURS, {}, "")) == (
        "100.4",
        "38.0",
        "2",
    )


@pytest.mark.parametrize(
    ("text", "unit", "low", "also"),
    [
        ("101.3", "°F", "101.3", "38.5"),
        ("38,4", "°C", "101.1", "38.4"),
        (" 38.5 ", "°C", "101.3", "38.5"),
        (f"٣٨{ARABIC_MARK}\N{ARABIC-INDIC DIGIT FIVE}", "°C", "101.3", "38.5"),
        ("99", "°F", "99", "37.2"),
        ("86", "°F", "86", "30.0"),
        ("45", "°C", "113.0", "45"),
    ],
)
def test_a_limit_is_kept_in_both_units(text: str, unit: str, low: str, also: str) -> None:
    assert read_typed(FEVER, UK, Typed(text, unit=unit), DAY) == OwnFigure(low, "", also, DAY)


@pytest.mark.parametrize(
    ("one", "typed", "said"),
    [
        (FEVER, Typed("", unit="°F"), NOTHING_TYPED),
        (FEVER, Typed("  ", unit="°C"), NOTHING_TYPED),
        (HOURS, Typed("2", ""), NOTHING_TYPED),
        (FEVER, Typed("fine", unit="°F"), NOT_A_NUMBER),
        (FEVER, Typed("38.4 C", unit="°C"), NOT_A_NUMBER),
        (FEVER, Typed("-38", unit="°C"), NOT_A_NUMBER),
        (DRIVE, Typed("8 weeks"), NOT_A_NUMBER),
        (FEVER, Typed("375", unit="°C"), NO_SUCH_HEAT),
        (FEVER, Typed("375", unit="°F"), NO_SUCH_HEAT),
        (FEVER, Typed("38.4", unit="°F"), NO_SUCH_HEAT),
        (FEVER, Typed("101.3", unit="°C"), NO_SUCH_HEAT),
        (FEVER, Typed("0", unit="°C"), NO_SUCH_HEAT),
        (HOURS, Typed("6", "2"), WRONG_WAY),
    ],
)
def test_a_slip_of_the_pen_is_said_in_one_sentence(one: Figure, typed: Typed, said: str) -> None:
    found = read_typed(one, {}, typed, DAY)
    assert found == said
    assert said.count(".") == 1


def test_numbers_without_a_unit_to_choose_are_kept_as_typed() -> None:
    assert read_typed(DRIVE, {}, Typed("12"), DAY) == OwnFigure("12", set_on=DAY)
    assert read_typed(HOURS, {}, Typed("0,5", "3"), "") == OwnFigure("0.5", "3")
    assert read_typed(HOURS, {}, Typed("3", "3"), "") == OwnFigure("3", "3")


@pytest.mark.parametrize(
    ("one", "own", "is_asked"),
    [
        (FEVER, OwnFigure("99.5"), False),
        (FEVER, OwnFigure("100.4"), False),
        (FEVER, OwnFigure("99.4"), True),
        (FEVER, OwnFigure("100.5"), True),
        (HOURS, OwnFigure("2", "8"), False),
        (HOURS, OwnFigure("2", "9"), True),
        (HOURS, OwnFigure("1", "8"), True),
        (DRIVE._replace(smallest=None, largest=None), OwnFigure("300"), False),
    ],
)
def test_what_no_center_is_known_to_use_is_asked_on_either_side(one: Figure, own: OwnFigure, is_asked: bool) -> None:  # noqa: FBT001  a table's value
    assert asks(one, own) is is_asked


def test_what_was_kept_stands_in_the_fields_again() -> None:
    own = OwnFigure("101.3", "", "38.5", DAY)
    assert typed_of(FEVER, US, own) == Typed("101.3", unit="°F")
    assert typed_of(FEVER, UK, own) == Typed("38.5", unit="°C")
    assert typed_of(FEVER, UK, OwnFigure("101.3")) == Typed("38.5", unit="°C")
    assert typed_of(FEVER, UK, OwnFigure()) == Typed("", unit="°C")
    assert typed_of(HOURS, {}, OwnFigure("1", "2")) == Typed("1", "2")


def test_when_to_call_comes_first_and_how_long_things_last_comes_last() -> None:
    found = [in_force(one, {}, TODAY) for one in (HOURS, DRIVE, DIAL, FEVER)]
    first, more = in_order(found)
    assert [one.figure.identity for one in first] == ["fever", "emergency-number", "drive"]
    assert [one.figure.identity for one in more] == ["hours"]


@pytest.mark.parametrize(
    ("mine", "centres", "said"), [("12", "10", "at least 10 weeks"), ("12", "12", ""), ("12", "", ""), ("", "10", "")]
)
def test_what_the_centre_says_stands_beside_where_it_differs(mine: str, centres: str, said: str) -> None:
    own = {"drive": OwnFigure(mine)} if mine else {}
    figures = {"drive": CentreFigure(centres)} if centres else {}
    centre = Centre("Example Hospital", "2026-11-20", figures=figures) if figures else NO_CENTRE
    circumstances = Circumstances({}, TODAY, centre, own)
    one = in_force(DRIVE, {}, TODAY, centre, own)
    found = beside(one, circumstances)
    assert (found.words if found else "") == said
    assert without_own(one, circumstances).by == ("centre" if figures else "guide")
