"""Dates in words of the catalogue."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QDate, QLocale

from cartguide.guide.catalogue import Words as Say
from cartguide.guide.model import message_id
from cartguide.journey.date_words import Said, away, count_today, doubts, has_passed
from cartguide.journey.dates import HAPPENED, MOVED, PLANNED, Dates, StepDate
from cartguide.journey.typed_day import is_near

STATES = {PLANNED: message_id("It is planned"), MOVED: message_id("It has moved"), HAPPENED: message_id("It happened")}
_LINES = {
    PLANNED: message_id("Planned for {day}"),
    MOVED: message_id("Moved to {day}"),
    HAPPENED: message_id("Happened on {day}"),
}
_WAS = {PLANNED: message_id("Was planned for {day}"), MOVED: message_id("Was moved to {day}")}
NO_BREAK = "\u00a0"
# A station says how far a day is only where it is so near.
SOON = 3


def said(say: Say, words: Said | None) -> str:
    """Words with their number; nothing for none."""
    return say(words.words, days=words.days) if words else ""


def long_day(say: Say, day: date, today: date | None) -> str:
    """As "Tuesday 17 March", with the year where it is not plain which one is meant."""
    return _day(say, day, "dddd d MMMM", today)


def short_day(say: Say, day: date, today: date | None) -> str:
    """As "17 March", with the year where it is not plain which one is meant."""
    return _day(say, day, "d MMMM", today)


def shortest_day(say: Say, day: date, today: date | None) -> str:
    """As "17 Mar", with the year where it is not plain which one is meant."""
    return _day(say, day, "d MMM", today)


def span(say: Say, one: StepDate, today: date | None) -> str:
    """One day, or the first and the last."""
    day = long_day(say, one.first, today)
    if one.last and one.last != one.first:
        return say("{first} to {last}", first=day, last=long_day(say, one.last, today))
    return day


def date_line(say: Say, one: StepDate, today: date | None) -> str:
    """All about a date in one line: "Planned for Tuesday 17 March to Thursday 19 March, in 2 days"."""
    lines = _WAS if has_passed(one, today) else _LINES
    words, far = say(lines[one.state], day=span(say, one, today)), said(say, away(one.first, today))
    return say("{words}, {far}", words=words, far=far) if far else words


def when(say: Say, one: StepDate, today: date | None) -> str:
    """In few words: "17 March, in 2 days"; of what has happened the day only."""
    day = short_day(say, one.first, today)
    far = "" if one.state == HAPPENED or has_passed(one, today) else said(say, away(one.first, today))
    return say("{words}, {far}", words=day, far=far) if far else day


def below_station(say: Say, one: StepDate, today: date | None, *, is_open: bool) -> tuple[str, ...]:
    """What stands below a station, the widest first: "17 March", or "in 2 days" where nothing else says so."""
    is_soon = today is not None and 0 <= (one.first - today).days <= SOON and one.state != HAPPENED
    if is_soon and not is_open:
        return (said(say, away(one.first, today)),)
    return short_day(say, one.first, today), shortest_day(say, one.first, today)


def today_line(say: Say, today: date | None, dates: Dates) -> str:
    """What day it is, and which one since the cells; nothing while the clock is not to be believed."""
    if today is None:
        return ""
    count = said(say, count_today(dates, today)).replace(" ", NO_BREAK)
    day = long_day(say, today, today)
    return say("{day} · {count}", day=day, count=count) if count else say("{day}", day=day)


def doubt_lines(
    say: Say, names: Mapping[str, str], dates: Dates, today: date | None, step: str, *, also_other: bool
) -> list[str]:
    """What seems to be wrong with a step's date, each a sentence. `names`: the stations' by step.

    `also_other`: that another step's date stands on the wrong side of it, too.
    """
    all_found = [doubt for doubt in doubts(dates, today) if doubt.step in names]
    found = [doubt for doubt in all_found if step == doubt.step or (also_other and step == doubt.other)]
    return [say(doubt.words, earlier=names[doubt.step], later=names.get(doubt.other, "")) for doubt in found]


def _day(say: Say, day: date, form: str, today: date | None) -> str:
    year = "" if today and is_near(day, today) else " yyyy"
    return QLocale(say.language).toString(QDate(day.year, day.month, day.day), form + year)
