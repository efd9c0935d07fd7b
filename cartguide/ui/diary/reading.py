"""Reads the diary on the journal's thread: a slice at a time, with what is not kept yet laid over it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from cartguide.journal.changes import RecordGone, RecordKept, records_over
from cartguide.journal.record_model import FormerRecord, Record, in_order
from cartguide.journey.diary import KIND
from cartguide.journey.diary_days import SLICE, Slice, whole_days

if TYPE_CHECKING:
    from cartguide.journal.journal import Journal
    from cartguide.ui.keeper import Keeper

WRITER_KEPT = "diary-writer"


class DiaryReader:
    """Answers come on the window's thread; none comes where the journal can't be read."""

    def __init__(self, keeper: "Keeper") -> None:
        self._keeper = keeper
        self._turn = 0

    def begin(self, until: str, then: Callable[[Slice, str], None]) -> None:
        """The newest slice of what is before a day (empty: of all), and who wrote last; earlier questions lapse."""
        before = (until, "") if until else None
        self._turn += 1
        turn = self._turn

        def read(journal: "Journal") -> tuple[Slice, str]:
            found = whole_days(journal.records.page(KIND, before, SLICE), SLICE)
            return found, str(journal.profile.get(WRITER_KEPT) or "")

        def take(answer: tuple[Slice, str]) -> None:
            if turn == self._turn:
                then(self._laid_over(answer[0], before), answer[1])

        self._keeper.see(read, take)

    def older(self, before: tuple[str, str], then: Callable[[Slice], None], otherwise: Callable[[], None]) -> None:
        """The next slice."""
        turn = self._turn

        def take(found: Slice) -> None:
            if turn == self._turn:
                then(self._laid_over(found, before))
            else:
                otherwise()

        self._keeper.see(
            lambda journal: whole_days(journal.records.page(KIND, before, SLICE), SLICE), take, otherwise=otherwise
        )

    def since(self, day: str, then: Callable[[tuple[Record, ...]], None]) -> None:
        """All entries from a day on, newest first."""

        def take(found: tuple[Record, ...]) -> None:
            there = records_over(found, self._keeper.pending, KIND)
            then(tuple(entry for entry in there if entry.day >= day))

        self._keeper.see(lambda journal: journal.records.of_kind(KIND, since=day), take)

    def one(self, uuid: str, then: Callable[[Record], None]) -> None:
        """One entry."""

        def take(found: tuple[Record, ...]) -> None:
            there = {entry.uuid: entry for entry in records_over(found, self._keeper.pending, KIND)}
            if uuid in there:
                then(there[uuid])

        self._keeper.see(lambda journal: journal.records.read([uuid]), take)

    def formers(self, uuid: str, then: Callable[[tuple[FormerRecord, ...]], None]) -> None:
        """What an entry said before."""
        self._keeper.see(lambda journal: journal.records.formers(uuid), then)

    def _laid_over(self, found: Slice, before: tuple[str, str] | None) -> Slice:
        """With the changes that fall into the slice."""
        changes = [
            change
            for change in self._keeper.pending
            if isinstance(change, RecordGone) or (isinstance(change, RecordKept) and self._is_in(change, found, before))
        ]
        return found._replace(records=records_over(found.records, changes, KIND)) if changes else found

    def _is_in(self, change: RecordKept, found: Slice, before: tuple[str, str] | None) -> bool:
        key = (change.day, change.uuid)
        is_below = before is None or key < before
        last = in_order(found.records[-1]) if found.records and found.before else ("", "")
        return (is_below and key >= last) or any(each.uuid == change.uuid for each in found.records)
