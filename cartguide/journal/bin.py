"""What was deleted: listed, brought back by its own change, and taken out of the file for ever.

After a purge no word of it is left in the file: deleted rows are overwritten (`secure_delete`), and the words to find
things by are made anew, for FTS5's own secure delete was seen to leave one (research: 'rebuild' does not).
"""

import json
from collections.abc import Collection, Hashable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from cartguide.journal.model import StepWriting
from cartguide.journal.note_lines import beginning
from cartguide.journal.store import Cell, Store, text_of, utc, whole
from cartguide.journal.which_path import split_path

if TYPE_CHECKING:
    from cartguide.journal.journal import Journal

DAYS_KEPT = 30
# A longer leap is more likely a wrong clock, or a long stay in hospital: the bin begins its 30 days anew.
LEAP_DAYS = 90
MARKS = "bin-marks"
BEGINNING = 400
_DAY = 86_400

# Of every table: what is deleted. A note's id to find it by is twice its own, a record's twice and one (see schema).
_BINNED = f"""SELECT kind AS what, uuid, step AS place, substr(CAST(text AS BLOB), 1, {BEGINNING}) AS words,
  deleted_at, created, changed_order FROM note WHERE deleted_at IS NOT NULL
 UNION ALL SELECT 'item', uuid, step, substr(CAST(text AS BLOB), 1, {BEGINNING}), deleted_at, created, changed_order
  FROM own_item WHERE deleted_at IS NOT NULL
 UNION ALL SELECT kind, uuid, day, fields, deleted_at, created, changed_order FROM record WHERE deleted_at IS NOT NULL
 ORDER BY changed_order DESC"""  # noqa: S608  no one's words
_TABLES = ("note", "own_item", "record")


class Binned(NamedTuple):
    """Something that was deleted. `kind`: note, question, item, or a record's. Times are ISO 8601 in UTC.

    `place`: the step of a note or an item, the day of a record. `words`: how a note or an item begins; `fields`: what a
    record says.
    """

    kind: str
    uuid: str
    place: str
    words: str
    fields: Mapping[str, str]
    deleted: str
    created: str


class Purged(NamedTuple):
    """Things taken out of the bin for ever; everything in it where `uuids` is None."""

    uuids: tuple[str, ...] | None

    @property
    def key(self) -> Hashable:
        """Each by itself."""
        return ("purged", self.uuids)

    @property
    def about(self) -> Hashable:
        """See Change."""
        return self.key

    def apply(self, journal: "Journal") -> None:
        """Take them out; what is not in the bin, or no longer, stays as it is."""
        Bin(journal.store).purge(self.uuids)

    def over(self, writing: StepWriting) -> StepWriting:
        """It was out of sight before."""
        return writing


class OldPurged(NamedTuple):
    """What has been in the bin for more than 30 days is taken out for ever. Done once after each opening."""

    @property
    def key(self) -> Hashable:
        """One at a time."""
        return "old-purged"

    @property
    def about(self) -> Hashable:
        """See Change."""
        return self.key

    def apply(self, journal: "Journal") -> None:
        """Take it out, unless the clock is not to be believed."""
        purge_old(journal)

    def over(self, writing: StepWriting) -> StepWriting:
        """It was out of sight before."""
        return writing


class Bin:
    """The deleted records of every table."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def all(self) -> tuple[Binned, ...]:
        """Everything deleted, the last one first."""
        return tuple(_binned(*row) for row in self._store.rows(_BINNED))

    def purge(self, uuids: Collection[str] | None) -> int:
        """Take these, or everything, out of the file for ever; how many were there. What is not deleted stays."""
        if uuids is None:
            return self._purge("", ())
        return self._purge(" AND uuid IN (SELECT value FROM json_each(?))", (json.dumps(list(uuids)),))

    def purge_before(self, moment: str, order: int) -> int:
        """Take out for ever what was deleted before a moment and no later than a change of this order."""
        return self._purge(" AND deleted_at < ? AND changed_order <= ?", (moment, order))

    def _purge(self, some: str, bindings: tuple[Cell, ...]) -> int:
        where = f"deleted_at IS NOT NULL{some}"
        with self._store.change():
            gone = {table: self._ids(table, where, bindings) for table in _TABLES}
            number = sum(map(len, gone.values()))
            if number:
                self._forget(gone)
                for table in _TABLES:
                    self._store.rows(f"DELETE FROM {table} WHERE {where}", bindings)  # noqa: S608  former texts go with it
                self._store.rows("INSERT INTO find (find) VALUES ('rebuild')")
        return number

    def _ids(self, table: str, where: str, bindings: tuple[Cell, ...]) -> list[tuple[Cell, ...]]:
        return self._store.rows(f"SELECT id, uuid FROM {table} WHERE {where}", bindings)  # noqa: S608

    def _forget(self, gone: dict[str, list[tuple[Cell, ...]]]) -> None:
        """Their words to find them by, and the ticks of items."""
        found = [2 * whole(row[0]) for row in gone["note"]] + [2 * whole(row[0]) + 1 for row in gone["record"]]
        for table, column, values in (
            ("find", "rowid", found),
            ("tick", "item", [row[1] for row in gone["own_item"]]),
        ):
            sql = f"DELETE FROM {table} WHERE {column} IN (SELECT value FROM json_each(?))"  # noqa: S608
            self._store.rows(sql, (json.dumps(values),))


def purge_old(journal: "Journal") -> int:
    """Take out for ever what was deleted more than 30 days ago, while the clock can be believed; how many things.

    A mark is kept for each day: the time, and the order of the last change then. Only what was deleted before a mark of
    30 days ago goes: so a day that a wrong clock gave counts for nothing, whichever way it was wrong.
    """
    store = journal.store
    now = utc(store.clock())
    ((order, last_seen),) = store.rows("SELECT last_order, last_seen FROM clock")
    if now < text_of(last_seen):
        return 0
    marks = _marks(journal.profile.get(MARKS))
    if marks and marks[-1][0] < utc(store.clock() - LEAP_DAYS * _DAY):
        marks = []
    oldest = utc(store.clock() - DAYS_KEPT * _DAY)
    old = [mark for mark in marks if mark[0] <= oldest]
    number = Bin(store).purge_before(oldest, old[-1][1]) if old else 0
    kept = [*old[-1:], *(mark for mark in marks if mark[0] > oldest)]
    if not kept or kept[-1][0][:10] != now[:10]:
        marks = [*kept, (now, whole(order))]
        journal.profile.put(MARKS, [[at, seen] for at, seen in marks])
    return number


def _marks(value: object) -> list[tuple[str, int]]:
    """The marks as they were kept; none where they can't be read."""
    marks = []
    for mark in value if isinstance(value, list) else []:
        match mark:
            case [str() as at, int() as order]:
                marks.append((at, order))
    return sorted(marks)


def _binned(kind: Cell, uuid: Cell, place: Cell, words: Cell, *times: Cell) -> Binned:
    # A note's words come as bytes, a record's fields as JSON.
    said = beginning(words) if isinstance(words, bytes) else ""
    fields = json.loads(words) if isinstance(words, str) else {}
    deleted, created, _ = map(text_of, times)
    return Binned(text_of(kind), text_of(uuid), split_path(text_of(place))[1], said, fields, deleted, created)
