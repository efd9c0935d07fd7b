"""All notes as they are: read from the journal, followed through every change, whoever makes it."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from cartguide.journal.changes import NoteGone
from cartguide.journal.note_lines import NOTE_CHANGES, NoteLine, line_after, lines_over, read_lines
from cartguide.ui.keeper import Keeper

ALL, NOTES, QUESTIONS, ASKED = "all", "notes", "questions", "asked"


def _has_words(line: NoteLine) -> bool:
    text = line.note.text
    return bool(text) and (not text.isspace() or not line.is_whole)


def _is_question(line: NoteLine) -> bool:
    return line.note.kind == "question" and _has_words(line)


# One without words belongs to none. Called for each of thousands.
BELONGS: dict[str, Callable[[NoteLine], bool]] = {
    ALL: _has_words,
    NOTES: lambda line: line.note.kind == "note" and _has_words(line),
    QUESTIONS: lambda line: not line.note.asked_on and _is_question(line),
    ASKED: lambda line: bool(line.note.asked_on) and _is_question(line),
}


class KeptNotes(QObject):
    """`known`: every note that is not deleted, by uuid. `changed`: they were read. `touched`: one is another now."""

    changed = Signal()
    touched = Signal(str)

    def __init__(self, keeper: Keeper, parent: QObject) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self._order: list[str] = []
        self._gone: dict[str, NoteLine] = {}
        self.known: dict[str, NoteLine] = {}
        self.is_read = False
        keeper.did.connect(self._on_did)

    def read(self) -> None:
        """Read them anew; while the journal is not open there is only what waits."""
        if self._keeper.is_open:
            self._keeper.see(lambda journal: read_lines(journal.store), self._take)
        elif not self.is_read:
            self._show(lines_over({}, self._keeper.pending))

    def shown(self, which: str, also: str = "") -> list[str]:
        """The uuids of the notes with words in them that belong to a choice, newest first; and one more."""
        known, does_belong = self.known, BELONGS[which]
        return [uuid for uuid in self._order if uuid in known and (uuid == also or (does_belong(known[uuid])))]

    def _take(self, lines: dict[str, NoteLine]) -> None:
        self.is_read = True
        self._show(lines_over(lines, self._keeper.pending))

    def _show(self, lines: dict[str, NoteLine]) -> None:
        self.known = lines
        self._order = list(lines)
        self._gone.clear()
        self.changed.emit()

    def _on_did(self, change: object) -> None:
        if not isinstance(change, NOTE_CHANGES):
            return
        uuid, was = change.uuid, self.known.get(change.uuid)
        hidden = self._gone.pop(uuid, None) if _brings_back(change) else None
        line = hidden or line_after(was, change)
        if line is None:
            if was is not None:
                self._gone[uuid] = self.known.pop(uuid)
        else:
            self.known[uuid] = line
            if was is None and uuid not in self._order:
                self._order.insert(0, uuid)
        self.touched.emit(uuid)


def _brings_back(change: object) -> bool:
    return isinstance(change, NoteGone) and not change.gone
