"""All notes as the list of *My notes* shows them: each whole where it is short, else its beginning."""

from collections.abc import Hashable, Iterable
from typing import TYPE_CHECKING, NamedTuple

from cartguide.journal.changes import NoteAnswer, NoteAsked, NoteGone, NoteText, QuestionTaken
from cartguide.journal.model import Note, StepWriting
from cartguide.journal.store import Cell, Row, Store, text_of, whole

if TYPE_CHECKING:
    from cartguide.journal.journal import Journal

# Bytes: nearly every note is shorter and need not be read again to be opened or printed.
BEGINNING = 2_000

_LINES = f"""SELECT uuid, step, kind, revision, created, changed, created_offset, changed_offset, asked_on,
 substr(CAST(text AS BLOB), 1, {BEGINNING}), substr(CAST(answer AS BLOB), 1, {BEGINNING}),
 length(CAST(text AS BLOB)) <= {BEGINNING} AND length(CAST(answer AS BLOB)) <= {BEGINNING}
 FROM note WHERE deleted_at IS NULL ORDER BY created_order DESC"""  # noqa: S608  no one's words


class NoteLine(NamedTuple):
    """A note; where it is long (`is_whole` is False) its text and its answer are only their beginnings."""

    note: Note
    is_whole: bool = True


class NoteMoved(NamedTuple):
    """A note put with another page: a step, a page beside, or none (empty)."""

    uuid: str
    step: str

    @property
    def key(self) -> Hashable:
        """One page a note."""
        return ("note-moved", self.uuid)

    @property
    def about(self) -> Hashable:
        """See Change."""
        return self.uuid

    def apply(self, journal: "Journal") -> None:
        """Put it there."""
        for note in journal.notes.read([self.uuid]):
            if note.step != self.step:
                journal.notes.save(self.uuid, self.step, note.kind, note.text, note.revision + 1)

    def over(self, writing: StepWriting) -> StepWriting:
        """Shown with its new page when it stands there."""
        return writing


NOTE_CHANGES = (NoteText, QuestionTaken, NoteGone, NoteAsked, NoteAnswer, NoteMoved)


def read_lines(store: Store) -> dict[str, NoteLine]:
    """Every note that is not deleted by its uuid, newest first."""
    lines = map(_line, store.rows(_LINES))
    return {line.note.uuid: line for line in lines}


def _line(row: Row) -> NoteLine:
    uuid, step, kind, revision, created, changed, created_at, changed_at, asked, text, answer, is_whole = row
    said, told = beginning(text), beginning(answer)
    times = text_of(created), text_of(changed), whole(created_at), whole(changed_at)
    note = Note(text_of(uuid), text_of(step), text_of(kind), said, whole(revision), *times, text_of(asked), told)
    return NoteLine(note, bool(is_whole))


def lines_over(there: dict[str, NoteLine], changes: Iterable[object]) -> dict[str, NoteLine]:
    """The list with changes that are not in the journal yet; what is new comes first."""
    new: dict[str, NoteLine] = {}
    for change in changes:
        if isinstance(change, NOTE_CHANGES):
            known = new.get(change.uuid) or there.get(change.uuid)
            line = line_after(known, change)
            place = there if change.uuid in there else new
            if line is not None:
                place[change.uuid] = line
            elif known is not None:
                del place[change.uuid]
    return dict(reversed(new.items())) | there if new else there


def line_after(
    line: NoteLine | None, change: NoteText | QuestionTaken | NoteGone | NoteAsked | NoteAnswer | NoteMoved
) -> NoteLine | None:
    """A line after a change, None where there is none then."""
    match change:
        case NoteText():
            line = _worded(line, change)
        case QuestionTaken(uuid, step, text, created):
            line = line or _worded(None, NoteText(uuid, step, "question", text, 1, created))
        case NoteGone(gone=True):
            line = None
        case NoteGone(note=NoteText() as was):
            line = line or _worded(None, was)
        case _ if line is not None:
            line = line._replace(note=_marked(line.note, change))
    return line


def _marked(note: Note, change: object) -> Note:
    match change:
        case NoteAsked(_, day):
            return note._replace(asked_on=day)
        case NoteMoved(_, step):
            return note._replace(step=step)
        case NoteAnswer(_, text):
            return note._replace(answer=text)
    return note


def _worded(line: NoteLine | None, said: NoteText) -> NoteLine:
    if line is None:
        return NoteLine(
            Note(said.uuid, said.step, said.kind, said.text, said.revision, said.created, said.created, 0, 0)
        )
    note = line.note._replace(kind=said.kind, text=said.text, revision=max(said.revision, line.note.revision))
    return line._replace(note=note)


def beginning(value: Cell) -> str:
    """Bytes as text; what was cut within a letter at the end is left out."""
    data = value if isinstance(value, bytes) else b""
    for cut in range(4):
        try:
            return data[: len(data) - cut].decode("utf-8", "surrogatepass")
        except UnicodeDecodeError:
            continue
    return data.decode("utf-8", "replace")
