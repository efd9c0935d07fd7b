"""What a form of *My team* knows of the day: read anew each time it is asked."""

from datetime import date, datetime
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QDate, QLocale

from cartguide.guide.catalogue import Words as Say
from cartguide.ui.diary.in_words import clock_words, counts_to_twelve

if TYPE_CHECKING:
    from cartguide.ui.program import Program


class Times(NamedTuple):
    """`today` is None while the clock is not to be believed. `zero`: Day 0. `region`: where the reader lives."""

    now: datetime
    today: date | None = None
    zero: date | None = None
    region: str = ""

    @property
    def twelve(self) -> bool:
        """Whether the reader counts the hours to twelve, twice a day."""
        return counts_to_twelve(self.region)

    @property
    def begun(self) -> str:
        """When something is written down: YYYY-MM-DDTHH:MM, or nothing."""
        return f"{self.now:%Y-%m-%dT%H:%M}" if self.today else ""


def times_of(program: "Program") -> Times:
    """As they are now."""
    day, told = program.day, program.told
    return Times(day.now(), day.today, program.dates.known.day_zero, told.circumstances.region)


def full_day(say: Say, day: date) -> str:
    """A day that means the same in any year: "Tuesday 17 March 2027"."""
    return QLocale(say.language).toString(QDate(day.year, day.month, day.day), "dddd d MMMM yyyy")


def written_now(say: Say, times: Times) -> str:
    """Day and time, to begin a call with; nothing while the clock is not to be believed."""
    if times.today is None:
        return ""
    clock = clock_words(f"{times.now:%H:%M}", times.region)
    return say("{day}, {time}", day=full_day(say, times.today), time=clock)
