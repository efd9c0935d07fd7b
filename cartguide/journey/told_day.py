"""A day as people say it: "tomorrow", "in 5 days", "3 weeks ago", "Day +12", or written out."""

import re
from datetime import date, timedelta

from cartguide.guide.model import message_id
from cartguide.journey.typed_day import MONTHS, NEEDS_YEAR, ODD_YEAR, WEEKDAYS, Names, is_likely, read_day

NO_DAY_ZERO = message_id("This counts from Day 0. Please write the day of Day 0 first.")

_NAMED = {
    "today": 0,
    "tonight": 0,
    "tomorrow": 1,
    "the day after tomorrow": 2,
    "day after tomorrow": 2,
    "yesterday": -1,
    "the day before yesterday": -2,
    "day before yesterday": -2,
}
_NUMBERS = ("a", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_COUNTS = {word: number for number, word in enumerate(_NUMBERS, 1)} | {"one": 1}
_HOW_MANY = rf"(?P<many>[0-9]{{1,5}}|{'|'.join(_COUNTS)}) (?P<unit>day|week)s?"
_AHEAD = (re.compile(rf"in {_HOW_MANY}(?: time)?"), re.compile(rf"{_HOW_MANY} from (?:now|today)"))
_AGO = re.compile(rf"{_HOW_MANY} ago")
_COUNTED = re.compile(r"(?:day|d) ?(?P<sign>[+-]?) ?(?P<days>[0-9]{1,5})")
_MINUS = {ord(sign): "-" for sign in "\u2212\u2013\u2010\u2011"}
_WEEK = 7


def read_told_day(
    text: str,
    today: date | None,
    zero: date | None = None,
    months: Names = MONTHS,
    weekdays: Names = WEEKDAYS,
    *,
    is_past: bool = False,
) -> date | str:
    """The day a text means, or what to say about it: a sentence, a key of the catalogue. Never raises.

    `zero` is Day 0, from which "Day +12" counts. For the rest see `read_day`.
    """
    words = " ".join(text.casefold().translate(_MINUS).split()).rstrip(".")
    if counted := _COUNTED.fullmatch(words):
        days = int(counted["days"])
        return NO_DAY_ZERO if zero is None else _off(zero, -days if counted["sign"] == "-" else days, today)
    days_off = _days_off(words)
    if days_off is None:
        return read_day(text, today, months, weekdays, is_past=is_past)
    return NEEDS_YEAR if today is None else _off(today, days_off, today)


def _days_off(words: str) -> int | None:
    """How many days from today; None if that is not how the day is told."""
    if words in _NAMED:
        return _NAMED[words]
    if ago := _AGO.fullmatch(words):
        return -_days(ago["many"], ago["unit"])
    found = (form.fullmatch(words) for form in _AHEAD)
    return next((_days(ahead["many"], ahead["unit"]) for ahead in found if ahead), None)


def _days(many: str, unit: str) -> int:
    number = _COUNTS[many] if many in _COUNTS else int(many)
    return number * (_WEEK if unit == "week" else 1)


def _off(start: date, days: int, today: date | None) -> date | str:
    try:
        day = start + timedelta(days=days)
    except OverflowError:
        return ODD_YEAR
    return day if is_likely(day.year, today) else ODD_YEAR
