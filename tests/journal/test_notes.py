"""A note saved is a note kept, exactly, however often the save is repeated."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cartguide.journal import errors
from cartguide.journal.journal import Journal
from cartguide.journal.opening import create_journal, open_journal

DAY = 86400.0
START = 1_790_000_000.0


class SetClock:
    """A clock that shows what the test sets."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> float:
        self.now += 2**-10
        return self.now


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def timed(folder: Path, clock: SetClock) -> Iterator[Journal]:
    journal = create_journal(folder, clock=clock)
    yield journal
    journal.close()


def texts(journal: Journal, step: str = "infusion") -> list[str]:
    return [note.text for note in journal.notes.of_step(step)]


def former(journal: Journal, uuid: str) -> list[tuple[int, str]]:
    return [(text.revision, text.text) for text in journal.notes.revisions(uuid)]


def test_saved_again_is_one_change(journal: Journal) -> None:
    first = journal.notes.save("a", "infusion", "note", "one", 1)
    assert journal.notes.save("a", "infusion", "note", "one", 1) == first
    second = journal.notes.save("a", "infusion", "note", "two", 2)
    assert journal.notes.save("a", "infusion", "note", "two", 2) == second
    assert former(journal, "a") == [(1, "one")]
    ((order,),) = journal.store.rows("SELECT last_order FROM clock")
    assert order == 2


def test_lower_revision_is_ignored(journal: Journal) -> None:
    newest = journal.notes.save("a", "infusion", "note", "new", 5)
    assert journal.notes.save("a", "infusion", "note", "old", 4) == newest
    assert texts(journal) == ["new"]
    assert former(journal, "a") == []


def test_same_revision_with_other_words_loses_neither(journal: Journal) -> None:
    journal.notes.save("a", "infusion", "note", "one", 3)
    assert journal.notes.save("a", "infusion", "note", "other", 3).revision == 4
    assert journal.notes.save("a", "infusion", "note", "other", 3).revision == 4
    assert texts(journal) == ["other"]
    assert former(journal, "a") == [(3, "one")]


def test_emptied_note_stays_and_can_be_filled(journal: Journal) -> None:
    journal.notes.save("a", "infusion", "note", "", 1)
    assert texts(journal) == [""]
    journal.notes.save("a", "infusion", "note", "words", 2)
    journal.notes.save("a", "infusion", "note", "", 3)
    assert texts(journal) == [""]
    assert former(journal, "a") == [(2, "words"), (1, "")]


def test_newest_first_and_by_step(journal: Journal) -> None:
    for name in ("a", "b", "c"):
        journal.notes.save(name, "infusion", "note", name, 1)
    journal.notes.save("d", "going-home", "question", "d", 1)
    journal.notes.save("a", "infusion", "note", "a again", 2)
    assert texts(journal) == ["c", "b", "a again"]
    assert [(note.uuid, note.kind) for note in journal.notes.of_step("going-home")] == [("d", "question")]
    assert [note.uuid for note in journal.notes.all()] == ["d", "c", "b", "a"]


def test_times_are_utc_with_offset(timed: Journal, clock: SetClock, monkeypatch: pytest.MonkeyPatch) -> None:
    import time  # noqa: PLC0415 - tzset is not everywhere

    monkeypatch.setenv("TZ", "NPT-5:45")
    time.tzset()
    clock.now = START + 0.0625
    timed.notes.save("a", "infusion", "note", "one", 1)
    clock.now = START + DAY
    saved = timed.notes.save("a", "infusion", "note", "two", 2)
    (note,) = timed.notes.of_step("infusion")
    assert (note.created, note.created_offset) == ("2026-09-21T14:13:20.063Z", 345)
    assert (note.changed, note.changed_offset) == ("2026-09-22T14:13:20.000Z", 345)
    assert saved.at == note.changed
    (text,) = timed.notes.revisions("a")
    assert (text.written, text.replaced, text.written_offset) == (note.created, note.changed, 345)
    monkeypatch.undo()
    time.tzset()


def test_order_survives_a_clock_that_goes_back(timed: Journal, clock: SetClock) -> None:
    for name in ("a", "b", "c"):
        timed.notes.save(name, "infusion", "note", name, 1)
        clock.now -= 400 * DAY
    assert texts(timed) == ["c", "b", "a"]


def test_ten_former_texts_are_kept(journal: Journal) -> None:
    for revision in range(1, 15):
        journal.notes.save("a", "infusion", "note", f"text number {revision}.", revision)
    assert [revision for revision, _ in former(journal, "a")] == list(range(13, 3, -1))


def test_text_that_was_wiped_outlives_the_typing_after_it(journal: Journal) -> None:
    journal.notes.save("a", "infusion", "note", "a long story", 1)
    for length in range(41):
        journal.notes.save("a", "infusion", "note", "and now something else entirely, letter.."[:length], length + 2)
    assert len(former(journal, "a")) == 10
    assert (1, "a long story") in former(journal, "a")


def test_former_texts_go_after_thirty_days(timed: Journal, clock: SetClock) -> None:
    for revision, day in enumerate((0, 1, 29, 30.5), start=1):
        clock.now = START + day * DAY
        timed.notes.save("a", "infusion", "note", f"day {day}", revision)
    assert former(timed, "a") == [(3, "day 29"), (2, "day 1"), (1, "day 0")]
    clock.now = START + 35 * DAY
    timed.notes.save("a", "infusion", "note", "day 35", 5)
    assert former(timed, "a") == [(4, "day 30.5"), (3, "day 29"), (2, "day 1")]  # day 1 was replaced on day 29


def test_nothing_goes_by_age_while_the_clock_has_gone_back(timed: Journal, clock: SetClock) -> None:
    timed.notes.save("a", "infusion", "note", "one", 1)
    timed.notes.save("a", "infusion", "note", "two", 2)
    clock.now = START + 100 * DAY
    timed.notes.save("other", "infusion", "note", "the last time seen", 1)
    clock.now = START + 99 * DAY
    timed.notes.save("a", "infusion", "note", "three", 3)
    assert former(timed, "a") == [(2, "two"), (1, "one")]
    clock.now = START + 101 * DAY
    timed.notes.save("a", "infusion", "note", "four", 4)
    assert former(timed, "a") == [(3, "three"), (2, "two")]


def test_deleted_note_comes_back(journal: Journal) -> None:
    journal.notes.save("a", "infusion", "question", "words", 1)
    journal.notes.delete("a")
    journal.notes.delete("a")
    assert texts(journal) == []
    assert journal.notes.save("a", "infusion", "question", "last words", 2).revision == 2
    assert texts(journal) == []
    journal.notes.restore("a")
    assert [(note.text, note.kind) for note in journal.notes.of_step("infusion")] == [("last words", "question")]


def test_note_becomes_a_question(journal: Journal) -> None:
    journal.notes.save("a", "infusion", "note", "May I drive?", 1)
    assert journal.notes.turn_into("a", "question").revision == 1
    journal.notes.save("a", "infusion", "note", "May I drive?", 1)  # the unconfirmed save again must not turn it back
    assert [note.kind for note in journal.notes.of_step("infusion")] == ["question"]


def test_added_once_whatever_became_of_it(journal: Journal) -> None:
    journal.notes.add("a", "infusion", "question", "May I drive?")
    journal.notes.save("a", "infusion", "note", "No, eight weeks.", 2)
    journal.notes.add("a", "infusion", "question", "May I drive?")
    assert [(note.text, note.kind) for note in journal.notes.of_step("infusion")] == [("No, eight weeks.", "note")]
    journal.notes.delete("a")
    journal.notes.add("a", "infusion", "question", "May I drive?")
    assert texts(journal) == []
    assert journal.notes.order_of("infusion") == {"a": True}


def test_some_are_read_newest_first(journal: Journal) -> None:
    for name in ("a", "b", "c", "d"):
        journal.notes.save(name, "infusion", "note", name, 1)
    journal.notes.delete("c")
    assert [note.uuid for note in journal.notes.read({"a", "c", "d", "x"})] == ["d", "c", "a"]
    assert journal.notes.order_of("infusion") == {"d": False, "c": True, "b": False, "a": False}


def test_unknown_notes_and_kinds_are_refused(journal: Journal) -> None:
    for attempt in (journal.notes.delete, journal.notes.restore):
        with pytest.raises(errors.NoSuchRecord):
            attempt("nobody")
    with pytest.raises(errors.NoSuchRecord):
        journal.notes.turn_into("nobody", "question")
    with pytest.raises(ValueError, match="diary"):
        journal.notes.save("a", "infusion", "diary", "words", 1)
    assert journal.notes.all() == ()


HARD = [
    "a\0b\0",
    "\0",
    "👩‍⚕️🧬",
    "\u202e\u0645\u0631\u062d\u0628\u0627\u2066 \u05e9\u05dc\u05d5\u05dd",
    "\ufeff\ufffe\uffff",
    "\ud800",
    "x\udfff\ud83d\ude00",
    "\r\n\r \u2028",
    "'; DROP TABLE note; --",
    "😀" * 250_000,
    "\udc80" + "word " * 200_000,
]


@pytest.mark.parametrize("text", HARD, ids=range(len(HARD)))
def test_hard_texts_are_kept_exactly(closed: Path, text: str) -> None:
    journal = open_journal(closed)
    journal.notes.save("a", "hard", "note", text, 1)
    journal.notes.save("a", "hard", "note", text + "!", 2)
    journal.checklist.add("i", "hard", text)
    journal.profile.put("last", [text, {text: text}])
    journal.close()
    journal = open_journal(closed)
    journal.verify()
    assert texts(journal, "hard") == [text + "!"]
    assert former(journal, "a") == [(1, text)]
    assert [item.text for item in journal.checklist.of_step("hard")] == [text]
    assert journal.profile.get("last") == [text, {text: text}]
    journal.close()


@pytest.fixture(scope="module")
def shared() -> Iterator[Journal]:
    with tempfile.TemporaryDirectory() as place:
        journal = create_journal(Path(place) / "person")
        yield journal
        journal.close()


@settings(deadline=None, max_examples=150)
@given(before=st.text(st.characters()), text=st.text(st.characters()))
def test_any_text_is_kept_exactly(shared: Journal, before: str, text: str) -> None:
    count = len(shared.notes.all())
    uuid = f"note-{count}"
    shared.notes.save(uuid, f"step-{count}", "note", before, 1)
    shared.notes.save(uuid, f"step-{count}", "note", text, 2)
    assert texts(shared, f"step-{count}") == [text]
    assert former(shared, uuid) == ([(1, before)] if before != text else [])
