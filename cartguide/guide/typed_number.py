"""Numbers as people type them: "38,4", "38.4", with the digits of any script; and a temperature in the other unit."""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fractions import Fraction

_NUMBER = re.compile(r"(?:0|[1-9][0-9]{0,3})(?:\.[0-9]{1,2})?")
ARABIC_MARK = "\N{ARABIC DECIMAL SEPARATOR}"
_MARKS = str.maketrans({",": ".", ARABIC_MARK: "."})
CELSIUS, FAHRENHEIT = "°C", "°F"


def typed_number(text: str) -> str:
    """The number with plain digits and a point, decimals as typed; empty if it is none.

    At most four digits before the mark and two after it: "1,000" may be a thousand or one, and is neither here.
    """
    digits = "".join(str(int(letter)) if letter.isdecimal() else letter for letter in text.strip())
    shown = digits.translate(_MARKS)
    return shown if _NUMBER.fullmatch(shown) else ""


def in_other_unit(number: str, unit: str) -> "Fraction":
    """A temperature as shown, in °C where `unit` is °F and in °F where it is °C; exact: °F = °C × 9/5 + 32."""
    from fractions import Fraction  # noqa: PLC0415  it brings decimal along, 1 MB, and few type a temperature

    given = Fraction(number)
    return (given - 32) * 5 / 9 if unit == FAHRENHEIT else given * 9 / 5 + 32
