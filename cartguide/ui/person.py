"""Opens the person's journal under its lock. Runs on the journal's worker thread."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QLockFile

from cartguide.journal.errors import HeldByAnother, JournalMissing, NoAccess
from cartguide.journal.journal import Journal
from cartguide.journal.opening import create_journal, look_up, open_journal
from cartguide.journal.people import PERSON_NAME, NobodyChosen, new_person_folder, person_folders
from cartguide.system.paths import hold, make_private

PEOPLE = "people"
LOCK = "lock"
JOURNAL = "journal.cgdb"


class OpenPerson(NamedTuple):
    """The open journal, and the lock that lives as long as it is open; `place` tells if its file is still there."""

    journal: Journal
    lock: QLockFile
    file: Path
    place: tuple[int, int]

    def require_place(self) -> None:
        """Raise JournalMissing if the file was moved or deleted meanwhile: what is written to it then is on no disk."""
        if _place(self.file) != self.place:
            raise JournalMissing(folder=str(self.file.parent))

    def close(self) -> None:
        """Close the file, then let others in."""
        self.journal.close()
        self.lock.unlock()


def open_person(data: Path, folder: Path | None = None) -> OpenPerson:
    """Open a person's journal; raises JournalError. None: the only person's, or a new one where nobody has begun.

    Of several somebody has to choose: raises NobodyChosen.
    """
    people = data / PEOPLE
    try:
        if folder is None:
            make_private(people)
            with _Beginning(people):
                folder = _only_person(people)
        lock = hold(folder / LOCK)
    except OSError as error:
        raise NoAccess(folder=str(people)) from error
    if lock is None:
        raise HeldByAnother
    try:
        journal = open_journal(folder)
        file = folder / JOURNAL
        return OpenPerson(journal, lock, file, _place(file))
    except BaseException:
        lock.unlock()
        raise


def _only_person(people: Path) -> Path:
    folders = person_folders(people)
    if len(folders) > 1:
        raise NobodyChosen
    if not folders:
        folders = (new_person_folder(people),)
        create_journal(folders[0]).close()
    return folders[0]


def begin_person(data: Path, name: str) -> Path:
    """Make a journal for someone new; their folder. Raises JournalError."""
    people = data / PEOPLE
    try:
        make_private(people)
        with _Beginning(people):
            folder = new_person_folder(people)
            journal = create_journal(folder)
    except OSError as error:
        raise NoAccess(folder=str(people)) from error
    try:
        journal.profile.put(PERSON_NAME, name)
    finally:
        journal.close()
    return folder


def name_of(folder: Path) -> str:
    """The name a person gave, or nothing; raises JournalError. Their journal stays as it is."""
    with _held(folder):
        name = look_up(folder, PERSON_NAME)
    return name if isinstance(name, str) else ""


def rename_person(folder: Path, name: str) -> None:
    """Keep another name for a person whose journal is not open; raises JournalError."""
    with _held(folder):
        journal = open_journal(folder)
        try:
            journal.verify()
            journal.profile.put(PERSON_NAME, name)
        finally:
            journal.close()


@contextmanager
def _held(folder: Path) -> Iterator[None]:
    try:
        lock = hold(folder / LOCK)
    except OSError as error:
        raise NoAccess(folder=str(folder)) from error
    if lock is None:
        raise HeldByAnother
    try:
        yield
    finally:
        lock.unlock()


class _Beginning:
    """Two first starts at once must not begin two journals: the second one waits here, then finds the first one's."""

    def __init__(self, people: Path) -> None:
        self._lock = QLockFile(str(people / "beginning.lock"))

    def __enter__(self) -> None:
        if not self._lock.tryLock(10_000) and self._lock.error() == QLockFile.LockError.PermissionError:
            raise PermissionError

    def __exit__(self, *_: object) -> None:
        self._lock.unlock()


def _place(file: Path) -> tuple[int, int]:
    try:
        found = file.stat()
    except OSError:
        return (0, 0)
    return (found.st_dev, found.st_ino)
