"""What a row of *My team* says: only what was typed, and how far away a day is."""

from collections.abc import Mapping

from cartguide.guide.catalogue import Words as Say
from cartguide.guide.model import message_id
from cartguide.journal.record_model import Record
from cartguide.journey.date_words import away
from cartguide.journey.team import (
    APPOINTMENT,
    AT_NIGHT,
    BACK,
    BRING,
    BY_DAY,
    CALL,
    DAY,
    LINE,
    NAME,
    OTHER,
    PAPER,
    PERSON,
    REFERENCE,
    ROLE,
    SAID,
    STANDS,
    TIME,
    TO_DO,
    WHAT,
    WHEN,
    WHERE,
    WHO,
    WHOM,
    day_of,
    has_passed,
    time_of,
)
from cartguide.ui.dates.said import long_day, said
from cartguide.ui.diary.in_words import clock_words, shortened
from cartguide.ui.team.times import Times

BETWEEN = " · "
Line = tuple[str, str]
NAMED = {
    BY_DAY: message_id("By day: {words}"),
    AT_NIGHT: message_id("At night: {words}"),
    BRING: message_id("Bring: {words}"),
    REFERENCE: message_id("Reference: {words}"),
    TO_DO: message_id("To do: {words}"),
    BACK: message_id("Call back: {words}"),
}
# The first field of those that hold something is what one knows it by.
_HEADS = {PERSON: (NAME, ROLE), PAPER: (WHAT, WHO), CALL: (WHO,)}
_BELOW: Mapping[str, tuple[str, ...]] = {
    PERSON: (NAME, ROLE, BY_DAY, AT_NIGHT, OTHER, LINE),
    APPOINTMENT: (WHOM, WHERE, BRING),
    PAPER: (WHAT, WHO, REFERENCE, STANDS, LINE, WHEN),
    CALL: (WHO, SAID, TO_DO, BACK, WHEN),
}
_QUIET = frozenset({LINE, WHEN})


def lines_of(say: Say, record: Record, times: Times) -> tuple[Line, ...]:
    """Each line with its role in the type scale, the one it is known by first."""
    head = head_of(say, record, times)
    known_by = _known_by(record)
    below = (
        ("small" if name in _QUIET else "body", _field(say, record, name))
        for name in _BELOW[record.kind]
        if name != known_by
    )
    return (("strong", head), *(line for line in below if line[1]))


def head_of(say: Say, record: Record, times: Times) -> str:
    """What one knows it by, in a few words."""
    if record.kind == APPOINTMENT:
        return _when(say, record, times) or say("No day yet")
    known_by = _known_by(record)
    return _field(say, record, known_by) if known_by else say("No name")


def _known_by(record: Record) -> str:
    return next((name for name in _HEADS.get(record.kind, ()) if record.fields.get(name, "").strip()), "")


def _field(say: Say, record: Record, name: str) -> str:
    text = shortened(record.fields.get(name, ""))
    return say(NAMED[name], words=text) if text and name in NAMED else text


def _when(say: Say, record: Record, times: Times) -> str:
    """The day of an appointment, its time, and how far it is; as typed where no day is read out of it."""
    day = day_of(record)
    if day is None:
        typed = (record.fields.get(DAY, ""), record.fields.get(TIME, ""))
        return BETWEEN.join(shortened(text) for text in typed if text.strip())
    time = clock_words(time_of(record), times.region) or shortened(record.fields.get(TIME, ""))
    far = "" if has_passed(record, times.today) else said(say, away(day, times.today))
    return BETWEEN.join(filter(None, (long_day(say, day, times.today), time, far)))
