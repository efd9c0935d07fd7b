"""The bin: what was deleted is listed and comes back; what is purged is in no page of the file any more."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from cartguide.journal.bin import Bin, OldPurged, Purged, purge_old
from cartguide.journal.changes import NoteGone, OwnItemGone, RecordGone
from cartguide.journal.journal import Journal
from cartguide.journal.opening import create_journal
from cartguide.journal.store import Bindings, Row

DAY = 86_400
MARKER = "Xylophonmarker"
START = 1_773_000_000.0


class Clock:
    """A clock one sets."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> float:
        return self.now

    def on(self, days: float) -> None:
        self.now += days * DAY


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def journal(tmp_path: Path, clock: Clock) -> Iterator[Journal]:
    made = create_journal(tmp_path / "people" / "3f0e1b6e")
    made.store.clock = clock
    yield made
    made.close()


def fill(journal: Journal) -> None:
    journal.notes.save("n", "infusion", "note", f"{MARKER} one", 1)
    journal.notes.save("n", "infusion", "note", f"{MARKER} two", 2)
    journal.notes.save("q", "", "question", "\ud800 \0 " + MARKER, 1)
    journal.notes.answer("q", f"{MARKER} they said")
    journal.checklist.add("i", "infusion", f"{MARKER} item")
    journal.checklist.tick("i", done=True)
    journal.records.keep("d", "diary", "2026-03-01T08:00", {"line": f"{MARKER} slept"}, "s1")
    journal.records.keep("d", "diary", "2026-03-01T08:00", {"line": f"{MARKER} slept well"}, "s2")
    journal.notes.save("stays", "infusion", "note", "stays", 1)


def delete_all(journal: Journal) -> None:
    for uuid in "nq":
        journal.notes.delete(uuid)
    journal.checklist.delete("i")
    journal.records.delete("d")


def put_into_find(journal: Journal) -> None:
    """As search does: a row a note and a record."""
    with journal.store.change():
        journal.store.rows("INSERT INTO find (rowid, words) SELECT 2 * id, CAST(text AS TEXT) FROM note")
        journal.store.rows("INSERT INTO find (rowid, words) SELECT 2 * id + 1, fields FROM record")


def stands_in_the_file(journal: Journal) -> bool:
    """Whether the marker stands in any page of the file, decrypted."""
    plain = journal.store.connection.serialize("main")
    assert plain.startswith(b"SQLite format 3")
    return MARKER.lower().encode() in plain.lower()


def uuids(journal: Journal) -> list[str]:
    return [binned.uuid for binned in Bin(journal.store).all()]


def test_everything_deleted_is_listed_the_last_one_first(journal: Journal) -> None:
    fill(journal)
    assert Bin(journal.store).all() == ()
    delete_all(journal)
    diary, item, question, note = Bin(journal.store).all()
    assert (diary.kind, diary.uuid, diary.place) == ("diary", "d", "2026-03-01T08:00")
    assert diary.fields == {"line": f"{MARKER} slept well"}
    assert (item.kind, item.words, item.place) == ("item", f"{MARKER} item", "infusion")
    assert (question.kind, question.words, question.place) == ("question", "\ud800 \0 " + MARKER, "")
    assert (note.kind, note.words) == ("note", f"{MARKER} two")
    assert note.deleted == "2026-03-08T20:00:00.000Z"


def test_each_comes_back_by_its_own_change(journal: Journal) -> None:
    fill(journal)
    delete_all(journal)
    for change in (NoteGone("n", gone=False), NoteGone("q", gone=False), OwnItemGone("i", gone=False)):
        change.apply(journal)
    RecordGone("d", gone=False).apply(journal)
    assert uuids(journal) == []
    assert len(journal.notes.all()) == 3
    assert journal.records.count("diary") == 1


def test_purged_for_ever_no_word_is_left_in_any_page(journal: Journal) -> None:
    fill(journal)
    put_into_find(journal)
    delete_all(journal)
    assert stands_in_the_file(journal)
    Purged(("n",)).apply(journal)
    assert uuids(journal) == ["d", "i", "q"]
    assert journal.store.rows("SELECT count(*) FROM note_revision WHERE note_uuid = 'n'") == [(0,)]
    Purged(None).apply(journal)
    assert uuids(journal) == []
    assert not stands_in_the_file(journal)
    assert [note.text for note in journal.notes.all()] == ["stays"]
    assert journal.checklist.ticked() == frozenset()
    assert journal.store.rows("SELECT words FROM find") == [("stays",)]
    journal.verify()


def test_the_words_to_find_things_by_are_made_anew(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    """Seldom, and not at will, FTS5 leaves a word in a page after its own secure delete; a rebuild never did."""
    fill(journal)
    delete_all(journal)
    done: list[str] = []
    rows = journal.store.rows

    def noted(sql: str, bindings: Bindings = ()) -> list[Row]:
        done.append(sql)
        return rows(sql, bindings)

    monkeypatch.setattr(journal.store, "rows", noted)
    Purged(None).apply(journal)
    assert done[-1] == "INSERT INTO find (find) VALUES ('rebuild')"


def test_what_is_not_deleted_is_never_purged(journal: Journal) -> None:
    fill(journal)
    Purged(("n", "q", "i", "d", "none such")).apply(journal)
    assert len(journal.notes.all()) == 3
    assert journal.records.count("diary") == 1


def days_go_by(journal: Journal, clock: Clock, days: int) -> None:
    """The program is opened every day."""
    for _ in range(days):
        clock.on(1)
        OldPurged().apply(journal)


def test_what_is_older_than_thirty_days_goes(journal: Journal, clock: Clock) -> None:
    fill(journal)
    OldPurged().apply(journal)
    journal.notes.delete("n")
    days_go_by(journal, clock, 20)
    journal.notes.delete("q")
    days_go_by(journal, clock, 10)
    assert uuids(journal) == ["q", "n"]
    days_go_by(journal, clock, 2)
    assert uuids(journal) == ["q"]
    days_go_by(journal, clock, 30)
    assert uuids(journal) == []


def test_opened_seldom_it_goes_too(journal: Journal, clock: Clock) -> None:
    fill(journal)
    journal.notes.delete("n")
    for _ in range(3):
        purge_old(journal)
        clock.on(60)
    assert uuids(journal) == []


@pytest.mark.parametrize("years", [-40, -1, 1, 10])
def test_a_clock_that_leaps_purges_nothing(journal: Journal, clock: Clock, years: int) -> None:
    fill(journal)
    days_go_by(journal, clock, 40)
    journal.notes.delete("n")
    days_go_by(journal, clock, 1)
    clock.on(years * 365)
    days_go_by(journal, clock, 5)
    journal.notes.delete("q")
    days_go_by(journal, clock, 5)
    clock.on(-years * 365)
    days_go_by(journal, clock, 5)
    assert set(uuids(journal)) == {"n", "q"}


@pytest.mark.parametrize("before", [2, 40])
def test_deleted_while_the_clock_was_decades_back_it_stays_thirty_days(
    journal: Journal, clock: Clock, before: int
) -> None:
    fill(journal)
    days_go_by(journal, clock, before)
    clock.on(-15_000)
    journal.notes.delete("n")
    days_go_by(journal, clock, 2)
    clock.on(14_998)
    journal.notes.save("stays", "infusion", "note", "written after", 2)
    days_go_by(journal, clock, 29)
    assert uuids(journal) == ["n"]
    days_go_by(journal, clock, 3)
    assert uuids(journal) == []


def test_deleted_in_the_future_it_stays(journal: Journal, clock: Clock) -> None:
    fill(journal)
    days_go_by(journal, clock, 40)
    journal.notes.delete("n")
    journal.store.rows("UPDATE note SET deleted_at = '2099-01-01T00:00:00.000Z' WHERE uuid = 'n'")
    days_go_by(journal, clock, 60)
    assert uuids(journal) == ["n"]


def test_marks_that_cannot_be_read_purge_nothing(journal: Journal, clock: Clock) -> None:
    fill(journal)
    journal.notes.delete("n")
    clock.on(40)
    journal.profile.put("bin-marks", ["x", [1, 2, 3], ["2020-01-01T00:00:00.000Z"], {"a": 1}])
    assert purge_old(journal) == 0
    assert uuids(journal) == ["n"]
