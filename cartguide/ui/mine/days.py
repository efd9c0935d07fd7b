"""Days in words, in the language of the interface."""

from datetime import date

from PySide6.QtCore import QDate, QDateTime, QLocale, Qt

from cartguide.guide.catalogue import Words as Say
from cartguide.journey.typed_day import is_near


def today() -> date:
    """Today by this computer's clock and calendar."""
    now = QDate.currentDate()
    return date(now.year(), now.month(), now.day())


def in_words(say: Say, day: date) -> str:
    """As "Tuesday 17 March", with the year where it is not plain which one is meant. `read_day` reads it back."""
    form = "dddd d MMMM" if is_near(day, today()) else "dddd d MMMM yyyy"
    return QLocale(say.language).toString(QDate(day.year, day.month, day.day), form)


def when_written(say: Say, moment: str, *, question: bool) -> str:
    """The day of a moment (ISO 8601, UTC) where the computer is, below a note or a question."""
    day = QDateTime.fromString(moment, Qt.DateFormat.ISODate).toLocalTime().date()
    ago = day.daysTo(QDate.currentDate())
    if ago == 0:
        return say("Question, today") if question else say("Today")
    if ago == 1:
        return say("Question, yesterday") if question else say("Yesterday")
    words = QLocale(say.language).toString(day, "d MMMM yyyy")
    return say("Question, {day}", day=words) if question else words


def now_in_utc() -> str:
    """This moment as ISO 8601 in UTC."""
    return QDateTime.currentDateTimeUtc().toString(Qt.DateFormat.ISODate)
