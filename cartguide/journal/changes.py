"""Changes to a journal as data: kept while unacknowledged, laid over what is read, safe to do twice."""

from collections.abc import Hashable, Iterable
from typing import TYPE_CHECKING, NamedTuple, Protocol

from cartguide.journal.model import Note, OwnItem, StepWriting

if TYPE_CHECKING:
    from cartguide.journal.journal import Journal


class Change(Protocol):
    """One thing a person did. A later change with the same key takes the place of an earlier one."""

    @property
    def key(self) -> Hashable:
        """What it is about."""

    @property
    def about(self) -> Hashable:
        """The record it changes: changes of one record are done in their order."""

    def apply(self, journal: "Journal") -> None:
        """Do it; when this returns it is on the disk. Raises JournalError."""

    def over(self, writing: StepWriting) -> StepWriting:
        """A step's writing as it will be when this is done."""


class NoteText(NamedTuple):
    """What a note says now. `revision` rises with each change in the editor; `created` is ISO 8601 in UTC."""

    uuid: str
    step: str
    kind: str
    text: str
    revision: int
    created: str

    @property
    def key(self) -> Hashable:
        """One text a note."""
        return ("note", self.uuid)

    @property
    def about(self) -> Hashable:
        """See Change."""
        return self.uuid

    def apply(self, journal: "Journal") -> None:
        """Save it. Where the journal has a higher revision of other words, ours come on top: the last word stays."""
        saved = journal.notes.save(self.uuid, self.step, self.kind, self.text, self.revision)
        if saved.revision > self.revision and journal.notes.text_of(self.uuid) != self.text:
            journal.notes.save(self.uuid, self.step, self.kind, self.text, saved.revision + 1)

    def over(self, writing: StepWriting) -> StepWriting:
        """The note with these words; a new one comes first."""
        if self.step != writing.step:
            return writing
        known = {note.uuid: note for note in writing.notes}
        if self.uuid in known:
            note = known[self.uuid]._replace(text=self.text, revision=max(self.revision, known[self.uuid].revision))
            return writing._replace(notes=tuple(note if each.uuid == self.uuid else each for each in writing.notes))
        new = Note(self.uuid, self.step, self.kind, self.text, self.revision, self.created, self.created, 0, 0)
        return writing._replace(notes=(new, *writing.notes))


class NoteGone(NamedTuple):
    """A note put out of sight, or brought back; `note` is what it said then."""

    uuid: str
    gone: bool
    note: NoteText | None = None

    @property
    def key(self) -> Hashable:
        """Apart from the note's text: both are done."""
        return ("note-gone", self.uuid)

    @property
    def about(self) -> Hashable:
        """See Change."""
        return self.uuid

    def apply(self, journal: "Journal") -> None:
        """Delete it, or restore it."""
        if self.gone:
            journal.notes.delete(self.uuid)
        else:
            journal.notes.restore(self.uuid)

    def over(self, writing: StepWriting) -> StepWriting:
        """Without the note, or with it again."""
        if not self.gone:
            there = any(note.uuid == self.uuid for note in writing.notes)
            return self.note.over(writing) if self.note and not there else writing
        return writing._replace(notes=tuple(note for note in writing.notes if note.uuid != self.uuid))


class Tick(NamedTuple):
    """An item ticked or not: an item of the guide by its id, an own item by its uuid."""

    item: str
    done: bool

    @property
    def key(self) -> Hashable:
        """One state an item."""
        return ("tick", self.item)

    @property
    def about(self) -> Hashable:
        """See Change."""
        return self.item

    def apply(self, journal: "Journal") -> None:
        """Tick or untick it."""
        journal.checklist.tick(self.item, done=self.done)

    def over(self, writing: StepWriting) -> StepWriting:
        """With the tick set or taken away."""
        ticked = writing.ticked | {self.item} if self.done else writing.ticked - {self.item}
        return writing._replace(ticked=ticked)


class OwnItemAdded(NamedTuple):
    """An item of the person's own at the end of a step's list."""

    uuid: str
    step: str
    text: str

    @property
    def key(self) -> Hashable:
        """Added once."""
        return ("own", self.uuid)

    @property
    def about(self) -> Hashable:
        """See Change."""
        return self.uuid

    def apply(self, journal: "Journal") -> None:
        """Add it."""
        journal.checklist.add(self.uuid, self.step, self.text)

    def over(self, writing: StepWriting) -> StepWriting:
        """With the item at the end."""
        if self.step != writing.step or any(item.uuid == self.uuid for item in writing.own_items):
            return writing
        item = OwnItem(self.uuid, self.step, self.text, len(writing.own_items), None, 1, "", "", 0, 0)
        return writing._replace(own_items=(*writing.own_items, item))


class OwnItemGone(NamedTuple):
    """An own item put out of sight, or brought back to its place; `item` is what it said then."""

    uuid: str
    gone: bool
    item: OwnItemAdded | None = None

    @property
    def key(self) -> Hashable:
        """Apart from its adding: both are done."""
        return ("own-gone", self.uuid)

    @property
    def about(self) -> Hashable:
        """See Change."""
        return self.uuid

    def apply(self, journal: "Journal") -> None:
        """Delete it, or restore it."""
        if self.gone:
            journal.checklist.delete(self.uuid)
        else:
            journal.checklist.restore(self.uuid)

    def over(self, writing: StepWriting) -> StepWriting:
        """Without the item, or with it again."""
        if not self.gone:
            return self.item.over(writing) if self.item else writing
        return writing._replace(own_items=tuple(item for item in writing.own_items if item.uuid != self.uuid))


class Kept(NamedTuple):
    """A fact of the profile: the number to call first, where one was."""

    name: str
    value: str

    @property
    def key(self) -> Hashable:
        """One value a name."""
        return ("profile", self.name)

    @property
    def about(self) -> Hashable:
        """See Change."""
        return self.name

    def apply(self, journal: "Journal") -> None:
        """Put it into the profile."""
        journal.profile.put(self.name, self.value)

    def over(self, writing: StepWriting) -> StepWriting:
        """Not a step's writing."""
        return writing


def laid_over(writing: StepWriting, changes: Iterable[Change]) -> StepWriting:
    """A step's writing with changes that are not in the journal yet, in their order."""
    for change in changes:
        writing = change.over(writing)
    return writing
