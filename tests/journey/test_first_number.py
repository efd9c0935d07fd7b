"""The number to call first: nobody's is lost, and none is missing while one is known."""

import pytest

from cartguide.guide.centre import NO_CENTRE, CentreNumber
from cartguide.journey.first_number import FirstNumber, OtherNumber, first_number, former_with

SILENT = NO_CENTRE._replace(name="Clinic", checked="2026-11-20")
THEIRS = SILENT._replace(numbers=(CentreNumber("Team", "1", "at any hour"), CentreNumber("Desk", "9")))
TEAM, DESK = OtherNumber("1", "Clinic", "Team", "at any hour"), OtherNumber("9", "Clinic", "Desk")
TWO = OtherNumber("2")


@pytest.mark.parametrize(
    ("own", "former", "centre", "found"),
    [
        ("", (), NO_CENTRE, FirstNumber()),
        ("2", (), NO_CENTRE, FirstNumber("2", "2026-11-01")),
        ("", (), THEIRS, FirstNumber("1", "2026-11-20", "Clinic", "Team", "at any hour", (DESK,))),
        ("2", (), THEIRS, FirstNumber("2", "2026-11-01", others=(TEAM, DESK))),
        ("1", (), THEIRS, FirstNumber("1", "2026-11-01", others=(DESK,))),
        ("", ("2",), THEIRS, FirstNumber("1", "2026-11-20", "Clinic", "Team", "at any hour", (DESK, TWO))),
        ("", ("2", "3"), NO_CENTRE, FirstNumber("2", others=(OtherNumber("3"),))),
        ("", ("2",), SILENT, FirstNumber("2")),
        ("4", ("2",), THEIRS, FirstNumber("4", "2026-11-01", others=(TEAM, DESK, TWO))),
    ],
)
def test_the_persons_then_the_centres_then_an_earlier_one(
    own: str, former: tuple[str, ...], centre: object, found: FirstNumber
) -> None:
    assert isinstance(centre, type(NO_CENTRE))
    assert first_number(own, "2026-11-01" if own else "", former, centre) == found


@pytest.mark.parametrize(
    ("own", "former", "kept"),
    [("2", (), ("2",)), ("", ("2",), ("2",)), ("3", ("2",), ("3", "2")), ("2", ("3", "2"), ("2", "3")), ("", (), ())],
)
def test_a_yes_to_a_centre_loses_none(own: str, former: tuple[str, ...], kept: tuple[str, ...]) -> None:
    assert former_with(own, former) == kept
