"""What stands in *My team*, as the window has it; kept by the journal."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from cartguide.journal.changes import RecordGone, RecordKept, records_over
from cartguide.journal.journal import Journal
from cartguide.journal.record_model import Record
from cartguide.journey.team import KINDS
from cartguide.ui.keeper import Keeper

_Read = Mapping[str, tuple[Record, ...]]


class TeamRecords(QObject):
    """`changed` carries a kind whose records are otherwise now. `is_read`: what is known is all there is."""

    changed = Signal(str)

    def __init__(self, keeper: Keeper, kinds: tuple[str, ...] = KINDS, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keeper, self._kinds = keeper, kinds
        self._known: dict[str, dict[str, Record]] = {kind: {} for kind in kinds}
        self.is_read = False
        keeper.did.connect(self._on_did)

    def of_kind(self, kind: str) -> tuple[Record, ...]:
        """The records of a kind, in no order that means anything."""
        return tuple(self._known[kind].values())

    def one(self, uuid: str) -> Record | None:
        """A record that is known."""
        return next((known[uuid] for known in self._known.values() if uuid in known), None)

    def read(self) -> None:
        """Read all of them anew."""
        if self._keeper.is_open:
            self._keeper.see(self._seen, self._take)

    def _seen(self, journal: Journal) -> _Read:
        return {kind: journal.records.of_kind(kind) for kind in self._kinds}

    def _take(self, found: _Read) -> None:
        self.is_read = True
        for kind in self._kinds:
            there = records_over(found[kind], self._keeper.pending, kind)
            self._known[kind] = {record.uuid: record for record in there}
        for kind in self._kinds:
            self.changed.emit(kind)

    def _on_did(self, change: object) -> None:
        if isinstance(change, RecordGone) and not change.gone and change.was is None:
            self.read()
        elif isinstance(change, RecordKept | RecordGone):
            for kind, known in self._known.items():
                there = {record.uuid: record for record in records_over(known.values(), [change], kind)}
                if there != known:
                    self._known[kind] = there
                    self.changed.emit(kind)
