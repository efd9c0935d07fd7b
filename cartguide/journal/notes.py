"""Notes and questions. Saving again what may have been saved before is always safe; a deleted note can come back."""

import json
from collections.abc import Collection

from cartguide.journal.errors import NoSuchRecord
from cartguide.journal.model import KINDS, FormerText, Note, Saved
from cartguide.journal.store import Cell, Row, Stamp, Store, text_of, to_column, utc, whole

FORMER_TEXTS_KEPT = 10
FORMER_TEXTS_DAYS = 30

_NOTE = "uuid, step, kind, text, revision, created, changed, created_offset, changed_offset, asked_on, answer"
_FORMER = "note_uuid, revision, kind, text, written, replaced, written_offset, replaced_offset, answer"


class Notes:
    """The notes of all steps."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def save(self, uuid: str, step: str, kind: str, text: str, revision: int) -> Saved:
        """Keep a text; when this returns it is on the disk. `revision` rises by one with each new text of the editor.

        The same text and revision again is no change. A higher revision replaces, and the former text is kept. A lower
        one is an old message and is ignored. The same revision with other words is kept too, as one revision more: the
        answer says which revision the journal has now. A deleted note takes the text and stays deleted.
        Raises Full, NoAccess, Damaged: then nothing changed, and the same call may be repeated.
        """
        _require_kind(kind)
        with self._store.change():
            found = self._store.rows("SELECT revision, text, changed FROM note WHERE uuid = ?", (uuid,))
            if not found:
                return self._add(Note(uuid, step, kind, text, revision, "", "", 0, 0))
            now, former, changed = whole(found[0][0]), text_of(found[0][1]), text_of(found[0][2])
            if revision < now or (revision == now and text == former):
                return Saved(uuid, now, changed)
            stamp = self._store.stamp()
            if text != former:
                self._keep_former(uuid, stamp, held_by_next=former in text)
            return self._replace(Note(uuid, step, kind, text, max(revision, now + 1), "", "", 0, 0), stamp)

    def add(self, uuid: str, step: str, kind: str, text: str) -> None:
        """Add a note, unless there is one of this uuid already, deleted or not: that one stays as it is."""
        _require_kind(kind)
        with self._store.change():
            if not self._store.rows("SELECT 1 FROM note WHERE uuid = ?", (uuid,)):
                self._add(Note(uuid, step, kind, text, 1, "", "", 0, 0))

    def of_step(self, step: str) -> tuple[Note, ...]:
        """A step's notes, newest first."""
        sql = f"SELECT {_NOTE} FROM note WHERE step = ? AND deleted_at IS NULL ORDER BY created_order DESC"  # noqa: S608
        return tuple(_note(row) for row in self._store.rows(sql, (step,)))

    def order_of(self, step: str) -> dict[str, bool]:
        """The uuid of every note of a step, newest first, and whether it is deleted."""
        sql = "SELECT uuid, deleted_at IS NOT NULL FROM note WHERE step = ? ORDER BY created_order DESC"
        return {text_of(uuid): bool(gone) for uuid, gone in self._store.rows(sql, (step,))}

    def read(self, uuids: Collection[str]) -> tuple[Note, ...]:
        """These notes, deleted or not, newest first."""
        some = "uuid IN (SELECT value FROM json_each(?))"
        sql = f"SELECT {_NOTE} FROM note WHERE {some} ORDER BY created_order DESC"  # noqa: S608  no one's words
        return tuple(_note(row) for row in self._store.rows(sql, (json.dumps(list(uuids)),)))

    def all(self) -> tuple[Note, ...]:
        """The notes of every step, newest first."""
        sql = f"SELECT {_NOTE} FROM note WHERE deleted_at IS NULL ORDER BY created_order DESC"  # noqa: S608
        return tuple(_note(row) for row in self._store.rows(sql))

    def delete(self, uuid: str) -> Saved:
        """Put a note out of sight; `restore` brings it back. Raises NoSuchRecord."""
        return self._change(uuid, "deleted_at = coalesce(deleted_at, :at)", {})

    def restore(self, uuid: str) -> Saved:
        """Undo `delete`. Raises NoSuchRecord."""
        return self._change(uuid, "deleted_at = NULL", {})

    def turn_into(self, uuid: str, kind: str) -> Saved:
        """Make a note a question, or back. Its text and revision stay. Raises NoSuchRecord."""
        _require_kind(kind)
        return self._change(uuid, "kind = :kind", {"kind": kind})

    def mark_asked(self, uuid: str, day: str) -> Saved:
        """Say that a question was asked on a day, YYYY-MM-DD; empty: not yet. Raises NoSuchRecord."""
        return self._change(uuid, "asked_on = :day", {"day": day})

    def answer(self, uuid: str, answer: str) -> Saved:
        """Keep what they said to a question; the same again is no change, the former answer is kept.

        Raises NoSuchRecord.
        """
        with self._store.change():
            found = self._store.rows("SELECT revision, answer, changed FROM note WHERE uuid = ?", (uuid,))
            if not found:
                raise NoSuchRecord
            now, former = whole(found[0][0]), text_of(found[0][1])
            if answer == former:
                return Saved(uuid, now, text_of(found[0][2]))
            stamp = self._store.stamp()
            self._keep_former(uuid, stamp, held_by_next=former in answer)
            self._store.rows(
                "UPDATE note SET answer = :answer, revision = revision + 1,"
                " changed = :at, changed_offset = :offset, changed_order = :order WHERE uuid = :uuid",
                {"uuid": uuid, "answer": to_column(answer), **stamp._asdict()},
            )
            return Saved(uuid, now + 1, stamp.at)

    def revisions(self, uuid: str) -> tuple[FormerText, ...]:
        """The texts the note had before, newest first: the last ten, of the last 30 days."""
        sql = f"SELECT {_FORMER} FROM note_revision WHERE note_uuid = ? ORDER BY revision DESC"  # noqa: S608
        return tuple(_former(row) for row in self._store.rows(sql, (uuid,)))

    def _add(self, note: Note) -> Saved:
        stamp = self._store.stamp()
        self._store.rows(
            "INSERT INTO note (uuid, step, kind, text, revision, created, created_offset, created_order,"
            " changed, changed_offset, changed_order)"
            " VALUES (:uuid, :step, :kind, :text, :revision, :at, :offset, :order, :at, :offset, :order)",
            _bindings(note, stamp),
        )
        return Saved(note.uuid, note.revision, stamp.at)

    def _replace(self, note: Note, stamp: Stamp) -> Saved:
        self._store.rows(
            "UPDATE note SET step = :step, kind = :kind, text = :text, revision = :revision,"
            " changed = :at, changed_offset = :offset, changed_order = :order WHERE uuid = :uuid",
            _bindings(note, stamp),
        )
        return Saved(note.uuid, note.revision, stamp.at)

    def _keep_former(self, uuid: str, stamp: Stamp, *, held_by_next: bool) -> None:
        self._store.rows(
            "INSERT INTO note_revision (note_uuid, revision, kind, text, answer, written, written_offset,"
            " replaced, replaced_offset, replaced_order, held_by_next)"
            " SELECT uuid, revision, kind, text, answer, changed, changed_offset, ?, ?, ?, ? FROM note WHERE uuid = ?",
            (stamp.at, stamp.offset, stamp.order, int(held_by_next), uuid),
        )
        oldest = utc(self._store.clock() - FORMER_TEXTS_DAYS * 86400) if stamp.in_order else ""
        # When there are too many, those go first whose every word stands in the text that followed.
        self._store.rows(
            "DELETE FROM note_revision WHERE note_uuid = :uuid AND (replaced < :oldest OR revision IN ("
            "SELECT revision FROM note_revision WHERE note_uuid = :uuid"
            " ORDER BY held_by_next, replaced_order DESC LIMIT -1 OFFSET :kept))",
            {"uuid": uuid, "oldest": oldest, "kept": FORMER_TEXTS_KEPT},
        )

    def _change(self, uuid: str, assignment: str, values: dict[str, Cell]) -> Saved:
        with self._store.change():
            stamp = self._store.stamp()
            bindings = {"uuid": uuid, **stamp._asdict(), **values}
            found = self._store.rows(
                f"UPDATE note SET {assignment}, changed = :at, changed_offset = :offset, changed_order = :order"  # noqa: S608
                " WHERE uuid = :uuid RETURNING revision",
                bindings,
            )
            if not found:
                raise NoSuchRecord
            return Saved(uuid, whole(found[0][0]), stamp.at)


def _require_kind(kind: str) -> None:
    if kind not in KINDS:
        raise ValueError(kind)


def _bindings(note: Note, stamp: Stamp) -> dict[str, Cell]:
    return {**note._asdict(), "text": to_column(note.text), **stamp._asdict()}


def _note(row: Row) -> Note:
    uuid, step, kind, text, revision, created, changed, created_offset, changed_offset, asked_on, answer = row
    return Note(
        text_of(uuid),
        text_of(step),
        text_of(kind),
        text_of(text),
        whole(revision),
        text_of(created),
        text_of(changed),
        whole(created_offset),
        whole(changed_offset),
        text_of(asked_on),
        text_of(answer),
    )


def _former(row: Row) -> FormerText:
    uuid, revision, kind, text, written, replaced, written_offset, replaced_offset, answer = row
    return FormerText(
        text_of(uuid),
        whole(revision),
        text_of(kind),
        text_of(text),
        text_of(written),
        text_of(replaced),
        whole(written_offset),
        whole(replaced_offset),
        text_of(answer),
    )
