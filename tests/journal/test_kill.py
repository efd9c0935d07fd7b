"""A note that was acknowledged is there after the process is killed, at whatever moment."""

import random
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from cartguide.journal.opening import create_journal, open_journal

Start = Callable[..., "subprocess.Popen[str]"]


def kill_while_writing(start: Start, folder: Path, runs: int) -> int:
    """Kill a writing process again and again, on one journal; return how many saves were acknowledged and found."""
    chance = random.Random(runs)  # noqa: S311 - no secret
    create_journal(folder).close()
    acknowledged: dict[str, int] = {}
    count = 0
    for run in range(runs):
        process = start("writing_until_killed.py", folder, str(run))
        assert process.stdout
        lines = [process.stdout.readline() for _ in range(chance.randrange(1, 120))]
        process.kill()
        lines += process.stdout.readlines()
        for line in lines:
            if line.endswith("\n"):
                uuid, revision = line.split()
                acknowledged[uuid] = int(revision)
                count += 1
        journal = open_journal(folder)
        journal.verify()
        found = {note.uuid: note for note in journal.notes.all()}
        for uuid, at_least in acknowledged.items():
            note = found[uuid]
            assert note.revision >= at_least
            assert note.text == f"{uuid} {note.revision} " * 40
        journal.close()
        names = {path.name for path in folder.iterdir()}
        assert names <= {"backups", "journal.cgdb", "journal.cgdb-journal", "journal.key"}
    return count


def test_no_acknowledged_note_is_lost(start: Start, folder: Path) -> None:
    assert kill_while_writing(start, folder, 5) > 50


@pytest.mark.faults
def test_no_acknowledged_note_is_lost_in_200_kills(start: Start, folder: Path) -> None:
    assert kill_while_writing(start, folder, 200) > 5000
