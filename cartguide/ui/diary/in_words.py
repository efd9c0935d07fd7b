"""An entry of the diary in words: as typed where it was typed, the same for every number."""

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import QLocale, QTime

from cartguide.guide.catalogue import Words as Say
from cartguide.guide.model import message_id
from cartguide.guide.typed_number import CELSIUS, FAHRENHEIT
from cartguide.journal.record_model import Record
from cartguide.journey.date_words import count_today
from cartguide.journey.dates import Dates
from cartguide.journey.diary import (
    CAREGIVER,
    DATE,
    DAY_TO_DAY,
    FEELING,
    FEVER_MEDICINE,
    FEVER_MEDICINE_WHEN,
    HOW,
    LINE,
    MEDICINES,
    PLACES,
    TEMPERATURE,
    TIME,
    UNIT,
    WEIGHT,
    WRITER,
    day_of,
    things_in,
    time_of,
)
from cartguide.journey.typed_temperature import names_unit
from cartguide.ui.dates.said import long_day, said

KEPT = message_id("Kept on this laptop. Nobody at your clinic sees it. If you feel unwell, call {number}.")
KEPT_NO_NUMBER = message_id("Kept on this laptop. Nobody at your clinic sees it. If you feel unwell, call your team.")
AsShown = Callable[[str], str]
# A row shows how a long text begins; all of it stands in the entry.
LONGEST = 240
_TWELVE = frozenset({"", "us", "uk"})
_FAHRENHEIT_FIRST = frozenset({"", "us"})


def counts_to_twelve(region: str) -> bool:
    """Whether 2:30 may be either half of the day where the reader lives."""
    return region in _TWELVE


def units_for(region: str) -> tuple[str, str]:
    """Both units, the one of the region first."""
    return (FAHRENHEIT, CELSIUS) if region in _FAHRENHEIT_FIRST else (CELSIUS, FAHRENHEIT)


def clock_words(hours_minutes: str, region: str) -> str:
    """A time HH:MM as it is said where the reader lives; it can be read back."""
    time = QTime.fromString(hours_minutes, "HH:mm")
    form = "h:mm AP" if region in _FAHRENHEIT_FIRST else "HH:mm"
    return QLocale("en").toString(time, form) if time.isValid() else ""


def shortened(text: str) -> str:
    """A text on one line, as much of it as a row shows."""
    line = " ".join(text[: 4 * LONGEST].replace("\0", " ").split())
    return line if len(line) <= LONGEST and len(text) <= 4 * LONGEST else line[: LONGEST - 1] + "…"


def day_words(say: Say, day: date | None, today: date | None, dates: Dates) -> str:
    """The heading of a day: "Today, Monday 23 November · Day +12"."""
    if day is None:
        return say("No day")
    words = long_day(say, day, today)
    ago = (today - day).days if today else None
    if ago == 0:
        words = say("Today, {day}", day=words)
    elif ago == 1:
        words = say("Yesterday, {day}", day=words)
    count = said(say, count_today(dates, day))
    return say("{day} · {count}", day=words, count=count) if count else words


def when_words(entry: Record, region: str) -> str:
    """The time of an entry; as typed where it could not be read."""
    return clock_words(time_of(entry), region) or shortened(entry.fields.get(TIME, ""))


def temperature_words(fields: Mapping[str, str], as_shown: AsShown = shortened) -> str:
    """The temperature as typed, with the unit that was chosen where none was typed."""
    typed, unit = fields.get(TEMPERATURE, ""), fields.get(UNIT, "")
    return f"{as_shown(typed)} {unit}" if typed and unit and not names_unit(typed) else as_shown(typed)


def how_words(say: Say, fields: Mapping[str, str]) -> str:
    """Where it was measured."""
    how = PLACES.get(fields.get(HOW, ""))
    return say(how) if how else ""


def medicine_words(say: Say, fields: Mapping[str, str], as_shown: AsShown = shortened) -> str:
    """The last fever medicine, and when."""
    both = " · ".join(as_shown(fields[name]) for name in (FEVER_MEDICINE, FEVER_MEDICINE_WHEN) if fields.get(name))
    return say("Fever medicine: {words}", words=both) if both else ""


def writer_words(say: Say, fields: Mapping[str, str]) -> str:
    """Who wrote it, where that was not the person."""
    return say("Written by the caregiver") if fields.get(WRITER) == CAREGIVER else ""


def words_of(say: Say, entry: Record, as_shown: AsShown = shortened) -> tuple[tuple[str, str], ...]:
    """All an entry says but its time, each with its role in the type scale."""
    fields = entry.fields
    weight, medicines = as_shown(fields.get(WEIGHT, "")), as_shown(fields.get(MEDICINES, ""))
    measured = (temperature_words(fields, as_shown), how_words(say, fields))
    lines = (
        ("small", as_shown(fields.get(DATE, ""))),
        ("strong", " · ".join(part for part in measured if part)),
        ("body", medicine_words(say, fields, as_shown)),
        ("body", as_shown(fields.get(LINE, ""))),
        ("body", as_shown(fields.get(FEELING, ""))),
        ("body", " · ".join(say(DAY_TO_DAY[thing]) for thing in things_in(fields))),
        ("body", say("Medicines: {words}", words=medicines) if medicines else ""),
        ("body", say("Weight: {words}", words=weight) if weight else ""),
        ("small", writer_words(say, fields)),
    )
    return tuple(line for line in lines if line[1])


def summary(say: Say, entry: Record, today: date | None, region: str) -> str:
    """An entry in a few words, to know it by."""
    return ", ".join(
        part for part in (day_words(say, day_of(entry), today, Dates()), when_words(entry, region)) if part
    )


def kept_words(say: Say, number: str) -> str:
    """What is said after every save."""
    return say(KEPT, number=number) if number else say(KEPT_NO_NUMBER)
