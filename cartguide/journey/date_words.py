"""What is said of a date: how far away it is, how many days since the cells, what two say against each other."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from cartguide.guide.model import message_id
from cartguide.journey.dates import HAPPENED, INFUSION, MOVED, Dates, StepDate

TODAY, TOMORROW, YESTERDAY = message_id("today"), message_id("tomorrow"), message_id("yesterday")
IN_DAYS, DAYS_AGO = message_id("in {days} days"), message_id("{days} days ago")
ZERO, AFTER, BEFORE = message_id("Day 0"), message_id("Day +{days}"), message_id("Day \u2212{days}")

LAST_BEFORE_FIRST = message_id("The last day stands before the first day. Is that right?")
NOT_YET = message_id("This day is still to come, and it says that it happened. Is that right?")
TWO_PARTS = message_id("The second part of your cells stands before the first. Is that right?")
ORDER = message_id("“{earlier}” stands after “{later}”. Is that right? If it is, leave it.")

# Steps that follow one another for every reader; what may lie side by side is not in it.
IN_TURN = ("first-visit", "cell-collection", "preparing-chemo", INFUSION, "first-weeks", "going-home", "years-after")


class Said(NamedTuple):
    """A key of the catalogue, and the number of days where it has a place for one."""

    words: str
    days: int = 0


class Doubt(NamedTuple):
    """What seems to be wrong: a key of the catalogue, the step it is about, and the later one that stands before it."""

    words: str
    step: str
    other: str = ""


def away(day: date, today: date | None) -> Said | None:
    """How far away a day is; None while it is not known what day it is."""
    if today is None:
        return None
    days = (day - today).days
    if abs(days) <= 1:
        return Said((YESTERDAY, TODAY, TOMORROW)[days + 1])
    return Said(IN_DAYS if days > 0 else DAYS_AGO, abs(days))


def day_count(day: date | None, zero: date | None) -> Said | None:
    """Which day this is, counted from the first cells; None while one of the two is not known."""
    if day is None or zero is None:
        return None
    days = (day - zero).days
    if days == 0:
        return Said(ZERO)
    return Said(AFTER if days > 0 else BEFORE, abs(days))


def has_passed(one: StepDate, today: date | None) -> bool:
    """Whether a planned day lies behind one: the person is asked if it happened, for nobody else knows."""
    return today is not None and one.state != HAPPENED and (one.last or one.first) < today


def happened(dates: Dates) -> frozenset[str]:
    """The steps that have happened: every part of them that has a date."""
    steps = {one.step for one in dates.all}
    return frozenset(step for step in steps if all(one.state == HAPPENED for one in dates.of(step)))


def moved(one: StepDate, first: date, last: date | None, today: date | None) -> StepDate:
    """A date on another day: what was planned is then moved; what had happened stays so unless it is to come."""
    if one.state == HAPPENED and (today is None or first <= today):
        return one._replace(first=first, last=last)
    state = MOVED if first != one.first else one.state
    return one._replace(first=first, last=last, state=MOVED if state == HAPPENED else state)


def doubts(dates: Dates, today: date | None) -> tuple[Doubt, ...]:
    """What contradicts something else: pointed out, never refused, for plans change and treatments differ."""
    found = [Doubt(LAST_BEFORE_FIRST, one.step) for one in dates.all if one.last and one.last < one.first]
    if today is not None:
        found += [Doubt(NOT_YET, one.step) for one in dates.all if one.state == HAPPENED and one.first > today]
    parts = dates.of(INFUSION)
    if any(later.first < earlier.first for earlier, later in pairwise(parts)):
        found.append(Doubt(TWO_PARTS, INFUSION))
    return (*found, *_out_of_turn(dates, IN_TURN))


def _out_of_turn(dates: Dates, order: Sequence[str]) -> list[Doubt]:
    """Each dated step beside the next dated one."""
    dated = [parts[0] for step in order if (parts := dates.of(step))]
    return [Doubt(ORDER, one.step, other.step) for one, other in pairwise(dated) if one.first > other.first]
