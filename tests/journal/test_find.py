"""What was written is found by its words, whatever the words are, and whatever is typed to find them."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cartguide.journal.errors import Damaged
from cartguide.journal.find import MOST, NOTHING, Find, Part
from cartguide.journal.journal import Journal

# pytest gives each test one journal; what an example wrote is overwritten by the next.
ON_ONE_JOURNAL = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=60)
NASTY = [
    '"',
    'a"b',
    '"a',
    'a"" OR ',
    "AND",
    "NOT (",
    "*",
    "words:",
    "NEAR(a b)",
    "^a",
    "\0",
    "\ud800",
    "😀",
    "a" * 1_000_000,
    "- + {",
    "'",
]


def typed(text: str) -> list[Part]:
    """Every word as it is typed, the last one perhaps not whole."""
    words = text.split()
    return [((word, at == len(words)),) for at, word in enumerate(words, 1)]


def found(journal: Journal, text: str) -> dict[str, set[str]]:
    find = Find(journal.store)
    while find.bring_up_to_date():
        pass
    return {kind: {hit.uuid for hit in hits} for kind, hits in find.search(typed(text)).hits.items()}


def note(journal: Journal, uuid: str, text: str, kind: str = "note", revision: int = 1) -> None:
    journal.notes.save(uuid, "infusion", kind, text, revision)


def test_notes_are_found_by_whole_words_and_the_beginning_of_the_last(journal: Journal) -> None:
    note(journal, "a", "The nurse said: drink much water.")
    note(journal, "b", "Parking in garage B.")
    assert found(journal, "water") == found(journal, "nurse wat") == found(journal, "MUCH DRINK") == {"note": {"a"}}
    assert found(journal, "nur water") == found(journal, "ater") == found(journal, "moon") == {}


def test_accents_make_no_difference(journal: Journal) -> None:
    note(journal, "a", "Café with Zoë")
    assert found(journal, "CAFE zoe") == found(journal, "cafe\u0301") == {"note": {"a"}}


def test_a_question_is_found_by_its_answer(journal: Journal) -> None:
    note(journal, "q", "May I swim?", "question")
    assert found(journal, "month") == {}
    journal.notes.answer("q", "Not for a month.")
    assert found(journal, "month") == {"question": {"q"}}


def test_records_are_found_by_what_was_typed_into_them(journal: Journal) -> None:
    kept = {
        "diary": {"words": "Slept badly"},
        "person": {"name": "Dr Bad"},
        "paper": {"name": "Bad copy"},
        "call": {"said": "bad line"},
        "date": {"step": "bad"},
    }
    for kind, fields in kept.items():
        journal.records.keep(kind, kind, "2026-11-23", fields, "s")
    assert found(journal, "bad") == {kind: {kind} for kind in ("diary", "person", "paper", "call")}
    (hit,) = Find(journal.store).search(typed("badly")).hits["diary"]
    assert hit == ("diary", "diary", "", "2026-11-23", 0, "Slept badly")


def test_what_is_only_chosen_in_a_form_is_not_looked_through(journal: Journal) -> None:
    journal.records.keep("d", "diary", "2026-11-23", {"how": "mouth", "line": "My mouth is dry", "writer": "me"}, "s")
    assert (found(journal, "mouth"), found(journal, "me")) == ({"diary": {"d"}}, {})
    assert Find(journal.store).search(typed("dry")).hits["diary"][0].words == "My mouth is dry"


def test_what_changes_is_found_as_it_is_now(journal: Journal) -> None:
    note(journal, "a", "A blue blanket")
    journal.records.keep("p", "person", "", {"name": "Ada"}, "s")
    assert found(journal, "blue") == {"note": {"a"}}
    note(journal, "a", "A red blanket", revision=2)
    journal.records.keep("p", "person", "", {"name": "Eva"}, "s")
    assert (found(journal, "blue"), found(journal, "ada")) == ({}, {})
    assert (found(journal, "red"), found(journal, "eva")) == ({"note": {"a"}}, {"person": {"p"}})


def test_what_is_deleted_leaves_and_comes_back(journal: Journal) -> None:
    note(journal, "a", "A blue blanket")
    journal.records.keep("p", "person", "", {"name": "Blue"}, "s")
    assert set(found(journal, "blue")) == {"note", "person"}
    journal.notes.delete("a")
    journal.records.delete("p")
    assert Find(journal.store).search(typed("blue")).hits == {}  # at once, before the words are brought up to date
    assert found(journal, "blue") == {}
    assert journal.store.rows("SELECT count(*) FROM find") == [(0,)]
    journal.notes.restore("a")
    assert found(journal, "blue") == {"note": {"a"}}


def test_it_is_brought_up_to_date_in_slices(journal: Journal) -> None:
    for number in range(25):
        note(journal, f"n{number}", f"word{number}")
        journal.records.keep(f"r{number}", "call", "", {"said": f"word{number}"}, "s")
    find = Find(journal.store)
    was_up_to_date = find.is_up_to_date
    slices = 1
    while find.bring_up_to_date(limit=10):
        slices += 1
    assert slices == 5
    assert (was_up_to_date, find.is_up_to_date) == (False, True)
    assert not find.bring_up_to_date()
    assert found(journal, "word24") == {"note": {"n24"}, "call": {"r24"}}


def test_a_slice_of_very_long_texts_is_short(journal: Journal) -> None:
    for number in range(4):
        note(journal, f"n{number}", f"word{number} " + "long " * 200_000)
    find = Find(journal.store)
    assert [find.bring_up_to_date() for _ in range(4)] == [True, True, True, False]
    assert found(journal, "word3") == {"note": {"n3"}}


def test_changes_of_one_moment_stay_together(journal: Journal) -> None:
    for number in range(20):
        note(journal, f"n{number}", f"word{number}")
    journal.store.rows("UPDATE note SET changed_order = 7")
    find = Find(journal.store)
    assert not find.bring_up_to_date(limit=3)
    assert found(journal, "word19") == {"note": {"n19"}}


def test_nothing_is_taken_in_by_halves(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    note(journal, "a", "blue")
    note(journal, "b", "blue")
    find = Find(journal.store)
    monkeypatch.setattr("cartguide.journal.find.plainly", iter(["blue"]).__next__)
    with pytest.raises(TypeError):
        find.bring_up_to_date()
    assert journal.store.rows("SELECT count(*), (SELECT upto FROM find_upto) FROM find") == [(0, 0)]


def test_nothing_is_written_to_a_damaged_journal(journal: Journal) -> None:
    note(journal, "a", "blue")
    journal.store.mark_damaged()
    with pytest.raises(Damaged):
        Find(journal.store).bring_up_to_date()


def test_saving_does_not_write_the_words(journal: Journal) -> None:
    note(journal, "a", "blue")
    assert journal.store.rows("SELECT count(*) FROM find") == [(0,)]


def test_of_many_only_the_best_come_and_that_is_said(journal: Journal) -> None:
    for number in range(30):
        note(journal, f"n{number}", "blue " + "and more " * (number % 7))
    journal.records.keep("p", "paper", "", {"name": "blue"}, "s")
    found(journal, "blue")
    find = Find(journal.store)
    all_of_them = find.search(typed("blue"))
    assert (len(all_of_them.places["note"]), len(all_of_them.hits["note"]), all_of_them.more) == (30, 8, False)
    assert len(all_of_them.hits["paper"]) == 1
    few = find.search(typed("blue"), limit=5, each=2)
    assert (sum(map(len, few.places.values())), few.more) == (5, True)
    places = all_of_them.places["note"]
    assert find.read(places[:8]) == all_of_them.hits["note"]
    assert len({hit.uuid for hit in find.read(places)}) == 30
    assert MOST > 100


def test_what_is_taken_out_for_ever_is_forgotten(journal: Journal) -> None:
    note(journal, "a", "blue")
    journal.records.keep("p", "paper", "", {"name": "blue"}, "s")
    found(journal, "blue")
    find = Find(journal.store)
    for table in ("note", "record"):
        ((identity,),) = journal.store.rows(f"SELECT id FROM {table}")  # noqa: S608
        assert isinstance(identity, int)
        with journal.store.change():
            find.forget(table, identity)
    find.rebuild()
    assert journal.store.rows("SELECT count(*) FROM find") == [(0,)]


@pytest.mark.parametrize("query", [*NASTY, " ".join(NASTY), "", "   ", "a " * 100_000])
def test_anything_can_be_typed(journal: Journal, query: str) -> None:
    note(journal, "a", "AND it is near a place")
    found(journal, query)


def test_any_of_several_words_may_stand_for_one(journal: Journal) -> None:
    note(journal, "a", "The carer came at night")
    note(journal, "b", "Went to the emergency room at night")
    found(journal, "")
    search = Find(journal.store).search
    assert [hit.uuid for hit in search([(("caregiver", False), ("care", True)), (("nig", True),)]).hits["note"]] == [
        "a"
    ]
    assert [hit.uuid for hit in search([(("A&E", False), ("emergency room", False))]).hits["note"]] == ["b"]
    assert search([(("?", True), ("😀", True))]) is NOTHING


@ON_ONE_JOURNAL
@given(text=ANY_TEXT, query=ANY_TEXT)
def test_nothing_that_is_written_or_typed_raises(journal: Journal, text: str, query: str) -> None:
    _write_anew(journal, text)
    found(journal, query)
    assert json.dumps(found(journal, text), default=list)


@ON_ONE_JOURNAL
@given(before=ANY_TEXT, word=st.from_regex(r"[A-Za-zäöéñ0-9]{1,20}", fullmatch=True), after=ANY_TEXT, data=st.data())
def test_a_word_that_was_written_is_found(
    journal: Journal, before: str, word: str, after: str, data: st.DataObject
) -> None:
    _write_anew(journal, f"{before} {word} {after}")
    beginning = word[: data.draw(st.integers(1, len(word)))]
    assert found(journal, beginning) == {"note": {"a"}, "diary": {"d"}}


def _write_anew(journal: Journal, text: str) -> None:
    there = journal.notes.read(["a"])
    note(journal, "a", text, revision=there[0].revision + 1 if there else 1)
    journal.records.keep("d", "diary", "2026-11-23", {"words": text, "also": text}, "s")
