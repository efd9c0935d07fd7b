"""How far a page can be relied on: the gravest thing is said, and a review holds only for the words it was made of."""

from datetime import date

import pytest

from cartguide.guide.centre import NO_CENTRE, Centre, CentreReview
from cartguide.guide.model import Head, Run
from cartguide.journey.trust import Trust, trust_in

HEAD = Head("infusion", "Day 0", "Day 0", (Run("You go."),), (), 1, "2026-11-23", "2027-05-23", "", 1)
IN_TIME, LATE = date(2027, 5, 23), date(2027, 5, 24)


def centre(*fingerprints: str, page: str = "infusion", language: str = "en") -> Centre:
    reviews = tuple(
        CentreReview(page, language, one, f"nurse {at}", f"2026-12-0{at}") for at, one in enumerate(fingerprints, 1)
    )
    return NO_CENTRE._replace(name="Our clinic", reviews=reviews)


@pytest.mark.parametrize(
    ("today", "by", "said"),
    [
        (IN_TIME, NO_CENTRE, Trust("unchecked")),
        (None, NO_CENTRE, Trust("unchecked")),
        (LATE, NO_CENTRE, Trust("overdue", day="2027-05-23")),
        (LATE, centre("same"), Trust("overdue", day="2027-05-23")),
        (IN_TIME, centre("same"), Trust("by-centre", "nurse 1", "2026-12-01", "Our clinic")),
        (IN_TIME, centre("same", "other"), Trust("by-centre", "nurse 1", "2026-12-01", "Our clinic")),
        (IN_TIME, centre("other"), Trust("changed", "nurse 1", "2026-12-01", "Our clinic")),
        (IN_TIME, centre("same", page="bridging"), Trust("unchecked")),
        (IN_TIME, centre("same", language="es"), Trust("unchecked")),
    ],
)
def test_one_thing_is_said_the_gravest(today: date | None, by: Centre, said: Trust) -> None:
    assert trust_in("infusion", HEAD, "en", (today, by), lambda: "same") == said


def test_a_role_that_checked_it_is_named() -> None:
    checked = HEAD._replace(reviewed_by="A nurse educator")
    assert trust_in("infusion", checked, "en", (IN_TIME, NO_CENTRE), lambda: "") == Trust(
        "by-role", "A nurse educator", "2026-11-23"
    )


@pytest.mark.parametrize(
    ("state", "grave"), [("overdue", True), ("changed", True), ("unchecked", False), ("by-centre", False)]
)
def test_only_what_is_grave_stands_at_the_top(state: str, *, grave: bool) -> None:
    assert Trust(state).is_grave is grave
