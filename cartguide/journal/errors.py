# ruff: noqa: N818 - the names are read aloud in the code that meets them: `except Full`.
"""What can be wrong with a journal, each as a sentence for the person that says what to do.

No path, key or written word is in `str(error)`, so that it may be logged; `message` is for the screen only.
"""

import errno
from pathlib import Path


def message_id(text: str) -> str:
    """Mark a text as a key of the interface catalogue; the text itself is the English wording."""
    return text


class JournalError(Exception):
    """Base of all errors of the journal. `wording` is a catalogue key, `values` fill its {names}."""

    wording = message_id(
        "Something went wrong with your notes. What you just wrote may not be saved. Please try again."
    )

    def __init__(self, **values: str) -> None:
        super().__init__(self.wording)
        self.values = values

    @property
    def message(self) -> str:
        """The English sentence, filled in."""
        return self.wording.format(**self.values)


class NoCipher(JournalError):
    """The SQLite at hand cannot encrypt; no file was touched."""

    wording = message_id(
        "A part of the program that locks your notes is missing. Your notes were not touched. "
        "Please install CAR T Guide again."
    )


class HeldByAnother(JournalError):
    """Another process or connection has the journal open."""

    wording = message_id("Your notes are open in another window or program. Close it there, then try again.")


class EmptyFile(JournalError):
    """The journal's file has no bytes. That is never an empty journal."""

    wording = message_id(
        "The file with your notes is empty. That should not be. Nothing was changed. "
        "If you have a copy of the folder, put it back. Or ask someone who knows computers."
    )


class NotAJournal(JournalError):
    """A foreign file stands in the journal's place, or journal and key file do not belong together."""

    wording = message_id(
        "The file journal.cgdb in {folder} is not the one your key belongs to. Nothing was changed. "
        "If you moved files, put the right ones back. Or ask someone who knows computers."
    )


class WrongKey(JournalError):
    """The key does not match its own check value and does not open the file."""

    wording = message_id(
        "This key does not open your notes. Nothing was changed. "
        "Put the right file journal.key back in {folder}. Or ask someone who knows computers."
    )


class Damaged(JournalError):
    """The file is ours and the key is right, but pages cannot be read. It must not be written to again."""

    wording = message_id("The file with your notes is damaged. It is left as it is. Ask someone who knows computers.")


class Newer(JournalError):
    """A newer version of the program made the file; its bytes are unchanged."""

    wording = message_id(
        "A newer version of CAR T Guide wrote your notes. Nothing was changed. Please install the newest version."
    )


class KeyMissing(JournalError):
    """The journal is there, its key file is not."""

    wording = message_id(
        "The file journal.key is missing in {folder}. Your notes cannot open without it. "
        "Put it back. Or ask someone who knows computers."
    )


class KeyDamaged(JournalError):
    """The key file cannot be understood."""

    wording = message_id(
        "The file journal.key in {folder} is damaged. Your notes cannot open without it. "
        "If you have a copy of the folder, put it back. Or ask someone who knows computers."
    )


class JournalMissing(JournalError):
    """The journal's file is not where it should be. This is never a first start."""

    wording = message_id(
        "Your notes are not in {folder}. The file may have been moved or deleted. "
        "Put journal.cgdb back. Or ask someone who knows computers."
    )


class NoAccess(JournalError):
    """The file or folder may not be read or written, or is of the wrong kind."""

    wording = message_id(
        "The program cannot read or write in {folder}. Check that the folder is yours and not locked, then try again."
    )


class Full(JournalError):
    """No room on the disk; what was saved before is still there."""

    wording = message_id(
        "The disk is full. What you just wrote is not saved yet. Delete files you do not need, then try again."
    )


class AlreadyThere(JournalError):
    """A journal was to be made where something stands already; it was not touched."""

    wording = message_id("There is already something in {folder}. It was not changed. Please choose another place.")


class NotUpgraded(JournalError):
    """An older journal could not be brought up to date; it is as before, and a verified copy was made."""

    wording = message_id(
        "The program could not bring your journal up to date. Your journal was not changed. "
        "Please install the version you had before."
    )


class NoSuchRecord(JournalError):
    """The note or item named is not in the journal."""

    wording = message_id("This note or item is no longer in your journal.")


class NotADate(JournalError):
    """A date that is no day of the calendar in the form YYYY-MM-DD."""

    wording = message_id("This is not a day on the calendar. Write year, month and day, like 2026-03-17.")


class CopyDamaged(JournalError):
    """A copy (backup) that cannot be relied on."""

    wording = message_id(
        "This copy of your journal cannot be read. Your journal itself was not changed. Use another copy."
    )


_BY_NAME: dict[str, type[JournalError]] = {
    "FullError": Full,
    "BusyError": HeldByAnother,
    "LockedError": HeldByAnother,
    "NotADBError": Damaged,
    "CorruptError": Damaged,
    "FormatError": Damaged,
    "ReadOnlyError": NoAccess,
    "CantOpenError": NoAccess,
    "PermissionsError": NoAccess,
    "AuthError": NoAccess,
    "IOError": NoAccess,
}
# SQLITE_IOERR_READ, _SHORT_READ, _DATA, _CORRUPTFS (sqlite.org/rescode.html): the disk does not give back what it got.
_READ_FAILED = {266, 522, 8202, 8458}


def from_sqlite(error: Exception, folder: Path) -> JournalError:
    """Put an `apsw.Error` in plain words. By name, so that this room needs no apsw."""
    kind = _BY_NAME.get(type(error).__name__, JournalError)
    if kind is NoAccess and getattr(error, "extendedresult", 0) in _READ_FAILED:
        kind = Damaged
    return kind(folder=str(folder))


def from_system(error: OSError, folder: Path) -> JournalError:
    """Put an `OSError` in plain words."""
    return (Full if error.errno in {errno.ENOSPC, errno.EDQUOT} else NoAccess)(folder=str(folder))
