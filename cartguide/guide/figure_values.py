"""Numbers that somebody sets in place of a figure's own: which it needs, and what the figure is called."""

from collections.abc import Mapping

from cartguide.guide.figures import figure_words
from cartguide.guide.model import Figure

PLACES = ("low", "high", "also")


def figure_name(figure: Figure) -> str:
    """What a figure is called in plain words; one without a name has its id."""
    return figure.name or figure.identity.replace("-", " ")


def places_of(figure: Figure, details: Mapping[str, str]) -> set[str]:
    """The numbers that its words have a place for, as a reader with these details is told them."""
    marks = {place: f"\0{place}\0" for place in PLACES}
    words = figure_words(figure, details, marks)
    return {place for place in PLACES if marks[place] in words}


def range_words(figure: Figure) -> tuple[str, str]:
    """The smallest and largest number some centre is known to use, as shown; empty where none is given."""
    if figure.smallest is None or figure.largest is None:
        return "", ""
    return f"{figure.smallest:g}", f"{figure.largest:g}"


def is_outside(figure: Figure, number: str) -> bool:
    """Whether a number, as shown and in the figure's own unit, lies outside the known range."""
    if figure.smallest is None or figure.largest is None:
        return False
    return not figure.smallest <= float(number) <= figure.largest
