"""An encrypted connection, or none. Each setting is read back; one that did not take refuses the journal.

Cipher: SQLite3 Multiple Ciphers, chacha20 with a Poly1305 tag for each page (utelle.github.io/SQLite3MultipleCiphers).
The raw key is given with the salt, 48 bytes as hex; the salt stands as plain bytes at the start of the file.
"""

from pathlib import Path

import apsw

from cartguide.journal.errors import Damaged, JournalError, NoCipher, NotAJournal, from_sqlite
from cartguide.journal.keyfile import SALT_BYTES, Key

SETTINGS: tuple[tuple[str, str, object], ...] = (
    ("locking_mode", "EXCLUSIVE", "exclusive"),
    ("journal_mode", "DELETE", "delete"),
    ("synchronous", "EXTRA", 3),
    ("fullfsync", "ON", 1),
    ("secure_delete", "ON", 1),
    ("temp_store", "MEMORY", 2),
    ("foreign_keys", "ON", 1),
    ("trusted_schema", "OFF", 0),
    ("cell_size_check", "ON", 1),
    ("mmap_size", "0", 0),
)


def check_salt(path: Path, key: Key) -> None:
    """Raise NotAJournal if the file is plain SQLite or not this key's, Damaged if it is too short to tell.

    Read through SQLite's own file layer: closing a file that Python opened would drop the locks this process holds on
    it (sqlite.org/howtocorrupt.html, 2.2).
    """
    try:
        file = apsw.VFSFile("", str(path), [apsw.SQLITE_OPEN_MAIN_DB | apsw.SQLITE_OPEN_READONLY, 0])
        try:
            start = file.xRead(min(file.xFileSize(), SALT_BYTES), 0)
        finally:
            file.xClose()
    except apsw.Error as error:
        raise from_sqlite(error, path.parent) from error
    if start == key.salt:
        return
    if len(start) < SALT_BYTES and key.salt.startswith(start):
        raise Damaged
    raise NotAJournal(folder=str(path.parent))


def connect(path: Path, key: Key, *, read_only: bool = False) -> apsw.Connection:
    """Open an existing file with its key and all settings. Raises NoCipher, or an error of `from_sqlite`."""
    try:
        connection = apsw.Connection(
            str(path), flags=apsw.SQLITE_OPEN_READONLY if read_only else apsw.SQLITE_OPEN_READWRITE
        )
    except apsw.Error as error:
        raise from_sqlite(error, path.parent) from error
    try:
        _unlock(connection, key)
        for name, value, expected in SETTINGS:
            _set(connection, name, value, expected)
    except JournalError:
        connection.close()
        raise
    except apsw.Error as error:
        connection.close()
        raise from_sqlite(error, path.parent) from error
    return connection


def _unlock(connection: apsw.Connection, key: Key) -> None:
    try:
        _set(connection, "cipher", "'chacha20'", "chacha20")
        raw = f"raw:{key.key.hex()}{key.salt.hex()}"
        if connection.execute(f"PRAGMA key='{raw}'", can_cache=False).fetchall() == [("ok",)]:
            return
    except apsw.Error:
        pass
    raise NoCipher  # outside, so that no statement with the key in it hangs on the error as its context


def _set(connection: apsw.Connection, name: str, value: str, expected: object) -> None:
    connection.execute(f"PRAGMA {name}={value}").fetchall()
    if connection.execute(f"PRAGMA {name}").fetchall() != [(expected,)]:
        raise NoCipher
