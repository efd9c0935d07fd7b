"""One day of the diary: its heading in words, and its entries."""

from collections.abc import Callable, Iterable

from cartguide.journal.record_model import Record
from cartguide.ui.diary.entry_row import EntryRow
from cartguide.ui.diary.stack import Stack
from cartguide.ui.scale import TIGHT
from cartguide.ui.text import Heading
from cartguide.ui.theme import Looks


class DayBlock(Stack):
    """`opened` is told the row that was pressed."""

    def __init__(self, looks: Looks, day: str, region: str, opened: Callable[[EntryRow], None]) -> None:
        super().__init__(TIGHT, TIGHT)
        self._looks, self._region, self._opened = looks, region, opened
        self.day = day
        self.heading = Heading("", "strong")
        self.rows: dict[str, EntryRow] = {}

    def show_entries(self, entries: Iterable[Record]) -> None:
        """Show these, newest first."""
        before, self.rows = self.rows, {}
        for entry in entries:
            row = before.get(entry.uuid) or self._row(entry)
            if row.entry != entry:
                row.show_entry(entry)
            self.rows[entry.uuid] = row
        self.set_parts([self.heading, *self.rows.values()])

    def _row(self, entry: Record) -> EntryRow:
        row = EntryRow(self._looks, entry, self._region)
        row.clicked.connect(lambda: self._opened(row))
        return row
