"""Which words stand for a figure today, who set its numbers and when: the person, else the centre, else the guide."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from cartguide.guide.centre import NO_CENTRE, Centre
from cartguide.guide.figure_values import PLACES, is_outside, places_of
from cartguide.guide.figures import figure_asks, figure_words
from cartguide.guide.model import Figure
from cartguide.guide.typed_number import CELSIUS, FAHRENHEIT, in_other_unit, typed_number

__all__ = ["InForce", "OwnFigure", "asks_to_check", "in_force", "read_own", "typed_number", "whole", "words_in_force"]

GUIDE, CENTRE, PERSON = "guide", "centre", "person"
KEPT_AS = "figure/"


class OwnFigure(NamedTuple):
    """A figure as the person's team told it to them, as shown; `set_on` is the day it was written, YYYY-MM-DD."""

    low: str = ""
    high: str = ""
    also: str = ""
    set_on: str = ""

    def kept(self) -> dict[str, str]:
        """As it is kept in the journal's profile under "figure/<id>"; `read_own` reads it back."""
        return {name.replace("_", "-"): value for name, value in self._asdict().items() if value}


class InForce(NamedTuple):
    """A figure as it stands for a reader. `by`: guide, centre or person; `who`: the name of the centre that set it.

    `set_on`: the day its number was last checked, or was written, YYYY-MM-DD. `may_be_old`: a number of the guide
    whose review is overdue; it stays, and that is said.
    """

    figure: Figure
    words: str
    by: str
    set_on: str
    who: str
    may_be_old: bool = False


def in_force(
    figure: Figure,
    details: Mapping[str, str],
    today: date | None,
    centre: Centre = NO_CENTRE,
    own: Mapping[str, OwnFigure] = {},
) -> InForce:
    """The figure for this reader: as the person wrote it, else as the centre sets it, else the guide's own.

    Numbers that are not all there are not taken: half a limit is worse than none. A restriction of the guide whose
    review date has passed steps back to its words without a number; nothing else does, and nothing while `today` is
    None, when the clock is not to be believed.
    """
    mine = own.get(figure.identity, OwnFigure())
    if numbers := whole(figure, details, mine):
        return InForce(figure, _said(figure, details, numbers), PERSON, mine.set_on, "")
    if figure.kind == "emergency" and centre.emergency:
        words = figure_words(figure, details, {"dial": centre.emergency})
        return InForce(figure, words, CENTRE, centre.checked, centre.name)
    theirs = centre.figures.get(figure.identity)
    if theirs and (numbers := whole(figure, details, OwnFigure(*theirs))):
        return InForce(figure, _said(figure, details, numbers), CENTRE, centre.checked, centre.name)
    may_be_old = figure.kind != "restriction" and _is_overdue(figure, today)
    return InForce(figure, words_in_force(figure, details, today), GUIDE, figure.checked, "", may_be_old)


def words_in_force(figure: Figure, details: Mapping[str, str], today: date | None) -> str:
    """The guide's own figure in words for this reader."""
    if figure.kind == "restriction" and _is_overdue(figure, today):
        return figure_asks(figure, details)
    return figure_words(figure, details)


def whole(figure: Figure, details: Mapping[str, str], own: OwnFigure) -> dict[str, str]:
    """The numbers somebody set, by place, where they are all that the figure's words need; else nothing.

    Of a temperature limit one unit is enough. It stands on one line in both, so the other is worked out, to one
    decimal and never above the exact one, by which one would call later; whoever shows it says who set it.
    """
    numbers = {place: typed_number(getattr(own, place)) for place in PLACES}
    if any(getattr(own, place) and not numbers[place] for place in PLACES):
        return {}
    if figure.kind == "alarm" and figure.unit in {CELSIUS, FAHRENHEIT}:
        numbers = _in_both_units(figure.unit, numbers)
    needed = _places(figure, details)
    return numbers if needed and all(numbers[place] for place in needed) else {}


def asks_to_check(figure: Figure, low: str) -> bool:
    """Whether to say "Please check with your team": a typed number, in the figure's unit, outside its known range.

    True also for what is no number. It is an input check: nothing is compared with how a person is.
    """
    number = typed_number(low)
    return bool(low.strip()) and (not number or is_outside(figure, number))


def read_own(profile: Mapping[str, object]) -> dict[str, OwnFigure]:
    """The person's own figures by id, from the journal's profile; a damaged one is left out."""
    found = {}
    for name, value in profile.items():
        if name.startswith(KEPT_AS) and isinstance(value, Mapping) and (own := _own(value)):
            found[name.removeprefix(KEPT_AS)] = own
    return found


def _own(value: Mapping[str, object]) -> OwnFigure | None:
    fields = {name: value.get(name.replace("_", "-"), "") for name in OwnFigure._fields}
    texts = {name: text for name, text in fields.items() if isinstance(text, str)}
    own = OwnFigure(**texts)
    numbers = [number for number in own[:3] if number]
    damaged = len(texts) < len(fields) or not numbers or not all(map(typed_number, numbers))
    return None if damaged else own._replace(set_on=own.set_on if _is_day(own.set_on) else "")


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _in_both_units(unit: str, numbers: dict[str, str]) -> dict[str, str]:
    low, also = numbers["low"], numbers["also"]
    other = CELSIUS if unit == FAHRENHEIT else FAHRENHEIT
    if low and not also:
        return {**numbers, "also": _rounded_down(low, unit)}
    return {**numbers, "low": _rounded_down(also, other)} if also and not low else numbers


def _rounded_down(number: str, unit: str) -> str:
    tenths = int(in_other_unit(number, unit) * 10 // 1)
    sign = "-" if tenths < 0 else ""
    return f"{sign}{abs(tenths) // 10}.{abs(tenths) % 10}"


def _places(figure: Figure, details: Mapping[str, str]) -> set[str]:
    return places_of(figure, details) or places_of(figure._replace(said=()), {})


def _said(figure: Figure, details: Mapping[str, str], numbers: dict[str, str]) -> str:
    """In this reader's words; in the words for all where theirs have no place for a number."""
    shown = figure if places_of(figure, details) else figure._replace(said=())
    return figure_words(shown, details, numbers)


def _is_overdue(figure: Figure, today: date | None) -> bool:
    return today is not None and bool(figure.review_due) and today.isoformat() > figure.review_due
