"""My notes: the notes and questions of every step in one list, each opened in its place."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cartguide.guide.model import message_id
from cartguide.journal.changes import NoteText
from cartguide.journal.model import Note
from cartguide.journal.note_lines import NOTE_CHANGES, NoteLine
from cartguide.ui.beside.sheet import Sheet
from cartguide.ui.buttons import WrapButton
from cartguide.ui.flow import Flow
from cartguide.ui.mine.note_row import Asked, NoteRow
from cartguide.ui.mine.refilling import refill_panels
from cartguide.ui.mine.sight import bring_into_sight
from cartguide.ui.notes.filters import Filters
from cartguide.ui.notes.kept_notes import ALL, ASKED, NOTES, QUESTIONS, KeptNotes
from cartguide.ui.notes.long_list import LongList
from cartguide.ui.notes.open_note import OpenNote, new_note
from cartguide.ui.notes.pages import NO_PAGE, NotePages
from cartguide.ui.scale import TIGHT
from cartguide.ui.text import Words

if TYPE_CHECKING:
    from cartguide.export.page import Sheet as PrintedSheet
    from cartguide.ui.program import Program

EMPTY = {
    ALL: message_id("Nothing here yet. What you write on any page will stand here too."),
    NOTES: message_id("No notes yet."),
    QUESTIONS: message_id("No questions yet. Write down what you want to ask at your next visit."),
    ASKED: message_id("Nothing here yet. When you have asked a question, mark it as asked."),
}


class NotesPage(Sheet):
    """`changed`: notes were changed here, and one has left the page: what else shows them is to be read anew."""

    changed = Signal()

    def __init__(self, stage: QWidget, program: "Program") -> None:
        looks = program.ground.looks
        super().__init__(stage, looks, "notes", looks.say("My notes"))
        if program.keeper is None:
            raise RuntimeError("there is a window without a keeper")
        self._program, self._keeper = program, program.keeper
        self._pages = NotePages(looks.say, program.outline)
        self._is_changed = False
        self._wanted: Callable[[], None] | None = None
        self.card: OpenNote | None = None
        self.notes = KeptNotes(self._keeper, self)
        self.filters = Filters(looks)
        self.list = LongList(self._row)
        self._new = self._button(looks.say("New note"), "note", "notes.new", lambda: self.begin("note"))
        self._ask = self._button(looks.say("New question"), "question", "notes.ask", lambda: self.begin("question"))
        self._print = self._button(looks.say("Print these"), "print", "notes.print", self._on_print)
        self._shut = Words(looks.say("Your notes can’t be opened just now."), "strong", "call")
        self._empty = Words("", "body", "quiet")
        self._top = QVBoxLayout()
        self._lay_out()
        self._connect()

    def begin(self, kind: str, step: str = NO_PAGE, starter: str = "") -> None:
        """Begin a note or a question; it is kept with its first letter."""
        if self._keeper.is_open:
            self._open_card(new_note(kind, step), starter)

    def begin_question(self, step: str, title: str) -> None:
        """Begin a question about a page, with its title."""
        self._when_read(lambda: self.begin("question", step, self.looks.say("About “{title}”:", title=title) + " "))

    def open_note(self, uuid: str) -> None:
        """Open a note, in its place where its row stands, else at the top."""
        self._when_read(lambda: self._open_line(uuid))

    def printed(self) -> "PrintedSheet":
        """What is shown, on paper."""
        from cartguide.ui.notes.printed import printed_notes  # noqa: PLC0415  when it is printed

        lines = [self.notes.known[uuid] for uuid in self.notes.shown(self.filters.which)]
        return printed_notes(self.looks.say, self._pages, lines, self.filters.which)

    def leave(self) -> None:
        """Keep what is being written; panels that stand ready show it."""
        self._keeper.save_now()
        if self._is_changed:
            self._is_changed = False
            refill_panels(self._program.window, self._keeper)
            self.changed.emit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self._renew()

    def _lay_out(self) -> None:
        say = self.looks.say
        buttons, foot = Flow(), Flow()
        for button in (self._new, self._ask, self._print):
            buttons.addWidget(button)
        self.column.addWidget(Words(say("All you wrote on any page, newest first."), "lead"))
        self.column.addWidget(self._shut)
        self.column.addLayout(buttons)
        self.column.addWidget(self.filters)
        self._top.setContentsMargins(0, 0, 0, 0)
        self.column.addLayout(self._top)
        self.column.addWidget(self._empty)
        self.column.addWidget(self.list)
        bin_button = self._button(say("What I deleted"), "trash", "notes.bin", lambda: self.go.emit("bin"), "quiet")
        foot.addWidget(bin_button)
        self.column.addSpacing(TIGHT)
        self.column.addLayout(foot)
        self.column.addStretch(1)

    def _connect(self) -> None:
        self.filters.chosen.connect(self._on_filter)
        self.notes.changed.connect(self._on_read)
        self.notes.touched.connect(self._on_touched)
        self.list.follow_scrolling(self)
        for signal in (self._keeper.opened, self._keeper.failed):
            signal.connect(self._renew)
        self._keeper.did.connect(self._on_did)

    def _renew(self, *_: object) -> None:
        can_keep = self._keeper.is_open
        self._shut.setVisible(not can_keep)
        for button in (self._new, self._ask, self._print):
            button.setEnabled(can_keep)
        if self.card:
            self.card.set_frozen(frozen=not can_keep)
        if self.isVisible():
            self.notes.read()

    def _when_read(self, act: Callable[[], None]) -> None:
        """Do it now, or when the notes are read."""
        if self.notes.is_read:
            act()
        else:
            self._wanted = act
            self.notes.read()

    def _on_read(self) -> None:
        self._sync()
        if self.card and self.card.uuid in self.notes.known:
            self._see_whole(self.notes.known[self.card.uuid], self.card.show_note)
        elif self.card and self.card.is_kept:
            self._close_card()
        act, self._wanted = self._wanted, None
        if act and self.notes.is_read:
            act()

    def _on_filter(self) -> None:
        self._close_card()
        self.list.clear()
        self._sync()

    def _on_did(self, change: object) -> None:
        if isinstance(change, NOTE_CHANGES) and self.isVisible():
            self._is_changed = True

    def _on_touched(self, uuid: str) -> None:
        if self.card and self.card.uuid == uuid:
            if uuid not in self.notes.known and self.card.is_kept:
                self._close_gone()
            return
        self._sync()
        self._show_row(uuid)

    def _sync(self) -> None:
        """Let the list stand as the notes do. What is open stays in sight though it belongs elsewhere now."""
        open_one = self.card.uuid if self.card else ""
        stands_in = open_one in self.list.rows
        shown = self.notes.shown(self.filters.which, also=open_one)
        if not stands_in:
            shown = [uuid for uuid in shown if uuid != open_one]
        self.list.show_all(shown)
        self._empty.setText(self.looks.say(EMPTY[self.filters.which]))
        self._empty.setVisible(not shown and self.card is None and self.notes.is_read)

    def _row(self, uuid: str) -> QWidget:
        row = NoteRow(*self.looks, *self._said(self.notes.known[uuid]))
        row.clicked.connect(lambda: self._open_line(uuid))
        return row

    def _show_row(self, uuid: str) -> None:
        row = self.list.rows.get(uuid)
        if isinstance(row, NoteRow) and uuid in self.notes.known:
            row.show_note(*self._said(self.notes.known[uuid]))

    def _open_line(self, uuid: str) -> None:
        line = self.notes.known.get(uuid)
        if line is not None and (self.card is None or self.card.uuid != uuid):
            self._see_whole(line, self._open_card)
        elif self.card and self.card.uuid == uuid:
            self.card.begin_writing()

    def _see_whole(self, line: NoteLine, then: Callable[[Note], None]) -> None:
        """A long note is read whole first."""
        if line.is_whole:
            then(line.note)
        elif self._keeper.is_open:
            uuid = line.note.uuid
            self._keeper.see(lambda journal: journal.notes.read([uuid])[0], then)

    def _open_card(self, note: Note, starter: str = "") -> None:
        self._close_card()
        card = self.card = OpenNote(self.looks, self._keeper, self._pages, note, starter)
        card.closed.connect(self._on_closed)
        card.removed.connect(self._program.window.messages.undo.offer)
        card.page_wanted.connect(self._on_page_wanted)
        self._empty.hide()
        if note.uuid in self.list.rows:
            self.list.stand_in(note.uuid, card)
        else:
            self._top.addWidget(card)
            card.show()
        card.begin_writing()
        for part in (card, card.editor):
            bring_into_sight(part)

    def _close_card(self) -> None:
        """Let what is open be a row again."""
        card, self.card = self.card, None
        if card is None:
            return
        self._keeper.save_now()
        row = self.list.rows.get(card.uuid)
        card.hide()
        card.deleteLater()
        if row:
            row.show()
        self._sync()
        self._show_row(card.uuid)

    def _close_gone(self) -> None:
        """What was open was deleted: the keyboard goes on at the next row."""
        uuid = self.card.uuid if self.card else ""
        order = list(self.list.rows)
        following = order[order.index(uuid) + 1 :] if uuid in order else []
        self._close_card()
        if self.isVisible():
            there = next((self.list.rows[each] for each in following if each in self.list.rows), self._new)
            there.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_closed(self) -> None:
        uuid = self.card.uuid if self.card else ""
        self._close_card()
        (self.list.rows.get(uuid) or self._new).setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_page_wanted(self, page: str) -> None:
        if self._pages.is_step(page):
            self._program.window.open_step(page)
        else:
            self.go.emit(page)

    def _on_print(self) -> None:
        self._program.print_sheet(self.printed)

    def _said(self, line: NoteLine) -> tuple[NoteText, Asked, str]:
        note = line.note
        text = NoteText(note.uuid, note.step, note.kind, note.text, note.revision, note.created)
        return text, Asked(note.asked_on, note.answer), self._pages.short(note.step)

    def _button(
        self, words: str, icon: str, identifier: str, act: Callable[[], None], kind: str = "plain"
    ) -> WrapButton:
        look, icons, _ = self.looks
        button = WrapButton(look, words, kind, identifier=identifier, icons=icons, icon=icon)
        button.clicked.connect(act)
        return button
