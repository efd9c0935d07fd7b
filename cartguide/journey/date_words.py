"""What is said of a date: how far away it is, how many days since the cells, what two say against each other."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from cartguide.guide.model import message_id
from cartguide.journey.dates import FIRST_CELLS, HAPPENED, INFUSION, MOVED, Dates, StepDate

TODAY, TOMORROW, YESTERDAY = message_id("today"), message_id("tomorrow"), message_id("yesterday")
IN_DAYS, DAYS_AGO = message_id("in {days} days"), message_id("{days} days ago")
ZERO, AFTER, BEFORE = message_id("Day 0"), message_id("Day +{days}"), message_id("Day \u2212{days}")

LAST_BEFORE_FIRST = message_id("“{earlier}”: the last day stands before the first. Is that right?")
NOT_YET = message_id("“{earlier}” is said to have happened, and its day is still to come. Is that right?")
TWO_PARTS = message_id("The second part of your cells stands before Day 0. Is that right?")
COLLECTION_AFTER = message_id("Your cell collection stands after Day 0. Is that right? If it is, leave it.")
CHEMO_AFTER = message_id("Your chemo stands after Day 0. Is that right? If it is, leave it.")
ORDER = message_id("“{earlier}” stands after “{later}”. Is that right? If it is, leave it.")

COLLECTION, CHEMO = "cell-collection", "preparing-chemo"
# Steps that follow one another for every reader; what may lie side by side is not in it.
IN_TURN = ("first-visit", COLLECTION, CHEMO, INFUSION, "first-weeks", "going-home", "years-after")
FAR = 99
# Days are counted down to Day 0 for so long: chemo lies within it.
COUNTED_DOWN = 30


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
    """How far away a day is; None while it is not known what day it is, and where so many days say nothing."""
    if today is None or abs((day - today).days) > FAR:
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


def count_today(dates: Dates, today: date | None) -> Said | None:
    """Which day today is, counted from the first cells. Past a Day 0 that was only planned, nobody knows.

    Nothing long before it: so many days say nothing.
    """
    zero = dates.day_zero
    if today is None or zero is None:
        return None
    days = (today - zero).days
    is_known = days >= -COUNTED_DOWN and (days <= 0 or dates.has_had_cells)
    return day_count(today, zero) if is_known else None


def has_passed(one: StepDate, today: date | None) -> bool:
    """Whether a planned day lies behind one: the person is asked if it happened, for nobody else knows."""
    return today is not None and one.state != HAPPENED and (one.last or one.first) < today


def happened(dates: Dates) -> frozenset[str]:
    """The steps that have happened. Day 0 has when the first cells were given: a second part does not hold it up."""
    return frozenset(one.step for one in dates.all if one.state == HAPPENED and one == dates.of(one.step)[0])


def unasked(dates: Dates, today: date | None) -> tuple[StepDate, ...]:
    """The planned days that have passed, of which the person has not said whether it happened."""
    return tuple(one for one in dates.all if has_passed(one, today))


def upcoming(dates: Dates, today: date | None) -> StepDate | None:
    """What is planned next."""
    planned = (one for one in dates.all if one.state != HAPPENED and not has_passed(one, today))
    return next(planned, None)


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
    zero = dates.day_zero
    for step, words in ((COLLECTION, COLLECTION_AFTER), (CHEMO, CHEMO_AFTER)):
        one = dates.one(step, FIRST_CELLS)
        if one and zero and one.first > zero:
            found.append(Doubt(words, step, INFUSION))
    said = {(doubt.step, doubt.other) for doubt in found}
    return (*found, *(doubt for doubt in _out_of_turn(dates, IN_TURN) if (doubt.step, doubt.other) not in said))


def _out_of_turn(dates: Dates, order: Sequence[str]) -> list[Doubt]:
    """Each dated step beside the next dated one."""
    dated = [parts[0] for step in order if (parts := dates.of(step))]
    return [Doubt(ORDER, one.step, other.step) for one, other in pairwise(dated) if one.first > other.first]
