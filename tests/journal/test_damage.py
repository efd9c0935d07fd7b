"""A damaged journal is seen to be damaged, never read as if nothing were wrong, and never written to."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from cartguide.journal import errors
from cartguide.journal.backup import backup
from cartguide.journal.errors import JournalError
from cartguide.journal.journal import Journal
from cartguide.journal.opening import open_journal

Refused = Callable[[Path], type[JournalError]]


def everything(journal: Journal) -> object:
    """All that was written, read in full and checked."""
    journal.verify()
    return everything_read(journal)


def everything_read(journal: Journal) -> object:
    notes = journal.notes.all()
    former = [journal.notes.revisions(note.uuid) for note in notes]
    return notes, former, journal.checklist.ticked(), journal.checklist.of_step("infusion"), journal.profile.all()


@pytest.mark.parametrize("kept", [1, 15, 16, 17, 100, 1023, 4095, 4096, 4097, 20480, -4096, -1])
def test_truncated_file_is_damaged(closed: Path, kept: int, refused: Refused) -> None:
    whole = (closed / "journal.cgdb").read_bytes()
    (closed / "journal.cgdb").write_bytes(whole[:kept])
    assert refused(closed) is errors.Damaged


def test_no_flipped_bit_is_read_silently(closed: Path) -> None:
    path = closed / "journal.cgdb"
    whole = path.read_bytes()
    journal = open_journal(closed)
    exact = everything(journal)
    journal.close()
    chance = random.Random(2)  # noqa: S311 - no secret
    bits = [*range(0, 32 * 8, 5), *(chance.randrange(len(whole) * 8) for _ in range(60))]
    seen = 0
    for bit in bits:
        flipped = bytearray(whole)
        flipped[bit // 8] ^= 1 << bit % 8
        path.write_bytes(flipped)
        try:
            journal = open_journal(closed)
        except (errors.Damaged, errors.NotAJournal):
            seen += 1
            continue
        try:
            assert everything(journal) == exact, f"bit {bit} was read as if nothing were wrong"
        except errors.Damaged:
            seen += 1
        finally:
            journal.close()
    assert seen > len(bits) * 0.8


@pytest.mark.parametrize("seen_by", ["verify", "reading"])
def test_damage_that_was_seen_stops_all_writing(closed: Path, seen_by: str) -> None:
    path = closed / "journal.cgdb"
    damaged = bytearray(path.read_bytes())
    damaged[-2000] ^= 1  # the last page holds notes; what is written below stands elsewhere
    path.write_bytes(damaged)
    journal = open_journal(closed)
    with pytest.raises(errors.Damaged):
        journal.verify() if seen_by == "verify" else everything_read(journal)
    attempts: list[Callable[[], object]] = [
        lambda: journal.notes.save("new", "infusion", "note", "text", 1),
        lambda: journal.profile.put("last-place", "path"),
        lambda: journal.checklist.tick("ask-medicines", done=False),
    ]
    for attempt in attempts:
        with pytest.raises(errors.Damaged):
            attempt()
    journal.close()
    assert path.read_bytes() == damaged


def test_file_that_decrypts_but_is_not_whole(closed: Path) -> None:
    journal = open_journal(closed)
    journal.store.rows("PRAGMA writable_schema=ON")
    journal.store.rows("DELETE FROM sqlite_schema WHERE name = 'note_of_step'")
    journal.close()
    journal = open_journal(closed)
    with pytest.raises(errors.Damaged):
        journal.verify()
    with pytest.raises(errors.CopyDamaged):
        backup(journal, "test")
    assert list((closed / "backups").iterdir()) == []
    journal.close()
