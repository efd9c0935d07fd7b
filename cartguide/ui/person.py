"""Opens the person's journal under its lock. Runs on the journal's worker thread."""

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QLockFile

from cartguide.journal.errors import HeldByAnother, NoAccess
from cartguide.journal.journal import Journal
from cartguide.journal.opening import create_journal, open_journal
from cartguide.journal.people import new_person_folder, person_folder
from cartguide.system.lock import hold
from cartguide.system.paths import make_private

PEOPLE = "people"
LOCK = "lock"


class OpenPerson(NamedTuple):
    """The open journal, and the lock that lives as long as it is open."""

    journal: Journal
    lock: QLockFile

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
        return OpenPerson(open_journal(folder), lock)
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
