"""The fridge sheet: *Who to call* on one page of paper, for when the computer is off. No person's name stands on it."""

from collections.abc import Iterator
from typing import NamedTuple

from cartguide.export.days import day_in_words
from cartguide.export.page import CallFirst, Columns, Heading, OnePage, Paragraph, Part, Sheet, Signs
from cartguide.export.phone_code import phone_code
from cartguide.guide.catalogue import Words
from cartguide.guide.model import Run, SignGroup, message_id
from cartguide.journey.calls_in_force import CallsInForce

PAGE_WORDS = message_id("Page {page} of {pages}")
EMERGENCY, EMERGENCY_NUMBER = "emergency", "emergency-number"
UNKNOWN_EMERGENCY = "911, 999 or 112"
# What can't wait stands on the first page, with what always holds.
FIRST_PAGE = (EMERGENCY, "now", "always")
MARGINS = (11, 9)


class FridgeNumber(NamedTuple):
    """The number to call first, as typed. `digits`: what a phone dials, empty where they are not certain.

    `set_on`: the day it was set, YYYY-MM-DD or empty. `centre`: the name of whose it is, empty for the person's own;
    `role` and `hours` are the centre's words. `others`: what is said of the numbers to call next, a sentence each.
    """

    number: str = ""
    digits: str = ""
    set_on: str = ""
    centre: str = ""
    role: str = ""
    hours: str = ""
    others: tuple[str, ...] = ()


def fridge_sheet(
    say: Words, calls: CallsInForce, number: FridgeNumber, printed: str, grounds: tuple[str, ...] = ()
) -> Sheet:
    """The sheet to print. `printed`: today, YYYY-MM-DD, or empty where the clock is not to be believed.

    `grounds`: what the list rests on, a sentence each; it stands at the end.
    """
    title = say(calls.page.title)
    groups = {group.identity: group for group in calls.page.groups}
    first = [groups.pop(identity) for identity in FIRST_PAGE if identity in groups]
    front = OnePage((_call_first(say, title, number, calls), *_columns(say, first, calls)))
    parts = (front, *_second_page(say, tuple(groups.values()), calls, grounds))
    day = day_in_words(printed, say)
    foot = say("CAR T Guide. Printed on {day}.", day=day) if day else say("CAR T Guide")
    return Sheet(title, say.language, parts, foot, say(PAGE_WORDS), MARGINS)


def _call_first(say: Words, title: str, number: FridgeNumber, calls: CallsInForce) -> CallFirst:
    label = say("Your CAR T team’s number, day and night")
    if not number.number:
        emergency = calls.figures.get(EMERGENCY_NUMBER, UNKNOWN_EMERGENCY)
        none = say("Write it here. It is on your card or papers.")
        without = say("If you cannot find it, call {emergency}.", emergency=emergency)
        return CallFirst(title, label, "", (f"{none} {without}",))
    code = phone_code(number.digits) if number.digits else ()
    words = say("Point a phone’s camera here to dial.") if code else ""
    about = (_set_by(say, number), *number.others)
    return CallFirst(title, say("Call first"), number.number, about, code, words)


def _set_by(say: Words, number: FridgeNumber) -> str:
    """Whose the number is, when somebody answers, who set it and when."""
    day = day_in_words(number.set_on, say)
    if not number.centre:
        if day:
            return say("Your CAR T team, day and night. Written by you on {day}.", day=day)
        return say("Your CAR T team, day and night. Written by you.")
    whose = say("Your CAR T team.")
    if number.role and number.hours:
        whose = say("{role}, {hours}.", role=number.role, hours=number.hours)
    elif number.role:
        whose = say("{role}.", role=number.role)
    if day:
        return say("{whose} From {centre}, checked {day}.", whose=whose, centre=number.centre, day=day)
    return say("{whose} From {centre}.", whose=whose, centre=number.centre)


def _columns(say: Words, groups: list[SignGroup], calls: CallsInForce) -> Iterator[Columns]:
    """Who calls the ambulance finds it in a frame; the rest follows in columns of its own."""
    urgent = [group for group in groups if group.identity == EMERGENCY]
    for group in urgent:
        yield Columns(_said(say, group.heading, calls), _signs(say, group, calls), framed=True)
    others = [group for group in groups if group.identity != EMERGENCY]
    below: list[Signs | Heading] = []
    for at, group in enumerate(others):
        below += [*([Heading(_said(say, group.heading, calls))] if at else []), *_signs(say, group, calls)]
    if others:
        yield Columns(_said(say, others[0].heading, calls), tuple(below))


def _signs(say: Words, group: SignGroup, calls: CallsInForce) -> tuple[Signs, ...]:
    return tuple(
        Signs(_said(say, heading, calls), tuple(_said(say, sign.runs, calls) for sign in signs))
        for _, heading, signs in group.parts
    )


def _second_page(
    say: Words, groups: tuple[SignGroup, ...], calls: CallsInForce, grounds: tuple[str, ...]
) -> Iterator[Part]:
    for group in groups:
        yield Heading(_said(say, group.heading, calls))
        yield from _signs(say, group, calls)
    if grounds:
        yield Heading(say("What this list rests on"))
        yield from map(Paragraph, grounds)


def _said(say: Words, runs: tuple[Run, ...], calls: CallsInForce) -> str:
    """Runs as one text, figures in words. Only the built-in lines are the interface's own words."""
    words = calls.figures
    return "".join(_run(say, run, words, built_in=calls.folder is None) for run in runs)


def _run(say: Words, run: Run, words: dict[str, str], *, built_in: bool) -> str:
    if run.kind == "figure":
        return words.get(run.target, run.target)
    return say(run.text) if built_in else run.text
