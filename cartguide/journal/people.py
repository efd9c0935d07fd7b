"""Whose journals are kept here: one folder a person, named by a uuid."""

from pathlib import Path
from uuid import UUID, uuid4

from cartguide.journal.opening import is_journal_folder


def person_folder(people: Path) -> Path | None:
    """The person's folder; None if nobody has begun here. A folder that can't be opened still counts as somebody's.

    Of several the one written last, until one chooses by hand. Raises OSError if the place can't be read.
    """
    if not people.is_dir():
        return None
    folders = [folder for folder in people.iterdir() if _is_uuid(folder.name) and is_journal_folder(folder)]
    return max(folders, key=lambda folder: folder.stat().st_mtime, default=None)


def new_person_folder(people: Path) -> Path:
    """A folder, not made yet, for a person who begins."""
    return people / str(uuid4())


def _is_uuid(name: str) -> bool:
    try:
        return str(UUID(name)) == name
    except ValueError:
        return False
