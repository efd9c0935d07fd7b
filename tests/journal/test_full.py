"""On a full disk nothing that was acknowledged is lost, and writing goes on once there is room."""

from pathlib import Path

import pytest

from cartguide.journal import errors
from cartguide.journal.journal import Journal
from cartguide.journal.opening import open_journal


def limit(journal: Journal, pages: int) -> None:
    """Let the file grow by so many pages at most; SQLite then answers as it does on a full disk."""
    ((now,),) = journal.store.rows("PRAGMA page_count")
    assert isinstance(now, int)
    journal.store.rows(f"PRAGMA max_page_count={now + pages}")


def fill(journal: Journal) -> list[str]:
    """Save until the disk is full; return what was acknowledged."""
    kept: list[str] = []
    for number in range(10_000):
        try:
            journal.notes.save(f"note-{number}", "infusion", "note", f"text {number} " * 50, 1)
        except errors.Full:
            break
        kept.append(f"note-{number}")
    return kept


def test_nothing_acknowledged_is_lost_and_writing_goes_on(journal: Journal, folder: Path) -> None:
    limit(journal, 30)
    kept = fill(journal)
    assert 50 < len(kept) < 10_000
    assert not journal.store.connection.in_transaction
    assert [note.uuid for note in journal.notes.all()] == kept[::-1]
    journal.verify()

    with pytest.raises(errors.Full):
        journal.notes.save(kept[0], "infusion", "note", "x" * 500_000, 2)
    assert journal.notes.revisions(kept[0]) == ()
    limit(journal, 1000)
    journal.notes.save(kept[0], "infusion", "note", "x" * 500_000, 2)
    journal.notes.save("last", "infusion", "note", "room again", 1)
    journal.close()

    again = open_journal(folder)
    again.verify()
    assert [note.uuid for note in again.notes.all()] == ["last", *kept[::-1]]
    again.close()


def test_everything_else_fails_whole_too(journal: Journal) -> None:
    journal.checklist.add("a", "infusion", "item")
    journal.profile.put("last-place", "infusion")
    limit(journal, 0)
    long = "x" * 100_000
    with pytest.raises(errors.Full):
        journal.checklist.reword("a", long)
    with pytest.raises(errors.Full):
        journal.profile.put("last-place", long)
    assert journal.checklist.of_step("infusion")[0].text == "item"
    assert journal.profile.get("last-place") == "infusion"
    journal.checklist.tick("a", done=True)
    assert journal.checklist.ticked() == {"a"}
