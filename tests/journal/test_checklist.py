"""Ticks and own items: order without gaps, nothing forgotten, everything undone again."""

import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from cartguide.journal import errors
from cartguide.journal.changes import moved
from cartguide.journal.journal import Journal
from cartguide.journal.opening import create_journal, open_journal


def names(journal: Journal, step: str = "infusion") -> list[str]:
    items = journal.checklist.of_step(step)
    assert [item.position for item in items] == list(range(len(items)))
    return [item.uuid for item in items]


def add(journal: Journal, uuids: str) -> None:
    for uuid in uuids:
        journal.checklist.add(uuid, "infusion", f"item {uuid}")


def move(journal: Journal, uuid: str, position: int) -> None:
    """Move an item among the living ones, as the window does."""
    order = [item.uuid for item, _ in journal.checklist.all_of_step("infusion")]
    journal.checklist.arrange("infusion", moved(order, names(journal), uuid, position))


def test_ticking_and_unticking_are_changes(journal: Journal) -> None:
    journal.checklist.tick("ask-medicines", done=False)
    assert journal.store.rows("SELECT * FROM tick") == []
    for done in (True, True, False, True, False, False):
        journal.checklist.tick("ask-medicines", done=done)
        assert journal.checklist.ticked() == ({"ask-medicines"} if done else frozenset())
    assert journal.store.rows("SELECT item, done, revision FROM tick") == [("ask-medicines", 0, 4)]


def test_own_item_added_twice_is_one(journal: Journal) -> None:
    first = journal.checklist.add("a", "infusion", "Bring the blanket")
    assert journal.checklist.add("a", "infusion", "Bring the blanket") == first
    assert journal.checklist.of_step("infusion") == (first,)
    assert (first.position, first.date, first.revision) == (0, None, 1)
    journal.checklist.tick("a", done=True)
    assert journal.writing_for("infusion").ticked == {"a"}


def test_reword_and_date(journal: Journal) -> None:
    add(journal, "ab")
    assert journal.checklist.reword("b", "other words").position == 1
    changed = journal.checklist.set_date("b", "2028-02-29")
    assert (changed.text, changed.date, changed.revision) == ("other words", "2028-02-29", 3)
    assert journal.checklist.reword("b", "other words") == changed
    assert journal.checklist.set_date("b", "2028-02-29") == changed
    assert journal.checklist.set_date("b", None).date is None
    assert names(journal) == ["a", "b"]


@pytest.mark.parametrize(
    "date", ["", "2027-02-29", "2026-13-01", "20260317", "2026-W10-1", "17.3.2026", "2026-3-7", "x"]
)
def test_what_is_no_day_is_refused(journal: Journal, date: str) -> None:
    add(journal, "a")
    journal.checklist.set_date("a", "2026-03-17")
    with pytest.raises(errors.NotADate):
        journal.checklist.set_date("a", date)
    assert journal.checklist.of_step("infusion")[0].date == "2026-03-17"


@pytest.mark.parametrize(
    ("uuid", "position", "order"),
    [
        ("a", 0, "abcd"),
        ("a", 1, "bacd"),
        ("a", 3, "bcda"),
        ("a", 99, "bcda"),
        ("d", 0, "dabc"),
        ("d", -5, "dabc"),
        ("c", 1, "acbd"),
        ("b", 2, "acbd"),
    ],
)
def test_move(journal: Journal, uuid: str, position: int, order: str) -> None:
    add(journal, "abcd")
    move(journal, uuid, position)
    assert names(journal) == list(order)


def test_restored_items_are_back_in_their_places(journal: Journal) -> None:
    add(journal, "abcd")
    for uuid in "abd":
        journal.checklist.delete(uuid)
    assert names(journal) == ["c"]
    for uuid in "adb":
        journal.checklist.restore(uuid)
    assert names(journal) == ["a", "b", "c", "d"]


def test_what_is_not_named_comes_last(journal: Journal) -> None:
    add(journal, "abcd")
    journal.checklist.arrange("infusion", "db")
    assert names(journal) == ["d", "b", "a", "c"]


def test_the_same_order_again_is_no_change(journal: Journal) -> None:
    add(journal, "abc")
    journal.checklist.arrange("infusion", "cab")
    before = journal.checklist.of_step("infusion")
    journal.checklist.arrange("infusion", "cab")
    assert journal.checklist.of_step("infusion") == before


def test_an_order_that_names_a_stranger_changes_nothing(journal: Journal) -> None:
    add(journal, "ab")
    with pytest.raises(errors.NoSuchRecord):
        journal.checklist.arrange("infusion", "bxa")
    assert names(journal) == ["a", "b"]


def test_steps_are_apart(journal: Journal) -> None:
    add(journal, "ab")
    journal.checklist.add("z", "going-home", "other")
    move(journal, "b", 0)
    assert names(journal) == ["b", "a"]
    assert names(journal, "going-home") == ["z"]


def test_unknown_items_are_refused(journal: Journal) -> None:
    add(journal, "a")
    before = journal.checklist.of_step("infusion")
    attempts: list[Callable[[], object]] = [
        lambda: journal.checklist.delete("x"),
        lambda: journal.checklist.restore("x"),
        lambda: journal.checklist.reword("x", "words"),
        lambda: journal.checklist.set_date("x", None),
    ]
    for attempt in attempts:
        with pytest.raises(errors.NoSuchRecord):
            attempt()
    assert journal.checklist.of_step("infusion") == before


class Order(RuleBasedStateMachine):
    """The order of items against a plain list that keeps deleted ones where they stood."""

    def __init__(self) -> None:
        super().__init__()
        self.place = tempfile.TemporaryDirectory()
        self.folder = Path(self.place.name) / "person"
        self.journal = create_journal(self.folder)
        self.journal.store.rows("PRAGMA synchronous=OFF")
        self.all: list[str] = []
        self.gone: set[str] = set()

    @rule()
    def add(self) -> None:
        uuid = f"item-{len(self.all)}"
        self.journal.checklist.add(uuid, "infusion", uuid)
        self.all.append(uuid)

    @precondition(lambda self: self.all)
    @rule(data=st.data())
    def delete(self, data: st.DataObject) -> None:
        uuid = data.draw(st.sampled_from(self.all))
        self.journal.checklist.delete(uuid)
        self.gone.add(uuid)

    @precondition(lambda self: self.gone)
    @rule(data=st.data())
    def restore(self, data: st.DataObject) -> None:
        uuid = data.draw(st.sampled_from(sorted(self.gone)))
        self.journal.checklist.restore(uuid)
        self.gone.remove(uuid)

    @precondition(lambda self: set(self.all) - self.gone)
    @rule(data=st.data(), position=st.integers(-1, 8))
    def move(self, data: st.DataObject, position: int) -> None:
        living = [uuid for uuid in self.all if uuid not in self.gone]
        uuid = data.draw(st.sampled_from(living))
        now = living.index(uuid)
        living.remove(uuid)
        wanted = min(max(position, 0), len(living))
        if wanted != now:
            self.all.remove(uuid)
            self.all.insert(self.all.index(living[wanted - 1]) + 1 if wanted else 0, uuid)
        move(self.journal, uuid, position)
        assert names(self.journal).index(uuid) == wanted

    @rule()
    def reopen(self) -> None:
        self.journal.close()
        self.journal = open_journal(self.folder)
        self.journal.store.rows("PRAGMA synchronous=OFF")

    @invariant()
    def same_order(self) -> None:
        assert names(self.journal) == [uuid for uuid in self.all if uuid not in self.gone]

    def teardown(self) -> None:
        self.journal.verify()
        self.journal.close()
        self.place.cleanup()


Order.TestCase.settings = settings(max_examples=25, stateful_step_count=25, deadline=None)
TestOrder = Order.TestCase
