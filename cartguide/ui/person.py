"""Opens the person's journal under its lock. Runs on the journal's worker thread."""

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QLockFile

from cartguide.journal.errors import HeldByAnother, JournalMissing, NoAccess
from cartguide.journal.journal import Journal
from cartguide.journal.opening import create_journal, open_journal
from cartguide.journal.people import new_person_folder, person_folder
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


def open_person(data: Path) -> OpenPerson:
    """Open the person's journal, or begin one where nobody has; raises JournalError."""
    people = data / PEOPLE
    try:
        make_private(people)
        with _Beginning(people):
            folder = person_folder(people)
            if folder is None:
                folder = new_person_folder(people)
                create_journal(folder).close()
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
