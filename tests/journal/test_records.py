"""What one writes into forms: kept as typed, corrected without loss, read by day, deleted and brought back."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cartguide.journal import errors
from cartguide.journal.changes import NoteAnswer, NoteAsked, RecordGone, RecordKept, records_over
from cartguide.journal.journal import Journal
from cartguide.journal.opening import create_journal
from cartguide.journal.record_model import new_record

ANY_TEXT = st.text(st.characters(), max_size=200)


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    return create_journal(tmp_path / "people" / "3f0e1b6e")


def test_what_was_typed_is_what_is_kept(journal: Journal) -> None:
    @given(st.dictionaries(st.sampled_from(("temperature", "line", "who")), ANY_TEXT))
    @settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
    def check(fields: dict[str, str]) -> None:
        record = new_record("diary", "2027-03-17T08:00", fields)
        journal.records.keep(record.uuid, "diary", record.day, fields, "one")
        (there,) = journal.records.read([record.uuid])
        assert there.fields == {name: text for name, text in fields.items() if text}

    check()


def test_typing_on_keeps_no_former_and_a_correction_does(journal: Journal) -> None:
    records = journal.records
    for text in ("3", "38", "38,4"):
        records.keep("a", "diary", "2027-03-17T08:00", {"temperature": text}, "morning")
    assert records.formers("a") == ()
    records.keep("a", "diary", "2027-03-17T08:30", {"temperature": "38,5"}, "noon")
    records.keep("a", "diary", "2027-03-17T08:30", {"temperature": "38,5"}, "evening")
    (former,) = records.formers("a")
    assert (former.day, former.fields) == ("2027-03-17T08:00", {"temperature": "38,4"})


def test_pages_go_back_by_day_and_skip_none_of_one_minute(journal: Journal) -> None:
    for number in range(30):
        journal.records.keep(f"{number:02}", "diary", f"2027-03-{number // 10 + 1:02}T08:00", {"n": str(number)}, "s")
    journal.records.delete("15")
    seen, before = [], None
    while page := journal.records.page("diary", before, 7):
        seen += [record.uuid for record in page]
        before = page[-1].day, page[-1].uuid
    assert seen == [f"{number:02}" for number in reversed(range(30)) if number != 15]
    assert journal.records.count("diary") == 29
    assert [each.uuid for each in journal.records.of_kind("diary", since="2027-03-03")] == seen[:10]


def test_deleted_one_comes_back_as_it_was(journal: Journal) -> None:
    journal.records.keep("a", "person", "", {"name": "Ana"}, "s")
    journal.records.delete("a")
    journal.records.keep("a", "person", "", {"name": "Ana B"}, "s")
    assert journal.records.of_kind("person") == ()
    journal.records.restore("a")
    assert [each.fields for each in journal.records.of_kind("person")] == [{"name": "Ana B"}]
    with pytest.raises(errors.NoSuchRecord):
        journal.records.delete("none")


def test_what_is_not_acknowledged_is_laid_over_as_the_journal_does_it(journal: Journal) -> None:
    journal.records.keep("a", "diary", "2027-03-01T08:00", {"line": "old"}, "s")
    journal.records.keep("b", "diary", "2027-03-02T08:00", {"line": "second"}, "s")
    kept = RecordKept("c", "diary", "2027-03-03T08:00", {"line": "new", "who": ""}, "t", "2027-03-03T08:00:00.000Z")
    changes = (
        kept,
        RecordKept("a", "diary", "2027-03-04T08:00", {"line": "corrected"}, "t", ""),
        RecordGone("b", gone=True),
        RecordGone("c", gone=True),
        RecordGone("c", gone=False, was=kept),
    )
    shown = records_over(journal.records.of_kind("diary"), changes, "diary")
    for change in changes:
        change.apply(journal)
    there = journal.records.of_kind("diary")
    assert [(each.uuid, each.day, each.fields) for each in shown] == [
        (each.uuid, each.day, each.fields) for each in there
    ]
    assert [each.uuid for each in there] == ["a", "c"]


def test_question_is_asked_and_answered_and_the_former_answer_is_kept(journal: Journal) -> None:
    journal.notes.save("q", "infusion", "question", "When may I drive?", 1)
    changes = (NoteAsked("q", "2027-03-17"), NoteAnswer("q", "After 8 weeks"), NoteAnswer("q", "Ask again \ud800"))
    writing = journal.writing_for("infusion")
    for change in changes:
        change.apply(journal)
        change.apply(journal)
        writing = change.over(writing)
    (note,) = journal.writing_for("infusion").notes
    assert (note.text, note.asked_on, note.answer) == ("When may I drive?", "2027-03-17", "Ask again \ud800")
    assert [(each.asked_on, each.answer) for each in writing.notes] == [(note.asked_on, note.answer)]
    assert [former.answer for former in journal.notes.revisions("q")] == ["After 8 weeks", ""]
    journal.notes.save("q", "infusion", "question", "When may I drive again?", note.revision + 1)
    (note,) = journal.writing_for("infusion").notes
    assert note.answer == "Ask again \ud800"
