"""The diary's list: slices of whole days, newest first, made without a pause; never all at once."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cartguide.journal.record_model import Record
from cartguide.journey.diary import day_of
from cartguide.journey.diary_days import Slice, by_day
from cartguide.ui.beside.in_slices import InSlices
from cartguide.ui.diary.day_block import DayBlock
from cartguide.ui.diary.entry_row import EntryRow
from cartguide.ui.diary.in_words import day_words
from cartguide.ui.scale import TIGHT
from cartguide.ui.theme import Looks

# Older ones push the newest out: what was made is never more than this many slices.
MOST_SLICES = 5

NEWEST = "\uffff"

Days = Callable[[], tuple[date | None, date | None]]


class _DaySlice(InSlices):
    """Days of which more may come while they are being made."""

    def finish(self) -> None:
        """Make what is left, at once."""
        while not self.is_done:
            self._make_some()

    def add_last(self, block: DayBlock) -> None:
        """One more day at the end."""
        self._column.addWidget(block)


class EntryList(QWidget):
    """`chosen` carries an entry. `pushed_out`: so many pixels have gone at the top. `today_and_zero`: for headings.

    `before`: where older ones begin that were not read; None: there are none. `until`: only days before it are shown.
    """

    chosen = Signal(object)
    pushed_out = Signal(int)

    def __init__(self, looks: Looks, region: str, today_and_zero: Days) -> None:
        super().__init__()
        self._looks, self._region, self._days = looks, region, today_and_zero
        self._slices: list[_DaySlice] = []
        self._known: list[dict[str, Record]] = []
        self._blocks: dict[str, DayBlock] = {}
        self.before: tuple[str, str] | None = None
        self.until = NEWEST
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(TIGHT)

    @property
    def entries(self) -> tuple[Record, ...]:
        """What the list holds, newest first."""
        return tuple(entry for known in self._known for _, day in by_day(known.values()) for entry in day)

    @property
    def is_made(self) -> bool:
        """Whether every row of what was read stands."""
        return all(each.is_done for each in self._slices)

    def clear(self) -> None:
        """Show nothing; what comes begins with the newest."""
        while self._slices:
            self._drop(0)
        self.before, self.until = None, NEWEST

    def add(self, slice_: Slice) -> None:
        """Show older days below."""
        known = {entry.uuid: entry for entry in slice_.records}
        self._known.append(known)
        self.before = slice_.before
        made = _DaySlice(self._made(known), TIGHT)
        self._slices.append(made)
        self._column.addWidget(made)
        if len(self._slices) > MOST_SLICES:
            gone = self._slices[0].height() + TIGHT
            self.until = min((entry.day[:10] for entry in self._known[0].values()), default=self.until)
            self._drop(0)
            self.pushed_out.emit(gone)

    def put(self, entry: Record) -> None:
        """Show an entry where it stands now, or not where that is further than was read."""
        self.remove(entry.uuid)
        at = self._slice_of(entry)
        if at is not None:
            self._known[at][entry.uuid] = entry
            self._show_day(at, entry.day[:10])

    def remove(self, uuid: str) -> None:
        """Show an entry no more."""
        for at, known in enumerate(self._known):
            there = known.pop(uuid, None)
            if there is not None:
                self._show_day(at, there.day[:10])

    def row(self, uuid: str) -> EntryRow | None:
        """The row of an entry."""
        return next((block.rows[uuid] for block in self._blocks.values() if uuid in block.rows), None)

    def renew_headings(self) -> None:
        """Another day, or other dates: what is said of each day is said anew."""
        for block in self._blocks.values():
            self._head(block)

    def focus_on(self, uuid: str) -> bool:
        """Put the keyboard on an entry's row."""
        row = self.row(uuid)
        if row is not None:
            row.setFocus(Qt.FocusReason.OtherFocusReason)
        return row is not None

    def _made(self, known: dict[str, Record]) -> Iterator[QWidget]:
        for day in [day for day, _ in by_day(known.values())]:
            entries = _of_day(known, day)
            if day not in self._blocks and entries:
                yield self._block(day, entries)

    def _block(self, day: str, entries: Iterable[Record]) -> DayBlock:
        block = DayBlock(self._looks, day, self._region, lambda row: self.chosen.emit(row.entry))
        self._head(block)
        block.show_entries(entries)
        self._blocks[day] = block
        return block

    def _head(self, block: DayBlock) -> None:
        entry = next(iter(block.rows.values())).entry if block.rows else Record("", "", block.day)
        block.heading.setText(day_words(self._looks.say, day_of(entry), *self._days()))

    def _slice_of(self, entry: Record) -> int | None:
        """The slice an entry belongs to: the first that reaches as far back."""
        if entry.day >= self.until:
            return None
        for at, known in enumerate(self._known):
            if known and entry.day[:10] >= min(each.day[:10] for each in known.values()):
                return at
        if self.before is not None:
            return None
        if not self._slices:
            self.add(Slice((), None))
        return len(self._slices) - 1

    def _show_day(self, at: int, day: str) -> None:
        self._slices[at].finish()
        entries = _of_day(self._known[at], day)
        block = self._blocks.get(day)
        if block is None and entries:
            self._insert(at, self._block(day, entries))
        elif block is not None and entries:
            block.show_entries(entries)
        elif block is not None:
            del self._blocks[day]
            block.hide()
            block.deleteLater()

    def _insert(self, at: int, block: DayBlock) -> None:
        """Above the next older day of the slice, else at its end."""
        older = max((day for day in self._blocks if day < block.day and self._is_in(at, day)), default="")
        if not older:
            self._slices[at].add_last(block)
            return
        place = self._blocks[older].parentWidget()
        column = place.layout() if place else None
        if isinstance(column, QVBoxLayout):
            column.insertWidget(column.indexOf(self._blocks[older]), block)
            block.setVisible(True)

    def _is_in(self, at: int, day: str) -> bool:
        return self._slices[at].isAncestorOf(self._blocks[day])

    def _drop(self, at: int) -> None:
        made, known = self._slices.pop(at), self._known.pop(at)
        made.stop()
        for day in {entry.day[:10] for entry in known.values()}:
            self._blocks.pop(day, None)
        self._column.removeWidget(made)
        made.hide()
        made.deleteLater()


def _of_day(known: dict[str, Record], day: str) -> tuple[Record, ...]:
    return next((entries for each, entries in by_day(known.values()) if each == day), ())
