"""A temperature as people type it, read for two things only: to draw it, and to see what no thermometer shows.

It is never held against a limit: the range here is that of thermometers for people, wide of any body on both sides, and
what lies outside it is asked about in the same words, hot or cold.
"""

import re
from typing import NamedTuple

from cartguide.guide.model import message_id
from cartguide.guide.typed_number import CELSIUS, FAHRENHEIT, in_other_unit, typed_number

PLEASE_CHECK = message_id("Please check the number. If it is right, press Keep. If you feel unwell, call {number}.")
PLEASE_CHECK_NO_NUMBER = message_id(
    "Please check the number. If it is right, press Keep. If you feel unwell, call your team."
)
WHICH_UNIT = message_id("The unit you typed is not the one you chose. Please check them.")

UNITS = (FAHRENHEIT, CELSIUS)
# What a thermometer for people can show.
SHOWS = {FAHRENHEIT: (77, 113), CELSIUS: (25, 45)}
_LONGEST = 40
_UNIT = re.compile(
    r"(?P<number>.*?)\s*(?:(?:°|º|˚|deg(?:rees?|\.)?)\s*)?(?P<unit>f|c|fahrenheit|celsius|centigrade|℉|℃)?\.?",
    re.DOTALL,
)
_DEGREE_ALONE = re.compile(r"\s*(?:°|º|˚|deg(?:rees?|\.)?)$")
_NAMED = {"f": FAHRENHEIT, "℉": FAHRENHEIT, "c": CELSIUS, "℃": CELSIUS}


class Reading(NamedTuple):
    """`number` with plain digits and a point, empty if there is none; `unit` is °F, °C or not known."""

    number: str = ""
    unit: str = ""


def read_temperature(text: str, chosen: str = "") -> Reading:
    """What a text and the unit chosen beside it say. A unit is never guessed. Never raises.

    Where the two name different units, the unit is not known.
    """
    number, written = _parts(text)
    unit = "" if _differ(written, chosen) else written or (chosen if chosen in UNITS else "")
    return Reading(typed_number(number), unit)


def names_two_units(text: str, chosen: str) -> bool:
    """Whether another unit is written than the one that is chosen."""
    return _differ(_parts(text)[1], chosen)


def names_unit(text: str) -> bool:
    """Whether a unit is written with the number."""
    return bool(_parts(text)[1])


def asks(text: str, chosen: str = "") -> bool:
    """Whether to ask for a second look: no number, or one that no thermometer shows in any unit it may be in."""
    if not text.strip():
        return False
    number, unit = read_temperature(text, chosen)
    if not number:
        return True
    ranges = [SHOWS[unit]] if unit else SHOWS.values()
    return not any(low <= float(number) <= high for low, high in ranges)


def shown_in(reading: Reading, unit: str) -> float | None:
    """The reading in a unit, to draw it; None where number or unit is not known."""
    if not reading.number or not reading.unit:
        return None
    return float(reading.number) if reading.unit == unit else float(in_other_unit(reading.number, reading.unit))


def _parts(text: str) -> tuple[str, str]:
    """What stands before the unit, and the unit."""
    text = text.strip().casefold()
    if len(text) > _LONGEST:
        return text, ""
    text = _DEGREE_ALONE.sub("", text)
    found = _UNIT.fullmatch(text)
    if found is None:
        return text, ""
    unit = found["unit"] or ""
    return found["number"], _NAMED.get(unit[:1], "")


def _differ(written: str, chosen: str) -> bool:
    return bool(written) and chosen in UNITS and written != chosen
