"""My team: people, appointments, papers and calls. What is typed is kept as typed; only order is read out of it."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import NamedTuple

from cartguide.guide.model import message_id
from cartguide.journal.record_model import Record
from cartguide.journey.told_day import read_told_day
from cartguide.journey.typed_time import is_time, read_time

PERSON, APPOINTMENT, PAPER, CALL = "person", "appointment", "paper", "call"
KINDS = (PERSON, APPOINTMENT, PAPER, CALL)
NAME, ROLE, BY_DAY, AT_NIGHT, OTHER, LINE = "name", "role", "day", "night", "other", "line"
DAY, TIME, WHOM, WHERE, BRING = "day", "time", "whom", "where", "bring"
WHAT, REFERENCE, WHO, WHEN, STANDS = "what", "reference", "who", "when", "stands"
SAID, TO_DO, BACK = "said", "do", "back"
NO_DIGIT = message_id("There is no number in this. Please check it.")
NUMBERS = (BY_DAY, AT_NIGHT)
_DAY_LONG = len("2026-11-23")


class FieldOf(NamedTuple):
    """One field of a form: its name, label and example, keys of the catalogue. `is_long`: for several lines."""

    name: str
    label: str
    example: str = ""
    is_long: bool = False


Rows = tuple[tuple[FieldOf, ...], ...]
# What stands in one row stands beside each other where there is room.
FORMS: Mapping[str, Rows] = {
    PERSON: (
        (
            FieldOf(NAME, message_id("Name")),
            FieldOf(ROLE, message_id("What they do"), message_id("such as CAR T nurse")),
        ),
        (FieldOf(BY_DAY, message_id("Number by day")), FieldOf(AT_NIGHT, message_id("Number at night"))),
        (FieldOf(OTHER, message_id("Email, or another way to reach them")),),
        (FieldOf(LINE, message_id("What to remember"), is_long=True),),
    ),
    APPOINTMENT: (
        (
            FieldOf(DAY, message_id("Day"), message_id("such as 17 March, or in 5 days")),
            FieldOf(TIME, message_id("Time"), message_id("such as 9:30 am")),
        ),
        (FieldOf(WHOM, message_id("With whom")), FieldOf(WHERE, message_id("Where"))),
        (FieldOf(BRING, message_id("What to bring"), is_long=True),),
    ),
    PAPER: (
        (
            FieldOf(WHAT, message_id("What it is"), message_id("such as approval from my insurance")),
            FieldOf(REFERENCE, message_id("Reference number")),
        ),
        (FieldOf(WHO, message_id("Who it is from")), FieldOf(WHEN, message_id("When"))),
        (FieldOf(STANDS, message_id("How it stands"), message_id("such as sent, or approved")),),
        (FieldOf(LINE, message_id("What to remember"), is_long=True),),
    ),
    CALL: (
        (FieldOf(WHO, message_id("Who I spoke to")), FieldOf(WHEN, message_id("When"))),
        (FieldOf(SAID, message_id("What they said"), is_long=True),),
        (FieldOf(TO_DO, message_id("What to do"), is_long=True),),
        (FieldOf(BACK, message_id("When to call back")),),
    ),
}


class DayRead(NamedTuple):
    """The day an appointment is on, or None; and a key of the catalogue for what to say of it, or nothing."""

    day: date | None = None
    trouble: str = ""


def field_names(kind: str) -> tuple[str, ...]:
    """The names of a form's fields in their order."""
    return tuple(field.name for row in FORMS[kind] for field in row)


def has_digit(text: str) -> bool:
    """Whether there is a number in a text, in the digits of any script."""
    return any(letter.isdecimal() for letter in text)


def read_appointment_day(text: str, today: date | None, zero: date | None) -> DayRead:
    """The day a text means; nothing is said about none."""
    if not text.strip():
        return DayRead()
    found = read_told_day(text, today, zero)
    return DayRead(trouble=found) if isinstance(found, str) else DayRead(found)


def appointment_key(day: date | None, time: str, *, twelve: bool) -> str:
    """What an appointment is ordered by: its day, and the time where that is certain. `twelve`: see `read_time`."""
    if day is None:
        return ""
    read = read_time(time, twelve=twelve)
    return f"{day.isoformat()}T{read}" if is_time(read) else day.isoformat()


def when_key(text: str, today: date | None, zero: date | None, begun: str) -> str:
    """What a paper or a call is ordered by: the day it tells of, else when it was `begun`, a day or nothing."""
    found = read_appointment_day(text, today, zero).day
    return found.isoformat() if found else begun


def day_of(record: Record) -> date | None:
    """The day a record is on."""
    try:
        return date.fromisoformat(record.day[:_DAY_LONG])
    except ValueError:
        return None


def time_of(record: Record) -> str:
    """The time a record is on, HH:MM, or empty."""
    return record.day[_DAY_LONG + 1 :]


def has_passed(record: Record, today: date | None) -> bool:
    """Whether an appointment lies behind one. Nothing does while the clock is not to be believed."""
    day = day_of(record)
    return day is not None and today is not None and day < today


def coming(records: Iterable[Record], today: date | None) -> tuple[Record, ...]:
    """Appointments to come, the next first; those without a day last."""
    there = (record for record in records if not has_passed(record, today))
    return tuple(sorted(there, key=lambda record: (not record.day, record.day, record.created)))


def past(records: Iterable[Record], today: date | None) -> tuple[Record, ...]:
    """Appointments that lie behind one, the last first."""
    there = (record for record in records if has_passed(record, today))
    return tuple(sorted(there, key=lambda record: (record.day, record.created), reverse=True))


def people(records: Iterable[Record], is_first: Callable[[Record], bool]) -> tuple[Record, ...]:
    """People in the order they were written down, whose number is called first before the others."""
    return tuple(sorted(records, key=lambda record: (not is_first(record), record.created, record.uuid)))


def newest(records: Iterable[Record]) -> tuple[Record, ...]:
    """Papers and calls: by their day, else by when they were written, the newest first."""
    return tuple(sorted(records, key=lambda record: (record.day, record.created, record.uuid), reverse=True))


def is_blank(fields: Mapping[str, str]) -> bool:
    """Whether nothing is written in a form."""
    return not any(text.strip() for text in fields.values())


def copy_of_centre(centre: str, role: str, number: str, hours: str) -> dict[str, str]:
    """A number of the centre as a person of one's own, to be changed."""
    fields = {NAME: role or centre, ROLE: centre if role else "", BY_DAY: number, LINE: hours}
    return {name: text for name, text in fields.items() if text}
