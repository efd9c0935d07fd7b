"""Looks for what was typed: in the guide at once, and on the journal's thread in what the person wrote."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from cartguide.journey.search_entries import TERM, Entry
from cartguide.journey.search_words import NO_SYNONYMS, Wanted, wanted
from cartguide.ui.search import own_writing
from cartguide.ui.search.finder import finder_of
from cartguide.ui.search.own_writing import NOTHING, Own, OwnFound

if TYPE_CHECKING:
    from cartguide.ui.program import Program

REST_MS = 30


class Searching(QObject):
    """`in_guide` and `in_own` say that `pieces`, `terms` or `own` are new. An older answer never replaces a newer one.

    `can_read_own`: what the person wrote can be searched now.
    """

    in_guide = Signal()
    in_own = Signal()

    def __init__(self, program: "Program", parent: QObject) -> None:
        super().__init__(parent)
        self._keeper, self._finder = program.keeper, finder_of(program)
        self._number = 0
        self.wanted: Wanted = ()
        self.pieces: tuple[Entry, ...] = ()
        self.terms: tuple[Entry, ...] = ()
        self.own: OwnFound = NOTHING
        self.can_read_own = False
        self.is_settled = False
        self._timer = QTimer(self, singleShot=True, interval=REST_MS)
        self._timer.timeout.connect(self.search_now)
        self._finder.ready.connect(self.search_now)
        if self._keeper:
            self._keeper.opened.connect(self._start_again)
            self._keeper.failed.connect(self._start_again)

    @property
    def query(self) -> str:
        """What is typed just now."""
        return self._finder.query

    def look_for(self, query: str) -> None:
        """Search when the typing pauses for a moment."""
        self._finder.query = query
        self.is_settled = False
        self._timer.start()

    def finish(self) -> None:
        """Search now if it was not done yet."""
        if self._timer.isActive():
            self.search_now()

    def search_now(self) -> None:
        """Search for what is typed."""
        self._timer.stop()
        self._number += 1
        index = self._finder.index
        self.wanted = wanted(self.query, index.synonyms if self._finder.is_ready else NO_SYNONYMS)
        found = index.search(self.wanted, len(index.entries))
        self.terms = tuple(entry for entry in found if entry.kind == TERM)
        self.pieces = tuple(entry for entry in found if entry.kind != TERM)
        self.in_guide.emit()
        self._search_own()

    def read_more(self, places: Sequence[int], then: Callable[[tuple[Own, ...]], None]) -> None:
        """Read more of what was found in what the person wrote."""
        asked, looked_for = self._number, self.wanted

        def show(more: tuple[Own, ...]) -> None:
            if isValid(self) and asked == self._number:
                then(more)

        if self._keeper and self._keeper.is_open:
            self._keeper.see(lambda journal: own_writing.read(journal, looked_for, places), show)

    def _start_again(self, _news: object) -> None:
        """The journal is checked on its own thread first: what is asked from here on comes after that."""
        self.is_settled = False
        self._timer.start()

    def _search_own(self) -> None:
        self.can_read_own = self._keeper is not None and self._keeper.is_open
        if self._keeper is None or not self.can_read_own or not self.wanted:
            self._take(NOTHING)
            return
        asked, looked_for = self._number, self.wanted

        def show(found: OwnFound) -> None:
            if isValid(self) and asked == self._number:
                self._take(found)

        def give_up() -> None:
            if isValid(self) and asked == self._number:
                self.can_read_own = False
                self._take(NOTHING)

        self._keeper.see(lambda journal: own_writing.search(journal, looked_for), show, otherwise=give_up)

    def _take(self, found: OwnFound) -> None:
        self.own = found
        self.is_settled = self._finder.is_ready and found.is_whole and not self._timer.isActive()
        self.in_own.emit()
        if not found.is_whole:
            self._search_own()
