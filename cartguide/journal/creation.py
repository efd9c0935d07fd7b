"""A new journal, made beside its place and moved there whole, so that a half-made one is never seen."""

import shutil
from pathlib import Path

import apsw

from cartguide.journal import cipher, disk
from cartguide.journal.errors import AlreadyThere, NoAccess, from_sqlite, from_system
from cartguide.journal.keyfile import new_key, write_key
from cartguide.journal.opening import BACKUPS, NAME, UNFINISHED, Steps
from cartguide.journal.schema import APPLICATION_ID


def make_folder_of_journal(folder: Path, steps: Steps) -> None:
    """Make a closed, empty journal at `folder`. Raises AlreadyThere, Full, NoAccess; leaves nothing behind then."""
    _require_free(folder)
    unfinished = folder.with_name(folder.name + UNFINISHED)
    try:
        _remove(unfinished)
        disk.make_folder(folder.parent)
        disk.make_folder(unfinished)
        _fill(unfinished, steps)
        if folder.exists():
            folder.rmdir()  # empty, as seen above; Windows cannot rename onto a folder
        unfinished.rename(folder)
        disk.sync(folder.parent)
    except OSError as error:
        raise from_system(error, folder) from error
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)


def _require_free(folder: Path) -> None:
    try:
        if folder.exists() and not folder.is_dir():
            raise NoAccess(folder=str(folder))
        if folder.exists() and any(folder.iterdir()):
            raise AlreadyThere(folder=str(folder))
    except OSError as error:
        raise from_system(error, folder) from error


def _remove(unfinished: Path) -> None:
    if unfinished.is_dir():
        shutil.rmtree(unfinished)


def _fill(folder: Path, steps: Steps) -> None:
    key = new_key()
    write_key(folder, key)
    disk.make_folder(folder / BACKUPS)
    disk.make_file(folder / NAME)
    connection = cipher.connect(folder / NAME, key)
    try:
        connection.execute("BEGIN IMMEDIATE")
        for statement in (statement for step in steps for statement in step):
            connection.execute(statement)
        connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version={len(steps)}")
        connection.execute("COMMIT")
    except apsw.Error as error:
        raise from_sqlite(error, folder) from error
    finally:
        connection.close()
    for written in (folder / NAME, folder / BACKUPS, folder):
        disk.sync(written)
