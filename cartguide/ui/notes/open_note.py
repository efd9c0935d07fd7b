"""One note open in the list: its words, whether it is a question and was asked, its page, its earlier versions."""

from uuid import uuid4

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from cartguide.journal.changes import NoteAnswer, NoteGone, NoteText
from cartguide.journal.model import FormerText, Note
from cartguide.journal.note_lines import NoteMoved
from cartguide.ui.buttons import WrapButton
from cartguide.ui.card import Card
from cartguide.ui.details.choices import Choices
from cartguide.ui.flow import Flow
from cartguide.ui.keeper import Keeper
from cartguide.ui.mine.asked import AskedPart
from cartguide.ui.mine.days import now_in_utc
from cartguide.ui.mine.note_editor import NoteEditor
from cartguide.ui.mine.note_row import Asked, first_line
from cartguide.ui.mine.saving import Saving
from cartguide.ui.notes.earlier import Earlier
from cartguide.ui.notes.pages import NO_PAGE, NotePages
from cartguide.ui.panel.footer import Mark
from cartguide.ui.scale import NEAR, TIGHT
from cartguide.ui.text import Words
from cartguide.ui.theme import Looks

COLUMNS_FROM = 480


def new_note(kind: str, step: str = NO_PAGE) -> Note:
    """A note that is in no journal yet; it is kept with its first letter."""
    now = now_in_utc()
    return Note(str(uuid4()), step, kind, "", 0, now, now, 0, 0)


class OpenNote(Card):
    """Saved as one types. `closed`: it is to be a row again. `removed` offers an undo. `page_wanted`: its page's id.

    `starter`: words the person is to go on from; they are no note before more is typed.
    """

    closed = Signal()
    removed = Signal(str, object)
    page_wanted = Signal(str)

    def __init__(self, looks: Looks, keeper: Keeper, pages: NotePages, note: Note, starter: str = "") -> None:
        super().__init__("card", NEAR)
        self._looks, self._keeper, self._pages = looks, keeper, pages
        self._draft = _draft(note)
        self._asked_state = Asked(note.asked_on, note.answer)
        self._starter = starter
        self._below: QWidget | None = None
        look, icons, say = looks
        self._where = Words("", "small", "quiet")
        self._saving = Saving(look, say, keeper, note.step, self)
        self.editor = NoteEditor(look, "")
        self.editor.setPlaceholderText(say("Write what you want to remember or ask."))
        self._question = Mark(look, icons, say("This is a question"), "question", "note.question")
        self._delete = self._button(say("Delete"), "trash", "note.delete")
        self._delete.setAccessibleName(say("Delete this note"))
        self._close = self._button(say("Close"), "close", "note.close")
        self._asked = AskedPart(looks, keeper)
        self._go = self._button("", "arrow-right", "note.go")
        self._move = self._button(say("Choose a page"), "book", "note.page")
        self._earlier = self._button(say("Earlier versions"), "undo", "note.earlier")
        self._lay_out()
        self.editor.fill(starter or note.text)
        self._saving.set_silent(silent=bool(starter))
        self._show()
        self._connect()

    @property
    def uuid(self) -> str:
        """Which note it is."""
        return self._draft.uuid

    @property
    def is_kept(self) -> bool:
        """Whether anything of it was given to keep."""
        return self._draft.revision > 0

    def show_note(self, note: Note) -> None:
        """Show it as it was changed elsewhere."""
        if (note.text, note.kind, note.step) != (self._draft.text, self._draft.kind, self._draft.step):
            self._draft = _draft(note)
            self.editor.fill(note.text)
        self._draft = self._draft._replace(revision=max(note.revision, self._draft.revision))
        self._asked_state = Asked(note.asked_on, note.answer)
        self._show()

    def set_frozen(self, *, frozen: bool) -> None:
        """Let the words be read and copied, not changed, while they can't be kept."""
        self.editor.setReadOnly(frozen)
        self._asked.set_frozen(frozen=frozen)
        for button in (self._question, self._delete, self._move):
            button.setEnabled(not frozen)

    def begin_writing(self) -> None:
        """Put the keyboard into the editor."""
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_formers(self, formers: tuple[FormerText, ...]) -> None:
        """Show what it said before."""
        earlier = Earlier(self._looks, formers, self._draft.text, self._asked_state.answer)
        earlier.wanted.connect(self._bring_back)
        self._put_below(earlier)

    def _lay_out(self) -> None:
        head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        head.addWidget(self._where, 1)
        head.addWidget(self._saving.status, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.column.setSpacing(TIGHT)
        self.column.addLayout(head)
        self.column.addWidget(self._saving.why)
        self.column.addWidget(self.editor)
        self.column.addLayout(_flow(self._saving.again, self._question, self._delete, self._close))
        self.column.addWidget(self._asked)
        self.column.addLayout(_flow(self._go, self._move, self._earlier))

    def _connect(self) -> None:
        self.editor.textChanged.connect(self._on_typed)
        self.editor.left.connect(self._keeper.save_now)
        self._question.toggled.connect(self._on_question)
        self._delete.clicked.connect(self._remove)
        self._close.clicked.connect(self.closed)
        self._asked.said.connect(self._on_asked)
        self._go.clicked.connect(lambda: self.page_wanted.emit(self._draft.step))
        self._move.clicked.connect(self._choose_page)
        self._earlier.clicked.connect(self._ask_formers)

    def _on_typed(self) -> None:
        text = self.editor.words()
        if self._starter and text.strip() and self._starter.startswith(text.strip()):
            return
        self._starter = ""
        self._saving.set_silent(silent=False)
        if text != self._draft.text:
            self._keep(text)

    def _keep(self, text: str) -> None:
        was_kept = self.is_kept
        self._draft = self._draft._replace(text=text, revision=self._draft.revision + 1)
        self._keeper.write(self._draft)
        if not was_kept:
            self._show()

    def _on_question(self, on: bool) -> None:  # noqa: FBT001  a signal's value
        self._draft = self._draft._replace(kind="question" if on else "note")
        if self.is_kept:
            self._draft = self._draft._replace(revision=self._draft.revision + 1)
            self._keeper.do(self._draft)
        self._show()

    def _on_asked(self, asked: Asked) -> None:
        self._asked_state = asked

    def _remove(self) -> None:
        if not self.is_kept:
            self.closed.emit()
            return
        draft = self._draft
        self._keeper.do(NoteGone(draft.uuid, gone=True))
        if draft.text.strip():
            self.removed.emit(first_line(draft.text), NoteGone(draft.uuid, gone=False, note=draft))

    def _choose_page(self) -> None:
        if isinstance(self._below, Choices):
            self._put_below(None)
            return
        choices = Choices(self._looks.look, self._looks.say("Choose a page"), "note.pages", self._pages.choices())
        choices.set_columns(2 if self.width() >= self._looks.look.stretched(COLUMNS_FROM) else 1)
        choices.show_chosen(self._draft.step)
        choices.chosen.connect(self._put_with)
        self._put_below(choices)

    def _put_with(self, page: str) -> None:
        self._draft = self._draft._replace(step=page)
        if self.is_kept:
            self._keeper.do(NoteMoved(self._draft.uuid, page))
        self._show()

    def _ask_formers(self) -> None:
        if isinstance(self._below, Earlier):
            self._put_below(None)
        elif self._keeper.is_open:
            uuid = self.uuid
            self._keeper.see(lambda journal: journal.notes.revisions(uuid), self.show_formers)

    def _bring_back(self, former: FormerText) -> None:
        """With its answer, where it has one; what stands here now becomes an earlier version itself."""
        self._put_below(None)
        if former.text != self._draft.text:
            self.editor.fill(former.text)
            self._keep(former.text)
        if former.answer and former.answer != self._asked_state.answer:
            self._asked_state = self._asked_state._replace(answer=former.answer)
            self._keeper.do(NoteAnswer(self.uuid, former.answer))
            self._show()
        self._keeper.save_now()
        self.begin_writing()

    def _put_below(self, part: QWidget | None) -> None:
        """Show one thing at a time at the card's foot."""
        if self._below is not None:
            self._below.hide()
            self._below.deleteLater()
        self._below = part
        if part is not None:
            self.column.addWidget(part)
            part.show()

    def _show(self) -> None:
        say, draft, pages = self._looks.say, self._draft, self._pages
        title = pages.title(draft.step)
        self.editor.setAccessibleName(say("My notes: {title}", title=title) if title else say("My notes"))
        self._where.setText(title or say("No page"))
        self._go.setText(say("Go to: {page}", page=pages.short(draft.step)))
        self._go.updateGeometry()
        self._go.setVisible(bool(title))
        self._question.show_as(checked=draft.kind == "question")
        self._earlier.setVisible(self.is_kept)
        is_question = draft.kind == "question" and self.is_kept
        self._asked.show_question(draft.uuid if is_question else "", self._asked_state)

    def _button(self, words: str, icon: str, identifier: str) -> WrapButton:
        look, icons, _ = self._looks
        return WrapButton(look, words, "quiet", identifier=identifier, icons=icons, icon=icon)


def _draft(note: Note) -> NoteText:
    return NoteText(note.uuid, note.step, note.kind, note.text, note.revision, note.created)


def _flow(*parts: QWidget) -> Flow:
    flow = Flow()
    for part in parts:
        flow.addWidget(part)
    return flow
