"""Open a person's journal, or say exactly why not. Nothing is written to a file that is not ours and whole."""

import time
from pathlib import Path
from typing import TYPE_CHECKING

from cartguide.journal.errors import (
    Damaged,
    EmptyFile,
    JournalError,
    JournalMissing,
    Newer,
    NoAccess,
    NoCipher,
    NotAJournal,
    WrongKey,
    from_system,
)
from cartguide.journal.keyfile import NAME as KEY_NAME
from cartguide.journal.keyfile import Key, read_key
from cartguide.journal.schema import APPLICATION_ID, STEPS

if TYPE_CHECKING:
    from cartguide.journal.journal import Journal
    from cartguide.journal.profile import Value
    from cartguide.journal.store import Clock, Store

NAME = "journal.cgdb"
BACKUPS = "backups"
UNFINISHED = ".new"
Steps = tuple[tuple[str, ...], ...]


def is_journal_folder(folder: Path) -> bool:
    """Whether a journal is or was here: its file, its key or copies of it. Then it is never a first start."""
    if folder.name.endswith(UNFINISHED):
        return False
    try:
        return any((folder / name).exists() for name in (NAME, KEY_NAME, BACKUPS))
    except OSError:
        return True  # what may not be looked at is not a first start either; opening it says why


def create_journal(folder: Path, *, steps: Steps = STEPS, clock: "Clock" = time.time) -> "Journal":
    """Make a new empty journal and open it. `folder` must not exist yet, or be empty.

    It is made whole under `<folder>.new` and then renamed; a left-over of that name is removed first.
    Raises NoCipher, AlreadyThere (nothing touched), Full, NoAccess.
    """
    _require_cipher()
    from cartguide.journal.creation import make_folder_of_journal  # noqa: PLC0415 - once in a journal's life

    make_folder_of_journal(folder, steps)
    return open_journal(folder, steps=steps, clock=clock)


def open_journal(folder: Path, *, steps: Steps = STEPS, clock: "Clock" = time.time) -> "Journal":
    """Open the journal in a person's folder; an older one is backed up, checked and brought up to date first.

    Raises NoCipher, JournalMissing, EmptyFile, NotAJournal, KeyMissing, KeyDamaged, WrongKey, Damaged, Newer,
    HeldByAnother, NoAccess, Full. After any of them the file is closed and holds what it held before.
    """
    _require_cipher()
    from cartguide.journal.journal import Journal  # noqa: PLC0415 - needs apsw, which may be missing

    path = _existing(folder)
    key = read_key(folder)
    store = _opened(path, key, clock)
    try:
        version = _version(store, len(steps))
        journal = Journal(store, key)
        if version < len(steps):
            from cartguide.journal.upgrade import upgrade  # noqa: PLC0415 - only for an older journal

            upgrade(journal, version, steps)
    except BaseException:
        store.close()
        raise
    return journal


def look_up(folder: Path, name: str) -> "Value":
    """One fact of a journal's profile, None if there is none. An older journal is not brought up to date for it.

    Raises as `open_journal` does. Nothing is written.
    """
    _require_cipher()
    from cartguide.journal.profile import Profile  # noqa: PLC0415 - see _require_cipher

    store = _opened(_existing(folder), read_key(folder), time.time)
    try:
        _version(store, len(STEPS))
        return Profile(store).get(name)
    finally:
        store.close()


def _require_cipher() -> None:
    try:
        import apsw  # noqa: PLC0415 - may be missing
    except ImportError as error:
        raise NoCipher from error
    # apsw and apsw-sqlite3mc share the name; only the second has this, and a plain one would make a plain file.
    if not getattr(apsw, "mc_version", None):
        raise NoCipher


def _existing(folder: Path) -> Path:
    path = folder / NAME
    try:
        if not folder.exists():
            raise JournalMissing(folder=str(folder))
        if not folder.is_dir() or path.is_dir():
            raise NoAccess(folder=str(folder))
        size = path.stat().st_size
    except FileNotFoundError as error:
        raise JournalMissing(folder=str(folder)) from error
    except OSError as error:
        raise from_system(error, folder) from error
    if size == 0:
        raise EmptyFile
    return path


def _opened(path: Path, key: Key, clock: "Clock") -> "Store":
    from cartguide.journal import cipher  # noqa: PLC0415 - see _require_cipher
    from cartguide.journal.store import Store  # noqa: PLC0415 - see _require_cipher

    cipher.check_salt(path, key)
    try:
        store = Store(cipher.connect(path, key), path.parent, clock)
    except Damaged as error:
        raise _reason(error, path.parent, key) from error
    try:
        # Two readers could else both hold the file until a write fails. A file that is read-only is refused here too.
        store.rows("BEGIN EXCLUSIVE")
        store.rows("COMMIT")
        _check_size(store, path)
    except JournalError as error:
        store.close()
        if isinstance(error, Damaged):
            raise _reason(error, path.parent, key) from error
        raise
    return store


def _reason(damage: Damaged, folder: Path, key: Key) -> JournalError:
    return damage if key.matches_check else WrongKey(folder=str(folder))


def _check_size(store: "Store", path: Path) -> None:
    from cartguide.journal.store import whole  # noqa: PLC0415 - see _require_cipher

    ((pages, page_size),) = store.rows("SELECT * FROM pragma_page_count, pragma_page_size")
    if path.stat().st_size < whole(pages) * whole(page_size):
        raise Damaged


def _version(store: "Store", newest: int) -> int:
    ((identity,),) = store.rows("PRAGMA application_id")
    ((version,),) = store.rows("PRAGMA user_version")
    if identity != APPLICATION_ID or not isinstance(version, int) or version < 1:
        raise NotAJournal(folder=str(store.folder))
    if version > newest:
        raise Newer
    return version
