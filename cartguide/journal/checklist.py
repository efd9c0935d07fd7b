"""Ticks, and the items a person added. Unticking is a change, deleting can be undone: nothing here is forgotten."""

import re
from collections.abc import Sequence
from datetime import date as calendar_day

from cartguide.journal.errors import NoSuchRecord, NotADate
from cartguide.journal.model import OwnItem
from cartguide.journal.profile import Profile
from cartguide.journal.store import Row, Stamp, Store, new_uuid, text_of, to_column, whole
from cartguide.journal.which_path import on_path, path_in_hand, split_path

_ITEM = "uuid, step, text, date, revision, created, changed, created_offset, changed_offset"
_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


class Checklist:
    """The ticks of all steps, and own items step by step, of the path that is shown (see which_path).

    `place` in the table counts deleted items too, so that a restored one is back where it was; the `position` one sees
    counts the living ones only, from 0.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    def tick(self, item: str, *, done: bool) -> None:
        """Tick or untick an item of the guide by its id, or an own item by its uuid. Twice the same is no change."""
        item = item if _is_own(item) else on_path(self._path, item)
        with self._store.change():
            found = self._store.rows("SELECT done FROM tick WHERE item = ?", (item,))
            if found == [(int(done),)] or (not found and not done):
                return
            stamp = self._store.stamp()
            self._store.rows(
                "INSERT INTO tick (item, uuid, done, revision, created, created_offset, created_order,"
                " changed, changed_offset, changed_order)"
                " VALUES (:item, :uuid, :done, 1, :at, :offset, :order, :at, :offset, :order)"
                " ON CONFLICT (item) DO UPDATE SET done = :done, revision = revision + 1,"
                " changed = :at, changed_offset = :offset, changed_order = :order",
                {"item": item, "uuid": new_uuid(), "done": int(done), **stamp._asdict()},
            )

    def ticked(self) -> frozenset[str]:
        """The ids of all ticked items, of every step."""
        kept = (text_of(row[0]) for row in self._store.rows("SELECT item FROM tick WHERE done = 1"))
        path, split = self._path, map(split_path, kept)
        return frozenset(item for of, item in split if of == path or _is_own(item))

    def of_step(self, step: str) -> tuple[OwnItem, ...]:
        """A step's own items in their order."""
        return tuple(item for item, gone in self.all_of_step(step) if not gone)

    def all_of_step(self, step: str) -> tuple[tuple[OwnItem, bool], ...]:
        """A step's own items in their order, deleted ones too; each with whether it is deleted."""
        sql = f"SELECT {_ITEM}, deleted_at IS NOT NULL FROM own_item WHERE step = ? ORDER BY place, id"  # noqa: S608
        found = []
        position = 0
        for *row, gone in self._store.rows(sql, (on_path(self._path, step),)):
            found.append((_item(tuple(row), position), bool(gone)))
            position += not gone
        return tuple(found)

    def add(self, uuid: str, step: str, text: str) -> OwnItem:
        """Add an item at the end of a step's list. The same uuid again is no change and answers with what is there."""
        step = on_path(self._path, step)
        with self._store.change():
            if not self._store.rows("SELECT 1 FROM own_item WHERE uuid = ?", (uuid,)):
                stamp = self._store.stamp()
                self._store.rows(
                    "INSERT INTO own_item (uuid, step, text, place, revision, created, created_offset, created_order,"
                    " changed, changed_offset, changed_order)"
                    " VALUES (:uuid, :step, :text,"
                    " (SELECT coalesce(max(place) + 1, 0) FROM own_item WHERE step = :step),"
                    " 1, :at, :offset, :order, :at, :offset, :order)",
                    {"uuid": uuid, "step": step, "text": to_column(text), **stamp._asdict()},
                )
            return self._one(uuid)

    def reword(self, uuid: str, text: str) -> OwnItem:
        """Change an item's words; the same again is no change. Raises NoSuchRecord."""
        return self._change(uuid, "text", to_column(text))

    def set_date(self, uuid: str, date: str | None) -> OwnItem:
        """Set or take away an item's day, YYYY-MM-DD; the same again is no change.

        Raises NotADate (nothing changed), NoSuchRecord.
        """
        if date is not None:
            _require_date(date)
        return self._change(uuid, "date", date)

    def delete(self, uuid: str) -> OwnItem:
        """Put an item out of sight; `restore` brings it back to its place. Raises NoSuchRecord."""
        return self._put_away(uuid, "coalesce(deleted_at, :at)")

    def restore(self, uuid: str) -> OwnItem:
        """Undo `delete`. Raises NoSuchRecord."""
        return self._put_away(uuid, "NULL")

    def arrange(self, step: str, order: Sequence[str]) -> None:
        """Bring a step's items, deleted ones too, into this order; those it does not name come last, as they stand.

        Raises NoSuchRecord if it names one that is not there: then nothing changed.
        """
        step = on_path(self._path, step)
        with self._store.change():
            rows = self._store.rows("SELECT uuid, place FROM own_item WHERE step = ? ORDER BY place, id", (step,))
            places = {text_of(uuid): whole(place) for uuid, place in rows}
            if not places.keys() >= set(order):
                raise NoSuchRecord
            self._renumber([*order, *(uuid for uuid in places if uuid not in set(order))], places)

    @property
    def _path(self) -> str:
        """Read each time: a change of path has its turn among the other changes."""
        return path_in_hand(Profile(self._store))

    def _renumber(self, order: list[str], places: dict[str, int]) -> None:
        moved = [(place, uuid) for place, uuid in enumerate(order) if places[uuid] != place]
        stamp = self._store.stamp() if moved else None
        for place, uuid in moved:
            self._touch(uuid, "place = :value", place, stamp)

    def _change(self, uuid: str, column: str, value: str | bytes | None) -> OwnItem:
        with self._store.change():
            found = self._store.rows(f"SELECT {column} FROM own_item WHERE uuid = ?", (uuid,))  # noqa: S608
            if found != [(value,)]:
                self._touch(uuid, f"{column} = :value", value, self._store.stamp())
            return self._one(uuid)

    def _put_away(self, uuid: str, when: str) -> OwnItem:
        with self._store.change():
            self._touch(uuid, f"deleted_at = {when}", None, self._store.stamp())
            return self._one(uuid)

    def _touch(self, uuid: str, assignment: str, value: str | bytes | int | None, stamp: Stamp | None) -> None:
        times = stamp._asdict() if stamp else {}
        self._store.rows(
            f"UPDATE own_item SET {assignment}, revision = revision + 1,"  # noqa: S608
            " changed = :at, changed_offset = :offset, changed_order = :order WHERE uuid = :uuid",
            {"uuid": uuid, "value": value, **times},
        )

    def _one(self, uuid: str) -> OwnItem:
        found = self._store.rows(
            f"SELECT {_ITEM}, (SELECT count(*) FROM own_item AS other WHERE other.step = own_item.step"  # noqa: S608
            " AND other.deleted_at IS NULL AND (other.place, other.id) < (own_item.place, own_item.id))"
            " FROM own_item WHERE uuid = ?",
            (uuid,),
        )
        if not found:
            raise NoSuchRecord
        return _item(found[0][:-1], whole(found[0][-1]))


def _is_own(item: str) -> bool:
    """Whether it is an own item's uuid; such an item belongs to one path only."""
    return _UUID.fullmatch(item) is not None


def _require_date(date: str) -> None:
    try:
        same = calendar_day.fromisoformat(date).isoformat() == date
    except ValueError as error:
        raise NotADate from error
    if not same:
        raise NotADate


def _item(row: Row, position: int) -> OwnItem:
    uuid, step, text, date, revision, created, changed, created_offset, changed_offset = row
    return OwnItem(
        text_of(uuid),
        split_path(text_of(step))[1],
        text_of(text),
        position,
        None if date is None else text_of(date),
        whole(revision),
        text_of(created),
        text_of(changed),
        whole(created_offset),
        whole(changed_offset),
    )
