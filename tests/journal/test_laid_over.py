"""What the window shows of waiting changes is what the journal makes of them, however they wait and are repeated."""

import tempfile
from collections.abc import Hashable
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from cartguide.journal import journal as room
from cartguide.journal.changes import (
    Change,
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
from cartguide.journal.model import StepWriting, question_uuid
from cartguide.journal.opening import create_journal, open_journal

STEP = "infusion"
NEWEST = 3
WORDS = st.sampled_from(["one", "two", "three", ""])
DAYS = st.sampled_from([None, "2026-03-17", "2028-02-29"])
QUESTIONS = [question_uuid(name) for name in ("may-i-drive", "who-comes")]
Shown = tuple[list[tuple[str, str, str]], frozenset[str], list[tuple[str, str, str | None]]]


def shown_of(writing: StepWriting) -> Shown:
    """What one sees of it: every word, every tick and their order, but no times."""
    assert [item.position for item in writing.own_items] == list(range(len(writing.own_items)))
    notes = [(note.uuid, note.kind, note.text) for note in writing.notes]
    return notes, writing.ticked, [(item.uuid, item.text, item.date) for item in writing.own_items]


class Waiting(RuleBasedStateMachine):
    """A window as plain lists beside a journal, and between them the keeper's dictionary of waiting changes.

    The window's changes are made from what is laid over, as the window makes them.
    """

    def __init__(self) -> None:
        super().__init__()
        self.place = tempfile.TemporaryDirectory()
        self.folder = Path(self.place.name) / "person"
        self.journal = create_journal(self.folder)
        self.journal.store.rows("PRAGMA synchronous=OFF")
        self.newest, room.NEWEST = room.NEWEST, NEWEST
        self.waiting: dict[Hashable, Change] = {}
        self.sent: dict[Hashable, Change] = {}
        self.turn = 0
        self.notes: dict[str, tuple[str, str]] = {}
        self.gone_notes: set[str] = set()
        self.items: list[str] = []
        self.words: dict[str, tuple[str, str | None]] = {}
        self.gone_items: set[str] = set()
        self.ticked: set[str] = set()

    def do(self, change: Change) -> None:
        self.waiting[change.key] = change

    def seen(self, *, whole: bool) -> StepWriting:
        return laid_over(self.journal.writing_for(STEP, whole=whole), self.waiting.values())

    def fresh(self) -> str:
        self.turn += 1
        return f"{self.turn:08}-0000-4000-8000-000000000000"

    def revision(self) -> int:
        self.turn += 1
        return self.turn

    def some(self, data: st.DataObject, uuids: list[str]) -> str:
        return data.draw(st.sampled_from(uuids))

    def living_notes(self) -> list[str]:
        return [uuid for uuid in self.notes if uuid not in self.gone_notes]

    def living_items(self) -> list[str]:
        return [uuid for uuid in self.items if uuid not in self.gone_items]

    @rule(kind=st.sampled_from(["note", "question"]), text=WORDS)
    def new_note(self, kind: str, text: str) -> None:
        uuid = self.fresh()
        self.notes[uuid] = (kind, text)
        self.do(NoteText(uuid, STEP, kind, text, 1, "2026-11-23T10:00:00Z"))

    @precondition(lambda self: self.living_notes())
    @rule(data=st.data(), kind=st.sampled_from(["note", "question"]), text=WORDS)
    def change_note(self, data: st.DataObject, kind: str, text: str) -> None:
        uuid = self.some(data, self.living_notes())
        self.notes[uuid] = (kind, text)
        self.do(NoteText(uuid, STEP, kind, text, self.revision(), ""))

    @precondition(lambda self: self.living_notes())
    @rule(data=st.data())
    def delete_note(self, data: st.DataObject) -> None:
        uuid = self.some(data, self.living_notes())
        self.gone_notes.add(uuid)
        self.do(NoteGone(uuid, gone=True))

    @precondition(lambda self: self.gone_notes)
    @rule(data=st.data())
    def restore_note(self, data: st.DataObject) -> None:
        uuid = self.some(data, sorted(self.gone_notes))
        self.gone_notes.remove(uuid)
        kind, text = self.notes[uuid]
        self.do(NoteGone(uuid, gone=False, note=NoteText(uuid, STEP, kind, text, self.revision(), "")))

    @rule(uuid=st.sampled_from(QUESTIONS))
    def take_question(self, uuid: str) -> None:
        if uuid not in self.living_notes():
            words = self.notes.setdefault(uuid, ("question", "as the guide says"))
            self.do(QuestionTaken(uuid, STEP, "as the guide says", ""))
            if uuid in self.gone_notes:
                self.gone_notes.remove(uuid)
                self.do(NoteGone(uuid, gone=False, note=NoteText(uuid, STEP, *words, 1, "")))

    @rule(text=WORDS)
    def add_item(self, text: str) -> None:
        uuid = self.fresh()
        self.items.append(uuid)
        self.words[uuid] = (text, None)
        self.do(OwnItemAdded(uuid, STEP, text))

    @precondition(lambda self: self.living_items())
    @rule(data=st.data(), text=WORDS)
    def reword_item(self, data: st.DataObject, text: str) -> None:
        uuid = self.some(data, self.living_items())
        self.words[uuid] = (text, self.words[uuid][1])
        self.do(OwnItemReworded(uuid, STEP, text))

    @precondition(lambda self: self.living_items())
    @rule(data=st.data(), day=DAYS)
    def date_item(self, data: st.DataObject, day: str | None) -> None:
        uuid = self.some(data, self.living_items())
        self.words[uuid] = (self.words[uuid][0], day)
        self.do(OwnItemDated(uuid, STEP, day))

    @precondition(lambda self: self.living_items())
    @rule(data=st.data(), position=st.integers(0, 6))
    def move_item(self, data: st.DataObject, position: int) -> None:
        uuid = self.some(data, self.living_items())
        seen = self.seen(whole=False)
        assert set(seen.unseen.item_order) == set(self.items)
        self.items = list(moved(self.items, self.living_items(), uuid, position))
        order = moved(seen.unseen.item_order, [item.uuid for item in seen.own_items], uuid, position)
        self.do(OwnItemMoved(uuid, STEP, order, self.fresh()))

    @precondition(lambda self: self.living_items())
    @rule(data=st.data())
    def delete_item(self, data: st.DataObject) -> None:
        uuid = self.some(data, self.living_items())
        self.gone_items.add(uuid)
        self.do(OwnItemGone(uuid, gone=True))

    @precondition(lambda self: self.gone_items)
    @rule(data=st.data())
    def restore_item(self, data: st.DataObject) -> None:
        uuid = self.some(data, sorted(self.gone_items))
        self.gone_items.remove(uuid)
        self.do(OwnItemGone(uuid, gone=False, item=OwnItemAdded(uuid, STEP, self.words[uuid][0])))

    @rule(data=st.data(), done=st.booleans())
    def tick(self, data: st.DataObject, done: bool) -> None:  # noqa: FBT001  drawn
        item = self.some(data, ["ask-medicines", *self.items])
        self.ticked = self.ticked | {item} if done else self.ticked - {item}
        self.do(Tick(item, done))

    @rule()
    def send(self) -> None:
        """The worker does all that waits. The window hears of it later, or never: then all is done once more."""
        self.sent = dict(self.waiting)
        for change in self.sent.values():
            change.apply(self.journal)

    @rule()
    def acknowledge(self) -> None:
        for key, change in self.sent.items():
            if self.waiting.get(key) is change:
                del self.waiting[key]
        self.sent = {}

    @rule()
    def begin_again(self) -> None:
        """The program ends, and all that waits is done before."""
        self.send()
        self.acknowledge()
        self.journal.close()
        self.journal = open_journal(self.folder)
        self.journal.store.rows("PRAGMA synchronous=OFF")

    @invariant()
    def shown_is_what_was_done(self) -> None:
        notes = [(uuid, *self.notes[uuid]) for uuid in reversed(self.living_notes())]
        items = [(uuid, *self.words[uuid]) for uuid in self.living_items()]
        assert shown_of(self.seen(whole=True)) == (notes, frozenset(self.ticked), items)
        some = self.seen(whole=False)
        read = {note.uuid for note in some.notes}
        assert shown_of(some) == ([note for note in notes if note[0] in read], frozenset(self.ticked), items)
        assert self.waiting or {uuid for uuid, *_ in notes[:NEWEST]} <= read
        assert {uuid for uuid, *_ in notes} & set(QUESTIONS) <= read
        assert some.more == len(notes) - len(read)

    def teardown(self) -> None:
        try:
            self.send()
            self.acknowledge()
            assert shown_of(self.journal.writing_for(STEP, whole=True)) == shown_of(self.seen(whole=True))
            self.shown_is_what_was_done()
            self.journal.verify()
        finally:
            room.NEWEST = self.newest
            self.journal.close()
            self.place.cleanup()


Waiting.TestCase.settings = settings(max_examples=40, stateful_step_count=40, deadline=None)
TestWaiting = Waiting.TestCase
