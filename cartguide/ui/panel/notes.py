"""My notes of one step: several, the newest in the editor, saved as one types."""

from uuid import uuid4

from PySide6.QtCore import QDateTime, QLocale, Qt, QTime, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from cartguide.guide.catalogue import Words as Say
from cartguide.journal.changes import NoteGone, NoteText
from cartguide.journal.model import Note, StepWriting
from cartguide.journey.library import PageView
from cartguide.ui.announce import announce
from cartguide.ui.buttons import WrapButton
from cartguide.ui.card import Card
from cartguide.ui.flow import Flow
from cartguide.ui.keeper import Keeper
from cartguide.ui.painting import Icons
from cartguide.ui.panel.note_editor import NoteEditor
from cartguide.ui.scale import TIGHT
from cartguide.ui.text import Heading, Words
from cartguide.ui.theme import Look
from cartguide.ui.trouble import in_words

FIRST_LINE = 60
FIRST_ROWS, MORE_ROWS = 5, 20


class Notes(Card):
    """One editor, the other notes as rows below it. `removed` offers an undo: words, and the change that undoes it."""

    removed = Signal(str, object)

    def __init__(self, look: Look, icons: Icons, say: Say, keeper: Keeper, view: PageView) -> None:
        super().__init__()
        self._look, self._icons, self._say, self._keeper = look, icons, say, keeper
        self._step = view.step.identity
        self._drafts: dict[str, NoteText] = {}
        self._open = ""
        self._rows: dict[str, WrapButton] = {}
        self.status = Words("", "small", "quiet")
        self._why = Words("", "body", "call")
        self.editor = NoteEditor(look, say("My notes: {title}", title=view.head.title))
        self.editor.setPlaceholderText(say("Write what you want to remember or ask."))
        self._again = WrapButton(look, say("Try again"), "plain", identifier="note.try-again")
        self._new = WrapButton(look, say("New note"), "quiet", identifier="note.new", icons=icons, icon="plus")
        self._delete = WrapButton(look, say("Delete this note"), "quiet", identifier="note.delete")
        self._list = QVBoxLayout()
        self._list.setSpacing(TIGHT)
        self._most = FIRST_ROWS
        self._older = WrapButton(look, "", "quiet", identifier="note.older", icons=icons, icon="chevron-down")
        self._lay_out()
        self._connect()
        self._refresh()

    def show_writing(self, writing: StepWriting) -> None:
        """Show the step's notes as they are; the newest opens, unless one is being written."""
        was = self._drafts.get(self._open)
        self._drafts = {note.uuid: _draft(note) for note in reversed(writing.notes)}
        if self._open and self._open not in self._drafts:
            self._open = ""
        written = [note.uuid for note in writing.notes if note.text.strip()]
        if not self._open and not self.editor.toPlainText() and written:
            self._show(written[0])
        elif self._open and was and self._drafts[self._open].text != self.editor.toPlainText():
            self._fill(self._drafts[self._open].text)
        self._refresh()

    def set_frozen(self, frozen: bool) -> None:  # noqa: FBT001  a state, not an option
        """Let the words be read and copied, not changed, while they can't be kept."""
        self.editor.setReadOnly(frozen)
        for button in (self._new, self._delete):
            button.setEnabled(not frozen)

    @property
    def has_words(self) -> bool:
        """Whether something stands here that must stay readable."""
        return bool(self.editor.toPlainText().strip() or self._rows)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(Heading(self._say("My notes")), 1)
        head.addWidget(self.status, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.status.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.status.setAccessibleIdentifier("note.status")
        buttons = Flow()
        for button in (self._again, self._new, self._delete):
            buttons.addWidget(button)
        self.column.setSpacing(TIGHT)
        self.column.addLayout(head)
        self.column.addWidget(self._why)
        self.column.addWidget(self.editor)
        self.column.addLayout(buttons)
        self.column.addLayout(self._list)
        self.column.addWidget(self._older)

    def _connect(self) -> None:
        self.editor.textChanged.connect(self._typed)
        self.editor.left.connect(self._keeper.save_now)
        self._again.clicked.connect(self._keeper.save_now)
        self._new.clicked.connect(self._begin)
        self._delete.clicked.connect(self._remove)
        self._older.clicked.connect(self._show_older)
        self._keeper.saving.connect(self._on_saving)
        self._keeper.saved.connect(self._on_saved)
        self._keeper.not_saved.connect(self._on_not_saved)
        self._keeper.failed.connect(self._on_failed)
        self._again.hide()
        self._why.hide()

    def _typed(self) -> None:
        text = self.editor.toPlainText()
        if not self._open:
            self._open = str(uuid4())
            created = QDateTime.currentDateTimeUtc().toString(Qt.DateFormat.ISODate)
            self._drafts[self._open] = NoteText(self._open, self._step, "note", "", 0, created)
        former = self._drafts[self._open]
        draft = former._replace(text=text, revision=former.revision + 1)
        self._drafts[self._open] = draft
        self._keeper.write(draft)
        self._refresh()

    def _begin(self) -> None:
        self._keeper.save_now()
        self._open = ""
        self._fill("")
        self._refresh()
        self.editor.setFocus()

    def _show(self, uuid: str) -> None:
        self._keeper.save_now()
        self._open = uuid
        self._fill(self._drafts[uuid].text)
        self._refresh()

    def _fill(self, text: str) -> None:
        self.editor.blockSignals(True)  # noqa: FBT003  Qt's own way to say it
        self.editor.setPlainText(text)
        self.editor.blockSignals(False)  # noqa: FBT003
        self.editor.moveCursor(QTextCursor.MoveOperation.End)
        self.editor.fit()

    def _remove(self) -> None:
        draft = self._drafts.pop(self._open, None)
        if draft is None:
            return
        self._open = ""
        self._fill("")
        self._refresh()
        self.editor.setFocus()
        self._keeper.do(NoteGone(draft.uuid, gone=True))
        self.removed.emit(_first_line(draft.text), NoteGone(draft.uuid, gone=False, note=draft))

    def _refresh(self) -> None:
        self._new.setVisible(bool(self._open))
        self._delete.setVisible(bool(self._open))
        others = [uuid for uuid, note in reversed(self._drafts.items()) if uuid != self._open and note.text.strip()]
        shown = others[: self._most]
        for uuid in self._rows.keys() - set(shown):
            self._rows.pop(uuid).deleteLater()
        for at, uuid in enumerate(shown):
            if uuid not in self._rows:
                self._list.insertWidget(at, self._row(uuid))
        older = len(others) - len(shown)
        self._older.setVisible(older > 0)
        self._older.setText(self._say.many("{number} older note", "{number} older notes", older))
        self._older.updateGeometry()

    def _show_older(self) -> None:
        self._most += MORE_ROWS
        self._refresh()

    def _row(self, uuid: str) -> WrapButton:
        draft = self._drafts[uuid]
        day = QDateTime.fromString(draft.created, Qt.DateFormat.ISODate).toLocalTime().date()
        row = WrapButton(self._look, _first_line(draft.text), "plain", identifier=f"note.{uuid}")
        row.set_second_line(QLocale().toString(day, "d MMMM yyyy"))
        row.clicked.connect(lambda: self._show(uuid))
        self._rows[uuid] = row
        return row

    def _on_failed(self, error: Exception) -> None:
        if not self._keeper.is_settled:
            self._on_not_saved(error)

    def _on_saving(self) -> None:
        self.status.set_colour("quiet")
        self.status.setText(self._say("Saving"))

    def _on_saved(self) -> None:
        self._again.hide()
        self._why.hide()
        self.status.set_colour("quiet")
        self.status.setText(self._say("Saved {time}", time=QTime.currentTime().toString("HH:mm")))

    def _on_not_saved(self, error: Exception) -> None:
        self.status.set_colour("call")
        self.status.setText(self._say("NOT saved"))
        self._why.setText(in_words(self._say, error))
        for part in (self._why, self._again):
            part.show()
        announce(self.status, f"{self.status.text()}. {self._why.text()}")


def _draft(note: Note) -> NoteText:
    return NoteText(note.uuid, note.step, note.kind, note.text, note.revision, note.created)


def _first_line(text: str) -> str:
    line = text.strip().split("\n")[0]
    return line if len(line) <= FIRST_LINE else line[: FIRST_LINE - 1] + "…"
