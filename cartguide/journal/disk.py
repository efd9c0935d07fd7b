"""Files that are there whole or not at all, for the owner alone (0600, folders 0700; not on Windows)."""

import os
from pathlib import Path

from cartguide.journal.errors import from_system

FILE_MODE, FOLDER_MODE = 0o600, 0o700
_WINDOWS = os.name == "nt"


def make_folder(folder: Path) -> None:
    """Make a folder, and those missing above it, that only its owner may enter. Raises NoAccess, Full.

    What is there already keeps its rights.
    """
    try:
        for missing in reversed([place for place in (folder, *folder.parents) if not place.exists()]):
            missing.mkdir(mode=FOLDER_MODE, exist_ok=True)
            if not _WINDOWS:
                missing.chmod(FOLDER_MODE)
            sync(missing.parent)
    except OSError as error:
        raise from_system(error, folder) from error


def make_file(path: Path) -> None:
    """Make a new empty file that only its owner may read, so that it never had other rights. Raises NoAccess, Full."""
    try:
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, FILE_MODE))
        if not _WINDOWS:
            path.chmod(FILE_MODE)
    except OSError as error:
        raise from_system(error, path.parent) from error


def write_whole(path: Path, content: bytes) -> None:
    """Put a file's content in place in one move; a power cut leaves the old file or the new. Raises NoAccess, Full."""
    part = path.with_name(f"{path.name}.part")
    try:
        part.unlink(missing_ok=True)
        make_file(part)
        with part.open("wb") as file:
            file.write(content)
        sync(part)
        part.replace(path)
        sync(path.parent)
    except OSError as error:
        raise from_system(error, path.parent) from error


def sync(path: Path) -> None:
    """Have the disk keep a file's bytes, or a folder's names, before going on. Windows has no such call for folders."""
    if _WINDOWS and path.is_dir():
        return
    handle = os.open(path, os.O_RDWR if path.is_file() else os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
