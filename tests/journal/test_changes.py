"""Changes as data: done twice they are done once, and laid over what is read they say what will be."""

from collections.abc import Callable

import pytest

from cartguide.journal.changes import (
    Change,
    Kept,
    NoteGone,
    NoteText,
    OwnItemAdded,
    OwnItemDated,
    OwnItemGone,
    OwnItemMoved,
    OwnItemReworded,
    QuestionTaken,
    Tick,
    laid_over,
    moved,
)
from cartguide.journal.errors import NoSuchRecord
from cartguide.journal.journal import Journal
from cartguide.journal.model import StepWriting, is_from_guide, question_uuid

STEP, OTHER = "cell-collection", "infusion"
NOTE, ITEM = "5b0c9a0e-6a3f-4a53-9d2e-0d8d5a0f6b01", "5b0c9a0e-6a3f-4a53-9d2e-0d8d5a0f6b03"
ASKED = question_uuid("may-i-drive")
NEW = NoteText(NOTE, STEP, "note", "first", 1, "2026-11-23T10:00:00Z")
ADDED = OwnItemAdded(ITEM, STEP, "Bring a blanket")
EMPTY = StepWriting(STEP, (), frozenset(), ())


def said(writing: StepWriting) -> tuple[list[tuple[str, str]], frozenset[str], list[tuple[str, str | None]]]:
    """The words of a step's writing, without times."""
    notes = [(note.kind, note.text) for note in writing.notes]
    return notes, writing.ticked, [(item.text, item.date) for item in writing.own_items]


@pytest.mark.parametrize(
    "changes",
    [
        [NEW],
        [NEW, NEW._replace(text="second", revision=2)],
        [NEW, NoteGone(NOTE, gone=True)],
        [NEW, NoteGone(NOTE, gone=True), NoteGone(NOTE, gone=False, note=NEW)],
        [NEW, NoteGone(NOTE, gone=True), NEW._replace(text="late", revision=2), NoteGone(NOTE, gone=False, note=NEW)],
        [NEW, NEW._replace(kind="question", revision=2)],
        [NEW._replace(kind="question"), NEW._replace(revision=2)],
        [QuestionTaken(ASKED, STEP, "May I drive?", "")],
        [QuestionTaken(ASKED, STEP, "May I drive?", ""), NoteText(ASKED, STEP, "question", "No.", 2, "")],
        [QuestionTaken(ASKED, STEP, "May I drive?", ""), NoteGone(ASKED, gone=True)],
        [QuestionTaken(ASKED, OTHER, "May I drive?", "")],
        [ADDED, Tick(ITEM, done=True), Tick("ask-medicines", done=True)],
        [Tick("ask-medicines", done=True), Tick("ask-medicines", done=False)],
        [ADDED, OwnItemGone(ITEM, gone=True)],
        [ADDED, OwnItemGone(ITEM, gone=True), OwnItemGone(ITEM, gone=False, item=ADDED)],
        [ADDED, OwnItemReworded(ITEM, STEP, "Bring two"), OwnItemDated(ITEM, STEP, "2026-03-17")],
        [ADDED, OwnItemDated(ITEM, STEP, "2026-03-17"), OwnItemDated(ITEM, STEP, None)],
        [ADDED, ADDED._replace(uuid="b", text="b"), OwnItemMoved("b", STEP, ("b", ITEM), "1")],
        [ADDED, OwnItemMoved(ITEM, OTHER, (), "1")],
        [ADDED, OwnItemMoved(ITEM, STEP, (), "1")],
        [Kept("last-place", STEP)],
        [NoteText(NOTE, OTHER, "note", "elsewhere", 1, ""), OwnItemAdded(ITEM, OTHER, "elsewhere")],
    ],
)
def test_laid_over_they_say_what_the_journal_will(journal: Journal, changes: list[Change]) -> None:
    before = journal.writing_for(STEP)
    expected = laid_over(before, changes)
    for change in [*changes, *changes[-1:]]:
        change.apply(journal)
    found = journal.writing_for(STEP)
    assert said(found) == said(expected)
    assert said(laid_over(found, changes[-1:])) == said(found)


def test_the_last_word_stays_though_the_journal_is_ahead(journal: Journal) -> None:
    journal.notes.save(NOTE, STEP, "note", "from elsewhere", 7)
    NEW.apply(journal)
    assert [note.text for note in journal.notes.of_step(STEP)] == ["first"]
    assert [former.text for former in journal.notes.revisions(NOTE)] == ["from elsewhere"]


def test_the_last_kind_stays_though_the_journal_is_ahead(journal: Journal) -> None:
    journal.notes.save(NOTE, STEP, "note", "first", 7)
    NEW._replace(kind="question", revision=3).apply(journal)
    assert [(note.kind, note.text) for note in journal.notes.of_step(STEP)] == [("question", "first")]


def test_a_move_waits_until_all_it_names_are_added(journal: Journal) -> None:
    """Refused for want of room, an item is not there yet; the order it has a place in must not be called done."""
    ADDED.apply(journal)
    move = OwnItemMoved(ITEM, STEP, ("b", ITEM), "1")
    with pytest.raises(NoSuchRecord):
        move.apply(journal)
    for change in (ADDED._replace(uuid="b"), move):
        change.apply(journal)
    assert [item.uuid for item in journal.checklist.of_step(STEP)] == ["b", ITEM]


def test_two_moves_of_one_item_are_two_changes() -> None:
    assert OwnItemMoved(ITEM, STEP, (ITEM,), "1").key != OwnItemMoved(ITEM, STEP, (ITEM,), "2").key


@pytest.mark.parametrize(
    ("order", "shown", "uuid", "position", "after"),
    [
        ("abc", "abc", "c", 0, "cab"),
        ("axbc", "abc", "c", 1, "acxb"),
        ("axbc", "abc", "b", 1, "axbc"),
        ("xab", "ab", "b", -1, "bxa"),
        ("ab", "ab", "a", 9, "ba"),
    ],
)
def test_what_is_out_of_sight_stays_behind_its_neighbour(
    order: str, shown: str, uuid: str, position: int, after: str
) -> None:
    assert moved(order, shown, uuid, position) == tuple(after)


def test_a_question_of_the_guide_has_one_uuid_for_ever() -> None:
    assert question_uuid("may-i-drive") == "baf9e369-16f5-5473-a245-3864ade664fa"
    assert not is_from_guide(NOTE)
    assert is_from_guide(ASKED)


def test_a_later_change_takes_the_place_of_an_earlier_one_of_its_key() -> None:
    kept: dict[object, Change] = {}
    for change in (NEW, NEW._replace(text="second", revision=2), Tick("a", done=True), Tick("a", done=False)):
        kept[change.key] = change
    assert said(laid_over(EMPTY, kept.values())) == ([("note", "second")], frozenset(), [])


def test_one_that_is_there_already_is_not_there_twice() -> None:
    once: Callable[[StepWriting], StepWriting] = lambda writing: ADDED.over(NEW.over(writing))  # noqa: E731
    assert said(once(once(EMPTY))) == ([("note", "first")], frozenset(), [("Bring a blanket", None)])
