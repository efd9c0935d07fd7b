"""Makes a centre of a typed form, part by part, and gathers what is to mend."""

from collections.abc import Callable, Iterator, Mapping

from cartguide.guide.centre import Centre, CentreFigure, CentreItem, CentreNumber, CentreReview, fits
from cartguide.guide.centre import fields as read
from cartguide.guide.centre.form import Fault, Form, FormNote, Known
from cartguide.guide.centre.form_figures import figure_of
from cartguide.guide.centre.form_ids import identified
from cartguide.guide.fields import Fields, Text
from cartguide.guide.model import message_id

_NO_NAME = message_id("Please write the name of the center.")
_NOT_CHECKED = message_id("Please write the day somebody last checked everything here.")
_STILL_TO_COME = message_id("This day is still to come. Please check it.")
_NO_ROLE = message_id("Please write whose number this is.")
_NO_NUMBER = message_id("Please write the number.")
_NONE_TO_CALL = message_id("Without a number, people are told to look on their card or papers. Please check.")
_UNKNOWN_FIGURE = message_id("The guide no longer has the figure “{text}”. It is left out.")
_NO_STEP = message_id("Please choose the step.")
_NO_WORDS = message_id("Please write what there is to do.")
_NO_PAGE = message_id("Please choose the page.")
_NOT_READ = message_id("Please read the page first. Then say that you checked it.")
_NO_CHECKER = message_id("Please write who checked it, such as CAR T nurse. Do not write a name.")
_NO_DAY = message_id("Please write the day.")
_TOO_MUCH = message_id("This is more than one file can hold. Please take out some notes or things to do.")
_NOTHING_SHOWN = message_id("No page is checked yet. So people would see no page of a step. Please check.")


def made(form: Form, known: Known) -> tuple[Centre, tuple[Fault, ...]]:
    """As `guide.centre.form.centre_of` says."""
    making = _Making(known)
    centre = form.rest._replace(
        name=making.words("name", "name", form.name, _NO_NAME),
        checked=making.day("checked", form.checked, _NOT_CHECKED),
        numbers=tuple(making.numbers(form.numbers)),
        emergency=making.phone("emergency", "emergency", form.emergency),
        figures=dict(making.figures(form.figures)),
        items=tuple(making.items(identified(form.items))),
        notes=making.notes(form.notes),
        reviews=tuple(making.reviews(form.reviews)),
        reviewed_only=form.reviewed_only,
        logo=form.logo,
    )
    if form.reviewed_only and not centre.reviews:
        making.fault("reviews", _NOTHING_SHOWN, asks=True)
    if not fits(centre):
        making.fault("name", _TOO_MUCH)
    return centre, tuple(making.faults)


def one_line(typed: str) -> str:
    """A typed text with single spaces and nothing around it."""
    return " ".join(typed.split())


class _Making:
    """Makes the parts, and gathers what is to mend."""

    def __init__(self, known: Known) -> None:
        self._known = known
        self.faults: list[Fault] = []

    def fault(self, place: str, wording: str, values: tuple[tuple[str, str], ...] = (), *, asks: bool = False) -> None:
        self.faults.append(Fault(place, wording, values, asks))

    def words(self, place: str, key: str, typed: str, missing: str = "") -> str:
        """A text of one line; `missing` is said where there is none."""
        return self._read(place, key, typed, missing, read.said)

    def phone(self, place: str, key: str, typed: str, missing: str = "") -> str:
        """A phone number."""
        return self._read(place, key, typed, missing, read.phone)

    def day(self, place: str, typed: str, missing: str) -> str:
        """A day up to today, as YYYY-MM-DD."""
        text = one_line(typed)
        found = self._known.read_day(text) if text else missing
        if isinstance(found, str):
            self.fault(place, found)
        elif found > self._known.today:
            self.fault(place, _STILL_TO_COME)
        else:
            return found.isoformat()
        return ""

    def numbers(self, rows: tuple[CentreNumber, ...]) -> Iterator[CentreNumber]:
        """The numbers that are whole."""
        for at, row in enumerate(rows):
            if any(map(one_line, row)):
                place = f"number.{at}"
                role = self.words(f"{place}.role", "role", row.role, _NO_ROLE)
                number = self.phone(f"{place}.number", "number", row.number, _NO_NUMBER)
                hours = self.words(f"{place}.hours", "hours", row.hours)
                if self._is_whole(place):
                    yield CentreNumber(role, number, hours)
        if not any(one_line(row.number) for row in rows):
            self.fault("numbers", _NONE_TO_CALL, asks=True)

    def figures(self, typed: Mapping[str, CentreFigure]) -> Iterator[tuple[str, CentreFigure]]:
        """The figures that are whole and that the guide has."""
        for identity, numbers in typed.items():
            if not any(map(one_line, numbers)):
                continue
            figure = self._known.figures.get(identity)
            if figure is None or figure.kind == "emergency":
                self.fault("figures", _UNKNOWN_FIGURE, (("text", identity),), asks=True)
                continue
            found, remarks = figure_of(figure, numbers)
            for remark in remarks:
                self.fault(f"figure.{identity}", remark.wording, remark.values, asks=remark.asks)
            if found is not None:
                yield identity, found

    def items(self, rows: tuple[CentreItem, ...]) -> Iterator[CentreItem]:
        """The things to do that are whole."""
        for at, row in enumerate(rows):
            if one_line(row.text + row.why):
                place = f"item.{at}"
                step = self._step(place, row.step)
                text = self.words(f"{place}.text", "text", row.text, _NO_WORDS)
                why = self.words(f"{place}.why", "why", row.why)
                if self._is_whole(place):
                    yield CentreItem(row.identity, step, text, why)

    def notes(self, rows: tuple[FormNote, ...]) -> dict[str, tuple[str, ...]]:
        """The notes that are whole, by step; two for one step follow one another."""
        found: dict[str, tuple[str, ...]] = {}
        for at, row in enumerate(rows):
            place = f"note.{at}"
            lines = [line for line in map(one_line, row.text.splitlines()) if line]
            step = self._step(place, row.step) if lines else ""
            paragraphs = tuple(self.words(f"{place}.text", "text", line) for line in lines)
            if lines and self._is_whole(place):
                found[step] = (*found.get(step, ()), *paragraphs)
        return found

    def reviews(self, rows: tuple[CentreReview, ...]) -> Iterator[CentreReview]:
        """The reviews that are whole."""
        for at, row in enumerate(rows):
            if any((row.page, row.fingerprint, one_line(row.role), one_line(row.day))):
                place = f"review.{at}"
                if not row.page:
                    self.fault(f"{place}.page", _NO_PAGE)
                elif not row.fingerprint:
                    self.fault(f"{place}.fingerprint", _NOT_READ)
                role = self.words(f"{place}.role", "role", row.role, _NO_CHECKER)
                day = self.day(f"{place}.day", row.day, _NO_DAY)
                if self._is_whole(place):
                    yield row._replace(role=role, day=day)

    def _read(self, place: str, key: str, typed: str, missing: str, reading: Callable[[Fields, str], str]) -> str:
        text = one_line(typed)
        if not text:
            if missing:
                self.fault(place, missing)
            return ""
        one = Fields({key: text}, Text("", ()))
        found = reading(one, key)
        for problem in one.problems:
            self.fault(place, problem.wording, problem.values)
        return found

    def _step(self, place: str, step: str) -> str:
        if step not in self._known.steps:
            self.fault(f"{place}.step", _NO_STEP)
        return step

    def _is_whole(self, place: str) -> bool:
        return not any(fault.place.startswith(f"{place}.") and not fault.asks for fault in self.faults)
