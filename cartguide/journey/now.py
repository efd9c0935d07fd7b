"""How the steps stand: now, done or to come, and where the pin is. Having read a step is not done."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from cartguide.guide.model import Outline, Step, message_id

if TYPE_CHECKING:
    from cartguide.journey.dates import Dates

NOW = message_id("now")
DONE = message_id("done")
TO_COME = message_id("to come")
YES = "yes"
NOTHING_TOLD: Mapping[str, str] = MappingProxyType({})
HERE, DONE_OF, READ_OF = "here", "done/", "read/"


class Progress(NamedTuple):
    """What the person told: `here` is the id of the step they are at, or empty; the others are ids of steps."""

    here: str = ""
    done: frozenset[str] = frozenset()
    read: frozenset[str] = frozenset()


class Standing(NamedTuple):
    """How each step stands, by id, and the pin: at one station (twice its id), between two, or nowhere (empty).

    `unlikely`: the steps that may not be part of this person's plan. `dates`: the person's own, seen from `today`.
    """

    states: Mapping[str, str]
    pin: tuple[str, str]
    unlikely: frozenset[str] = frozenset()
    dates: "Dates | None" = None
    today: date | None = None


def progress_in(profile: Mapping[str, object]) -> Progress:
    """What the journal's profile tells of the way: `here`, `done/<id>` and `read/<id>`."""
    here = profile.get(HERE, "")
    return Progress(str(here) if isinstance(here, str) else "", _marked(profile, DONE_OF), _marked(profile, READ_OF))


def with_fact(progress: Progress, name: str, value: str) -> Progress:
    """The progress after one fact of the profile has changed."""
    if name == HERE:
        return progress._replace(here=value)
    if name.startswith(DONE_OF):
        return progress._replace(done=_with(progress.done, name.removeprefix(DONE_OF), so=value == YES))
    if name.startswith(READ_OF):
        return progress._replace(read=_with(progress.read, name.removeprefix(READ_OF), so=value == YES))
    return progress


def standing(
    outline: Outline,
    progress: Progress,
    details: Mapping[str, str] = NOTHING_TOLD,
    dates: "Dates | None" = None,
    today: date | None = None,
) -> Standing:
    """How all steps stand. Now goes before done; nothing is now while the pin is between two stations.

    A step that the person has reached is part of their plan, whatever was told before. One whose date has happened is
    done as one that was ticked is.
    """
    progress = with_dates(progress, dates)
    pin = pin_of(outline, progress, dates)
    states = {
        step.identity: NOW
        if pin == (step.identity, step.identity)
        else DONE
        if step.identity in progress.done
        else TO_COME
        for step in outline.steps
    }
    unlikely = {step.identity for step in outline.steps if step.applies and not _applies(step, details)}
    doubtful = {each for each in unlikely if states[each] == TO_COME and not (dates and dates.of(each))}
    return Standing(states, pin, frozenset(doubtful), dates, today)


def with_dates(progress: Progress, dates: "Dates | None") -> Progress:
    """What the person told, and what has happened by their dates."""
    if not dates or not dates.all:
        return progress
    from cartguide.journey.date_words import happened  # noqa: PLC0415  only for who wrote dates

    return progress._replace(done=progress.done | happened(dates))


def pin_of(outline: Outline, progress: Progress, dates: "Dates | None" = None) -> tuple[str, str]:
    """Where the person put it; else between the last step that has happened and the next planned one.

    Where none after it is planned, that is the next numbered one of the path. A step whose page can't be read has no
    station: the pin stands between those around it.
    """
    progress = with_dates(progress, dates)
    if progress.here in outline.heads:
        return progress.here, progress.here
    steps = [step.identity for step in outline.steps]
    told = [progress.here] if progress.here in steps else [each for each in steps if each in progress.done]
    if not told:
        return "", ""
    at = steps.index(told[-1])
    before = [step for step in steps[: at + 1] if step in outline.heads]
    after = [step for step in outline.steps[at + 1 :] if step.identity in outline.heads]
    planned = [step.identity for step in after if dates and dates.of(step.identity)]
    following = [*planned, *(step.identity for step in after if step.number)]
    return (before[-1], following[0]) if before and following else ("", "")


def is_overtaken(outline: Outline, here: str, step: str) -> bool:
    """Whether one has gone on from where one was: the same step has happened, or a later one."""
    order = [each.identity for each in outline.steps]
    return here in order and step in order and order.index(here) <= order.index(step)


def neighbours(outline: Outline, identity: str) -> tuple[str, str]:
    """The readable steps before and after one, by id; empty at the ends."""
    order = outline.readable
    if identity not in order:
        return "", ""
    at = order.index(identity)
    return (order[at - 1] if at else ""), (order[at + 1] if at + 1 < len(order) else "")


def _applies(step: Step, details: Mapping[str, str]) -> bool:
    from cartguide.guide.conditions import holds, read_only  # noqa: PLC0415  few steps have conditions

    return holds(read_only(step.applies)[0], details)


def _with(marked: frozenset[str], step: str, *, so: bool) -> frozenset[str]:
    return marked | {step} if so else marked - {step}


def _marked(profile: Mapping[str, object], prefix: str) -> frozenset[str]:
    return frozenset(
        name.removeprefix(prefix) for name, value in profile.items() if name.startswith(prefix) and value == YES
    )
