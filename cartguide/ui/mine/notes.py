"""My notes of one step: several, the newest in the editor, saved as one types; each is a note or a question."""

from collections.abc import Iterable
from uuid import uuid4

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout

from cartguide.guide.catalogue import Words as Say
from cartguide.journal.changes import NoteGone, NoteText, QuestionTaken
from cartguide.journal.model import StepWriting, question_uuid
from cartguide.ui.buttons import WrapButton
from cartguide.ui.card import Card
from cartguide.ui.flow import Flow
from cartguide.ui.keeper import Keeper
from cartguide.ui.mine.asked import AskedPart
from cartguide.ui.mine.days import now_in_utc
from cartguide.ui.mine.drafts import Drafts
from cartguide.ui.mine.note_editor import NoteEditor
from cartguide.ui.mine.note_list import NoteList
from cartguide.ui.mine.note_row import Asked, first_line
from cartguide.ui.mine.saving import Saving
from cartguide.ui.painting import Icons
from cartguide.ui.panel.fold import follow
from cartguide.ui.panel.footer import Mark
from cartguide.ui.scale import TIGHT
from cartguide.ui.text import Heading
from cartguide.ui.theme import Look, Looks


class Notes(Card):
    """One editor, the other notes as rows below it.

    `removed` offers an undo: words, and the change that undoes it. `changed`: a note came or went. `all_wanted`: older
    notes are asked for than were read; bring the whole writing.
    """

    removed = Signal(str, object)
    changed = Signal()
    all_wanted = Signal()

    def __init__(  # noqa: PLR0917  what notes need
        self, look: Look, icons: Icons, say: Say, keeper: Keeper, step: str, title: str
    ) -> None:
        super().__init__()
        self._say, self._keeper, self._step = say, keeper, step
        self._drafts = Drafts()
        self._open = ""
        self._removed_last = ""
        self._starter = ""
        self._opens_newest = True
        self._saving = Saving(look, say, keeper, step, self)
        self.status = self._saving.status
        self.editor = NoteEditor(look, say("My notes: {title}", title=title))
        self.editor.setPlaceholderText(say("Write what you want to remember or ask."))
        self._question = Mark(look, icons, say("This is a question"), "question", "note.question")
        self._new = WrapButton(look, say("New note"), "quiet", identifier="note.new", icons=icons, icon="plus")
        self._delete = WrapButton(look, say("Delete"), "quiet", identifier="note.delete", icons=icons, icon="trash")
        self._delete.setAccessibleName(say("Delete this note"))
        self._asked = AskedPart(Looks(look, icons, say), keeper)
        self._list = NoteList(Looks(look, icons, say))
        self._lay_out()
        self._connect()
        self._refresh()

    def show_writing(self, writing: StepWriting) -> None:
        """Show the step's notes as they are. The newest opens, unless one is being written or was just brought back.

        While nothing can be kept, the writing is only what waits; what stands here stays.
        """
        was = self._drafts.known.get(self._open)
        self._drafts.take(writing, whole=not self._is_frozen)
        if self._open and not self._drafts.has(self._open):
            self._show("")
        elif self._open and was and _says_otherwise(self._drafts.known[self._open], was):
            self._show(self._open)
        written = self._drafts.written()
        if not self._open and not self.editor.toPlainText():
            if self._removed_last and self._drafts.has(self._removed_last):
                self._show(self._removed_last)
            elif self._opens_newest and written:
                self._show(written[0].uuid)
        self._opens_newest = False
        self._refresh()
        self.changed.emit()

    def set_frozen(self, frozen: bool) -> None:  # noqa: FBT001  a state, not an option
        """Let the words be read and copied, not changed, while they can't be kept."""
        self.editor.setReadOnly(frozen)
        self._asked.set_frozen(frozen=frozen)
        for button in (self._question, self._new, self._delete):
            button.setEnabled(not frozen)

    @property
    def has_words(self) -> bool:
        """Whether something stands here that must stay readable."""
        return bool(self.editor.toPlainText().strip()) or not self._list.is_empty

    def ask(self, text: str) -> None:
        """Begin a new question with these words, the cursor behind them. What stood in the editor is a row then.

        It is a note as soon as more is typed; until then nothing is kept, and it gives way on leaving.
        """
        there = self._drafts.known.get(self._open)
        if self._starter != text and (there is None or there.text != text):
            self._begin("question")
            self.editor.fill(text)
            self._set_starter(text)
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def add_question(self, question: str, text: str) -> None:
        """Keep a question of the guide, by its id, among the person's own: once; one that was deleted comes back."""
        uuid = question_uuid(question)
        if self._drafts.has(uuid):
            return
        draft = self._drafts.known.get(uuid) or NoteText(uuid, self._step, "question", text, 1, now_in_utc())
        self._keeper.do(QuestionTaken(uuid, self._step, text, draft.created))
        if self._drafts.is_gone(uuid):
            self._keeper.do(NoteGone(uuid, gone=False, note=draft))
        self._drafts.put(draft)
        if not self._open and not self.editor.toPlainText():
            self._show(uuid)
        self._refresh()
        self.changed.emit()

    def asked_of(self, questions: Iterable[str]) -> frozenset[str]:
        """Which of these questions of the guide, by their ids, stand among the notes."""
        return self._drafts.asked_of(questions)

    def show_question(self, question: str) -> None:
        """Open the note of a question of the guide, the cursor in it."""
        uuid = question_uuid(question)
        if self._drafts.has(uuid) and uuid in self._drafts.known:
            self._show(uuid)
            self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def come_back(self) -> None:
        """The step is in sight again: its newest note opens, unless the open one is being written.

        That is: the keyboard is in the editor, or its words are not kept yet.
        """
        waiting = self._keeper.waiting_for(self._step).notes
        if not self.editor.hasFocus() and all(note.uuid != self._open for note in waiting):
            self._show_newest()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802  Qt's own name
        super().hideEvent(event)
        if not event.spontaneous():
            self._saving.rest()
            if self._starter:
                self._show_newest()

    @property
    def _is_frozen(self) -> bool:
        return self.editor.isReadOnly()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        self._heading = Heading(self._say("My notes"))
        head.addWidget(self._heading, 1)
        head.addWidget(self.status, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        buttons = Flow()
        for button in (self._saving.again, self._question, self._new, self._delete):
            buttons.addWidget(button)
        self.column.setSpacing(TIGHT)
        self.column.addLayout(head)
        self.column.addWidget(self._saving.why)
        self.column.addWidget(self.editor)
        self.column.addLayout(buttons)
        self.column.addWidget(self._asked)
        self.column.addWidget(self._list)

    def _connect(self) -> None:
        self.editor.textChanged.connect(self._on_typed)
        self.editor.left.connect(self._keeper.save_now)
        self._question.toggled.connect(self._on_question)
        self._new.clicked.connect(self._on_new)
        self._delete.clicked.connect(self._remove)
        self._list.chosen.connect(self._on_chosen)
        self._list.all_wanted.connect(self.all_wanted)
        self._asked.said.connect(self._on_asked)
        self._list.arranged.connect(lambda: follow(self._delete, [*self._asked.controls(), *self._list.controls()]))

    def _on_typed(self) -> None:
        text, is_new = self.editor.words(), not self._open
        if self._starter and text.strip() and self._starter.startswith(text.strip()):
            return
        self._set_starter("")
        kind = "question" if self._question.isChecked() else "note"
        former = NoteText(str(uuid4()), self._step, kind, "", 0, now_in_utc())
        if not is_new:
            former = self._drafts.known[self._open]
        if text == former.text:
            return
        draft = former._replace(text=text, revision=former.revision + 1)
        self._open = draft.uuid
        self._drafts.put(draft)
        self._keeper.write(draft)
        if is_new:
            self._refresh()
            self.changed.emit()

    def _on_question(self, on: bool) -> None:  # noqa: FBT001  a signal's value
        draft = self._drafts.known.get(self._open)
        if draft:
            draft = draft._replace(kind="question" if on else "note", revision=draft.revision + 1)
            self._drafts.put(draft)
            self._keeper.do(draft)
            self._show_asked()

    def _on_asked(self, asked: Asked) -> None:
        self._drafts.asked[self._open] = asked

    def _on_new(self) -> None:
        self._begin("note")
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_chosen(self, uuid: str) -> None:
        self._show(uuid)
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _set_starter(self, text: str) -> None:
        """Take words the editor was filled with for the person to go on from, or none."""
        if text != self._starter:
            self._starter = text
            self._saving.set_silent(silent=bool(text))
            self._refresh()

    def _begin(self, kind: str) -> None:
        self._show("")
        self._question.show_as(checked=kind == "question")

    def _show_newest(self) -> None:
        newest = next((draft.uuid for draft in self._drafts.written()), "")
        if not newest or newest != self._open:
            self._show(newest)

    def _show(self, uuid: str) -> None:
        """Open a note in the editor, or none."""
        self._keeper.save_now()
        self._open = uuid
        self._set_starter("")
        draft = self._drafts.known.get(uuid)
        self.editor.fill(draft.text if draft else "")
        self._question.show_as(checked=draft is not None and draft.kind == "question")
        self._refresh()

    def _remove(self) -> None:
        draft = self._drafts.known.get(self._open)
        if draft is None:
            self._show_newest()
            return
        self._drafts.put_away(draft.uuid)
        self._removed_last = draft.uuid
        self._show("")
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self._keeper.do(NoteGone(draft.uuid, gone=True))
        if draft.text.strip():
            self.removed.emit(first_line(draft.text), NoteGone(draft.uuid, gone=False, note=draft))
        self.changed.emit()

    def _refresh(self) -> None:
        for button in (self._new, self._delete):
            button.setVisible(bool(self._open or self._starter))
        others = [draft for draft in self._drafts.written() if draft.uuid != self._open]
        self._list.show_notes(others, self._drafts.more, self._drafts.asked_state)
        self._show_asked()

    def _show_asked(self) -> None:
        """Below a question that is kept: whether it was asked, and what they said."""
        draft = self._drafts.known.get(self._open)
        is_question = draft is not None and draft.kind == "question" and bool(draft.text.strip())
        self._asked.show_question(self._open if is_question else "", self._drafts.asked_state(self._open))


def _says_otherwise(draft: NoteText, was: NoteText) -> bool:
    """Whether it was changed elsewhere."""
    return (draft.text, draft.kind) != (was.text, was.kind)
