"""The person's own dates: planned, moved, happened. Only what they typed; none is made from a minimum or an average."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from cartguide.journal.record_model import Record

PLANNED, MOVED, HAPPENED = "planned", "moved", "happened"
STATES = (PLANNED, MOVED, HAPPENED)
INFUSION, FIRST_CELLS = "infusion", 1


class StepDate(NamedTuple):
    """When a step is or was: one day, or a span up to `last`. `part`: 1, or the parts of an infusion in their order."""

    step: str
    part: int
    first: date
    last: date | None = None
    state: str = PLANNED


class Dates(NamedTuple):
    """All dates a person gave, in the order of their days."""

    all: tuple[StepDate, ...] = ()

    @property
    def day_zero(self) -> date | None:
        """The day of the first cells, planned or not; a second part has a date of its own and never moves it."""
        return next((each.first for each in self.all if (each.step, each.part) == (INFUSION, FIRST_CELLS)), None)

    @property
    def has_had_cells(self) -> bool:
        """Whether the first cells were given, as far as the person said."""
        return any((each.step, each.part, each.state) == (INFUSION, FIRST_CELLS, HAPPENED) for each in self.all)

    def one(self, step: str, part: int) -> StepDate | None:
        """The date of a part of a step, if there is one."""
        return next((each for each in self.all if (each.step, each.part) == (step, part)), None)

    def of(self, step: str) -> tuple[StepDate, ...]:
        """The dates of a step, by its parts."""
        return tuple(sorted((each for each in self.all if each.step == step), key=lambda each: each.part))

    def with_one(self, one: StepDate) -> "Dates":
        """With a date set, in place of the one there was."""
        return dates_of((*self.without(one.step, one.part).all, one))

    def without(self, step: str, part: int) -> "Dates":
        """Without a date."""
        return Dates(tuple(each for each in self.all if (each.step, each.part) != (step, part)))


def dates_of(all_dates: Iterable[StepDate]) -> Dates:
    """Dates in their order."""
    return Dates(tuple(sorted(all_dates, key=lambda each: (each.first, each.step, each.part))))


def in_fields(one: StepDate, path: str) -> dict[str, str]:
    """A date as the fields of a record; `path`: empty for the first CAR T, "2" for the second."""
    last = one.last.isoformat() if one.last else ""
    fields = {"path": path, "step": one.step, "part": str(one.part), "first": one.first.isoformat(), "last": last}
    return {**fields, "state": one.state}


def dates_in(records: Iterable[Record], path: str) -> Dates:
    """The dates that records of a path hold; what can't be read is left out."""
    found = (_date_in(record.fields) for record in records if record.fields.get("path", "") == path)
    return dates_of(each for each in found if each)


def _date_in(fields: Mapping[str, str]) -> StepDate | None:
    try:
        first, part = date.fromisoformat(fields["first"]), int(fields["part"])
        last = date.fromisoformat(fields["last"]) if fields.get("last") else None
        state = fields["state"] if fields.get("state") in STATES else PLANNED
        return StepDate(fields["step"], part, first, last, state)
    except (KeyError, ValueError):
        return None
