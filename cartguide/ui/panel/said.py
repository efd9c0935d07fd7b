"""How sources, days, reviews and figures are said on a page, in words of the catalogue."""

from PySide6.QtCore import QDate, QLocale

from cartguide.guide.catalogue import Words as Say
from cartguide.guide.figure_values import range_words
from cartguide.guide.model import Source
from cartguide.guide.typed_number import FAHRENHEIT
from cartguide.journey.in_force import InForce
from cartguide.journey.trust import BY_CENTRE, BY_ROLE, CHANGED, OVERDUE, Trust
from cartguide.ui.paragraph import NEW_LINE


def day_in_words(say: Say, iso: str) -> str:
    """A day YYYY-MM-DD as people say it."""
    return QLocale(say.language).toString(QDate.fromString(iso, "yyyy-MM-dd"), "d MMMM yyyy")


def source_line(say: Say, source: Source) -> str:
    """A source: who, what, when, and on a line of its own where."""
    day = day_in_words(say, source.read)
    name = say("{publisher}: {title}.", publisher=source.publisher, title=source.title)
    read = say("Read {day}.", day=day)
    when = say("Dated {dated}, read {day}.", dated=source.dated, day=day) if source.dated else read
    said = say("{name} {when}", name=name, when=when)
    return f"{said}{NEW_LINE}{source.address}" if source.address else said


def trust_line(say: Say, trust: Trust) -> str:
    """How far a page can be relied on, in one sentence or two."""
    day = day_in_words(say, trust.day) if trust.day else ""
    if trust.state == OVERDUE:
        return say("The next check of this page was due on {day}. It may be old. Ask your team.", day=day)
    if trust.state == CHANGED:
        words = say("{centre} checked an earlier version of this page. Ask your team.", centre=trust.centre)
    elif trust.state == BY_CENTRE:
        words = say("Checked by {centre}: {role}, {day}.", centre=trust.centre, role=trust.role, day=day)
    elif trust.state == BY_ROLE:
        words = say("Checked by: {role}, {day}.", role=trust.role, day=day)
    else:
        words = say("From public sources. No clinician has checked this page yet. Ask your team.")
    return words


def set_by(say: Say, one: InForce) -> str:
    """Who set a figure and when, and what other centers use."""
    day = day_in_words(say, one.set_on) if one.set_on else ""
    if one.by == "person":
        words = say("Written by you on {day}.", day=day) if day else say("Written by you.")
    elif one.by == "centre":
        words = say("From {centre}, checked {day}.", centre=one.who, day=day)
    else:
        words = say("From public sources, checked {day}.", day=day)
    smallest, largest = range_words(one.figure)
    if not smallest or smallest == largest:
        return words
    known = say("Other centers use {smallest} to {largest} {unit}.", **_range(say, one, smallest, largest))
    return say("{name} {when}", name=words, when=known)


def _range(say: Say, one: InForce, smallest: str, largest: str) -> dict[str, str]:
    """The known range in the figure's unit; a temperature's in both."""
    unit = one.figure.unit
    if unit != FAHRENHEIT:
        return {"smallest": smallest, "largest": largest, "unit": say(unit)}
    from cartguide.guide.typed_number import in_other_unit  # noqa: PLC0415  when somebody asks who set a number

    low, high = (f"{float(in_other_unit(each, unit)):.1f}" for each in (smallest, largest))
    both = say("°F ({low} to {high} °C)", low=low, high=high)
    return {"smallest": smallest, "largest": largest, "unit": both}
