"""A copy is whole and can be relied on, or it is not there."""

import errno
import random
import re
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import apsw
import pytest

from cartguide.journal import backup as backups
from cartguide.journal import disk, errors
from cartguide.journal.backup import backup, verify_backup
from cartguide.journal.errors import JournalError
from cartguide.journal.journal import Journal
from cartguide.journal.opening import create_journal, open_journal
from cartguide.journal.schema import STEPS

Contents = Callable[[Path], dict[str, bytes]]


@pytest.fixture
def filled(journal: Journal) -> Journal:
    journal.store.rows("PRAGMA synchronous=OFF")  # quicker; nothing here is about power cuts
    for number in range(30):
        journal.notes.save(f"note-{number}", "infusion", "note", f"text {number} " * 30, 1)
        journal.notes.save(f"note-{number}", "infusion", "note", f"other {number} " * 30, 2)
    return journal


def test_copy_opens_as_a_journal_with_the_same_words(filled: Journal, tmp_path: Path) -> None:
    path = backup(filled, "by-hand")
    filled.notes.save("note-0", "infusion", "note", "written after the copy", 3)
    verified = verify_backup(path)
    assert verified.rows["note"] == verified.rows["note_revision"] == 30
    assert verified.version == len(STEPS)
    with zipfile.ZipFile(path) as container:
        container.extractall(tmp_path / "from-copy")
    again = open_journal(tmp_path / "from-copy")
    again.verify()
    assert [note.text for note in again.notes.all()] == [f"other {number} " * 30 for number in range(29, -1, -1)]
    again.close()


def test_names_tell_time_and_reason_and_never_collide(folder: Path) -> None:
    journal = create_journal(folder, clock=lambda: 1_790_000_000.0)
    names = [backup(journal, "on-close").name for _ in range(3)]
    journal.close()
    start = "20260921T141320Z-on-close"
    assert names == [f"{start}.cgbackup", f"{start}-2.cgbackup", f"{start}-3.cgbackup"]
    assert sorted(path.name for path in (folder / "backups").iterdir()) == sorted(names)


@pytest.mark.parametrize("reason", ["", "../up", "A", "two words", "x" + "\0"])
def test_reason_is_no_path(journal: Journal, reason: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(reason)}$"):
        backup(journal, reason)


def test_a_clock_before_1980_is_no_reason_to_have_no_copy(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(time, "localtime", lambda *_: time.gmtime(0))
    journal = create_journal(folder, clock=lambda: 0.0)
    assert verify_backup(backup(journal, "test")).path.name == "19700101T000000Z-test.cgbackup"
    journal.close()


def test_folder_that_was_removed_is_made_again(filled: Journal) -> None:
    (filled.store.folder / "backups").rmdir()
    assert backup(filled, "test").exists()


def no_room(*_: object) -> None:
    raise OSError(errno.ENOSPC, "no room")


def sqlite_full(*_: object) -> None:
    raise apsw.FullError("full")


def cut_short(part: Path, copy: Path, key: object) -> None:
    """A container that lacks its end, as after a write that was not whole."""
    backups_pack(part, copy, key)  # type: ignore[arg-type]  # stands in for the real one
    part.write_bytes(part.read_bytes()[:-5000])


backups_pack, backups_copy = backups._pack, backups._copy


@pytest.mark.parametrize(
    ("step", "failing", "kind"),
    [
        ("_copy", sqlite_full, errors.Full),
        ("_copy", no_room, errors.Full),
        ("_pack", no_room, errors.Full),
        ("_pack", cut_short, errors.CopyDamaged),
        ("row_counts", lambda _: {"note": 0}, None),
    ],
)
def test_failure_leaves_no_stub(
    filled: Journal,
    monkeypatch: pytest.MonkeyPatch,
    step: str,
    failing: Callable[..., object],
    kind: type[JournalError] | None,
) -> None:
    good = backup(filled, "good")
    if kind is None:  # a copy with other counts than the journal
        counts = iter([{"note": 29}, {"note": 30}])
        failing, kind = (lambda _: next(counts)), errors.CopyDamaged
    monkeypatch.setattr(backups, step, failing)
    with pytest.raises(kind):
        backup(filled, "bad")
    assert list((filled.store.folder / "backups").iterdir()) == [good]
    monkeypatch.undo()
    filled.notes.save("after", "infusion", "note", "still writing", 1)
    assert verify_backup(backup(filled, "again")).rows["note"] == 31


def test_left_overs_of_a_killed_run_are_removed(filled: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = filled.store.folder / "backups"
    for name in ("x.cgbackup.part", "x.cgdb.part", "x.cgdb.part-journal", "x.cgbackup.part.check.part"):
        (folder / name).write_bytes(b"half")
    there: list[Path] = []

    def look_and_copy(journal: Journal, copy: Path) -> None:
        there.extend(folder.iterdir())
        backups_copy(journal, copy)

    monkeypatch.setattr(backups, "_copy", look_and_copy)
    path = backup(filled, "test")
    assert there == []
    assert list(folder.iterdir()) == [path]


def test_damaged_copies_are_seen(filled: Journal, contents: Contents) -> None:
    path = backup(filled, "test")
    whole = path.read_bytes()
    chance = random.Random(3)  # noqa: S311 - no secret
    for _ in range(60):
        changed = bytearray(whole)
        place = chance.randrange(len(whole))
        changed[place] ^= 1 << chance.randrange(8)
        path.write_bytes(changed)
        try:
            assert verify_backup(path).rows["note"] == 30
        except errors.CopyDamaged:
            continue
        # What is not noticed may only lie in zip fields that nobody reads, such as the time of a member.
        with zipfile.ZipFile(path) as container:
            assert container.read("journal.cgdb") in whole
            assert container.read("journal.key") in whole
    for kept in (0, 1, 30, 500, len(whole) // 2, len(whole) - 1):
        path.write_bytes(whole[:kept])
        with pytest.raises(errors.CopyDamaged):
            verify_backup(path)
    assert set(contents(path.parent)) == {path.name}


@pytest.mark.parametrize("name", ["../../evil", "journal.cgdb/..", "extra.txt"])
def test_foreign_members_are_refused(filled: Journal, tmp_path: Path, name: str) -> None:
    path = backup(filled, "test")
    with zipfile.ZipFile(path, "a") as container:
        container.writestr(name, b"evil")
    with pytest.raises(errors.CopyDamaged):
        verify_backup(path)
    assert not list(tmp_path.parent.rglob("evil"))


def pack(path: Path, key: bytes, journal: bytes, method: int) -> None:
    with zipfile.ZipFile(path, "w", method) as container:
        container.writestr("journal.key", key)
        container.writestr("journal.cgdb", journal)


def test_containers_made_otherwise_are_refused(filled: Journal, tmp_path: Path) -> None:
    with zipfile.ZipFile(backup(filled, "test")) as container:
        key, journal = container.read("journal.key"), container.read("journal.cgdb")
    salt = filled.key.salt.hex().encode()
    path = tmp_path / "other.cgbackup"
    pack(path, key, journal, zipfile.ZIP_STORED)
    assert verify_backup(path).rows["note"] == 30
    for other in (
        (key, journal, zipfile.ZIP_DEFLATED),  # could be a bomb
        (key, bytes(5_000_000), zipfile.ZIP_DEFLATED),
        (key.replace(salt, b"00" * 16), journal, zipfile.ZIP_STORED),  # would open, but is not its key file
        (key + b" " * 70_000, journal, zipfile.ZIP_STORED),
        (b"{}", journal, zipfile.ZIP_STORED),
        (key, b"", zipfile.ZIP_STORED),
    ):
        pack(path, *other)
        with pytest.raises(errors.CopyDamaged):
            verify_backup(path)


def test_missing_copy_and_other_scratch_folder(
    filled: Journal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = backup(filled, "test")
    (tmp_path / "scratch").mkdir()
    made: list[Path] = []
    make = disk.make_file

    def note_and_make(place: Path) -> None:
        made.append(place)
        make(place)

    monkeypatch.setattr(disk, "make_file", note_and_make)
    assert verify_backup(path, tmp_path / "scratch").rows["note"] == 30
    assert [place.parent for place in made] == [tmp_path / "scratch"]
    assert list((tmp_path / "scratch").iterdir()) == []
    path.unlink()
    with pytest.raises(errors.NoAccess):
        verify_backup(path)
