"""The diary's list: slices of whole days, newest first, made without a pause; never all at once."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cartguide.journal.record_model import Record
from cartguide.journey.dates import Dates
from cartguide.journey.diary import day_of
from cartguide.journey.diary_days import Slice, by_day
from cartguide.ui.diary.day_block import DayBlock
from cartguide.ui.diary.day_slice import DaySlice
from cartguide.ui.diary.entry_row import EntryRow
from cartguide.ui.diary.in_words import day_words
from cartguide.ui.scale import TIGHT
from cartguide.ui.theme import Looks

# Older ones push the newest out: what was made is never more than this many slices.
MOST_SLICES = 5
NEWEST = "\uffff"

Days = Callable[[], tuple[date | None, Dates]]


class EntryList(QWidget):
    """`chosen` carries an entry. `pushed_out`: so many pixels have gone at the top. `today_and_dates`: for headings.

    `before`: where older ones begin that were not read; None: there are none. `until`: only days before it are shown.
    """

    chosen = Signal(object)
    pushed_out = Signal(int)

    def __init__(self, looks: Looks, region: str, today_and_dates: Days) -> None:
        super().__init__()
        self._looks, self._region, self._days = looks, region, today_and_dates
        self.slices: list[DaySlice] = []
        self.before: tuple[str, str] | None = None
        self.until = NEWEST
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(TIGHT)

    @property
    def entries(self) -> tuple[Record, ...]:
        """What the list holds, newest first."""
        return tuple(entry for each in self.slices for _, day in by_day(each.entries.values()) for entry in day)

    @property
    def is_empty(self) -> bool:
        """Whether it holds nothing."""
        return not any(each.entries for each in self.slices)

    @property
    def is_made(self) -> bool:
        """Whether every row of what was read stands."""
        return all(each.is_made for each in self.slices)

    def clear(self, until: str = NEWEST) -> None:
        """Show nothing; what comes is before a day."""
        while self.slices:
            self._drop_first()
        self.before, self.until = None, until

    def add(self, found: Slice) -> None:
        """Show older days below."""
        made = DaySlice(found.records, self._block)
        self.before = found.before
        self.slices.append(made)
        self._column.addWidget(made)
        if len(self.slices) > MOST_SLICES:
            gone = self.slices[0].height() + TIGHT
            self.until = self.slices[0].oldest or self.until
            self._drop_first()
            self.pushed_out.emit(gone)

    def put(self, entry: Record) -> None:
        """Show an entry where it stands now, or not where that is further than was read."""
        found = self._slice_of(entry)
        for each in self.slices:
            if each is not found:
                each.take_out(entry.uuid)
        if found is not None:
            found.put(entry)

    def remove(self, uuid: str) -> None:
        """Show an entry no more."""
        for each in self.slices:
            each.take_out(uuid)

    def row(self, uuid: str) -> EntryRow | None:
        """The row of an entry."""
        return next((block.rows[uuid] for block in self._blocks() if uuid in block.rows), None)

    def renew_headings(self) -> None:
        """Another day, or other dates: what is said of each day is said anew."""
        for block in self._blocks():
            self._head(block)

    def focus_on(self, uuid: str) -> bool:
        """Put the keyboard on an entry's row."""
        row = self.row(uuid)
        if row is not None:
            row.setFocus(Qt.FocusReason.OtherFocusReason)
        return row is not None

    def _blocks(self) -> list[DayBlock]:
        return [block for each in self.slices for block in each.blocks.values()]

    def _block(self, day: str) -> DayBlock:
        block = DayBlock(self._looks, day, self._region, lambda row: self.chosen.emit(row.entry))
        self._head(block)
        return block

    def _head(self, block: DayBlock) -> None:
        words = day_words(self._looks.say, day_of(Record("", "", block.day)), *self._days())
        block.heading.setText(words)

    def _slice_of(self, entry: Record) -> DaySlice | None:
        """The slice an entry belongs to: the first that reaches as far back."""
        if entry.day >= self.until:
            return None
        found = next((each for each in self.slices if each.entries and entry.day[:10] >= each.oldest), None)
        if found is not None or self.before is not None:
            return found
        if not self.slices:
            self.add(Slice((), None))
        return self.slices[-1]

    def _drop_first(self) -> None:
        gone = self.slices.pop(0)
        gone.stop()
        self._column.removeWidget(gone)
        gone.hide()
        gone.deleteLater()
