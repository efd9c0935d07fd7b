"""What one writes into forms. Saving again is always safe, and a correction keeps what was there."""

import json
from collections.abc import Collection, Mapping

from cartguide.journal.errors import NoSuchRecord
from cartguide.journal.model import Saved
from cartguide.journal.record_model import KINDS, FormerRecord, Record
from cartguide.journal.store import Row, Store, text_of, whole

_RECORD = "uuid, kind, day, fields, revision, created, changed, created_offset, changed_offset"
_FORMER = "record_uuid, revision, day, fields, written, replaced, written_offset, replaced_offset"
_LAST = ("\uffff", "")


class Records:
    """The records of every kind."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def keep(self, uuid: str, kind: str, day: str, fields: Mapping[str, str], session: str) -> Saved:
        """Keep what a form says now; when this returns it is on the disk. The same again is no change.

        `session` is a uuid for each opening of the form: what it said before this one is kept as a former record, what
        is typed on within it is not. A deleted record takes the words and stays deleted.
        Raises Full, NoAccess, Damaged: then nothing changed, and the same call may be repeated.
        """
        if kind not in KINDS:
            raise ValueError(kind)
        written = _written(fields)
        with self._store.change():
            found = self._store.rows(
                "SELECT revision, day, fields, session, changed FROM record WHERE uuid = ?", (uuid,)
            )
            if not found:
                return self._add(uuid, kind, day, written, session)
            revision, is_same = whole(found[0][0]), (found[0][1], found[0][2]) == (day, written)
            if is_same:
                return Saved(uuid, revision, text_of(found[0][4]))
            return self._replace(uuid, revision, day, written, session, is_former=found[0][3] != session)

    def read(self, uuids: Collection[str]) -> tuple[Record, ...]:
        """These records, deleted or not, newest day first."""
        some = "uuid IN (SELECT value FROM json_each(?)) ORDER BY day DESC, uuid DESC"
        return self._found(some, (json.dumps(list(uuids)),))

    def of_kind(self, kind: str, *, since: str = "", until: str = _LAST[0]) -> tuple[Record, ...]:
        """The records of a kind from one day up to before another, newest day first."""
        some = "kind = ? AND day >= ? AND day < ? AND deleted_at IS NULL ORDER BY day DESC, uuid DESC"
        return self._found(some, (kind, since, until))

    def page(self, kind: str, before: tuple[str, str] | None, limit: int) -> tuple[Record, ...]:
        """So many records of a kind, newest day first, after the one of this day and uuid; None: from the newest."""
        day, uuid = before or _LAST
        some = "kind = ? AND (day, uuid) < (?, ?) AND deleted_at IS NULL ORDER BY day DESC, uuid DESC LIMIT ?"
        return self._found(some, (kind, day, uuid, limit))

    def count(self, kind: str) -> int:
        """How many records of a kind there are."""
        ((number,),) = self._store.rows("SELECT count(*) FROM record WHERE kind = ? AND deleted_at IS NULL", (kind,))
        return whole(number)

    def formers(self, uuid: str) -> tuple[FormerRecord, ...]:
        """What a record said before it was corrected, newest first."""
        sql = f"SELECT {_FORMER} FROM record_revision WHERE record_uuid = ? ORDER BY revision DESC"  # noqa: S608
        return tuple(_former(row) for row in self._store.rows(sql, (uuid,)))

    def delete(self, uuid: str) -> Saved:
        """Put a record out of sight; `restore` brings it back. Raises NoSuchRecord."""
        return self._put_away(uuid, "coalesce(deleted_at, :at)")

    def restore(self, uuid: str) -> Saved:
        """Undo `delete`. Raises NoSuchRecord."""
        return self._put_away(uuid, "NULL")

    def _found(self, some: str, bindings: tuple[str | int, ...]) -> tuple[Record, ...]:
        sql = f"SELECT {_RECORD} FROM record WHERE {some}"  # noqa: S608  no one's words
        return tuple(_record(row) for row in self._store.rows(sql, bindings))

    def _add(self, uuid: str, kind: str, day: str, written: str, session: str) -> Saved:
        stamp = self._store.stamp()
        self._store.rows(
            "INSERT INTO record (uuid, kind, day, fields, session, revision, created, created_offset, created_order,"
            " changed, changed_offset, changed_order)"
            " VALUES (:uuid, :kind, :day, :fields, :session, 1, :at, :offset, :order, :at, :offset, :order)",
            {"uuid": uuid, "kind": kind, "day": day, "fields": written, "session": session, **stamp._asdict()},
        )
        return Saved(uuid, 1, stamp.at)

    def _replace(self, uuid: str, revision: int, day: str, written: str, session: str, *, is_former: bool) -> Saved:
        stamp = self._store.stamp()
        if is_former:
            self._store.rows(
                "INSERT INTO record_revision SELECT uuid, revision, day, fields, changed, changed_offset, ?, ?, ?"
                " FROM record WHERE uuid = ?",
                (stamp.at, stamp.offset, stamp.order, uuid),
            )
        self._store.rows(
            "UPDATE record SET day = :day, fields = :fields, session = :session, revision = :revision,"
            " changed = :at, changed_offset = :offset, changed_order = :order WHERE uuid = :uuid",
            {
                "uuid": uuid,
                "day": day,
                "fields": written,
                "session": session,
                "revision": revision + 1,
                **stamp._asdict(),
            },
        )
        return Saved(uuid, revision + 1, stamp.at)

    def _put_away(self, uuid: str, deleted_at: str) -> Saved:
        with self._store.change():
            stamp = self._store.stamp()
            found = self._store.rows(
                f"UPDATE record SET deleted_at = {deleted_at}, changed = :at, changed_offset = :offset,"  # noqa: S608
                " changed_order = :order WHERE uuid = :uuid RETURNING revision",
                {"uuid": uuid, **stamp._asdict()},
            )
            if not found:
                raise NoSuchRecord
            return Saved(uuid, whole(found[0][0]), stamp.at)


def _written(fields: Mapping[str, str]) -> str:
    """ASCII, with what SQLite's text can't hold as JSON's escapes: lone surrogates, NUL."""
    return json.dumps({name: text for name, text in sorted(fields.items()) if text})


def _record(row: Row) -> Record:
    uuid, kind, day, fields, revision, created, changed, created_offset, changed_offset = row
    return Record(
        text_of(uuid),
        text_of(kind),
        text_of(day),
        json.loads(text_of(fields)),
        whole(revision),
        text_of(created),
        text_of(changed),
        whole(created_offset),
        whole(changed_offset),
    )


def _former(row: Row) -> FormerRecord:
    uuid, revision, day, fields, written, replaced, written_offset, replaced_offset = row
    return FormerRecord(
        text_of(uuid),
        whole(revision),
        text_of(day),
        json.loads(text_of(fields)),
        text_of(written),
        text_of(replaced),
        whole(written_offset),
        whole(replaced_offset),
    )
