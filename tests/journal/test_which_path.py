"""A second CAR T begins with nothing ticked and no own items; the first one stands as it was, and comes back."""

import pytest

from cartguide.journal.changes import Kept, OwnItemAdded, OwnItemGone, OwnItemMoved, Tick
from cartguide.journal.journal import Journal
from cartguide.journal.which_path import LATEST, PATH, latest_path, on_path, path_in_hand, paths_up_to, split_path

STEP = "infusion"
OWN, OTHER, THIRD = (f"{digit * 8}-0000-4000-8000-000000000000" for digit in "abc")


def shown(journal: Journal) -> tuple[list[str], set[str]]:
    writing = journal.writing_for(STEP)
    assert {item.step for item in writing.own_items} <= {STEP}
    return [item.uuid for item in writing.own_items], set(writing.ticked)


def fill(journal: Journal) -> None:
    for change in (
        OwnItemAdded(OWN, STEP, "Bring the blanket"),
        Tick("ask-medicines", done=True),
        Tick(OWN, done=True),
    ):
        change.apply(journal)
    journal.notes.save("note", STEP, "note", "The nurse was kind.", 1)


def test_a_new_path_begins_empty_and_the_first_one_comes_back(journal: Journal) -> None:
    fill(journal)
    first = shown(journal)
    Kept(PATH, "2").apply(journal)
    assert shown(journal)[0] == []
    assert "ask-medicines" not in shown(journal)[1]
    assert [note.text for note in journal.writing_for(STEP).notes] == ["The nurse was kind."]
    for uuid in (OTHER, THIRD):
        OwnItemAdded(uuid, STEP, "again").apply(journal)
    OwnItemMoved(THIRD, STEP, (THIRD, OTHER), "turn").apply(journal)
    Tick("bring-list", done=True).apply(journal)
    OwnItemGone(OTHER, gone=True).apply(journal)
    assert shown(journal) == ([THIRD], {"bring-list", OWN})
    Kept(PATH, "").apply(journal)
    assert shown(journal) == first
    OwnItemGone(OTHER, gone=False).apply(journal)
    assert shown(journal)[0] == [OWN]
    Kept(PATH, "2").apply(journal)
    assert shown(journal)[0] == [THIRD, OTHER]


def test_what_an_older_journal_holds_is_the_first_path(journal: Journal) -> None:
    fill(journal)
    assert journal.store.rows("SELECT item FROM tick ORDER BY item") == [(OWN,), ("ask-medicines",)]
    assert journal.store.rows("SELECT step FROM own_item") == [(STEP,)]


def test_an_item_reworded_on_another_path_is_of_its_step(journal: Journal) -> None:
    Kept(PATH, "2").apply(journal)
    assert journal.checklist.add(OWN, STEP, "a").step == STEP
    assert journal.checklist.reword(OWN, "b").step == STEP


@pytest.mark.parametrize("value", [None, "", "1", "0", "02", "two", "2/", 2, ["2"], "9999"])
def test_what_is_no_path_is_the_first(journal: Journal, value: object) -> None:
    Kept(PATH, value).apply(journal)  # type: ignore[arg-type]  # what a broken journal may hold
    assert path_in_hand(journal.profile) == ""


def test_names_on_a_path_come_back() -> None:
    for path in ("", "2", "12"):
        for name in (STEP, "done/infusion", "a/b\nc"):
            assert split_path(on_path(path, name)) == (path, name)
    assert paths_up_to("") == ("",)
    assert paths_up_to("3") == ("", "2", "3")


def test_the_latest_path_is_known_while_the_first_one_is_shown(journal: Journal) -> None:
    assert latest_path(journal.profile) == ""
    Kept(PATH, "2").apply(journal)
    assert latest_path(journal.profile) == "2"
    Kept(LATEST, "3").apply(journal)
    Kept(PATH, "").apply(journal)
    assert latest_path(journal.profile) == "3"
