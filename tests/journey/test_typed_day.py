"""A day is read as people write it, and never guessed: what is not plain is asked for again."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cartguide.journey.typed_day import (
    MONTH_IN_DIGITS,
    MONTHS,
    NO_SUCH_DAY,
    NOT_A_DAY,
    ODD_YEAR,
    WEEKDAYS,
    is_near,
    read_day,
)

TODAY = date(2026, 3, 15)
SPANISH = tuple((name,) for name in ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto"])


@pytest.mark.parametrize(
    "text",
    [
        "17 March",
        "March 17",
        "17 Mar",
        "mar 17",
        "17 MARCH",
        "  17   march ",
        "17th March",
        "March 17th",
        "the 17th of March",
        "on 17 March",
        "Tuesday 17 March",
        "tue 17 mar",
        "Tuesday, March 17th",
        "Tues. 17 Mar.",
        "17 March 2026",
        "17 March, 2026",
        "Mar 17, 2026",
        "Tuesday 17 March 2026",
        "2026-03-17",
        " 2026-03-17 ",
    ],
)
def test_what_people_write(text: str) -> None:
    assert read_day(text, TODAY) == date(2026, 3, 17)


@pytest.mark.parametrize(
    ("text", "today", "day"),
    [
        ("17 March", date(2026, 11, 23), date(2027, 3, 17)),
        ("1 December", date(2027, 1, 10), date(2026, 12, 1)),
        ("14 December", date(2026, 3, 15), date(2026, 12, 14)),
        ("15 December", date(2026, 3, 15), date(2025, 12, 15)),
        ("15 March", date(2026, 3, 15), date(2026, 3, 15)),
        ("29 February", date(2027, 6, 1), date(2028, 2, 29)),
        ("17 March 2027", date(2026, 3, 15), date(2027, 3, 17)),
        ("17 March 1996", date(2026, 3, 15), date(1996, 3, 17)),
        ("17 March 2046", date(2026, 3, 15), date(2046, 3, 17)),
        ("31 December", date.max, date.max),
        ("1 January", date.min, date.min),
    ],
)
def test_which_year(text: str, today: date, day: date) -> None:
    assert read_day(text, today) == day


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("3/4", MONTH_IN_DIGITS),
        ("17.3.2026", MONTH_IN_DIGITS),
        ("17.3.", MONTH_IN_DIGITS),
        ("17. 3. 26", MONTH_IN_DIGITS),
        ("03/17/2026", MONTH_IN_DIGITS),
        ("2026/03/17", MONTH_IN_DIGITS),
        ("2026-3-17", MONTH_IN_DIGITS),
        ("17 3", MONTH_IN_DIGITS),
        ("31 February", NO_SUCH_DAY),
        ("2026-02-31", NO_SUCH_DAY),
        ("2026-13-01", NO_SUCH_DAY),
        ("0 March", NO_SUCH_DAY),
        ("32 March", NO_SUCH_DAY),
        ("29 February", NO_SUCH_DAY),
        ("29 February 2027", NO_SUCH_DAY),
        ("Monday 17 March", NO_SUCH_DAY),
        ("17 March 1995", ODD_YEAR),
        ("17 March 2047", ODD_YEAR),
        ("17 March 26", ODD_YEAR),
        ("1995-03-17", ODD_YEAR),
        ("17 March 99999999999999999999", ODD_YEAR),
        ("", NOT_A_DAY),
        ("17", NOT_A_DAY),
        ("March", NOT_A_DAY),
        ("Tuesday", NOT_A_DAY),
        ("next Tuesday", NOT_A_DAY),
        ("17 Marsh", NOT_A_DAY),
        ("17 March in the morning", NOT_A_DAY),
        ("March 2026", NOT_A_DAY),
        ("117 March", NOT_A_DAY),
        ("17 March March", NOT_A_DAY),
        ("\u0661\u0667 March", NOT_A_DAY),
        ("²³ March", NOT_A_DAY),
    ],
)
def test_what_is_said_of_the_rest(text: str, says: str) -> None:
    assert read_day(text, TODAY) == says


def test_the_sentences_are_those_agreed() -> None:
    assert NOT_A_DAY == "Please write a day, such as 17 March."
    assert MONTH_IN_DIGITS == "Please write the month as a word, such as 17 March."
    assert NO_SUCH_DAY == "There is no such day. Please check it."
    assert ODD_YEAR == "Please check the year."


def test_other_names_of_months() -> None:
    assert read_day("17 Marzo", TODAY, SPANISH) == date(2026, 3, 17)
    assert read_day("17 March", TODAY, SPANISH) == NOT_A_DAY


WORDS = [
    *(name for names in (*MONTHS, *WEEKDAYS) for name in names),
    "17",
    "31st",
    "2026",
    "2026-02-30",
    "/",
    ".",
    "\0",
]


@given(text=st.text() | st.lists(st.sampled_from(WORDS)).map(" ".join), today=st.dates())
def test_it_never_raises(text: str, today: date) -> None:
    found = read_day(text, today)
    assert isinstance(found, date) or found in {NOT_A_DAY, MONTH_IN_DIGITS, NO_SUCH_DAY, ODD_YEAR}


@given(today=st.dates(date(1971, 1, 1), date(2100, 1, 1)), ahead=st.integers(-90, 275))
def test_a_day_near_is_read_back_without_its_year(today: date, ahead: int) -> None:
    day = today + timedelta(days=ahead)
    text = f"{WEEKDAYS[day.weekday()][0]} {day.day} {MONTHS[day.month - 1][0]}"
    read = read_day(text, today)
    assert (read == day) is is_near(day, today)
    assert is_near(day, today) or ahead == 275
    assert read_day(f"{text} {day.year}", today) == day
