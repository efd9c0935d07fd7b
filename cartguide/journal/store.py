"""The one connection to a journal and the one way to write: whole changes, each with a time and an order."""

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

import apsw

from cartguide.journal.errors import Damaged, JournalError, from_sqlite

Clock = Callable[[], float]
Cell = str | bytes | int | float | None
Row = tuple[Cell, ...]
Bindings = Sequence[Cell] | Mapping[str, Cell]


class Stamp(NamedTuple):
    """When a change was made. `order` rises with every change; `in_order` is False while the clock has gone back."""

    at: str
    offset: int
    order: int
    in_order: bool


class Store:
    """Reads and writes for the journal's rooms. One thread at a time."""

    def __init__(self, connection: apsw.Connection, folder: Path, clock: Clock) -> None:
        self.connection = connection
        self.folder = folder
        self.clock = clock
        self._damaged = False

    def rows(self, sql: str, bindings: Bindings = ()) -> list[Row]:
        """All rows of a statement. Raises the JournalError that fits what SQLite says."""
        try:
            return list(self.connection.execute(sql, bindings))
        except apsw.Error as error:
            raise self._plainly(error) from error

    @contextmanager
    def change(self) -> Iterator[None]:
        """One transaction: kept and synced when the block ends, undone if anything is raised in it.

        Raises Damaged without trying once damage has been seen: such a file is never written to.
        """
        if self._damaged:
            raise Damaged
        try:
            self.connection.execute("BEGIN IMMEDIATE")
            yield
            self.connection.execute("COMMIT")
        except BaseException as error:
            # A full disk has undone the transaction already, and a second ROLLBACK would raise.
            with suppress(apsw.Error):
                if self.connection.in_transaction:
                    self.connection.execute("ROLLBACK")
            if isinstance(error, apsw.Error):
                raise self._plainly(error) from error
            raise

    def stamp(self) -> Stamp:
        """The time and order of the change now being made; only inside `change`."""
        seconds = self.clock()
        at = utc(seconds)
        ((order, last_seen),) = self.rows(
            "UPDATE clock SET last_order = last_order + 1, last_seen = max(last_seen, ?)"
            " RETURNING last_order, last_seen",
            (at,),
        )
        return Stamp(at, utc_offset(seconds), whole(order), in_order=last_seen == at)

    def mark_damaged(self) -> None:
        """Write nothing from now on."""
        self._damaged = True

    def close(self) -> None:
        """Close the file and let others in. Closing twice is fine."""
        self.connection.close()

    def _plainly(self, error: apsw.Error) -> JournalError:
        plain = from_sqlite(error, self.folder)
        if isinstance(plain, Damaged):
            self.mark_damaged()
        return plain


def utc(seconds: float) -> str:
    """Seconds since 1970 as ISO 8601 in UTC with milliseconds and 'Z'; sorts as text in the order of time."""
    now = time.gmtime(seconds)
    thousandth = int(seconds % 1 * 1000)
    return (
        f"{now.tm_year:04}-{now.tm_mon:02}-{now.tm_mday:02}"
        f"T{now.tm_hour:02}:{now.tm_min:02}:{now.tm_sec:02}.{thousandth:03}Z"
    )


def utc_offset(seconds: float) -> int:
    """Local time minus UTC at that moment, in minutes."""
    return time.localtime(seconds).tm_gmtoff // 60


def to_column(text: str) -> str | bytes:
    """Make any Python text fit for a column of type ANY without loss: SQLite's text cannot hold lone surrogates."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-8", "surrogatepass")
    return text


def text_of(value: Cell) -> str:
    """Read what `to_column` made, or any text column."""
    if isinstance(value, bytes):
        return value.decode("utf-8", "surrogatepass")
    return value if isinstance(value, str) else ""


def whole(value: Cell) -> int:
    """Read an integer column."""
    return value if isinstance(value, int) else 0


def new_uuid() -> str:
    """A fresh random uuid in its usual form."""
    from uuid import uuid4  # noqa: PLC0415 - only when something is first written

    return str(uuid4())
