"""A new journal is seen whole or not at all, and nobody else may read it."""

import errno
import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from cartguide.journal import creation, disk, errors
from cartguide.journal.backup import backup
from cartguide.journal.journal import Journal
from cartguide.journal.keyfile import read_key
from cartguide.journal.opening import create_journal, is_journal_folder, open_journal

Contents = Callable[[Path], dict[str, bytes]]


def test_files_of_a_new_journal(journal: Journal, folder: Path) -> None:
    assert sorted(path.name for path in folder.iterdir()) == ["backups", "journal.cgdb", "journal.key"]
    assert list(folder.parent.iterdir()) == [folder]
    assert (folder / "journal.cgdb").read_bytes()[:16] == read_key(folder).salt
    assert is_journal_folder(folder)
    assert journal.notes.all() == ()


def test_two_journals_have_two_keys(tmp_path: Path) -> None:
    for name in ("a", "b"):
        create_journal(tmp_path / name).close()
    one, other = read_key(tmp_path / "a"), read_key(tmp_path / "b")
    assert one.key != other.key
    assert one.salt != other.salt


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights in another way")
def test_only_the_owner_may_read(folder: Path) -> None:
    before = os.umask(0)
    try:
        journal = create_journal(folder)
        journal.store.rows("PRAGMA cache_size=1")
        backup(journal, "test")
        with journal.store.change():
            journal.store.rows("UPDATE clock SET last_seen = ''")
            journal.store.rows("CREATE TABLE filled AS SELECT randomblob(90000)")
            modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in (folder, *folder.rglob("*"))}
        journal.close()
    finally:
        os.umask(before)
    assert "journal.cgdb-journal" in modes
    copy = next(name for name in modes if name.endswith(".cgbackup"))
    assert modes == {
        **dict.fromkeys([folder.name, "backups"], 0o700),
        **dict.fromkeys(["journal.cgdb", "journal.cgdb-journal", "journal.key", copy], 0o600),
    }
    assert stat.S_IMODE(folder.parent.stat().st_mode) == 0o700


def test_folder_above_keeps_its_rights(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    create_journal(tmp_path / "person").close()
    assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o755


def test_left_over_of_a_killed_run_is_removed(folder: Path) -> None:
    unfinished = folder.with_name(folder.name + ".new")
    (unfinished / "backups").mkdir(parents=True)
    (unfinished / "journal.cgdb").write_bytes(b"half")
    assert not is_journal_folder(unfinished)
    assert not is_journal_folder(folder)
    create_journal(folder).close()
    assert not unfinished.exists()
    open_journal(folder).close()


@pytest.mark.parametrize("there", ["journal.cgdb", "journal.key", "letter.txt", "lock"])
def test_what_is_there_is_not_touched(folder: Path, there: str, contents: Contents) -> None:
    folder.mkdir(parents=True)
    (folder / there).write_text("mine")
    with pytest.raises(errors.AlreadyThere):
        create_journal(folder)
    assert contents(folder.parent) == {f"{folder.name}/{there}": b"mine"}


def test_existing_journal_is_not_replaced(closed: Path, contents: Contents) -> None:
    before = contents(closed)
    with pytest.raises(errors.AlreadyThere):
        create_journal(closed)
    assert contents(closed) == before


def test_empty_folder_is_taken(folder: Path) -> None:
    folder.mkdir(parents=True)
    create_journal(folder).close()
    open_journal(folder).close()


@pytest.mark.parametrize("step", ["write_key", "_fill"])
def test_failure_leaves_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    made = getattr(creation, step)

    def fail(*arguments: object) -> None:
        made(*arguments)
        raise OSError(errno.ENOSPC, "no room")

    monkeypatch.setattr(creation, step, fail)
    with pytest.raises(errors.Full):
        create_journal(folder)
    assert list(folder.parent.iterdir()) == []
    monkeypatch.undo()
    create_journal(folder).close()


def test_failing_step_of_the_schema_leaves_nothing(folder: Path) -> None:
    with pytest.raises(errors.JournalError):
        create_journal(folder, steps=(("CREATE TABLE note (text)", "no such statement"),))
    assert list(folder.parent.iterdir()) == []


def test_all_is_synced_before_it_gets_its_name(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[tuple[str, bool]] = []
    sync = disk.sync

    def note(path: Path) -> None:
        synced.append((path.name, folder.exists()))
        sync(path)

    monkeypatch.setattr(disk, "sync", note)
    create_journal(folder).close()
    for name in ("journal.key.part", "journal.cgdb", "backups", f"{folder.name}.new"):
        assert (name, False) in synced
    assert synced[-1] == (folder.parent.name, True)
