"""A day as people write it: "17 March", "Tuesday, March 17th, 2027", "2027-03-17". The month is always a word.

Digits alone are refused, because 3/4 is the third of April to some and the fourth of March to others.
"""

import re
from collections.abc import Iterable
from datetime import date

from cartguide.guide.model import message_id

Names = tuple[tuple[str, ...], ...]

MONTHS: Names = (
    ("January", "Jan"),
    ("February", "Feb"),
    ("March", "Mar"),
    ("April", "Apr"),
    ("May",),
    ("June", "Jun"),
    ("July", "Jul"),
    ("August", "Aug"),
    ("September", "Sept", "Sep"),
    ("October", "Oct"),
    ("November", "Nov"),
    ("December", "Dec"),
)
WEEKDAYS: Names = (
    ("Monday", "Mon"),
    ("Tuesday", "Tues", "Tue"),
    ("Wednesday", "Wed"),
    ("Thursday", "Thurs", "Thur", "Thu"),
    ("Friday", "Fri"),
    ("Saturday", "Sat"),
    ("Sunday", "Sun"),
)
FILLERS = ("on", "the", "of")

DAYS_BACK, DAYS_AHEAD = 90, 275
YEARS_BACK, YEARS_AHEAD = 30, 20
# Of a day that has happened: one further ahead than this was meant to lie in the year before.
SLIP_AHEAD = 30
# Where it is not known what day it is.
EARLIEST, LATEST = 1990, 2070

NOT_A_DAY = message_id("Please write a day, such as 17 March.")
MONTH_IN_DIGITS = message_id("Please write the month as a word, such as 17 March.")
NO_SUCH_DAY = message_id("There is no such day. Please check it.")
ODD_YEAR = message_id("Please check the year.")
NEEDS_YEAR = message_id("This computer’s clock seems wrong. Please write the year too, such as 17 March 2027.")

_DIGITS_ONLY = re.compile(r"[0-9]+(\s*[./\-\s]\s*[0-9]+)+\s*[./\-]?")
_ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_DAY = re.compile(r"([0-9]{1,2})(?:st|nd|rd|th)?")
_YEAR = re.compile(r"[0-9]{2,}")
_YEAR_DIGITS = 5  # enough to see that a longer one is odd
_LEAST, _MOST = 2, 3


def read_day(
    text: str, today: date | None, months: Names = MONTHS, weekdays: Names = WEEKDAYS, *, is_past: bool = False
) -> date | str:
    """The day a text names, or what to say about it: a sentence, a key of the catalogue. Never raises.

    Without a year it is the nearest such day from 90 days back to 275 days ahead; `is_past`: of a day that is said to
    have happened, the last one where the next is far away. `today` is None while the clock is not to be believed: then
    the year has to be written. A weekday that does not fit the date is no such day: one of the two is a slip of the
    pen, and only the person knows which. `months` from January, `weekdays` from Monday, each with all its names.
    """
    text = text.strip()
    if iso := _ISO.fullmatch(text):
        return _checked(int(iso[1]), int(iso[2]), int(iso[3]), today)
    if _DIGITS_ONLY.fullmatch(text):
        return MONTH_IN_DIGITS
    words = [word for word in re.split(r"[\s,.]+", text.casefold()) if word and word not in FILLERS]
    weekday = _named(words[:1], weekdays)
    named = _parts(words[1:] if weekday else words, months)
    if named is None:
        return NOT_A_DAY
    year, month, day = named
    found = _without_year(month, day, today, is_past=is_past) if year is None else _checked(year, month, day, today)
    wrong_weekday = weekday and isinstance(found, date) and found.weekday() + 1 != weekday
    return NO_SUCH_DAY if wrong_weekday else found


def is_near(day: date, today: date) -> bool:
    """Whether a day is meant when it is named without a year."""
    return _nearest(day.month, day.day, today) == day


def _parts(words: list[str], months: Names) -> tuple[int | None, int, int] | None:
    """Year, month and day of "17 march", "march 17", each with a year after it or without; None if it is neither."""
    if len(words) < _LEAST or len(words) > _MOST:
        return None
    first, second, *rest = words
    if any(not _YEAR.fullmatch(word) for word in rest):
        return None
    year = int(rest[0][:_YEAR_DIGITS]) if rest else None
    for month_word, day_word in ((first, second), (second, first)):
        month, day = _named([month_word], months), _DAY.fullmatch(day_word)
        if month and day:
            return year, month, int(day[1])
    return None


def _named(words: list[str], names: Names) -> int:
    """Which of some things, counted from 1, has this name; 0 if none has, or there is no word."""
    found = (at for at, each in enumerate(names, 1) if words and words[0] in map(str.casefold, each))
    return next(found, 0)


def is_likely(year: int, today: date | None) -> bool:
    """Whether a year can be meant at all."""
    first, last = (today.year - YEARS_BACK, today.year + YEARS_AHEAD) if today else (EARLIEST, LATEST)
    return first <= year <= last


def _checked(year: int, month: int, day: int, today: date | None) -> date | str:
    if not is_likely(year, today):
        return ODD_YEAR
    return _day(year, month, day) or NO_SUCH_DAY


def _without_year(month: int, day: int, today: date | None, *, is_past: bool) -> date | str:
    if today is None:
        return NEEDS_YEAR
    found = _nearest(month, day, today)
    if is_past and isinstance(found, date) and (found - today).days > SLIP_AHEAD:
        return _day(found.year - 1, month, day) or found
    return found


def _nearest(month: int, day: int, today: date) -> date | str:
    years: Iterable[int] = (today.year - 1, today.year, today.year + 1)
    days = (_day(year, month, day) for year in years)
    near = [each for each in days if each and -DAYS_BACK <= (each - today).days <= DAYS_AHEAD]
    return min(near, key=lambda each: abs((each - today).days), default=NO_SUCH_DAY)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
