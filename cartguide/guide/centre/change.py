"""What changes from one centre file to another, for a person who is asked whether to take it over.

The kinds of a difference, and what the parts of each are. An optional part that is not there is empty.
"""

from collections.abc import Iterator, Mapping
from itertools import chain

from cartguide.guide.centre import Centre, CentreFigure, CentreNumber, Difference, Parts
from cartguide.guide.figures import figure_words
from cartguide.guide.model import Figure

FIRST = "first"  # role, number, hours
NUMBER = "number"  # by role: number, hours; as often as there are numbers of this role
EMERGENCY = "emergency"  # the number
FIGURE = "figure"  # by figure, its id: the words with the center's numbers; where the guide has none, the numbers
NAME, CHECKED = "name", "checked"  # the name; the day, YYYY-MM-DD
ITEM = "item"  # by step: text, why
NOTE = "note"  # by step: paragraphs
REVIEW = "review"  # by page and language: role, day; as often as these words were checked
REVIEWED_ONLY = "reviewed-only"  # true or false
LANGUAGES = "languages"  # codes
VISIT = "visit"  # by title: ids of points
KIOSK = "kiosk"  # by key: the value
LOGO, ORDER = "logo", "order"  # nothing: a picture, or things in another order

Keyed = dict[tuple[str, ...], Parts]


def changes(
    old: Centre, new: Centre, figures: Mapping[str, Figure], details: Mapping[str, str]
) -> Iterator[Difference]:
    """As `guide.centre.differences` says."""
    found = [*_numbers(old, new), *_figures(old, new, figures, details), *_words(old, new), *_workings(old, new)]
    if not found and old != new:
        found.append(Difference(ORDER, (), ()))
    yield from found


def _numbers(old: Centre, new: Centre) -> Iterator[Difference]:
    first_old, first_new = (centre.numbers[0] if centre.numbers else None for centre in (old, new))
    if first_old != first_new:
        yield Difference(FIRST, first_old, first_new)
    was, now = _by_role(old), _by_role(new)
    for one in _keyed(NUMBER, ("role",), was, now):
        role = one.values[0][1]
        if not (_is_told(first_old, was, role) and _is_told(first_new, now, role)):
            yield one
    yield from _one(EMERGENCY, old.emergency, new.emergency)


def _is_told(first: CentreNumber | None, numbers: Keyed, role: str) -> bool:
    """Whether the row of the first number says all there is of a role."""
    said = numbers.get((role,))
    return said is None or (first is not None and first.role == role and said == first[1:])


def _by_role(centre: Centre) -> Keyed:
    return _together(((one.role,), one[1:]) for one in centre.numbers)


def _figures(
    old: Centre, new: Centre, figures: Mapping[str, Figure], details: Mapping[str, str]
) -> Iterator[Difference]:
    for identity in dict.fromkeys([*new.figures, *old.figures]):
        was, now = old.figures.get(identity), new.figures.get(identity)
        if was != now:
            figure = figures.get(identity)
            said_was, said_now = (_set(numbers, figure, details) for numbers in (was, now))
            yield Difference(FIGURE, said_was, said_now, (("figure", identity),))


def _set(numbers: CentreFigure | None, figure: Figure | None, details: Mapping[str, str]) -> Parts | None:
    if numbers is None or figure is None:
        return numbers
    return (figure_words(figure, details, numbers._asdict()),)


def _words(old: Centre, new: Centre) -> Iterator[Difference]:
    yield from _one(NAME, old.name, new.name)
    yield from _one(CHECKED, old.checked, new.checked)
    yield from _keyed(ITEM, ("step",), _items(old), _items(new))
    yield from _keyed(NOTE, ("step",), _notes(old), _notes(new))


def _items(centre: Centre) -> Keyed:
    return {(item.step, item.identity): (item.text, item.why) for item in centre.items}


def _notes(centre: Centre) -> Keyed:
    return {(step,): paragraphs for step, paragraphs in centre.notes.items()}


def _workings(old: Centre, new: Centre) -> Iterator[Difference]:
    yield from _keyed(REVIEW, ("page", "language"), _reviews(old), _reviews(new))
    if old.reviewed_only != new.reviewed_only:
        yield Difference(REVIEWED_ONLY, (old.reviewed_only,), (new.reviewed_only,))
    if old.languages != new.languages:
        yield Difference(LANGUAGES, old.languages or None, new.languages or None)
    yield from _keyed(VISIT, ("title",), _visits(old), _visits(new))
    yield from _keyed(KIOSK, ("key",), _kiosk(old), _kiosk(new))
    if old.logo != new.logo:
        yield Difference(LOGO, () if old.logo else None, () if new.logo else None)


def _reviews(centre: Centre) -> Keyed:
    return _together(((one.page, one.language, one.fingerprint), (one.role, one.day)) for one in centre.reviews)


def _visits(centre: Centre) -> Keyed:
    return {(one.title, one.identity): one.points for one in centre.visits}


def _kiosk(centre: Centre) -> Keyed:
    return {(key,): (value,) for key, value in centre.kiosk.items()}


def _together(keyed: Iterator[tuple[tuple[str, ...], tuple[str, ...]]]) -> Keyed:
    """The parts by key; those of one key after one another."""
    found: dict[tuple[str, ...], list[tuple[str, ...]]] = {}
    for key, parts in keyed:
        found.setdefault(key, []).append(parts)
    return {key: tuple(chain.from_iterable(parts)) for key, parts in found.items()}


def _one(kind: str, old: str, new: str) -> Iterator[Difference]:
    if old != new:
        yield Difference(kind, (old,) if old else None, (new,) if new else None)


def _keyed(kind: str, names: tuple[str, ...], old: Keyed, new: Keyed) -> Iterator[Difference]:
    """What differs by key, in the new order, what is gone at the end; the key's parts are the `values`, by name."""
    for key in dict.fromkeys([*new, *old]):
        if old.get(key) != new.get(key):
            yield Difference(kind, old.get(key), new.get(key), tuple(zip(names, key, strict=False)))
