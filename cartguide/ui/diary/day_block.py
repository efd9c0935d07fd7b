"""One day of the diary: its heading in words, and its entries."""

from collections.abc import Callable, Iterable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cartguide.journal.record_model import Record
from cartguide.ui.diary.entry_row import EntryRow
from cartguide.ui.mine.reading_order import read_in_order
from cartguide.ui.scale import TIGHT
from cartguide.ui.text import Heading
from cartguide.ui.theme import Looks


class DayBlock(QWidget):
    """`opened` is told the row that was pressed."""

    def __init__(self, looks: Looks, day: str, region: str, opened: Callable[[EntryRow], None]) -> None:
        super().__init__()
        self._looks, self._region, self._opened = looks, region, opened
        self.day = day
        self.heading = Heading("", "strong")
        self.rows: dict[str, EntryRow] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, TIGHT, 0, TIGHT)
        self._column.setSpacing(TIGHT)
        self._column.addWidget(self.heading)

    @property
    def entries(self) -> tuple[Record, ...]:
        """The entries as they stand, newest first."""
        return tuple(row.entry for row in self.rows.values())

    def show_entries(self, entries: Iterable[Record]) -> None:
        """Show these, newest first."""
        before, self.rows = self.rows, {}
        for at, entry in enumerate(entries, 1):
            row = before.pop(entry.uuid, None)
            if row is None:
                row = self._row(entry)
                self._column.insertWidget(at, row)
            else:
                self._put(row, entry, at)
            self.rows[entry.uuid] = row
        for row in before.values():
            row.hide()
            self._column.removeWidget(row)
            row.deleteLater()
        read_in_order(self, [self.heading, *self.rows.values()])

    def _put(self, row: EntryRow, entry: Record, at: int) -> None:
        if row.entry != entry:
            row.show_entry(entry)
        if self._column.indexOf(row) != at:
            self._column.removeWidget(row)
            self._column.insertWidget(at, row)

    def _row(self, entry: Record) -> EntryRow:
        row = EntryRow(self._looks, entry, self._region)
        row.setParent(self)
        row.clicked.connect(lambda: self._opened(row))
        return row
