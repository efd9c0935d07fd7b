"""Each way in which a journal cannot be opened is told apart, and nothing is written to what is not ours and whole."""

import json
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from cartguide.journal import cipher, errors
from cartguide.journal.errors import JournalError
from cartguide.journal.journal import Journal
from cartguide.journal.keyfile import new_key, read_key, write_key
from cartguide.journal.opening import create_journal, is_journal_folder, open_journal
from cartguide.journal.schema import STEPS

Contents = Callable[[Path], dict[str, bytes]]
Refused = Callable[[Path], type[JournalError]]
Start = Callable[..., "subprocess.Popen[str]"]
ROOT = Path(__file__).parents[2]


def test_what_was_written_is_there_after_closing(closed: Path) -> None:
    journal = open_journal(closed)
    newest = journal.writing_for("infusion")
    writing = journal.writing_for("infusion", whole=True)
    assert (newest.notes, newest.more, writing.more) == (writing.notes[:30], 10, 0)
    assert [note.text.split()[:3] for note in writing.notes] == [["new", "text", str(n)] for n in range(39, -1, -1)]
    assert writing.ticked == {"ask-medicines"}
    assert [item.text for item in writing.own_items] == ["Bring the blue blanket"]
    assert journal.profile.get("last-place") == {"step": "infusion"}
    journal.close()
    journal.close()


@pytest.mark.parametrize("with_key", [True, False])
def test_plain_sqlite_is_foreign(closed: Path, with_key: bool, refused: Refused) -> None:  # noqa: FBT001 - a parameter of the test
    (closed / "journal.cgdb").unlink()
    plain = sqlite3.connect(closed / "journal.cgdb")
    plain.execute("CREATE TABLE note (text)")
    plain.close()
    if not with_key:
        (closed / "journal.key").unlink()
    assert refused(closed) is (errors.NotAJournal if with_key else errors.KeyMissing)


def test_empty_file_is_not_an_empty_journal(closed: Path, refused: Refused) -> None:
    (closed / "journal.cgdb").write_bytes(b"")
    assert refused(closed) is errors.EmptyFile
    assert is_journal_folder(closed)


def test_random_bytes_are_foreign(closed: Path, refused: Refused) -> None:
    (closed / "journal.cgdb").write_bytes(random.Random(1).randbytes(16384))  # noqa: S311 - no secret
    assert refused(closed) is errors.NotAJournal


def test_key_that_does_not_match_its_check_is_the_wrong_key(closed: Path, refused: Refused) -> None:
    write_key(closed, read_key(closed)._replace(key=new_key().key))
    assert refused(closed) is errors.WrongKey


def test_key_of_another_journal_does_not_belong(closed: Path, refused: Refused) -> None:
    write_key(closed, new_key())
    assert refused(closed) is errors.NotAJournal


def test_missing_and_damaged_key_files(closed: Path, refused: Refused) -> None:
    (closed / "journal.key").write_bytes(b'{"what": ')
    assert refused(closed) is errors.KeyDamaged
    (closed / "journal.key").unlink()
    assert refused(closed) is errors.KeyMissing


@pytest.mark.parametrize("left", [["journal.key", "backups"], ["backups"], ["journal.key"]])
def test_missing_journal_is_never_a_first_start(closed: Path, left: list[str], refused: Refused) -> None:
    for path in closed.iterdir():
        if path.name not in left:
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    assert is_journal_folder(closed)
    assert refused(closed) is errors.JournalMissing


def test_missing_folder(folder: Path) -> None:
    assert not is_journal_folder(folder)
    with pytest.raises(errors.JournalMissing):
        open_journal(folder)


def test_folder_that_is_a_file_and_file_that_is_a_folder(closed: Path, tmp_path: Path, refused: Refused) -> None:
    (tmp_path / "file").write_text("a letter")
    for attempt in (open_journal, create_journal):
        with pytest.raises(errors.NoAccess):
            attempt(tmp_path / "file")
    assert (tmp_path / "file").read_text() == "a letter"
    (closed / "journal.cgdb").unlink()
    (closed / "journal.cgdb").mkdir()
    assert refused(closed) is errors.NoAccess


def test_newer_journal_is_unchanged(closed: Path, refused: Refused, start: Start) -> None:
    journal = open_journal(closed)
    journal.store.rows(f"PRAGMA user_version={len(STEPS) + 1}")
    journal.close()
    assert refused(closed) is errors.Newer
    with pytest.raises(errors.Newer) as kept:
        open_journal(closed)
    # The file is let go of even while someone holds on to the error.
    assert start("opening_says.py", closed).communicate()[0] == "Newer\n"
    assert kept.traceback


@pytest.mark.parametrize("pragma", ["application_id=7", "user_version=0"])
def test_encrypted_file_that_is_no_journal(closed: Path, pragma: str, refused: Refused) -> None:
    journal = open_journal(closed)
    journal.store.rows(f"PRAGMA {pragma}")
    journal.close()
    assert refused(closed) is errors.NotAJournal


def test_second_process_is_told_that_it_is_open(closed: Path, start: Start) -> None:
    journal = open_journal(closed)
    assert start("opening_says.py", closed).communicate()[0] == "HeldByAnother\n"
    with pytest.raises(errors.HeldByAnother):
        open_journal(closed)
    # The failed second try in this very process must not have let go of the first one's lock.
    assert start("opening_says.py", closed).communicate()[0] == "HeldByAnother\n"
    journal.notes.save("mine", "infusion", "note", "still mine", 1)
    journal.close()
    assert start("opening_says.py", closed).communicate()[0] == "opened\n"


@pytest.mark.parametrize("without", ["plain", "absent"])
def test_sqlite_without_cipher_touches_nothing(
    closed: Path, tmp_path: Path, start: Start, without: str, contents: Contents
) -> None:
    before = contents(closed)
    assert start("opening_says.py", closed, without).communicate()[0] == "NoCipher\n"
    assert contents(closed) == before
    assert start("opening_says.py", tmp_path / "new-person", without).communicate()[0] == "NoCipher\n"
    assert not (tmp_path / "new-person").exists()


@pytest.fixture
def open_to_all() -> Iterator[Path]:
    """A folder that someone who is not root can reach; pytest's own cannot be."""
    place = Path(tempfile.mkdtemp())
    place.chmod(0o777)
    yield place
    shutil.rmtree(place)


def rights(place: Path, folder: int, file: int) -> None:
    for path in (place, *place.rglob("*")):
        path.chmod(folder if path.is_dir() else file)


def test_what_may_not_be_written_is_refused(closed: Path, start: Start, open_to_all: Path, contents: Contents) -> None:
    place = open_to_all / "person"
    shutil.copytree(closed, place)
    before = contents(place)
    rights(place, 0o555, 0o444)
    assert start("opening_without_rights.py", place, "open").communicate() == ("NoAccess\n", "")
    (place / "journal.cgdb").chmod(0o666)  # the file can be written, but no -journal beside it
    assert start("opening_without_rights.py", place, "open").communicate() == ("NoAccess\n", "")
    assert start("opening_without_rights.py", place / "person", "create").communicate() == ("NoAccess\n", "")
    place.chmod(0o000)
    assert start("opening_without_rights.py", place, "open").communicate() == ("NoAccess\n", "")
    place.chmod(0o755)
    assert contents(place) == before
    rights(place, 0o777, 0o666)
    assert start("opening_without_rights.py", place, "open").communicate() == ("saved\n", "")


def test_settings_are_read_back(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = {
        "cipher": "chacha20",
        "locking_mode": "exclusive",
        "journal_mode": "delete",
        "synchronous": 3,
        "fullfsync": 1,
        "secure_delete": 1,
        "temp_store": 2,
        "foreign_keys": 1,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "mmap_size": 0,
    }
    assert {name: journal.store.rows(f"PRAGMA {name}")[0][0] for name in expected} == expected
    folder = journal.store.folder
    journal.close()
    monkeypatch.setattr(cipher, "SETTINGS", (*cipher.SETTINGS, ("secure_delete", "ON", 2)))
    with pytest.raises(errors.NoCipher):
        open_journal(folder)


def test_key_is_in_no_error(closed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    secret = read_key(closed).key.hex()
    assert secret not in repr(read_key(closed))
    monkeypatch.setattr(cipher, "SETTINGS", (("no such pragma", "1", 1),))
    text = (closed / "journal.key").read_text()
    shown = []
    for changed in (text, text.replace(secret, secret[:-1]), text.replace(secret, secret[:-1] + "z"), text[:-30]):
        (closed / "journal.key").write_text(changed)
        with pytest.raises(JournalError) as caught:
            open_journal(closed)
        shown += traceback.format_exception(caught.value)
        error: BaseException | None = caught.value
        while error:
            shown += [repr(error), str(vars(error))]
            error = error.__cause__ or error.__context__
    assert secret[:40] not in "".join(shown)
    assert json.loads(text)["keys"] == [{"kind": "plain", "key": secret}]


def test_opening_loads_only_what_it_needs(closed: Path) -> None:
    code = "import sys; from pathlib import Path; from cartguide.journal.opening import open_journal\n"
    code += "open_journal(Path(sys.argv[1])).close(); print(*sorted(sys.modules))"
    ran = subprocess.run([sys.executable, "-c", code, closed], capture_output=True, text=True, check=True, cwd=ROOT)
    loaded = set(ran.stdout.split())
    own = ["cipher", "errors", "journal", "keyfile", "model", "opening", "profile", "schema", "store"]
    assert {name for name in loaded if name.startswith("cartguide.journal.")} == {f"cartguide.journal.{n}" for n in own}
    assert not {"hmac", "hashlib", "zipfile", "uuid", "shutil", "PySide6", "cryptography"} & loaded
