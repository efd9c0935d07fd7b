"""A copy of the journal in one container: a stored zip of the encrypted file and its key file. Verified or not there.

Without a passphrase the key in the container opens it: who has the container can read the journal.
"""

import shutil
import struct
import zipfile
from pathlib import Path
from typing import NamedTuple

import apsw

from cartguide.journal import cipher, disk
from cartguide.journal.errors import CopyDamaged, Damaged, KeyDamaged, NotAJournal, from_sqlite, from_system
from cartguide.journal.journal import Journal
from cartguide.journal.keyfile import NAME as KEY_NAME
from cartguide.journal.keyfile import Key, as_json, parse_key
from cartguide.journal.opening import BACKUPS
from cartguide.journal.opening import NAME as JOURNAL_NAME
from cartguide.journal.schema import APPLICATION_ID
from cartguide.journal.store import utc, whole

SUFFIX = ".cgbackup"
PART = ".part"
_LARGEST_KEY = 64 * 1024
_CHUNK = 1024 * 1024
# What zipfile raises for a container that is none, was cut off or has bits turned.
_NOT_A_CONTAINER = (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError, ValueError, struct.error)


class Verified(NamedTuple):
    """What a copy was found to hold: its schema version and how many rows each table has."""

    path: Path
    version: int
    rows: dict[str, int]


def backup(journal: Journal, reason: str) -> Path:
    """Make and verify a copy in `backups/`, named by UTC time and reason (small letters, digits, hyphens).

    Raises Full, NoAccess, Damaged, CopyDamaged; then no new file is left. Left-overs of a killed run are removed.
    """
    if not reason or not set(reason) <= set("abcdefghijklmnopqrstuvwxyz0123456789-"):
        raise ValueError(reason)
    folder = journal.store.folder / BACKUPS
    disk.make_folder(folder)
    remove_parts(folder)
    target = _free_name(folder, utc(journal.store.clock()), reason)
    part = target.with_name(target.name + PART)
    copy = target.with_name(f"{target.stem}.cgdb{PART}")
    try:
        _copy(journal, copy)
        _pack(part, copy, journal.key)
        copy.unlink()  # the check needs its room
        if verify_backup(part).rows != row_counts(journal.store.connection):
            raise CopyDamaged
        part.rename(target)
        disk.sync(folder)
    except apsw.Error as error:
        raise from_sqlite(error, folder) from error
    except OSError as error:
        raise from_system(error, folder) from error
    finally:
        remove_parts(folder)
    return target


def verify_backup(path: Path, scratch: Path | None = None) -> Verified:
    """Take a copy out of its container, read every page and count its rows.

    It is taken out, still encrypted, into the folder `scratch`, or beside the container, and removed again.
    Raises CopyDamaged, Newer, Full, NoAccess.
    """
    taken_out = (scratch or path.parent) / f"{path.name}.check{PART}"
    try:
        key = _unpack(path, taken_out)
        return _checked(path, taken_out, key)
    except _NOT_A_CONTAINER as error:
        raise CopyDamaged from error
    except KeyDamaged as error:
        raise CopyDamaged from error
    except OSError as error:
        raise from_system(error, taken_out.parent) from error
    finally:
        taken_out.unlink(missing_ok=True)


def row_counts(connection: apsw.Connection) -> dict[str, int]:
    """How many rows each table has."""
    names = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY name"
    return {
        str(name): whole(connection.execute(f'SELECT count(*) FROM "{name}"').fetchall()[0][0])  # noqa: S608
        for (name,) in connection.execute(names).fetchall()
    }


def remove_parts(folder: Path) -> None:
    """Remove what a killed run left half-made."""
    for left_over in folder.glob(f"*{PART}*"):
        left_over.unlink(missing_ok=True)


def _free_name(folder: Path, at: str, reason: str) -> Path:
    stem = f"{at[:19].replace(':', '').replace('-', '')}Z-{reason}"
    names = (stem if number == 1 else f"{stem}-{number}" for number in range(1, 10_000))
    return next(path for path in (folder / f"{name}{SUFFIX}" for name in names) if not path.exists())


def _copy(journal: Journal, copy: Path) -> None:
    disk.make_file(copy)
    target = cipher.connect(copy, journal.key)
    try:
        with target.backup("main", journal.store.connection, "main") as copying:
            copying.step()
            if not copying.done:
                raise CopyDamaged
    finally:
        target.close()


def _pack(part: Path, copy: Path, key: Key) -> None:
    disk.make_file(part)
    with zipfile.ZipFile(part, "w", zipfile.ZIP_STORED) as container:
        container.writestr(zipfile.ZipInfo(KEY_NAME), as_json(key))
        member = zipfile.ZipInfo(JOURNAL_NAME)  # without a time: a clock before 1980 is no reason to have no copy
        member.file_size = copy.stat().st_size
        with copy.open("rb") as source, container.open(member, "w") as target:
            shutil.copyfileobj(source, target, _CHUNK)
    disk.sync(part)


def _unpack(path: Path, taken_out: Path) -> Key:
    with zipfile.ZipFile(path) as container:
        _require_members(container.infolist())
        taken_out.unlink(missing_ok=True)
        disk.make_file(taken_out)
        with container.open(JOURNAL_NAME) as source, taken_out.open("wb") as target:
            shutil.copyfileobj(source, target, _CHUNK)
        return parse_key(container.read(KEY_NAME), path.parent)


def _require_members(members: list[zipfile.ZipInfo]) -> None:
    if sorted(member.filename for member in members) != sorted((KEY_NAME, JOURNAL_NAME)):
        raise CopyDamaged
    for member in members:
        too_large = member.filename == KEY_NAME and member.file_size > _LARGEST_KEY
        if too_large or member.compress_type != zipfile.ZIP_STORED:
            raise CopyDamaged


def _checked(path: Path, taken_out: Path, key: Key) -> Verified:
    try:
        cipher.check_salt(taken_out, key)
        connection = cipher.connect(taken_out, key, read_only=True)
    except (Damaged, NotAJournal) as error:
        raise CopyDamaged from error
    try:
        ((identity,),) = connection.execute("PRAGMA application_id").fetchall()
        ((version,),) = connection.execute("PRAGMA user_version").fetchall()
        sound = connection.execute("PRAGMA integrity_check(1)").fetchall() == [("ok",)]
        if identity != APPLICATION_ID or not sound:
            raise CopyDamaged
        return Verified(path, whole(version), row_counts(connection))
    except apsw.Error as error:
        raise CopyDamaged from error
    finally:
        connection.close()
