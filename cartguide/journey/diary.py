"""A diary entry: its fields by name, what one can choose in it, and where it stands among the others.

Everything is kept as typed. Only the day and the time are read, to put the entry in its place.
"""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from types import MappingProxyType

from cartguide.guide.model import message_id
from cartguide.journal.record_model import Record
from cartguide.journey.typed_day import read_day

KIND = "diary"

# The fields of an entry, in the order in which they are asked and shown. `date` only where it can't be read as a day.
DATE, TIME, TEMPERATURE, UNIT, HOW = "date", "time", "temperature", "unit", "how"
FEVER_MEDICINE, FEVER_MEDICINE_WHEN, LINE, WRITER = "fever-medicine", "fever-medicine-when", "line", "writer"
FEELING, THINGS, MEDICINES, WEIGHT = "feeling", "things", "medicines", "weight"
# The person has said that the temperature is right as it stands.
SURE, YES = "sure", "yes"
FIRST = (DATE, TIME, TEMPERATURE, UNIT, HOW, FEVER_MEDICINE, FEVER_MEDICINE_WHEN, LINE, WRITER)
MORE = (FEELING, THINGS, MEDICINES, WEIGHT)
FIELDS = (*FIRST, *MORE, SURE)

PLACES: Mapping[str, str] = MappingProxyType(
    {
        "mouth": message_id("Mouth"),
        "armpit": message_id("Armpit"),
        "ear": message_id("Ear"),
        "forehead": message_id("Forehead"),
    }
)
ME, CAREGIVER = "me", "caregiver"

# Day-to-day things one can tick. Never one of *Who to call*: whoever has such a sign calls, and ticks nothing.
DAY_TO_DAY: Mapping[str, str] = MappingProxyType(
    {
        "slept-well": message_id("I slept well"),
        "meal": message_id("I enjoyed a meal"),
        "outside": message_id("I went outside"),
        "rested": message_id("I rested by day"),
        "visit": message_id("I had visitors"),
        "liked": message_id("I did something I like"),
        "thirsty": message_id("I was thirsty"),
        "taste": message_id("Food tasted different"),
        "hair": message_id("My hair is thinner"),
        "long-day": message_id("The day was long"),
    }
)
DAY_WORDS = MappingProxyType({"today": 0, "yesterday": -1, "tomorrow": 1})
# Written without a year, a day is the last one of that name, but for a few days of a clock or pen that is ahead.
_DAYS_TO_COME, _READS_AHEAD = 10, 275
_LONGEST = 200
_MINUTES = 16


def sort_key(day: date, time: str = "") -> str:
    """What an entry is ordered by; `time` as HH:MM, empty where it could not be read."""
    return f"{day.isoformat()}T{time}" if time else day.isoformat()


def day_of(record: Record) -> date | None:
    """The day of an entry."""
    try:
        return date.fromisoformat(record.day[:10])
    except ValueError:
        return None


def time_of(record: Record) -> str:
    """The time of an entry as HH:MM, as far as it was read."""
    return record.day[11:_MINUTES]


def now_key(now: datetime) -> tuple[date, str]:
    """The day and the time of a moment."""
    return now.date(), f"{now:%H:%M}"


def read_entry_day(text: str, today: date, words: Mapping[str, int] = DAY_WORDS) -> date | str:
    """The day an entry is of, or what to say about it: a sentence, a key of the catalogue. Never raises.

    `words` name days by how far they are from today.
    """
    text = text[:_LONGEST]
    away = words.get(text.strip().casefold().rstrip("."))
    try:
        if away is not None:
            return today + timedelta(days=away)
        return read_day(text, today - timedelta(days=_READS_AHEAD - _DAYS_TO_COME))
    except OverflowError:
        return read_day(text, today)


def things_in(fields: Mapping[str, str]) -> tuple[str, ...]:
    """The day-to-day things that are ticked, in their order."""
    ticked = set(fields.get(THINGS, "").split())
    return tuple(thing for thing in DAY_TO_DAY if thing in ticked)


def things_as_kept(ticked: Iterable[str]) -> str:
    """Ticked things as one field."""
    there = set(ticked)
    return " ".join(thing for thing in DAY_TO_DAY if thing in there)


def is_blank(fields: Mapping[str, str]) -> bool:
    """Whether nothing was written but when, and by whom."""
    return not any(text for name, text in fields.items() if name not in {DATE, TIME, WRITER, SURE})
