"""Which numbers a figure takes from a centre: the same for a file that is read and for a form that is typed."""

from fractions import Fraction

from cartguide.guide.centre import CentreFigure
from cartguide.guide.figure_values import places_of
from cartguide.guide.model import Figure
from cartguide.guide.typed_number import CELSIUS, FAHRENHEIT, in_other_unit

# By how much two units of one limit may differ for being rounded, in degrees of the other unit.
ROUNDED = 0.1
# A number lacks; one of the two units lacks; there are more than the figure has; two temperatures; low above high.
LACKS, LACKS_UNIT, TOO_MANY, NOT_SAME, WRONG_WAY = "lacks", "lacks-unit", "too-many", "not-same", "wrong-way"


def fault_of(figure: Figure, numbers: CentreFigure) -> str:
    """What is wrong with numbers for a figure, one of the above; empty if nothing is."""
    needed = places_of(figure, {})
    two_units = is_temperature(figure) and "also" in needed
    if two_units and bool(numbers.low) != bool(numbers.also):
        return LACKS_UNIT
    if numbers.also and "also" not in needed:
        return TOO_MANY
    if any(not getattr(numbers, place) for place in needed):
        return LACKS
    if two_units and not _is_same(numbers, figure.unit):
        return NOT_SAME
    return _order_fault(numbers)


def fault_in_itself(numbers: CentreFigure) -> str:
    """What is wrong with numbers whatever they are for: only a temperature has a number in another unit."""
    if numbers.low and numbers.also and not any(_is_same(numbers, unit) for unit in (CELSIUS, FAHRENHEIT)):
        return NOT_SAME
    return _order_fault(numbers)


def is_temperature(figure: Figure) -> bool:
    """Whether a figure has a unit in which temperatures are given."""
    return figure.unit in {CELSIUS, FAHRENHEIT}


def _is_same(numbers: CentreFigure, unit: str) -> bool:
    """Whether `also` is the temperature `low`, which is in `unit`, in the other one."""
    return abs(in_other_unit(numbers.low, unit) - Fraction(numbers.also)) <= ROUNDED


def _order_fault(numbers: CentreFigure) -> str:
    is_wrong = bool(numbers.low and numbers.high) and Fraction(numbers.low) > Fraction(numbers.high)
    return WRONG_WAY if is_wrong else ""
