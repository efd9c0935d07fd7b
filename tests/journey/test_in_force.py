"""A restriction whose review date has passed loses its number; nothing else does, and nothing while no day is known."""

from datetime import date

import pytest

from cartguide.guide.model import Figure
from cartguide.journey.in_force import words_in_force

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
