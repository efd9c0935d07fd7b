"""A figure as a centre types it: which numbers there are to type, and what is to mend in them."""

from decimal import Decimal
from typing import NamedTuple

from cartguide.guide.centre import CentreFigure
from cartguide.guide.centre.figure_rules import LACKS, LACKS_UNIT, NOT_SAME, TOO_MANY, WRONG_WAY, fault_of
from cartguide.guide.figure_values import PLACES, is_outside, places_of, range_words
from cartguide.guide.figures import values_for
from cartguide.guide.model import Figure, message_id
from cartguide.guide.typed_number import CELSIUS, FAHRENHEIT, in_other_unit, typed_number

_NOT_A_NUMBER = message_id("“{text}” is not a number such as 38.0.")
_WORDS = {
    LACKS: message_id("Please write both numbers."),
    LACKS_UNIT: message_id("Please write it in {unit} too. {number} is {other}."),
    NOT_SAME: message_id("These are not the same temperature. {number} is {other}."),
    WRONG_WAY: message_id("The second number is smaller than the first."),
    TOO_MANY: message_id("This figure has fewer numbers. Please take the last one out."),
}
_OUTSIDE = message_id("Other centers use {smallest} to {largest}. Please check.")


class Remark(NamedTuple):
    """What is to mend, or only to look at again where it `asks`. `wording` is a catalogue key."""

    wording: str
    values: tuple[tuple[str, str], ...] = ()
    asks: bool = False


class Place(NamedTuple):
    """A number to type: `place` is low, high or also; `default` is the guide's own, `unit` a catalogue key."""

    place: str
    default: str
    unit: str


def places_to_type(figure: Figure, typed: CentreFigure) -> tuple[Place, ...]:
    """The numbers there are to type: those the figure's words need, and those that were typed before."""
    needed = places_of(figure, {})
    defaults = values_for(figure, {})
    return tuple(
        Place(place, defaults[place], _unit(figure, place))
        for place, number in zip(PLACES, typed, strict=True)
        if place in needed or number
    )


def figure_of(figure: Figure, typed: CentreFigure) -> tuple[CentreFigure | None, tuple[Remark, ...]]:
    """The figure as the centre sets it, None where it is not whole; and what there is to say."""
    wrong = [each for each in typed if each.strip() and not typed_number(each)]
    if wrong:
        return None, tuple(Remark(_NOT_A_NUMBER, (("text", each.strip()[:60]),)) for each in wrong)
    numbers = CentreFigure(*map(typed_number, typed))
    remarks = _to_mend(figure, numbers)
    if remarks:
        return None, remarks
    return numbers, _to_check(figure, numbers)


def _to_mend(figure: Figure, numbers: CentreFigure) -> tuple[Remark, ...]:
    fault = fault_of(figure, numbers)
    if not fault:
        return ()
    place = "low" if numbers.low else "also"
    values = _two(figure, numbers, place) if fault in {LACKS_UNIT, NOT_SAME} else ()
    if fault == LACKS_UNIT:
        values = (("unit", _unit(figure, "also" if numbers.low else "low")), *values)
    return (Remark(_WORDS[fault], values),)


def _to_check(figure: Figure, numbers: CentreFigure) -> tuple[Remark, ...]:
    smallest, largest = range_words(figure)
    if any(is_outside(figure, number) for number in (numbers.low, numbers.high) if number):
        return (Remark(_OUTSIDE, (("smallest", smallest), ("largest", largest)), asks=True),)
    return ()


def _two(figure: Figure, numbers: CentreFigure, place: str) -> tuple[tuple[str, str], ...]:
    """A temperature as typed, and what it is in the other unit: to one decimal, never above the exact one."""
    number, unit = getattr(numbers, place), _unit(figure, place)
    other = _unit(figure, "low" if place == "also" else "also")
    tenths = in_other_unit(number, unit) * 10 // 1
    return ("number", f"{number} {unit}"), ("other", f"{Decimal(tenths).scaleb(-1)} {other}")


def _unit(figure: Figure, place: str) -> str:
    if place == "also":
        return CELSIUS if figure.unit == FAHRENHEIT else FAHRENHEIT
    return figure.unit
