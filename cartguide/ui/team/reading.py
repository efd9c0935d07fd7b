"""What is read of a form of *My team*: the day it is ordered by, and what there is to say of what is typed."""

from collections.abc import Mapping

from cartguide.guide.catalogue import Words as Say
from cartguide.journal.record_model import Record
from cartguide.journey.team import (
    APPOINTMENT,
    CALL,
    DAY,
    NO_DIGIT,
    NUMBERS,
    PAPER,
    PERSON,
    TIME,
    WHEN,
    appointment_key,
    day_of,
    field_names,
    has_digit,
    read_appointment_day,
    when_key,
)
from cartguide.journey.typed_time import is_time, read_time
from cartguide.ui.team.times import Times, full_day

_DAYS = {(APPOINTMENT, DAY), (PAPER, WHEN), (CALL, WHEN)}


def shown_fields(say: Say, record: Record) -> Mapping[str, str]:
    """What stands in the fields when a form is opened; an appointment's day is written out."""
    day = day_of(record)
    if record.kind == APPOINTMENT and day and not record.fields.get(DAY):
        return {**_known(record), DAY: full_day(say, day)}
    return _known(record)


def key_of(
    say: Say, record: Record, typed: Mapping[str, str], begun: str, times: Times
) -> tuple[str, Mapping[str, str]]:
    """What the record is ordered by, and the fields to keep; a day that is understood stands in the order alone."""
    if record.kind == APPOINTMENT:
        shown = day_of(record)
        is_same = shown is not None and typed[DAY] == full_day(say, shown)
        day = shown if is_same else read_appointment_day(typed[DAY], times.today, times.zero).day
        kept = {**typed, DAY: "" if day else typed[DAY]}
        return appointment_key(day, typed[TIME], twelve=times.twelve), kept
    if record.kind in {PAPER, CALL}:
        return when_key(typed[WHEN], times.today, times.zero, begun), typed
    return "", typed


def settle_day(say: Say, kind: str, name: str, text: str, times: Times) -> str:
    """A day as it means the same tomorrow: "in 5 days" is written out. Nothing where there is nothing to write out."""
    if (kind, name) not in _DAYS:
        return ""
    day = read_appointment_day(text, times.today, times.zero).day
    words = full_day(say, day) if day else ""
    return words if words != text else ""


def trouble_of(kind: str, name: str, text: str, times: Times) -> str:
    """What there is to say of what was typed: a key of the catalogue, or nothing."""
    if not text.strip():
        return ""
    if kind == PERSON and name in NUMBERS:
        return "" if has_digit(text) else NO_DIGIT
    if (kind, name) == (APPOINTMENT, DAY):
        return read_appointment_day(text, times.today, times.zero).trouble
    if (kind, name) == (APPOINTMENT, TIME):
        read = read_time(text, twelve=times.twelve)
        return "" if is_time(read) else read
    return ""


def _known(record: Record) -> Mapping[str, str]:
    return {name: record.fields.get(name, "") for name in field_names(record.kind)}
