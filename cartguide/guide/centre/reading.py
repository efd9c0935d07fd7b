"""Reading a centre file; format: docs/centre-file.md. Every fault becomes a Problem with its line, nothing raises."""

from collections.abc import Callable, Mapping
from fractions import Fraction
from pathlib import Path
from typing import TypeVar

from cartguide.guide.centre import Centre, CentreFigure, CentreItem, CentreNumber, CentreReview, Visit
from cartguide.guide.centre import fields as read
from cartguide.guide.centre.logo import LARGEST_LOGO, read_logo
from cartguide.guide.fields import NO_FILE, Fields, read_toml
from cartguide.guide.figure_values import places_of
from cartguide.guide.model import Figure, Problem, message_id
from cartguide.guide.typed_number import CELSIUS, FAHRENHEIT, in_other_unit

FORMAT = 1
OWN_IDS = "centre-"
# The logo as base64, and room for the words.
LARGEST_FILE = 2 * LARGEST_LOGO + 400_000
# By how much two units of one limit may differ for being rounded, in degrees of the other unit.
ROUNDED = 0.1
TOP = {"format", "name", "checked", "emergency", "languages", "reviewed-only", "logo", "logo-data", "kiosk"}
PARTS = {
    "number": {"role", "number", "hours"},
    "figure": {"id", "low", "high", "also"},
    "item": {"id", "step", "text", "why"},
    "note": {"step", "text"},
    "review": {"page", "language", "fingerprint", "role", "day"},
    "visit": {"id", "title", "points"},
}
_TOO_LARGE = message_id("This file is too large for a center file.")
_NEWER = message_id("This file was made for another version of the program.")
_UNKNOWN = message_id("A center file does not know “{text}”. docs/centre-file.md says how it is written.")
_TWICE = message_id("“{text}” stands here twice.")
_OWN_ID = message_id("The id of a center's own item begins with centre-, unlike “{text}”.")
_NO_STEP = message_id("The guide has no step “{text}”.")
_NO_FIGURE = message_id("The guide has no figure “{text}” that a center can set here.")
_NO_NUMBER = message_id("The figure “{text}” has no number here.")
_NOT_ITS = message_id("The figure “{text}” has fewer numbers than stand here.")
_LACKS = message_id("The figure “{text}” needs all its numbers, in both units where it has two.")
_NOT_SAME = message_id("The two numbers of “{text}” are not the same temperature in two units.")

_NO_WORDS = message_id("There are no words here for the step “{text}”.")

Made = TypeVar("Made")


def read_centre(
    path: Path, figures: Mapping[str, Figure] | None, steps: frozenset[str]
) -> tuple[Centre | None, tuple[Problem, ...]]:
    """As `guide.centre.load_centre` says."""
    try:
        too_large = path.stat().st_size > LARGEST_FILE
    except (OSError, ValueError):
        return None, (Problem(str(path), 1, NO_FILE),)
    if too_large:
        return None, (Problem(str(path), 1, _TOO_LARGE),)
    fields, problems = read_toml(path)
    if problems:
        return None, tuple(problems)
    made_for = fields.table.get("format", FORMAT)
    if made_for != FORMAT or not isinstance(made_for, int):
        return None, (Problem(str(path), fields.line_of("format"), _NEWER),)
    reading = _Reading(fields, figures, steps)
    centre = reading.centre(path.parent)
    return (centre if centre.name else None), tuple(sorted(reading.problems, key=lambda problem: problem.line))


class _Reading:
    """Reads the parts of one file, and gathers what is wrong in each."""

    def __init__(self, fields: Fields, figures: Mapping[str, Figure] | None, steps: frozenset[str]) -> None:
        self._fields, self._figures, self._steps = fields, figures, steps
        self._seen: set[tuple[str, str]] = set()
        self.problems: list[Problem] = []

    def centre(self, beside: Path) -> Centre:
        """The whole; a part with a fault is left out."""
        one = self._fields
        _only_known(one, TOP | PARTS.keys())
        emergency = read.phone(one, "emergency") if "emergency" in one.table else ""
        centre = Centre(
            name=read.said(one, "name"),
            checked=one.day("checked"),
            numbers=tuple(self._parts("number", _number)),
            emergency=emergency,
            figures=dict(self._parts("figure", self._figure)),
            items=tuple(self._parts("item", self._item)),
            notes=dict(self._parts("note", self._note)),
            reviews=tuple(self._parts("review", _review)),
            reviewed_only=read.flag(one, "reviewed-only"),
            languages=tuple(code for code in one.texts("languages") if read.is_language(one, "languages", code)),
            visits=tuple(self._parts("visit", self._visit)),
            kiosk=self._kiosk(),
            logo=read_logo(one, beside),
        )
        self.problems.extend(one.problems)
        return centre

    def _parts(self, kind: str, make: Callable[[Fields], Made]) -> list[Made]:
        """All [[kind]] tables that are whole."""
        found = []
        for one in self._fields.tables(kind):
            _only_known(one, PARTS[kind])
            made = make(one)
            self.problems.extend(one.problems)
            if not one.problems:
                found.append(made)
        return found

    def _kiosk(self) -> dict[str, str | int | bool]:
        if "kiosk" not in self._fields.table:
            return {}
        one = self._fields.table_of("kiosk")
        values = read.simple(one)
        self.problems.extend(one.problems)
        return values

    def _once(self, one: Fields, kind: str, key: str) -> str:
        """An id that stands once among those of its kind."""
        identity = read.identity(one, key)
        if identity and (kind, identity) in self._seen:
            one.problem(_TWICE, key, identity)
        self._seen.add((kind, identity))
        return identity

    def _step(self, one: Fields, identity: str) -> str:
        if identity and self._steps and identity not in self._steps:
            one.problem(_NO_STEP, "step", identity)
        return identity

    def _item(self, one: Fields) -> CentreItem:
        identity = self._once(one, "item", "id")
        if identity and not identity.startswith(OWN_IDS):
            one.problem(_OWN_ID, "id", identity)
        step = self._step(one, read.identity(one, "step"))
        return CentreItem(identity, step, read.said(one, "text"), read.said(one, "why", needed=False))

    def _note(self, one: Fields) -> tuple[str, tuple[str, ...]]:
        step = self._step(one, self._once(one, "note", "step"))
        paragraphs = one.texts("text")
        fit = [bool(paragraph) and read.is_fit(one, "text", paragraph) for paragraph in paragraphs]
        if not one.problems and not (fit and all(fit)):
            one.problem(_NO_WORDS, "text", step)
        return step, paragraphs

    def _visit(self, one: Fields) -> Visit:
        return Visit(self._once(one, "visit", "id"), read.said(one, "title"), one.texts("points"))

    def _figure(self, one: Fields) -> tuple[str, CentreFigure]:
        identity = self._once(one, "figure", "id")
        numbers = CentreFigure(read.number(one, "low"), read.number(one, "high"), read.number(one, "also"))
        if not any(numbers) and not one.problems:
            one.problem(_NO_NUMBER, "id", identity)
        if self._figures is not None and not one.problems:
            self._check(one, identity, numbers)
        return identity, numbers

    def _check(self, one: Fields, identity: str, numbers: CentreFigure) -> None:
        """Whether the guide's figure of that id takes these numbers, all of them and no others."""
        figure = (self._figures or {}).get(identity)
        needed = places_of(figure, {}) if figure else set()
        given = {place for place, number in numbers._asdict().items() if number}
        if figure is None or figure.kind == "emergency":
            one.problem(_NO_FIGURE, "id", identity)
        elif needed - given:
            one.problem(_LACKS, "id", identity)
        elif given - needed - {"low", "high"}:
            one.problem(_NOT_ITS, "id", identity)
        elif numbers.also and not _is_one_limit(figure.unit, numbers):
            one.problem(_NOT_SAME, "low", identity)


def _is_one_limit(unit: str, numbers: CentreFigure) -> bool:
    if unit not in {CELSIUS, FAHRENHEIT}:
        return True
    return abs(in_other_unit(numbers.low, unit) - Fraction(numbers.also)) <= ROUNDED


def _number(one: Fields) -> CentreNumber:
    return CentreNumber(read.said(one, "role"), read.phone(one, "number"), read.said(one, "hours", needed=False))


def _review(one: Fields) -> CentreReview:
    language = one.text("language")
    if language:
        read.is_language(one, "language", language)
    page, fingerprint = read.identity(one, "page"), read.fingerprint(one, "fingerprint")
    return CentreReview(page, language, fingerprint, read.said(one, "role"), one.day("day"))


def _only_known(one: Fields, known: set[str]) -> None:
    for key in one.table.keys() - known:
        one.problem(_UNKNOWN, key, key)
