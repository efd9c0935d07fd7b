"""Small facts by name: where one was last, who is reading. Values are what JSON can hold."""

import json

from cartguide.journal.store import Store, new_uuid, text_of, to_column

Value = None | bool | int | float | str | list["Value"] | dict[str, "Value"]


class Profile:
    """Named values, each a record with its own times."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def get(self, name: str, default: Value = None) -> Value:
        """The value of that name, or `default` if none was ever put."""
        found = self._store.rows("SELECT value FROM profile WHERE name = ?", (name,))
        return _read(text_of(found[0][0])) if found else default

    def all(self) -> dict[str, Value]:
        """Every name with its value."""
        rows = self._store.rows("SELECT name, value FROM profile ORDER BY name")
        return {text_of(name): _read(text_of(value)) for name, value in rows}

    def put(self, name: str, value: Value) -> None:
        """Keep a value; the same again is no change. Raises ValueError for NaN and infinity, which JSON has not."""
        written = to_column(json.dumps(value, ensure_ascii=False, allow_nan=False))
        with self._store.change():
            if self._store.rows("SELECT value FROM profile WHERE name = ?", (name,)) == [(written,)]:
                return
            stamp = self._store.stamp()
            self._store.rows(
                "INSERT INTO profile (name, uuid, value, revision, created, created_offset, created_order,"
                " changed, changed_offset, changed_order)"
                " VALUES (:name, :uuid, :value, 1, :at, :offset, :order, :at, :offset, :order)"
                " ON CONFLICT (name) DO UPDATE SET value = :value, revision = revision + 1,"
                " changed = :at, changed_offset = :offset, changed_order = :order",
                {"name": name, "uuid": new_uuid(), "value": written, **stamp._asdict()},
            )


def _read(written: str) -> Value:
    value: Value = json.loads(written)
    return value
