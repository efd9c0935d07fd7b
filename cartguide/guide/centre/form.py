"""A centre as somebody types it into a form: what is typed, the centre it makes, and what is still to mend in it."""

from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from cartguide.guide.centre import (
    NO_CENTRE,
    Centre,
    CentreFigure,
    CentreItem,
    CentreNumber,
    CentreReview,
)
from cartguide.guide.model import Figure


class FormNote(NamedTuple):
    """A note for a step as typed: each line is a paragraph."""

    step: str = ""
    text: str = ""


class Form(NamedTuple):
    """What is typed, as it is typed; days as people write them. Rows with nothing in them count for nothing.

    An item with no identity is a new one. `rest` holds what the form has no place for: languages, visits, kiosk.
    """

    name: str = ""
    checked: str = ""
    numbers: tuple[CentreNumber, ...] = ()
    emergency: str = ""
    figures: Mapping[str, CentreFigure] = MappingProxyType({})
    items: tuple[CentreItem, ...] = ()
    notes: tuple[FormNote, ...] = ()
    reviews: tuple[CentreReview, ...] = ()
    reviewed_only: bool = False
    logo: bytes = b""
    rest: Centre = NO_CENTRE


class Fault(NamedTuple):
    """What is to be mended in the form, or only to be looked at again where it `asks`.

    `place` names the field: name, checked, number.0.hours, emergency, figure.fever, item.0.step, note.0.text,
    review.0.role, or numbers, figures, reviews for a part as a whole; at the name stands what is wrong with all of it.
    `wording` is a catalogue key.
    """

    place: str
    wording: str
    values: tuple[tuple[str, str], ...] = ()
    asks: bool = False


class Known(NamedTuple):
    """What a form is looked at with: the guide's figures and step ids, how a typed day is read, and today.

    `read_day` gives the day, or a catalogue key that says what is wrong with it.
    """

    figures: Mapping[str, Figure]
    steps: tuple[str, ...]
    read_day: Callable[[str], date | str]
    today: date


def form_of(centre: Centre, day_in_words: Callable[[str], str] = str) -> Form:
    """The form that makes this centre; `day_in_words` says YYYY-MM-DD so that it can be read back."""
    return Form(
        name=centre.name,
        checked=day_in_words(centre.checked) if centre.checked else "",
        numbers=centre.numbers,
        emergency=centre.emergency,
        figures=centre.figures,
        items=centre.items,
        notes=tuple(FormNote(step, "\n".join(paragraphs)) for step, paragraphs in centre.notes.items()),
        reviews=tuple(one._replace(day=day_in_words(one.day)) for one in centre.reviews),
        reviewed_only=centre.reviewed_only,
        logo=centre.logo,
        rest=Centre(languages=centre.languages, visits=centre.visits, kiosk=centre.kiosk),
    )


def centre_of(form: Form, known: Known) -> tuple[Centre, tuple[Fault, ...]]:
    """The centre that the form makes so far, and what is to mend; a row with a fault is left out of it.

    Without a fault, other than such as only ask, its file can be opened again and says the same.
    """
    from cartguide.guide.centre.form_making import made  # noqa: PLC0415  it makes what stands above

    return made(form, known)
