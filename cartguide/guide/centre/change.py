"""What changes from one centre file to another, for a person who is asked whether to take it over."""

from collections.abc import Iterable, Iterator, Mapping

from cartguide.guide.centre import Centre, CentreFigure, CentreNumber, Difference
from cartguide.guide.figure_values import figure_name
from cartguide.guide.figures import figure_words
from cartguide.guide.model import Figure, message_id

NONE = message_id("none")
AS_GUIDE = message_id("as in the guide")
YES, NO = message_id("yes"), message_id("no")
_PICTURE, _OTHER_PICTURE = message_id("a picture"), message_id("another picture")
_AS_BEFORE, _CHANGED = message_id("as before"), message_id("changed")
_FIRST = message_id("The number to call first")
_NUMBER = message_id("Number: {role}")
_EMERGENCY = message_id("Emergency number")
_NAME, _CHECKED = message_id("Name of the center"), message_id("Checked on")
_ITEM = message_id("To do, in the step “{step}”")
_NOTE = message_id("From the center, in the step “{step}”")
_REVIEW = message_id("Who checked the page “{page}” ({language})")
_REVIEWED_ONLY = message_id("Show only pages that a clinician has checked")
_LANGUAGES, _LOGO = message_id("Languages"), message_id("Logo")
_NO_POINTS = message_id("no points")
_VISIT = message_id("Visit: {title}")
_KIOSK = message_id("Setting of the clinic's screen: {key}")
_ORDER = message_id("The order in which things stand")

Pairs = dict[tuple[str, ...], str]


def changes(old: Centre, new: Centre, figures: Mapping[str, Figure]) -> Iterator[Difference]:
    """As `guide.centre.differences` says."""
    found = [*_numbers(old, new), *_figures(old, new, figures), *_words(old, new), *_workings(old, new)]
    if not found and old != new:
        found.append(Difference(_ORDER, _AS_BEFORE, _CHANGED))
    yield from found


def _numbers(old: Centre, new: Centre) -> Iterator[Difference]:
    first_old, first_new = (centre.numbers[0] if centre.numbers else None for centre in (old, new))
    if first_old != first_new:
        yield Difference(_FIRST, _shown(first_old), _shown(first_new))
    was, now = _by_role(old), _by_role(new)
    for one in _pairs(_NUMBER, ("role",), was, now):
        role = one.values[0][1]
        if not (_is_told(first_old, was, role) and _is_told(first_new, now, role)):
            yield one
    yield from _one(_EMERGENCY, old.emergency, new.emergency)


def _is_told(first: CentreNumber | None, numbers: Pairs, role: str) -> bool:
    """Whether the row of the first number says all there is of a role."""
    said = numbers.get((role,))
    return said is None or (first is not None and first.role == role and said == _parts(first[1:]))


def _shown(number: CentreNumber | None) -> str:
    return _parts(number) if number else NONE


def _parts(texts: Iterable[str]) -> str:
    return " · ".join(filter(None, texts))


def _by_role(centre: Centre) -> Pairs:
    """Each number by its role; those of one role together."""
    found: Pairs = {}
    for number in centre.numbers:
        before = found.get((number.role,), "")
        found[number.role,] = " / ".join(filter(None, (before, _parts(number[1:]))))
    return found


def _figures(old: Centre, new: Centre, figures: Mapping[str, Figure]) -> Iterator[Difference]:
    for identity in dict.fromkeys([*new.figures, *old.figures]):
        was, now = old.figures.get(identity), new.figures.get(identity)
        if was != now:
            figure = figures.get(identity)
            yield Difference(figure_name(identity), _set(was, figure), _set(now, figure))


def _set(numbers: CentreFigure | None, figure: Figure | None) -> str:
    if numbers is None:
        return AS_GUIDE
    return figure_words(figure, {}, numbers._asdict()) if figure else _parts(numbers)


def _words(old: Centre, new: Centre) -> Iterator[Difference]:
    yield from _one(_NAME, old.name, new.name)
    yield from _one(_CHECKED, old.checked, new.checked)
    yield from _pairs(_ITEM, ("step",), _items(old), _items(new))
    yield from _pairs(_NOTE, ("step",), _notes(old), _notes(new))


def _items(centre: Centre) -> Pairs:
    return {(item.step, item.identity): _lines((item.text, item.why)) for item in centre.items}


def _notes(centre: Centre) -> Pairs:
    return {(step,): _lines(paragraphs) for step, paragraphs in centre.notes.items()}


def _workings(old: Centre, new: Centre) -> Iterator[Difference]:
    yield from _pairs(_REVIEW, ("page", "language"), _reviews(old), _reviews(new))
    yield from _one(_REVIEWED_ONLY, _yes_or_no(old.reviewed_only), _yes_or_no(new.reviewed_only))
    yield from _one(_LANGUAGES, ", ".join(old.languages), ", ".join(new.languages))
    yield from _pairs(_VISIT, ("title",), _visits(old), _visits(new))
    yield from _pairs(_KIOSK, ("key",), _kiosk(old), _kiosk(new))
    if old.logo != new.logo:
        other = _OTHER_PICTURE if old.logo else _PICTURE
        yield Difference(_LOGO, _PICTURE if old.logo else NONE, other if new.logo else NONE)


def _reviews(centre: Centre) -> Pairs:
    return {(one.page, one.language, one.fingerprint): f"{one.role}, {one.day}" for one in centre.reviews}


def _visits(centre: Centre) -> Pairs:
    return {(one.title, one.identity): ", ".join(one.points) or _NO_POINTS for one in centre.visits}


def _kiosk(centre: Centre) -> Pairs:
    said = {key: _yes_or_no(value) if isinstance(value, bool) else str(value) for key, value in centre.kiosk.items()}
    return {(key,): value for key, value in said.items()}


def _yes_or_no(answer: bool) -> str:  # noqa: FBT001  it is the answer itself
    return YES if answer else NO


def _lines(texts: tuple[str, ...]) -> str:
    return "\n".join(filter(None, texts))


def _one(what: str, old: str, new: str) -> Iterator[Difference]:
    if old != new:
        yield Difference(what, old or NONE, new or NONE)


def _pairs(what: str, names: tuple[str, ...], old: Pairs, new: Pairs) -> Iterator[Difference]:
    """What differs by key, in the new order, what is gone at the end; the key's parts are the `values` of `what`."""
    for key in dict.fromkeys([*new, *old]):
        if old.get(key) != new.get(key):
            values = tuple(zip(names, key, strict=False))
            yield Difference(what, old.get(key, NONE), new.get(key, NONE), values)
