"""Whose number is the one to call first: the person's own, else their centre's, else one they wrote before."""

from collections.abc import Sequence
from typing import NamedTuple

from cartguide.guide.centre import Centre

MOST_FORMER = 5


class OtherNumber(NamedTuple):
    """A number beside the first. `centre`: whose it is, empty for the person's own; `role` and `hours` as typed."""

    number: str
    centre: str = ""
    role: str = ""
    hours: str = ""


class FirstNumber(NamedTuple):
    """`centre`: the name of whose number it is; empty for the person's own. `set_on`: YYYY-MM-DD, or empty.

    `role` and `hours`: what the centre says of it. `others`: the numbers to call next, in order.
    """

    number: str = ""
    set_on: str = ""
    centre: str = ""
    role: str = ""
    hours: str = ""
    others: tuple[OtherNumber, ...] = ()


def first_number(own: str, set_on: str, former: Sequence[str], centre: Centre) -> FirstNumber:
    """The number to call first, and those beside it. `former` are the person's, before they said yes to a centre's."""
    theirs = tuple(OtherNumber(one.number, centre.name, one.role, one.hours) for one in centre.numbers)
    before = tuple(OtherNumber(number) for number in former)
    if own:
        beside = tuple(one for one in theirs if one.number != own)
        return FirstNumber(own, set_on, others=(*beside, *before))
    if theirs:
        first = theirs[0]
        return FirstNumber(first.number, centre.checked, centre.name, first.role, first.hours, (*theirs[1:], *before))
    return FirstNumber(former[0], others=before[1:]) if former else FirstNumber()


def former_with(own: str, former: Sequence[str]) -> tuple[str, ...]:
    """The person's earlier numbers once a centre's goes first: none is lost for it, the newest stands first."""
    return tuple(dict.fromkeys(number for number in (own, *former) if number))[:MOST_FORMER]
