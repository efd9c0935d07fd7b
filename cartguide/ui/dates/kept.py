"""The person's dates as they stand in the window; kept by the journal."""

from collections.abc import Callable, Iterable
from uuid import uuid4

from PySide6.QtCore import QObject, Signal

from cartguide.journal.changes import Change, RecordGone, RecordKept, records_over
from cartguide.journal.record_model import Record, new_record
from cartguide.journey.dates import Dates, StepDate, dates_in, in_fields
from cartguide.ui.dates.seen import HalfTyped
from cartguide.ui.keeper import Keeper

KIND = "date"


class KeptDates(QObject):
    """`changed`: path, home, panels and *Who to call* show them anew.

    `path`: empty for the first CAR T, else "2" and so on.
    """

    changed = Signal()

    def __init__(self, path: Callable[[], str] = lambda: "", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._keeper: Keeper | None = None
        self._records: dict[str, Record] = {}
        self._half_typed: dict[str, dict[tuple[str, int], HalfTyped]] = {}
        self.known = Dates()

    @property
    def half_typed(self) -> dict[tuple[str, int], HalfTyped]:
        """What is half typed on the path that is shown; it waits for as long as the window stands."""
        return self._half_typed.setdefault(self._path(), {})

    def follow(self, keeper: Keeper) -> None:
        """Read them when the journal opens."""
        self._keeper = keeper
        keeper.opened.connect(self.read)
        keeper.did.connect(self._on_did)

    def read(self, *_: object) -> None:
        """Read what the journal holds."""
        if self._keeper is not None and self._keeper.is_open:
            self._keeper.see(lambda journal: journal.records.of_kind(KIND), self._take)

    def set(self, one: StepDate) -> None:
        """Keep a date, in place of the one the step's part had; the former one is kept too."""
        there = self._record_of(one.step, one.part) or new_record(KIND)
        fields = in_fields(one, self._path())
        self._do(RecordKept(there.uuid, KIND, one.first.isoformat(), fields, str(uuid4()), there.created))

    def remove(self, step: str, part: int) -> Change | None:
        """Take a date away; the change that brings it back, if there was one."""
        there = self._record_of(step, part)
        if there is None:
            return None
        was = RecordKept(there.uuid, KIND, there.day, there.fields, str(uuid4()), there.created)
        self._do(RecordGone(there.uuid, gone=True))
        return RecordGone(there.uuid, gone=False, was=was)

    def _record_of(self, step: str, part: int) -> Record | None:
        wanted = (self._path(), step, str(part))
        return next((each for each in self._records.values() if _place(each) == wanted), None)

    def _do(self, change: Change) -> None:
        if self._keeper is not None:
            self._keeper.do(change)

    def _on_did(self, change: object) -> None:
        is_date = isinstance(change, RecordKept) and change.kind == KIND
        is_back = isinstance(change, RecordGone) and (
            change.uuid in self._records or (change.was is not None and change.was.kind == KIND)
        )
        if is_date or is_back:
            self._show(records_over(self._records.values(), [change], KIND))

    def _take(self, records: Iterable[Record]) -> None:
        self._show(records_over(records, self._keeper.pending if self._keeper else (), KIND))

    def _show(self, records: Iterable[Record]) -> None:
        self._records = {record.uuid: record for record in records}
        known = dates_in(self._records.values(), self._path())
        if known != self.known:
            self.known = known
            self.changed.emit()


def _place(record: Record) -> tuple[str, str, str]:
    fields = record.fields
    return fields.get("path", ""), fields.get("step", ""), fields.get("part", "")
