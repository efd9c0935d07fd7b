"""An older journal becomes a newer one whole, with a copy of what it was, or stays as it is."""

import random
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from cartguide.journal import backup as backups
from cartguide.journal import errors
from cartguide.journal.backup import verify_backup
from cartguide.journal.opening import create_journal, open_journal
from cartguide.journal.schema import STEPS

Start = Callable[..., "subprocess.Popen[str]"]
Contents = Callable[[Path], dict[str, bytes]]

VISIT = ("CREATE TABLE visit (id INTEGER PRIMARY KEY) STRICT", "ALTER TABLE note ADD COLUMN asked TEXT")


def without_backups(files: dict[str, bytes]) -> dict[str, bytes]:
    return {name: content for name, content in files.items() if not name.startswith("backups")}


def test_older_journal_is_copied_and_brought_up_to_date(closed: Path) -> None:
    journal = open_journal(closed, steps=(*STEPS, VISIT, ("CREATE INDEX of_visit ON visit (id)",)))
    assert journal.store.rows("PRAGMA user_version") == [(len(STEPS) + 2,)]
    assert journal.store.rows("PRAGMA foreign_keys") == [(1,)]
    assert journal.store.rows("SELECT count(*), count(asked) FROM note") == [(40, 0)]
    assert len(journal.notes.of_step("infusion")) == 40
    journal.verify()
    journal.close()
    (copy,) = (closed / "backups").iterdir()
    assert copy.name.endswith("Z-before-upgrade.cgbackup")
    assert verify_backup(copy).version == len(STEPS)
    assert verify_backup(copy).rows["note"] == 40
    with pytest.raises(errors.Newer):
        open_journal(closed)


def test_rebuilt_table_keeps_what_points_to_it(closed: Path) -> None:
    rebuild = (
        STEPS[0][2].replace("CREATE TABLE note", "CREATE TABLE note_new"),
        *(statement.replace("TABLE note ", "TABLE note_new ") for statement in STEPS[1] if "TABLE note " in statement),
        "INSERT INTO note_new SELECT * FROM note",
        "DROP TABLE note",
        "ALTER TABLE note_new RENAME TO note",
        STEPS[0][3],
    )
    journal = open_journal(closed, steps=(*STEPS, rebuild))
    assert len(journal.notes.revisions("note-7")) == 1
    journal.verify()
    journal.close()


@pytest.mark.parametrize(
    "failing",
    [
        ("CREATE TABLE visit (id)", "no such statement"),
        ("CREATE TABLE note (id)",),
        ("DELETE FROM note WHERE uuid = 'note-7'",),
        ("DELETE FROM note_revision WHERE note_uuid = 'note-7'",),
        ("DROP TABLE tick",),
        ("UPDATE note SET uuid = uuid || 'x'",),
    ],
)
def test_step_that_fails_or_loses_rows_changes_nothing(closed: Path, contents: Contents, failing: tuple[str]) -> None:
    before = without_backups(contents(closed))
    with pytest.raises(errors.NotUpgraded):
        open_journal(closed, steps=(*STEPS, VISIT, failing))
    after = without_backups(contents(closed))
    assert set(after) == set(before)
    journal = open_journal(closed)
    assert journal.store.rows("SELECT count(*) FROM note") == [(40,)]
    assert journal.store.rows("SELECT name FROM sqlite_schema WHERE name = 'visit'") == []
    journal.verify()
    journal.close()


def test_no_copy_no_upgrade(closed: Path, contents: Contents, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise errors.Full

    before = contents(closed)
    monkeypatch.setattr(backups, "_pack", fail)
    with pytest.raises(errors.Full):
        open_journal(closed, steps=(*STEPS, VISIT))
    assert contents(closed) == before


def state_after_kill(folder: Path) -> str:
    """Whether the journal is then `old` or `new`; fails on anything between, or a missing row."""
    try:
        journal = open_journal(folder)
    except errors.Newer:
        journal = open_journal(folder, steps=(*STEPS, ()))
    is_new = journal.store.rows("PRAGMA user_version") == [(len(STEPS) + 1,)]
    visits = journal.store.rows("SELECT name FROM sqlite_schema WHERE name = 'visit'")
    columns = journal.store.rows("SELECT count(*) FROM pragma_table_info('note') WHERE name = 'asked'")
    assert [note.text for note in journal.notes.of_step("infusion")][:3] == ["note 299", "note 298", "note 297"]
    assert len(journal.notes.all()) == 300
    if is_new:
        assert journal.store.rows("SELECT count(*) FROM visit") == [(20000,)]
        assert columns == [(1,)]
    else:
        assert (visits, columns) == ([], [(0,)])
    journal.verify()
    journal.close()
    for copy in (folder / "backups").glob("*.cgbackup"):
        assert verify_backup(copy).rows["note"] == 300
    return "new" if is_new else "old"


def kill_while_upgrading(start: Start, place: Path, runs: int) -> set[str]:
    chance = random.Random(runs)  # noqa: S311 - no secret
    took = 0.0
    states = set()
    for run in range(runs + 1):
        folder = place / f"person-{run}"
        journal = create_journal(folder)
        journal.store.rows("PRAGMA synchronous=OFF")
        for number in range(300):
            journal.notes.save(f"note-{number}", "infusion", "note", f"note {number}", 1)
        journal.close()
        process = start("upgrading.py", folder)
        assert process.stdout
        assert process.stdout.readline() == "begin\n"
        began = time.monotonic()
        if run == 0:  # not killed, to learn how long it takes
            assert process.stdout.readline() == "end\n"
            took = time.monotonic() - began
            assert state_after_kill(folder) == "new"
            continue
        try:
            process.wait(timeout=chance.uniform(0, took * 1.1))
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        states.add(state_after_kill(folder))
    return states


def test_killed_upgrade_is_whole_or_nothing(start: Start, tmp_path: Path) -> None:
    assert kill_while_upgrading(start, tmp_path, 5) <= {"old", "new"}


@pytest.mark.faults
def test_killed_upgrade_is_whole_or_nothing_300_times(start: Start, tmp_path: Path) -> None:
    assert kill_while_upgrading(start, tmp_path, 300) == {"old", "new"}
