"""Whose number is the one to call first: the person's own, else their centre's, else one they wrote before."""

from collections.abc import Sequence
from typing import NamedTuple

from cartguide.guide.centre import Centre

MOST_FORMER = 5


class FirstNumber(NamedTuple):
    """`centre`: the name of whose number it is; empty for the person's own. `set_on`: YYYY-MM-DD, or empty.

    `others`: the numbers beside it, each with the name of the centre, or nothing for one the person wrote.
    """

    number: str = ""
    set_on: str = ""
    centre: str = ""
    others: tuple[tuple[str, str], ...] = ()


def first_number(own: str, set_on: str, former: Sequence[str], centre: Centre) -> FirstNumber:
    """The number to call first, and those beside it. `former` are the person's, before they said yes to a centre's."""
    theirs = centre.numbers[0].number if centre.numbers else ""
    before = tuple(("", number) for number in former)
    if own:
        beside = ((centre.name, theirs),) if theirs and theirs != own else ()
        return FirstNumber(own, set_on, "", (*beside, *before))
    if theirs:
        return FirstNumber(theirs, centre.checked, centre.name, before)
    return FirstNumber(former[0], "", "", before[1:]) if former else FirstNumber()


def former_with(own: str, former: Sequence[str]) -> tuple[str, ...]:
    """The person's earlier numbers once a centre's goes first: none is lost for it, the newest stands first."""
    return tuple(dict.fromkeys(number for number in (own, *former) if number))[:MOST_FORMER]
