"""Whose journals are kept here: one folder a person, named by a uuid. Several people may use one computer."""

from pathlib import Path
from uuid import UUID, uuid4

from cartguide.journal.errors import JournalError, message_id
from cartguide.journal.keyfile import NAME as KEY_NAME
from cartguide.journal.opening import NAME, is_journal_folder

PERSON_NAME = "person-name"
LONGEST_NAME = 60


class NobodyChosen(JournalError):  # noqa: N818  it is read aloud where it is met, as in errors
    """Several people use this computer, and none has said who they are."""

    wording = message_id("More than one person uses this computer. Choose whose notes to open.")


def person_folders(people: Path) -> tuple[Path, ...]:
    """Everybody's folder, the one used last first. One that can't be opened still counts as somebody's.

    Raises OSError if the place can't be read.
    """
    if not people.is_dir():
        return ()
    folders = [folder for folder in people.iterdir() if _is_uuid(folder.name) and is_journal_folder(folder)]
    return tuple(sorted(folders, key=used_at, reverse=True))


def person_folder(people: Path) -> Path | None:
    """The person's folder, of several the one used last; None if nobody has begun here. Raises OSError."""
    return next(iter(person_folders(people)), None)


def new_person_folder(people: Path) -> Path:
    """A folder, not made yet, for a person who begins."""
    return people / str(uuid4())


def used_at(folder: Path) -> float:
    """When a person's journal was written last, in seconds since 1970; 0 if nobody knows."""
    return _changed(folder / NAME) or _changed(folder)


def eldest(folders: tuple[Path, ...]) -> Path | None:
    """Who began first here; a key file is written once."""
    return min(folders, key=lambda folder: _changed(folder / KEY_NAME), default=None)


def numbered(folders: tuple[Path, ...]) -> dict[Path, int]:
    """Each person's number, by when they began, for those who gave no name."""
    order = sorted(folders, key=lambda folder: (_changed(folder / KEY_NAME), folder.name))
    return {folder: at for at, folder in enumerate(order, 1)}


def one_name(typed: str) -> str:
    """A name as typed, on one line and no longer than a line."""
    return " ".join(typed.split())[:LONGEST_NAME]


def _changed(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0


def _is_uuid(name: str) -> bool:
    try:
        return str(UUID(name)) == name
    except ValueError:
        return False
