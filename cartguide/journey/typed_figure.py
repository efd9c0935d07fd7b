"""The team's number for a figure as a person types it; which figures they can set, and in what order they are shown.

It checks what was typed, never how a person is: it speaks of what no thermometer shows, and of what no center is known
to use, with the same words whichever side it is on.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from cartguide.guide.figure_values import places_of
from cartguide.guide.figures import values_for, wording_for
from cartguide.guide.model import Figure, message_id
from cartguide.guide.typed_number import CELSIUS, FAHRENHEIT, typed_number
from cartguide.journey.circumstances import Circumstances
from cartguide.journey.in_force import CENTRE, PERSON, InForce, OwnFigure, asks_to_check, in_force, whole

# What a thermometer for people can show.
SHOWN = {FAHRENHEIT: (86.0, 113.0), CELSIUS: (30.0, 45.0)}

NOTHING_TYPED = message_id("Please write the number.")
NOT_A_NUMBER = message_id("Please write a number in digits, such as {example}.")
NO_SUCH_HEAT = message_id("Please check the number, and whether it is in °F or °C.")
WRONG_WAY = message_id("Please write the smaller number first.")
PLEASE_CHECK = message_id("Please check with your team. If it is right, press Keep.")

_FIRST = ("alarm", "emergency", "restriction")


class Typed(NamedTuple):
    """What stands in the fields, letter for letter; `unit` is °F or °C where that is chosen."""

    low: str = ""
    high: str = ""
    unit: str = ""


def in_order(figures: Iterable[InForce]) -> tuple[tuple[InForce, ...], tuple[InForce, ...]]:
    """Those shown at once: when to call, whom, and until when not to; and the rest."""
    found = tuple(figures)
    first = tuple(one for kind in _FIRST for one in found if one.figure.kind == kind)
    return first, tuple(one for one in found if one not in first)


def fields_of(figure: Figure, details: Mapping[str, str]) -> tuple[str, ...]:
    """The numbers to type for a figure, low before high; none where it can't be set by the person.

    A temperature is typed in one unit.
    """
    if figure.kind == "emergency":
        return ()
    if units_of(figure, details):
        return ("low",)
    places = places_of(figure, details) or places_of(figure._replace(said=()), {})
    return tuple(place for place in ("low", "high") if place in places)


def units_of(figure: Figure, details: Mapping[str, str]) -> tuple[str, ...]:
    """The units of a temperature limit, in the order in which this reader is told them; none for other figures."""
    if figure.kind != "alarm" or figure.unit not in SHOWN:
        return ()
    other = CELSIUS if figure.unit == FAHRENHEIT else FAHRENHEIT
    words = wording_for(figure, details, "words")
    return (other, figure.unit) if words.find("{also}") < words.find("{low}") else (figure.unit, other)


def typed_of(figure: Figure, details: Mapping[str, str], own: OwnFigure) -> Typed:
    """What stands in the fields before anything is typed: the person's own numbers, where they have set some."""
    units = units_of(figure, details)
    if units:
        numbers = whole(figure, details, own)
        return Typed(numbers.get("low" if units[0] == figure.unit else "also", ""), unit=units[0])
    return Typed(own.low, own.high)


def example_of(figure: Figure, details: Mapping[str, str], unit: str) -> str:
    """A number as it is written: the guide's own."""
    values = values_for(figure, details)
    return values["also"] if unit and unit != figure.unit else values["low"] or values["high"]


def read_typed(figure: Figure, details: Mapping[str, str], typed: Typed, set_on: str) -> OwnFigure | str:
    """The figure somebody typed, or what to say about it: a key of the catalogue, its {example} not filled.

    `set_on`: the day, YYYY-MM-DD; empty where it is not known. A temperature is kept in both units.
    """
    fields = fields_of(figure, details)
    texts = [getattr(typed, place).strip() for place in fields]
    if not all(texts):
        return NOTHING_TYPED
    if not all(map(typed_number, texts)):
        return NOT_A_NUMBER
    own = OwnFigure(**dict(zip(fields, map(typed_number, texts), strict=True)), set_on=set_on)
    return _limit(figure, details, own, typed.unit) if typed.unit else _from_to(own)


def asks(figure: Figure, own: OwnFigure) -> bool:
    """Whether to say PLEASE_CHECK before a figure is kept: a number lies outside what centers are known to use."""
    return asks_to_check(figure, own.low) or asks_to_check(figure, own.high)


def without_own(one: InForce, circumstances: Circumstances) -> InForce:
    """The figure as it is once the person's own number is taken away: their centre's, else the guide's."""
    details, today, centre, _ = circumstances
    return in_force(one.figure, details, today, centre)


def beside(one: InForce, circumstances: Circumstances) -> InForce | None:
    """What the centre says of a figure that the person set otherwise; None where there is nothing to say."""
    theirs = without_own(one, circumstances)
    details, today, centre, own = circumstances
    mine = in_force(one.figure, details, today, centre, own)
    return theirs if theirs.by == CENTRE and mine.by == PERSON and theirs.words != mine.words else None


def _limit(figure: Figure, details: Mapping[str, str], own: OwnFigure, unit: str) -> OwnFigure | str:
    least, most = SHOWN[unit]
    if not least <= float(own.low) <= most:
        return NO_SUCH_HEAT
    typed = own if unit == figure.unit else OwnFigure(also=own.low, set_on=own.set_on)
    return typed._replace(**whole(figure, details, typed))


def _from_to(own: OwnFigure) -> OwnFigure | str:
    return WRONG_WAY if own.low and own.high and float(own.low) > float(own.high) else own
