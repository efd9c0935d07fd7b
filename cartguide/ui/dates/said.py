"""Dates in words of the catalogue."""

from datetime import date

from PySide6.QtCore import QDate, QLocale

from cartguide.guide.catalogue import Words as Say
from cartguide.guide.model import message_id
from cartguide.journey.date_words import Said, away, day_count
from cartguide.journey.dates import HAPPENED, MOVED, PLANNED, StepDate
from cartguide.journey.typed_day import is_near

STATES = {PLANNED: message_id("Planned"), MOVED: message_id("Moved"), HAPPENED: message_id("It happened")}
_LINES = {
    PLANNED: message_id("Planned for {day}"),
    MOVED: message_id("Moved to {day}"),
    HAPPENED: message_id("Happened on {day}"),
}


def said(say: Say, words: Said | None) -> str:
    """Words with their number; nothing for none."""
    return say(words.words, days=words.days) if words else ""


def long_day(say: Say, day: date, today: date | None) -> str:
    """As "Tuesday 17 March", with the year where it is not plain which one is meant."""
    form = "dddd d MMMM" if today and is_near(day, today) else "dddd d MMMM yyyy"
    return QLocale(say.language).toString(QDate(day.year, day.month, day.day), form)


def short_day(say: Say, day: date, today: date | None) -> str:
    """As "17 March", with the year where it is not plain which one is meant."""
    form = "d MMMM" if today and is_near(day, today) else "d MMM yyyy"
    return QLocale(say.language).toString(QDate(day.year, day.month, day.day), form)


def date_line(say: Say, one: StepDate, today: date | None) -> str:
    """All about a date in one line: "Planned for Tuesday 17 March to Thursday 19 March, in 2 days"."""
    day = long_day(say, one.first, today)
    if one.last and one.last != one.first:
        day = say("{first} to {last}", first=day, last=long_day(say, one.last, today))
    words, far = say(_LINES[one.state], day=day), said(say, away(one.first, today))
    return say("{words}, {far}", words=words, far=far) if far else words


def today_line(say: Say, today: date | None, zero: date | None) -> str:
    """What day it is, and which one since the cells; nothing while the clock is not to be believed."""
    if today is None:
        return ""
    count = said(say, day_count(today, zero))
    day = long_day(say, today, today)
    return say("{day} · {count}", day=day, count=count) if count else say("{day}", day=day)
