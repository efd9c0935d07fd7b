"""How what was found is told: in which group it stands, and the smaller words below it."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QDateTime, QLocale, Qt, QTime

from cartguide.guide.catalogue import Words as Say
from cartguide.guide.model import message_id
from cartguide.journal.find import Hit
from cartguide.journey.search_entries import TERM, TITLE, Entry
from cartguide.journey.search_excerpt import Excerpt, excerpt
from cartguide.journey.search_words import Wanted
from cartguide.ui.panel.said import day_in_words
from cartguide.ui.search.own_writing import Own
from cartguide.ui.search.row import Result

GUIDE, WORDS = "guide", "words"
BETWEEN = " · "
_DAY = len("2026-11-23")


class Group(NamedTuple):
    """One kind of results: its name in the program and on the screen, and what the journal calls what is in it."""

    name: str
    title: str
    kinds: tuple[str, ...] = ()


GROUPS = (
    Group(GUIDE, message_id("The guide")),
    Group(WORDS, message_id("What words mean")),
    Group("notes", message_id("My notes"), ("note",)),
    Group("questions", message_id("My questions"), ("question",)),
    Group("diary", message_id("My diary"), ("diary",)),
    Group("team", message_id("My team"), ("person", "appointment", "paper")),
    Group("calls", message_id("My calls"), ("call",)),
)
_KINDS = {
    "person": message_id("Person"),
    "appointment": message_id("Appointment"),
    "paper": message_id("Paper"),
}


def of_guide(entry: Entry, wanted: Wanted) -> Result:
    """A piece of the guide: its words, and below them where it stands, or what the word means."""
    below = excerpt(entry.more, wanted) if entry.kind == TERM else Excerpt(BETWEEN.join(entry.where))
    whole = entry.kind in {TERM, TITLE}
    return Result(excerpt(entry.text, wanted, len(entry.text) if whole else 170), below, entry.spot)


def of_own(own: Own, say: Say, station: Callable[[str], str]) -> Result:
    """Something one wrote: its words, and below them what it is, of which step, and when."""
    hit = own.hit
    kind = say(_KINDS[hit.kind]) if hit.kind in _KINDS else ""
    parts = (kind, station(hit.step), when(say, hit))
    return Result(own.words, Excerpt(BETWEEN.join(filter(None, parts))), hit)


def when(say: Say, hit: Hit) -> str:
    """The day of a record, with its time where it has one; of a note, the day it was begun, as it was there then."""
    if hit.day.endswith("Z"):
        moment = QDateTime.fromString(hit.day, Qt.DateFormat.ISODateWithMs).toUTC().addSecs(hit.offset * 60)
        return day_in_words(say, moment.date().toString(Qt.DateFormat.ISODate))
    if not hit.day:
        return ""
    day, time = day_in_words(say, hit.day[:_DAY]), QTime.fromString(hit.day[_DAY + 1 :], "HH:mm")
    if not time.isValid():
        return day
    clock = QLocale(say.language).toString(time, QLocale.FormatType.ShortFormat)
    return say("{day}, {time}", day=day, time=clock)
