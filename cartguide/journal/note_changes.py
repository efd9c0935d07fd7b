"""What a person does with notes, as changes (see `changes`)."""

from collections.abc import Callable, Hashable
from typing import TYPE_CHECKING, NamedTuple

from cartguide.journal.model import Note, StepWriting

if TYPE_CHECKING:
    from cartguide.journal.journal import Journal


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
        (there,) = journal.notes.read([self.uuid])
        if there.text != self.text:
            journal.notes.save(self.uuid, self.step, self.kind, self.text, saved.revision + 1)
        elif there.kind != self.kind:
            journal.notes.turn_into(self.uuid, self.kind)

    def over(self, writing: StepWriting) -> StepWriting:
        """The note with these words, where it stands; a new one comes first. A deleted one stays out of sight."""
        if self.step != writing.step:
            return writing
        unseen = writing.unseen
        if self.uuid in unseen.gone_notes:
            hidden = _with(unseen.notes, self._upon(unseen.notes), _order(writing))
            return writing._replace(unseen=unseen._replace(notes=hidden))
        return _shown(writing, self._upon(writing.notes))

    def _upon(self, notes: tuple[Note, ...]) -> Note:
        new = Note(self.uuid, self.step, self.kind, self.text, self.revision, self.created, self.created, 0, 0)
        there = next((note for note in notes if note.uuid == self.uuid), new)
        return there._replace(kind=self.kind, text=self.text, revision=max(self.revision, there.revision))


class QuestionTaken(NamedTuple):
    """A question of the guide taken over as a note of one's own: once, whatever has become of the note since."""

    uuid: str
    step: str
    text: str
    created: str

    @property
    def key(self) -> Hashable:
        """Apart from the note's text and from its deletion, which come after it."""
        return ("note-taken", self.uuid)

    @property
    def about(self) -> Hashable:
        """See Change."""
        return self.uuid

    def apply(self, journal: "Journal") -> None:
        """Add it, unless it was added before."""
        journal.notes.add(self.uuid, self.step, "question", self.text)

    def over(self, writing: StepWriting) -> StepWriting:
        """With the question first, unless it was added before."""
        if self.uuid in _order(writing):
            return writing
        return NoteText(self.uuid, self.step, "question", self.text, 1, self.created).over(writing)


class NoteAsked(NamedTuple):
    """A question asked on a day, YYYY-MM-DD; empty: not yet."""

    uuid: str
    day: str

    @property
    def key(self) -> Hashable:
        """One day a question."""
        return ("note-asked", self.uuid)

    @property
    def about(self) -> Hashable:
        """See Change."""
        return self.uuid

    def apply(self, journal: "Journal") -> None:
        """Mark it."""
        journal.notes.mark_asked(self.uuid, self.day)

    def over(self, writing: StepWriting) -> StepWriting:
        """With the day."""
        return _each(writing, self.uuid, lambda note: note._replace(asked_on=self.day))


class NoteAnswer(NamedTuple):
    """What they said to a question."""

    uuid: str
    text: str

    @property
    def key(self) -> Hashable:
        """One answer a question."""
        return ("note-answer", self.uuid)

    @property
    def about(self) -> Hashable:
        """See Change."""
        return self.uuid

    def apply(self, journal: "Journal") -> None:
        """Keep it."""
        journal.notes.answer(self.uuid, self.text)

    def over(self, writing: StepWriting) -> StepWriting:
        """With the answer."""
        return _each(writing, self.uuid, lambda note: note._replace(answer=self.text))


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
        """Without the note, or with it again in its place."""
        return self._away(writing) if self.gone else self._back(writing)

    def _away(self, writing: StepWriting) -> StepWriting:
        order = _order(writing)
        if self.uuid not in order:
            return writing
        unseen = writing.unseen
        hidden = [note for note in (*writing.notes, *unseen.notes) if note.uuid == self.uuid]
        unseen = unseen._replace(
            note_order=order,
            gone_notes=unseen.gone_notes | {self.uuid},
            notes=_with(unseen.notes, hidden[0], order) if hidden else unseen.notes,
        )
        left = tuple(note for note in writing.notes if note.uuid != self.uuid)
        return writing._replace(notes=left, unseen=unseen)

    def _back(self, writing: StepWriting) -> StepWriting:
        unseen = writing.unseen
        known = next((note for note in unseen.notes if note.uuid == self.uuid), None)
        if self.uuid in unseen.gone_notes:
            hidden = tuple(note for note in unseen.notes if note.uuid != self.uuid)
            unseen = unseen._replace(gone_notes=unseen.gone_notes - {self.uuid}, notes=hidden)
            writing = writing._replace(unseen=unseen)
        elif self.uuid in _order(writing):
            return writing
        if known:
            return _shown(writing, known)
        return self.note.over(writing) if self.note else writing


def _each(writing: StepWriting, uuid: str, change: Callable[[Note], Note]) -> StepWriting:
    """With a note changed, deleted or not."""
    shown = tuple(change(note) if note.uuid == uuid else note for note in writing.notes)
    hidden = tuple(change(note) if note.uuid == uuid else note for note in writing.unseen.notes)
    return writing._replace(notes=shown, unseen=writing.unseen._replace(notes=hidden))


def _order(writing: StepWriting) -> tuple[str, ...]:
    return writing.unseen.note_order or tuple(note.uuid for note in writing.notes)


def _shown(writing: StepWriting, note: Note) -> StepWriting:
    order = _order(writing)
    if note.uuid not in order:
        order = (note.uuid, *order)
    unseen = writing.unseen._replace(note_order=order)
    return writing._replace(notes=_with(writing.notes, note, order), unseen=unseen)


def _with(notes: tuple[Note, ...], note: Note, order: tuple[str, ...]) -> tuple[Note, ...]:
    """These notes with one more, or another state of one, in their order."""
    there = {each.uuid: each for each in (*notes, note)}
    return tuple(there[uuid] for uuid in order if uuid in there)
