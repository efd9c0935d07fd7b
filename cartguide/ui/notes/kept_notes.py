"""All notes as they are: read from the journal, followed through every change, whoever makes it."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from PySide6.QtCore import QObject, Signal

from cartguide.journal.changes import NoteGone
from cartguide.journal.model import Note
from cartguide.journal.note_lines import NOTE_CHANGES, NoteLine, line_after, lines_over, read_lines
from cartguide.ui.keeper import Keeper

ALL, NOTES, QUESTIONS, ASKED = "all", "notes", "questions", "asked"


Plain = tuple[Any, ...]


class Lines(Mapping[str, NoteLine]):
    """Thousands of lines by their uuid, newest first, each made when it is asked for.

    They are held as plain tuples of texts and numbers: through these Python's collector does not look, while the same
    lines as they are used would cost it 10 ms each time, on the window's thread (measured with 10,000).
    """

    def __init__(self, lines: Mapping[str, NoteLine]) -> None:
        self._plain: dict[str, Plain] = {}
        self._belong: dict[str, str] = {}
        for uuid, line in lines.items():
            self.put(uuid, line)

    def __getitem__(self, uuid: str) -> NoteLine:
        *note, is_whole = self._plain[uuid]
        return NoteLine(Note(*note), is_whole)

    def __iter__(self) -> Iterator[str]:
        return iter(self._plain)

    def __len__(self) -> int:
        return len(self._plain)

    def __contains__(self, uuid: object) -> bool:
        return uuid in self._plain

    def put(self, uuid: str, line: NoteLine) -> None:
        """Hold a line, in the place of the one before; a new one last."""
        self._plain[uuid] = (*line.note, line.is_whole)
        self._belong[uuid] = _belongs(line)

    def take_out(self, uuid: str) -> NoteLine:
        """Hold it no more."""
        line = self[uuid]
        del self._plain[uuid], self._belong[uuid]
        return line

    def lay_over(self, changes: Iterable[object]) -> list[str]:
        """Hold them with changes that are not in the journal yet; which of them are new, the newest first."""
        ours = [change for change in changes if isinstance(change, NOTE_CHANGES)]
        there = {uuid: self[uuid] for uuid in {change.uuid for change in ours} if uuid in self}
        over = lines_over(dict(there), ours)
        for uuid in there.keys() - over.keys():
            self.take_out(uuid)
        for uuid, line in over.items():
            self.put(uuid, line)
        return [uuid for uuid in over if uuid not in there]

    def belonging(self, which: str, order: Iterable[str], also: str) -> list[str]:
        """Those with words in them that belong to a choice; and one more, whatever it is."""
        there = self._belong
        if which == ALL:
            return [uuid for uuid in order if there.get(uuid) or (uuid == also and uuid in there)]
        return [uuid for uuid in order if there.get(uuid) == which or (uuid == also and uuid in there)]


def _belongs(line: NoteLine) -> str:
    """The choice a line is shown with, besides all; none where it has no words."""
    text = line.note.text
    if not text or (text.isspace() and line.is_whole):
        return ""
    if line.note.kind != "question":
        return NOTES
    return ASKED if line.note.asked_on else QUESTIONS


class KeptNotes(QObject):
    """`known`: every note that is not deleted, by uuid. `changed`: they were read. `touched`: one is another now."""

    changed = Signal()
    touched = Signal(str)

    def __init__(self, keeper: Keeper, parent: QObject) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self._order: list[str] = []
        self._gone: dict[str, NoteLine] = {}
        self.known = Lines({})
        self.is_read = False
        keeper.did.connect(self._on_did)

    def read(self) -> None:
        """Read them anew; while the journal is not open there is only what waits."""
        if self._keeper.is_open:
            self._keeper.see(lambda journal: Lines(read_lines(journal.store)), self._take)
        elif not self.is_read:
            self._show(Lines({}))

    def shown(self, which: str, also: str = "") -> list[str]:
        """The uuids of the notes with words in them that belong to a choice, newest first; and one more."""
        return self.known.belonging(which, self._order, also)

    def _take(self, lines: Lines) -> None:
        self.is_read = True
        self._show(lines)

    def _show(self, lines: Lines) -> None:
        new = lines.lay_over(self._keeper.pending)
        self.known = lines
        self._order = [*new, *(uuid for uuid in lines if uuid not in new)]
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
                self._gone[uuid] = self.known.take_out(uuid)
        else:
            self.known.put(uuid, line)
            if was is None and uuid not in self._order:
                self._order.insert(0, uuid)
        self.touched.emit(uuid)


def _brings_back(change: object) -> bool:
    return isinstance(change, NoteGone) and not change.gone
