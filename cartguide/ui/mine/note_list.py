"""The notes that are not open, as rows: the newest, and older ones when they are asked for."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cartguide.journal.changes import NoteText
from cartguide.ui.buttons import WrapButton
from cartguide.ui.mine.note_row import NOT_ASKED, Asked, NoteRow
from cartguide.ui.mine.reading_order import read_in_order
from cartguide.ui.scale import TIGHT
from cartguide.ui.theme import Looks

FIRST_ROWS, MORE_ROWS = 5, 20


class NoteList(QWidget):
    """`chosen` carries a note's uuid; `all_wanted`: older notes are asked for than are known; `arranged`: for Tab."""

    chosen = Signal(str)
    all_wanted = Signal()
    arranged = Signal()

    def __init__(self, looks: Looks) -> None:
        super().__init__()
        self._looks = looks
        self._notes: list[NoteText] = []
        self._unread = 0
        self._most = FIRST_ROWS
        self._rows: dict[str, tuple[NoteText, Asked, NoteRow]] = {}
        self._asked: Callable[[str], Asked] = lambda _: NOT_ASKED
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(TIGHT)
        self._older = WrapButton(
            looks.look, "", "quiet", identifier="note.older", icons=looks.icons, icon="chevron-down"
        )
        self._older.clicked.connect(self._show_older)
        self._column.addWidget(self._older)

    @property
    def is_empty(self) -> bool:
        """Whether there is no note."""
        return not self._notes and not self._unread

    def show_notes(self, notes: list[NoteText], unread: int, asked: Callable[[str], Asked] | None = None) -> None:
        """Show the newest of these; `unread` are older still. `asked` says what has become of a question."""
        self._notes, self._unread = notes, unread
        self._asked = asked or self._asked
        shown = {note.uuid: note for note in notes[: self._most]}
        for uuid in self._rows.keys() - shown.keys():
            self._take_away(uuid)
        for at, note in enumerate(shown.values()):
            self._show(at, note)
        older = len(notes) + unread - len(shown)
        self._older.setVisible(older > 0)
        self._older.setText(self._looks.say.many("{number} older note", "{number} older notes", older))
        self._older.updateGeometry()
        read_in_order(self, self.controls())
        self.setVisible(not self.is_empty)
        self.arranged.emit()

    def controls(self) -> list[QWidget]:
        """What Tab comes to, in its order."""
        rows = (self._rows[note.uuid][2] for note in self._notes[: self._most])
        return [*rows, self._older]

    def _show_older(self) -> None:
        self._most += MORE_ROWS
        is_enough = self._most <= len(self._notes) or not self._unread
        self.show_notes(self._notes, self._unread)
        if not is_enough:
            self.all_wanted.emit()

    def _show(self, at: int, note: NoteText) -> None:
        asked = self._asked(note.uuid)
        if note.uuid not in self._rows:
            row = NoteRow(*self._looks, note, asked)
            row.clicked.connect(lambda: self.chosen.emit(note.uuid))
            self._rows[note.uuid] = (note, asked, row)
            self._column.insertWidget(at, row)
            row.show()
            return
        *before, row = self._rows[note.uuid]
        if before != [note, asked]:
            self._rows[note.uuid] = (note, asked, row)
            row.show_note(note, asked)
        if self._column.indexOf(row) != at:
            self._column.removeWidget(row)
            self._column.insertWidget(at, row)

    def _take_away(self, uuid: str) -> None:
        *_, row = self._rows.pop(uuid)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()
