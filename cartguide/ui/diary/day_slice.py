"""A slice of the diary on the screen: its days are made in turns between which the window answers."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QElapsedTimer, QTimer
from PySide6.QtWidgets import QWidget

from cartguide.journal.record_model import Record
from cartguide.journey.diary_days import by_day
from cartguide.ui.diary.day_block import DayBlock
from cartguide.ui.diary.stack import Stack
from cartguide.ui.scale import TIGHT

# Laying out and painting what a turn has made takes longer than making it.
TURN_MS = 3


class DaySlice(Stack):
    """`make` makes the block of a day. `entries`: what the slice holds, by uuid, whether its rows stand yet or not."""

    def __init__(self, entries: Iterable[Record], make: Callable[[str], DayBlock]) -> None:
        super().__init__(TIGHT)
        self._make = make
        self.entries = {entry.uuid: entry for entry in entries}
        self.blocks: dict[str, DayBlock] = {}
        self._to_make = [day for day, _ in by_day(self.entries.values())][::-1]
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._make_some)
        self._make_some()
        if self._to_make:
            self._timer.start()

    @property
    def is_made(self) -> bool:
        """Whether every row stands."""
        return not self._to_make

    @property
    def oldest(self) -> str:
        """The last of its days; empty where it holds nothing."""
        return min((entry.day[:10] for entry in self.entries.values()), default="")

    def put(self, entry: Record) -> None:
        """Show one more entry, or another state of one."""
        before = self.entries.get(entry.uuid, entry)
        self.entries[entry.uuid] = entry
        for day in {before.day[:10], entry.day[:10]}:
            self._show_day(day)

    def take_out(self, uuid: str) -> None:
        """Show an entry no more."""
        there = self.entries.pop(uuid, None)
        if there is not None:
            self._show_day(there.day[:10])

    def stop(self) -> None:
        """Make no more."""
        self._timer.stop()

    def _show_day(self, day: str) -> None:
        if day in self._to_make:
            return
        entries = next((found for each, found in by_day(self.entries.values()) if each == day), ())
        if not entries:
            self.blocks.pop(day, None)
        else:
            self._block(day).show_entries(entries)
        self._show_blocks()

    def _block(self, day: str) -> DayBlock:
        if day not in self.blocks:
            self.blocks[day] = self._make(day)
        return self.blocks[day]

    def _make_some(self) -> None:
        clock = QElapsedTimer()
        clock.start()
        days = dict(by_day(self.entries.values()))
        while self._to_make and (not self.blocks or clock.elapsed() < TURN_MS):
            day = self._to_make.pop()
            if day in days:
                self._block(day).show_entries(days[day])
        if not self._to_make:
            self._timer.stop()
        self._show_blocks()

    def _show_blocks(self) -> None:
        parts: list[QWidget] = [self.blocks[day] for day in sorted(self.blocks, reverse=True)]
        self.set_parts(parts)
