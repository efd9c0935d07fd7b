"""A time of day as people write it: "14:30", "2:30 pm", "half past two in the afternoon", "noon", "now".

Where a clock of twelve hours leaves open which half of the day is meant, it is asked, never guessed.
"""

import re
from typing import NamedTuple

from cartguide.guide.model import message_id

NOT_A_TIME = message_id("Please write a time, such as 2:30 pm or 14:30.")
NO_SUCH_TIME = message_id("There is no such time. Please check it.")
WHICH_HALF = message_id("Morning or afternoon? Please write it too, such as 2:30 pm.")

LONGEST = 200
NOW, NOON, MIDNIGHT = "now", (12, 0), (0, 0)
_WHOLE = {"noon": NOON, "midday": NOON, "midnight": MIDNIGHT}
_NAMES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_HOURS = {name: at for at, name in enumerate(_NAMES, 1)}
_MINUTES = {"five": 5, "ten": 10, "quarter": 15, "twenty": 20, "twentyfive": 25, "half": 30, "thirty": 30}
_MORNING, _AFTERNOON, _NIGHT = "am", "pm", "night"
_HALVES = {
    "am": _MORNING,
    "pm": _AFTERNOON,
    "morning": _MORNING,
    "afternoon": _AFTERNOON,
    "evening": _AFTERNOON,
    "night": _NIGHT,
}
_FILLERS = frozenset({"in", "the", "at", "about", "a", "oclock", "hours", "this"})
_DIGITS = re.compile(r"([0-9]{1,2})(?:[:.h]([0-9]{2}))?h?")
_HOURS_OF_DAY, _NOON, _HOUR = 24, 12, 60
# From six in the evening "at night" is before midnight, else after it.
_NIGHT_FROM = 6


class _Clock(NamedTuple):
    """What hands show. `is_plain`: written so that it can only be a clock of 24 hours."""

    hour: int
    minute: int
    is_plain: bool = False


def read_time(text: str, now: str = "", *, twelve: bool = True) -> str:
    """The time a text names as HH:MM, or what to say about it: a sentence, a key of the catalogue. Never raises.

    `now` as HH:MM is what the word means. `twelve`: the reader counts to twelve twice a day: 2:30 may be either.
    """
    words, half = _words(text[:LONGEST])
    joined = " ".join(words)
    if joined == NOW and now:
        return now
    if joined in _WHOLE:
        return _said(*_WHOLE[joined])
    clock = _in_digits(joined) or _in_words(words)
    if clock is None:
        return NOT_A_TIME
    if clock.hour >= _HOURS_OF_DAY or clock.minute >= _HOUR:
        return NO_SUCH_TIME
    return _in_half(clock, half) if half else _as_written(clock, twelve=twelve)


def is_time(read: str) -> bool:
    """Whether `read_time` found a time."""
    return re.fullmatch(r"[0-2][0-9]:[0-5][0-9]", read) is not None


def _words(text: str) -> tuple[list[str], str]:
    """The words that tell the time, and the half of the day."""
    plain = "".join(str(int(each)) if each.isdecimal() else each for each in text.casefold())
    plain = re.sub(r"\b([ap])\.?\s?m\b\.?", r"\1m", plain)
    plain = re.sub(r"(?<=[0-9])([ap]m)\b", r" \1", plain)
    plain = re.sub(r"[’']", "", plain).replace("twenty-five", "twentyfive").replace("twenty five", "twentyfive")
    words = [word for word in re.split(r"[\s,]+", plain) if word and word not in _FILLERS]
    half = next((_HALVES[word] for word in words if word in _HALVES), "")
    return [word for word in words if word not in _HALVES], half


def _in_digits(words: str) -> _Clock | None:
    found = _DIGITS.fullmatch(words)
    if found is None:
        return None
    hour = int(found[1])
    is_plain = hour == 0 or hour > _NOON or (found[1][0] == "0")
    return _Clock(hour, int(found[2] or 0), is_plain)


def _in_words(words: list[str]) -> _Clock | None:
    """As "two", "two thirty", "half past two", "ten to 3"."""
    match words:
        case [hour]:
            return _at(hour, 0)
        case [hour, minutes] if minutes in _MINUTES:
            return _at(hour, _MINUTES[minutes])
        case [minutes, ("past" | "after"), hour]:
            return _at(hour, _minutes(minutes))
        case [minutes, ("to" | "before"), hour]:
            return _before(_at(hour, 0), _minutes(minutes))
    return None


def _minutes(word: str) -> int:
    if word in _MINUTES:
        return _MINUTES[word]
    return int(word) if re.fullmatch(r"[0-9]{1,2}", word) else _HOUR


def _at(word: str, minute: int) -> _Clock | None:
    hour = _HOURS.get(word) or (int(word) if re.fullmatch(r"[0-9]{1,2}", word) else None)
    return None if hour is None else _Clock(hour, minute, hour == 0 or hour > _NOON)


def _before(clock: _Clock | None, minutes: int) -> _Clock | None:
    """So many minutes before a full hour; on a clock of twelve hours it is twelve before one."""
    if clock is None or not 0 < minutes < _HOUR:
        return None if clock is None else clock._replace(minute=_HOUR)
    before = clock.hour - 1 if clock.hour > 1 else {1: _NOON, 0: _HOURS_OF_DAY - 1}[clock.hour]
    return clock._replace(hour=before, minute=_HOUR - minutes)


def _in_half(clock: _Clock, half: str) -> str:
    if clock.hour > _NOON or clock.hour == 0:
        return _said(clock.hour, clock.minute)
    if half == _NIGHT:
        half = _AFTERNOON if _NIGHT_FROM <= clock.hour < _NOON else _MORNING
    return _said(clock.hour % _NOON + (_NOON if half == _AFTERNOON else 0), clock.minute)


def _as_written(clock: _Clock, *, twelve: bool) -> str:
    return WHICH_HALF if twelve and not clock.is_plain else _said(clock.hour, clock.minute)


def _said(hour: int, minute: int) -> str:
    return f"{hour:02}:{minute:02}"
