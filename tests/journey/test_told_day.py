"""A day as people say it, counted from today or from Day 0; whatever is typed, there is a day or one sentence."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cartguide.journey.told_day import NO_DAY_ZERO, read_told_day
from cartguide.journey.typed_day import (
    MONTH_IN_DIGITS,
    NEEDS_YEAR,
    NO_SUCH_DAY,
    NOT_A_DAY,
    ODD_YEAR,
    read_day,
)

TODAY = date(2028, 2, 27)
ZERO = date(2028, 2, 20)
SENTENCES = {NO_DAY_ZERO, MONTH_IN_DIGITS, NEEDS_YEAR, NO_SUCH_DAY, NOT_A_DAY, ODD_YEAR}


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("today", 0),
        ("  Today. ", 0),
        ("TOMORROW", 1),
        ("yesterday", -1),
        ("the day after tomorrow", 2),
        ("in 1 day", 1),
        ("in 5 days", 5),
        ("in five days", 5),
        ("in 2 weeks", 14),
        ("in two weeks’ time".replace("’", ""), 14),
        ("in a week", 7),
        ("5 days from now", 5),
        ("3 days ago", -3),
        ("three  days   ago", -3),
        ("a week ago", -7),
        ("in 400 days", 400),
    ],
)
def test_words_that_count_from_today(text: str, days: int) -> None:
    """Over the leap day, too."""
    assert read_told_day(text, TODAY) == TODAY + timedelta(days=days)
    assert read_told_day(text, None) == NEEDS_YEAR


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Day 0", 0),
        ("day +12", 12),
        ("Day 12", 12),
        ("Day+12", 12),
        ("D+12", 12),
        ("day -3", -3),
        ("Day \u22123", -3),
        ("Day \u20133", -3),
    ],
)
def test_words_that_count_from_day_zero(text: str, days: int) -> None:
    assert read_told_day(text, TODAY, ZERO) == ZERO + timedelta(days=days)
    assert read_told_day(text, None, ZERO) == ZERO + timedelta(days=days)
    assert read_told_day(text, TODAY) == NO_DAY_ZERO


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("31 Feb", NO_SUCH_DAY),
        ("3/4", MONTH_IN_DIGITS),
        ("17 March 1066", ODD_YEAR),
        ("17 March 3027", ODD_YEAR),
        ("in 99999 days", ODD_YEAR),
        ("day +99999", ODD_YEAR),
        ("99999 weeks ago", ODD_YEAR),
        ("in 1000000 days", NOT_A_DAY),
        ("soon", NOT_A_DAY),
        ("in a while", NOT_A_DAY),
        ("in 0x5 days", NOT_A_DAY),
        ("in \u0665 days", NOT_A_DAY),
        ("\u0661\u0667 March", NOT_A_DAY),
        ("Day \u0661", NOT_A_DAY),
        ("\U0001f600", NOT_A_DAY),
        ("\ud800", NOT_A_DAY),
        ("<b>today</b>", NOT_A_DAY),
        ("", NOT_A_DAY),
    ],
)
def test_what_cannot_be_understood_gets_one_sentence(text: str, says: str) -> None:
    assert read_told_day(text, TODAY, ZERO) == says


def test_while_the_clock_is_wrong_the_year_has_to_be_written() -> None:
    assert read_told_day("17 March", None) == NEEDS_YEAR
    assert read_told_day("17 March 2027", None) == date(2027, 3, 17)
    assert read_told_day("17 March 1066", None) == ODD_YEAR


@pytest.mark.parametrize(
    ("text", "today", "day"),
    [
        ("17 March", date(2027, 11, 23), date(2027, 3, 17)),
        ("30 December", date(2028, 1, 2), date(2027, 12, 30)),
        ("1 December", date(2027, 11, 23), date(2027, 12, 1)),
        ("29 February", date(2027, 11, 23), date(2028, 2, 29)),
        ("17 March 2021", date(2027, 11, 23), date(2021, 3, 17)),
    ],
)
def test_what_has_happened_is_looked_for_behind(text: str, today: date, day: date) -> None:
    """One a little ahead is a slip that is pointed out, not another year."""
    assert read_told_day(text, today, is_past=True) == day


WORDS = ["in", "5", "a", "days", "weeks", "ago", "from", "now", "day", "+", "-", "\u2212", "12", "99999", "March", "\0"]


@given(
    text=st.text() | st.lists(st.sampled_from(WORDS)).map(" ".join),
    today=st.none() | st.dates(),
    zero=st.none() | st.dates(),
    is_past=st.booleans(),
)
def test_it_never_raises(text: str, today: date | None, zero: date | None, is_past: bool) -> None:  # noqa: FBT001
    found = read_told_day(text, today, zero, is_past=is_past)
    assert isinstance(found, date) or found in SENTENCES


@given(text=st.text(max_size=30), today=st.none() | st.dates(), is_past=st.booleans())
def test_a_written_day_never_raises_either(text: str, today: date | None, is_past: bool) -> None:  # noqa: FBT001
    found = read_day(text, today, is_past=is_past)
    assert isinstance(found, date) or found in SENTENCES
