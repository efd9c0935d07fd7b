"""The notes of one step as they stand in the window: newest first, with what was not read."""

from collections.abc import Iterable

from cartguide.journal.changes import NoteText
from cartguide.journal.model import Note, StepWriting, question_uuid
from cartguide.ui.mine.note_row import NOT_ASKED, Asked


class Drafts:
    """`known`: the notes whose words are here, deleted ones too, by uuid. `asked`: what has become of a question."""

    def __init__(self) -> None:
        self._order: list[str] = []
        self._gone: set[str] = set()
        self.known: dict[str, NoteText] = {}
        self.asked: dict[str, Asked] = {}

    def take(self, writing: StepWriting, *, whole: bool) -> None:
        """Take what was read; where that is not the whole story, nothing else goes.

        Notes read once stay known: each was written here, and none is forgotten by reading fewer.
        """
        read = {note.uuid: _draft(note) for note in (*writing.notes, *writing.unseen.notes)}
        order = list(writing.unseen.note_order) or [note.uuid for note in writing.notes]
        if whole:
            self._order, self._gone = order, set(writing.unseen.gone_notes)
        else:
            self._order = [*(uuid for uuid in order if uuid not in self._order), *self._order]
            self._gone = (self._gone - {note.uuid for note in writing.notes}) | writing.unseen.gone_notes
        self.asked |= {note.uuid: Asked(note.asked_on, note.answer) for note in (*writing.notes, *writing.unseen.notes)}
        known = self.known | read
        self.known = {uuid: known[uuid] for uuid in self._order if uuid in known}

    def put(self, draft: NoteText) -> None:
        """Keep a note's words; a new one comes first, one that was deleted stands in its place again."""
        if draft.uuid not in self._order:
            self._order.insert(0, draft.uuid)
        self._gone.discard(draft.uuid)
        self.known[draft.uuid] = draft

    def asked_state(self, uuid: str) -> Asked:
        """What has become of a question."""
        return self.asked.get(uuid, NOT_ASKED)

    def put_away(self, uuid: str) -> None:
        """Take a note out of sight."""
        self._gone.add(uuid)

    def has(self, uuid: str) -> bool:
        """Whether a note stands here, read or not."""
        return uuid in self._order and uuid not in self._gone

    def is_gone(self, uuid: str) -> bool:
        """Whether a note was here and was deleted."""
        return uuid in self._gone

    def written(self) -> list[NoteText]:
        """The notes with words in them, newest first."""
        there = (self.known[uuid] for uuid in self._order if uuid in self.known and uuid not in self._gone)
        return [draft for draft in there if draft.text and not draft.text.isspace()]

    @property
    def more(self) -> int:
        """How many were not read."""
        return sum(uuid not in self.known and uuid not in self._gone for uuid in self._order)

    def asked_of(self, questions: Iterable[str]) -> frozenset[str]:
        """Which of these questions of the guide stand here."""
        there = set(self._order) - self._gone
        return frozenset(question for question in questions if question_uuid(question) in there)


def _draft(note: Note) -> NoteText:
    return NoteText(note.uuid, note.step, note.kind, note.text, note.revision, note.created)
