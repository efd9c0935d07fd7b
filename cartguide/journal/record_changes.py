"""What a person does with records, as changes (see `changes`)."""

from collections.abc import Hashable, Iterable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from cartguide.journal.model import StepWriting
from cartguide.journal.record_model import Record, in_order

if TYPE_CHECKING:
    from cartguide.journal.journal import Journal


class RecordKept(NamedTuple):
    """What a form says now. `session`: a uuid for each opening of the form; `created` is ISO 8601 in UTC."""

    uuid: str
    kind: str
    day: str
    fields: Mapping[str, str]
    session: str
    created: str

    @property
    def key(self) -> Hashable:
        """One a record and opening: what was typed in an earlier one becomes its former words."""
        return ("record", self.uuid, self.session)

    @property
    def about(self) -> Hashable:
        """See Change."""
        return self.uuid

    def apply(self, journal: "Journal") -> None:
        """Keep it."""
        journal.records.keep(self.uuid, self.kind, self.day, self.fields, self.session)

    def over(self, writing: StepWriting) -> StepWriting:
        """Not a step's writing."""
        return writing


class RecordGone(NamedTuple):
    """A record put out of sight, or brought back; `was` is what it said then."""

    uuid: str
    gone: bool
    was: RecordKept | None = None

    @property
    def key(self) -> Hashable:
        """Apart from its words: both are done."""
        return ("record-gone", self.uuid)

    @property
    def about(self) -> Hashable:
        """See Change."""
        return self.uuid

    def apply(self, journal: "Journal") -> None:
        """Delete it, or restore it."""
        if self.gone:
            journal.records.delete(self.uuid)
        else:
            journal.records.restore(self.uuid)

    def over(self, writing: StepWriting) -> StepWriting:
        """Not a step's writing."""
        return writing


def records_over(records: Iterable[Record], changes: Iterable[object], kind: str) -> tuple[Record, ...]:
    """The records of a kind with changes that are not in the journal yet, newest day first."""
    there = {record.uuid: record for record in records}
    for change in changes:
        if isinstance(change, RecordKept) and change.kind == kind:
            there[change.uuid] = _upon(there.get(change.uuid), change)
        elif isinstance(change, RecordGone):
            _put(there, change, kind)
    return tuple(sorted(there.values(), key=in_order, reverse=True))


def _put(there: dict[str, Record], change: RecordGone, kind: str) -> None:
    if change.gone:
        there.pop(change.uuid, None)
    elif change.was is not None and change.was.kind == kind and change.uuid not in there:
        there[change.uuid] = _upon(None, change.was)


def _upon(record: Record | None, change: RecordKept) -> Record:
    fields = {name: text for name, text in change.fields.items() if text}
    if record is None:
        return Record(change.uuid, change.kind, change.day, fields, 0, change.created, change.created)
    return record._replace(day=change.day, fields=fields)
