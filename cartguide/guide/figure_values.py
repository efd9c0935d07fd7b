"""Numbers that somebody sets in place of a figure's own: which it needs, and what the figure is called."""

from collections.abc import Mapping

from cartguide.guide.figures import figure_words
from cartguide.guide.model import Figure, message_id

PLACES = ("low", "high", "also")
_NAMES = {
    "fever": message_id("Fever: from when to call"),
    "emergency-number": message_id("Emergency number"),
    "collection-hours": message_id("Hours of collecting cells"),
    "making-weeks": message_id("Weeks of making the cells"),
    "chemo-days": message_id("Days of chemo before the cells"),
    "infusion-minutes": message_id("Minutes of getting the cells"),
    "hospital-weeks": message_id("Weeks in the hospital"),
    "temperature-times": message_id("Taking the temperature"),
    "late-watch": message_id("Weeks to watch for late signs"),
    "follow-up-years": message_id("Years of check-ups"),
    "stay-near": message_id("Staying near the center"),
    "drive": message_id("Not driving"),
    "not-alone": message_id("Not being alone"),
    "watch": message_id("Watching for signs"),
    "near-hours": message_id("How near to stay"),
    "work-months": message_id("Months without work"),
    "daily-watch": message_id("Daily checks"),
    "repeat-chemo-weeks": message_id("Weeks after which chemo is given again"),
    "second-part-days": message_id("Days to the second part"),
    "preventer-months": message_id("Months of medicines that prevent infections"),
    "first-scan-months": message_id("Months to the first scans"),
    "contraception-months": message_id("Months of birth control"),
    "food-months": message_id("Months of food rules"),
    "teeth-months": message_id("Months until the dentist"),
    "diaper-weeks": message_id("Weeks away from diapers after a vaccine"),
    "transplant-months": message_id("Months since a transplant to tell of"),
    "vaccine-weeks": message_id("Weeks since a vaccine to tell of"),
    "breyanzi-minutes": message_id("Breyanzi: minutes for each part"),
    "half-hour-drip": message_id("Minutes of the drip"),
    "chemo-rest-days": message_id("Days of rest after chemo"),
    "kymriah-gap-leukemia": message_id("Kymriah, leukemia: days from chemo to the cells"),
    "kymriah-gap-lymphoma": message_id("Kymriah, lymphoma: days from chemo to the cells"),
    "yescarta-chemo-days": message_id("Yescarta: days of chemo"),
    "early-weeks": message_id("The first weeks after the cells"),
}


def figure_name(identity: str) -> str:
    """What a figure is called in plain words, a key of the catalogue; a figure without a name has its id."""
    return _NAMES.get(identity, identity.replace("-", " "))


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
