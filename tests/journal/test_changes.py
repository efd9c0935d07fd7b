"""Changes as data: done twice they are done once, and laid over what is read they say what will be."""

from collections.abc import Callable

import pytest

from cartguide.journal.changes import Change, Kept, NoteGone, NoteText, OwnItemAdded, OwnItemGone, Tick, laid_over
from cartguide.journal.journal import Journal
from cartguide.journal.model import StepWriting

STEP, OTHER = "cell-collection", "infusion"
NOTE, ITEM = "5b0c9a0e-6a3f-4a53-9d2e-0d8d5a0f6b01", "5b0c9a0e-6a3f-4a53-9d2e-0d8d5a0f6b03"
NEW = NoteText(NOTE, STEP, "note", "first", 1, "2026-11-23T10:00:00Z")
ADDED = OwnItemAdded(ITEM, STEP, "Bring a blanket")
EMPTY = StepWriting(STEP, (), frozenset(), ())


def said(writing: StepWriting) -> tuple[list[str], frozenset[str], list[str]]:
    """The words of a step's writing, without times."""
    return [note.text for note in writing.notes], writing.ticked, [item.text for item in writing.own_items]


@pytest.mark.parametrize(
    "changes",
    [
        [NEW],
        [NEW, NEW._replace(text="second", revision=2)],
        [NEW, NoteGone(NOTE, gone=True)],
        [NEW, NoteGone(NOTE, gone=True), NoteGone(NOTE, gone=False)],
        [ADDED, Tick(ITEM, done=True), Tick("ask-medicines", done=True)],
        [Tick("ask-medicines", done=True), Tick("ask-medicines", done=False)],
        [ADDED, OwnItemGone(ITEM, gone=True)],
        [Kept("last-place", STEP)],
        [NoteText(NOTE, OTHER, "note", "elsewhere", 1, ""), OwnItemAdded(ITEM, OTHER, "elsewhere")],
    ],
)
def test_laid_over_they_say_what_the_journal_will(journal: Journal, changes: list[Change]) -> None:
    undone = any(isinstance(change, NoteGone) and not change.gone for change in changes)
    before = journal.writing_for(STEP)
    expected = laid_over(before, changes)
    for change in [*changes, *changes[-1:]]:
        change.apply(journal)
    found = journal.writing_for(STEP)
    assert undone or said(found) == said(expected)
    assert said(laid_over(found, changes[-1:])) == said(found)


def test_the_last_word_stays_though_the_journal_is_ahead(journal: Journal) -> None:
    journal.notes.save(NOTE, STEP, "note", "from elsewhere", 7)
    NEW.apply(journal)
    assert journal.notes.text_of(NOTE) == "first"
    assert [former.text for former in journal.notes.revisions(NOTE)] == ["from elsewhere"]


def test_a_later_change_takes_the_place_of_an_earlier_one_of_its_key() -> None:
    kept: dict[object, Change] = {}
    for change in (NEW, NEW._replace(text="second", revision=2), Tick("a", done=True), Tick("a", done=False)):
        kept[change.key] = change
    assert said(laid_over(EMPTY, kept.values())) == (["second"], frozenset(), [])


def test_one_that_is_there_already_is_not_there_twice() -> None:
    once: Callable[[StepWriting], StepWriting] = lambda writing: ADDED.over(NEW.over(writing))  # noqa: E731
    assert said(once(once(EMPTY))) == (["first"], frozenset(), ["Bring a blanket"])
