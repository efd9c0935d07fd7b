"""Reading a centre file; format: docs/centre-file.md. Every fault becomes a Problem with its line, nothing raises."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar

from cartguide.guide.centre import Centre, CentreFigure, CentreItem, CentreNumber, CentreReview, Visit, fits
from cartguide.guide.centre import fields as read
from cartguide.guide.centre.figure_rules import (
    LACKS,
    LACKS_UNIT,
    NOT_SAME,
    TOO_MANY,
    WRONG_WAY,
    fault_in_itself,
    fault_of,
)
from cartguide.guide.centre.file import LARGEST_FILE, TOO_LARGE, read_fields
from cartguide.guide.centre.logo import read_logo
from cartguide.guide.fields import Fields
from cartguide.guide.model import Figure, Problem, message_id

FORMAT = 1
OWN_IDS = "centre-"
# How much longer a text can be as the program writes it: an inline table becomes lines of its own, for one.
_GROWS = 3
TOP = {"format", "name", "checked", "emergency", "languages", "reviewed-only", "logo", "logo-data", "kiosk"}
PARTS = {
    "number": {"role", "number", "hours"},
    "figure": {"id", "low", "high", "also"},
    "item": {"id", "step", "text", "why"},
    "note": {"step", "text"},
    "review": {"page", "language", "fingerprint", "role", "day"},
    "visit": {"id", "title", "points"},
}
_NEWER = message_id("This file was made for another version of the program.")
_UNKNOWN = message_id("A center file does not know “{text}”. docs/centre-file.md says how it is written.")
_TWICE = message_id("“{text}” stands here twice.")
_OWN_ID = message_id("The id of a center's own item begins with centre-, unlike “{text}”.")
_NO_STEP = message_id("The guide has no step “{text}”.")
_NO_FIGURE = message_id("The guide has no figure “{text}” that a center can set here.")
_NO_NUMBER = message_id("The figure “{text}” has no number here.")
_NEEDS_ALL = message_id("The figure “{text}” needs all its numbers, in both units where it has two.")
# Of a figure's numbers, with the key they are told at.
_WRONG = {
    LACKS: ("id", _NEEDS_ALL),
    LACKS_UNIT: ("id", _NEEDS_ALL),
    TOO_MANY: ("id", message_id("The figure “{text}” has fewer numbers than stand here.")),
    NOT_SAME: ("low", message_id("The two numbers of “{text}” are not the same temperature in two units.")),
    WRONG_WAY: ("low", message_id("The figure “{text}” has a second number that is smaller than the first.")),
}
_NO_WORDS = message_id("There are no words here for the step “{text}”.")

Made = TypeVar("Made")


def read_centre(
    path: Path, figures: Mapping[str, Figure] | None, steps: frozenset[str]
) -> tuple[Centre | None, tuple[Problem, ...]]:
    """As `guide.centre.load_centre` says."""
    fields, size, unreadable = read_fields(path)
    if unreadable:
        return None, unreadable
    made_for = fields.table.get("format", FORMAT)
    if made_for != FORMAT or not isinstance(made_for, int):
        return None, (Problem(str(path), fields.line_of("format"), _NEWER),)
    reading = _Reading(fields, figures, steps)
    centre = reading.centre(path.parent)
    problems = sorted(reading.problems, key=lambda problem: problem.line)
    if size * _GROWS + 2 * len(centre.logo) > LARGEST_FILE and not fits(centre):
        problems.insert(0, Problem(str(path), 1, TOO_LARGE))
    return (centre if centre.name else None), tuple(problems)


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
            numbers=tuple(self._numbers()),
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

    def _numbers(self) -> list[CentreNumber]:
        """All numbers or none: without the first, the second would be called first."""
        known = len(self.problems)
        found = self._parts("number", _number)
        return found if len(self.problems) == known else []

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
        return Visit(self._once(one, "visit", "id"), read.said(one, "title"), read.identities(one, "points"))

    def _figure(self, one: Fields) -> tuple[str, CentreFigure]:
        identity = self._once(one, "figure", "id")
        numbers = CentreFigure(read.number(one, "low"), read.number(one, "high"), read.number(one, "also"))
        if not any(numbers) and not one.problems:
            one.problem(_NO_NUMBER, "id", identity)
        if not one.problems:
            self._check(one, identity, numbers)
        return identity, numbers

    def _check(self, one: Fields, identity: str, numbers: CentreFigure) -> None:
        """Whether the guide's figure of that id takes these numbers; without the guide, whether any could."""
        figure = (self._figures or {}).get(identity)
        if self._figures is not None and (figure is None or figure.kind == "emergency"):
            one.problem(_NO_FIGURE, "id", identity)
            return
        fault = fault_of(figure, numbers) if figure else fault_in_itself(numbers)
        if fault:
            key, wording = _WRONG[fault]
            one.problem(wording, key, identity)


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
