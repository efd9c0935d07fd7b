"""Every failure has plain words, and nothing private in what a log would show."""

import errno
from pathlib import Path

import apsw
import pytest

from cartguide.journal import errors
from cartguide.journal.errors import JournalError, from_sqlite, from_system

KINDS = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, JournalError)]


@pytest.mark.parametrize("kind", KINDS)
def test_wording_is_plain_and_complete(kind: type[JournalError]) -> None:
    error = kind(folder="the folder of Ada")
    assert "{" not in error.message
    assert error.message.endswith(".")
    assert "the folder of Ada" not in str(error)
    for sentence in error.message.split(". "):
        assert len(sentence.split()) <= 20
    assert kind.wording not in [other.wording for other in KINDS if other is not kind]


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (apsw.SQLITE_FULL, errors.Full),
        (apsw.SQLITE_BUSY, errors.HeldByAnother),
        (apsw.SQLITE_LOCKED, errors.HeldByAnother),
        (apsw.SQLITE_NOTADB, errors.Damaged),
        (apsw.SQLITE_CORRUPT, errors.Damaged),
        (apsw.SQLITE_READONLY, errors.NoAccess),
        (apsw.SQLITE_CANTOPEN, errors.NoAccess),
        (apsw.SQLITE_PERM, errors.NoAccess),
        (apsw.SQLITE_IOERR_WRITE, errors.NoAccess),
        (apsw.SQLITE_IOERR_FSYNC, errors.NoAccess),
        (apsw.SQLITE_IOERR_READ, errors.Damaged),
        (apsw.SQLITE_IOERR_SHORT_READ, errors.Damaged),
        (apsw.SQLITE_IOERR_DATA, errors.Damaged),
        (apsw.SQLITE_IOERR_CORRUPTFS, errors.Damaged),
        (apsw.SQLITE_ERROR, JournalError),
        (apsw.SQLITE_NOMEM, JournalError),
    ],
)
def test_what_sqlite_says(code: int, kind: type[JournalError]) -> None:
    assert type(from_sqlite(apsw.exception_for(code), Path("here"))) is kind


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (errno.ENOSPC, errors.Full),
        (errno.EDQUOT, errors.Full),
        (errno.EACCES, errors.NoAccess),
        (errno.EROFS, errors.NoAccess),
        (errno.ENOTDIR, errors.NoAccess),
    ],
)
def test_what_the_system_says(number: int, kind: type[JournalError]) -> None:
    assert type(from_system(OSError(number, "so"), Path("here"))) is kind
