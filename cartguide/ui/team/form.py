"""The form of a person, an appointment, a paper or a call: kept as one types, left as it is."""

from collections.abc import Callable
from uuid import uuid4

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from cartguide.guide.model import message_id
from cartguide.journal.changes import RecordGone, RecordKept
from cartguide.journal.record_model import Record
from cartguide.journey.team import CALL, FORMS, KINDS, WHEN, FieldOf
from cartguide.ui.buttons import WrapButton
from cartguide.ui.escape import is_escape, takes_escape
from cartguide.ui.flow import Flow
from cartguide.ui.keeper import Keeper
from cartguide.ui.mine.sight import bring_into_sight
from cartguide.ui.scale import NEAR, TIGHT
from cartguide.ui.team.field import TeamField
from cartguide.ui.team.kept import KeptLine
from cartguide.ui.team.reading import key_of, settle_day, shown_fields, trouble_of
from cartguide.ui.team.times import Times
from cartguide.ui.text import Heading
from cartguide.ui.theme import Looks

BESIDE_FROM = 520
_PERSON, _APPOINTMENT, _PAPER, _CALL = KINDS
NEW = {
    _PERSON: message_id("Someone new"),
    _APPOINTMENT: message_id("New appointment"),
    _PAPER: message_id("New paper"),
    _CALL: message_id("What they said"),
}


class TeamForm(QWidget):
    """`closed`: it is to be a row again. `removed` carries the change that brings it back. `left` a field's name."""

    closed = Signal()
    removed = Signal(object)
    left = Signal(str)

    def __init__(
        self, looks: Looks, keeper: Keeper, record: Record, times: Callable[[], Times], *, is_kept: bool
    ) -> None:
        super().__init__()
        self._looks, self._keeper, self.record, self._times = looks, keeper, record, times
        self._session, self.is_kept = str(uuid4()), is_kept
        self._begun = record.day
        self.setAccessibleIdentifier(self._named("form"))
        self.heading = Heading(looks.say(NEW[record.kind]))
        self.fields = {each.name: self._field(each) for row in FORMS[record.kind] for each in row}
        self.kept = KeptLine(looks, keeper, lambda: self.record.uuid, self._named("form"))
        self.finish = self._button(looks.say("Done"), "strong", "done", "check", self.close_form)
        self.remove = self._button(looks.say("Delete"), "quiet", "delete", "trash", self._remove)
        self.more = QVBoxLayout()
        self._rows: list[QBoxLayout] = []
        self._lay_out()
        self.heading.setVisible(not is_kept)
        self.remove.setVisible(is_kept)
        for name, text in shown_fields(looks.say, record).items():
            self.fields[name].put(text)
        self.kept.begin()

    @property
    def uuid(self) -> str:
        """Which record it is."""
        return self.record.uuid

    def begin_writing(self) -> None:
        """Put the keyboard where one begins, and bring that into sight; in a new form, past what is filled in."""
        empty = [] if self.is_kept else [field for field in self.fields.values() if not field.text]
        first = next(iter((*empty, *self.fields.values())))
        first.focus()
        # All of it where there is room, and where one writes in any case.
        bring_into_sight(self)
        bring_into_sight(first)

    def change(self) -> RecordKept:
        """The record as it stands in the form."""
        typed = {name: field.text for name, field in self.fields.items()}
        day, fields = key_of(self._looks.say, self.record, typed, self._begun, self._times())
        # What a later version of the program wrote stays.
        whole = {**self.record.fields, **fields}
        kept = {name: text for name, text in whole.items() if text}
        return RecordKept(self.record.uuid, self.record.kind, day, kept, self._session, self.record.created)

    def close_form(self) -> None:
        """Done. What holds nothing any more is put away."""
        self._keeper.save_now()
        if self.is_kept and not self._says_anything():
            self._keeper.do(RecordGone(self.uuid, gone=True))
        self.closed.emit()

    def keep(self) -> None:
        """Keep what stands in it, as if it had been typed."""
        self._on_typed()

    def set_can_write(self, *, can_write: bool) -> None:
        """Whether anything can be kept now."""
        for field in self.fields.values():
            field.set_can_write(can_write=can_write)
        self.remove.setEnabled(can_write)

    def event(self, event: QEvent) -> bool:
        """Esc closes this form before it goes back a page."""
        return takes_escape(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_escape(event):
            self.close_form()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= self._looks.look.stretched(BESIDE_FROM)
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        for row in self._rows:
            row.setDirection(way)

    def _remove(self) -> None:
        was = self.change()._replace(session=str(uuid4()))
        if self.is_kept:
            self.is_kept = False
            self._keeper.do(RecordGone(self.uuid, gone=True))
            self.removed.emit(RecordGone(self.uuid, gone=False, was=was))
        self.closed.emit()

    def _on_typed(self) -> None:
        if self.is_kept or self._says_anything():
            self.is_kept = True
            self.remove.show()
            self._keeper.write(self.change())

    def _says_anything(self) -> bool:
        """A call that only holds when it was begun is none yet."""
        return any(
            field.text.strip() for name, field in self.fields.items() if (self.record.kind, name) != (CALL, WHEN)
        )

    def _on_left(self, name: str) -> None:
        field, kind, times = self.fields[name], self.record.kind, self._times()
        field.tell(self._looks.say(trouble_of(kind, name, field.text, times)))
        if text := settle_day(self._looks.say, kind, name, field.text, times):
            field.put(text)
            if self.is_kept:
                self._on_typed()
        self.left.emit(name)

    def _field(self, about: FieldOf) -> TeamField:
        field = TeamField(self._looks, about, self._named(about.name))
        field.typed.connect(self._on_typed)
        field.left.connect(lambda: self._on_left(about.name))
        return field

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, TIGHT, 0, TIGHT)
        column.setSpacing(NEAR)
        column.addWidget(self.heading)
        for names in FORMS[self.record.kind]:
            row = QBoxLayout(QBoxLayout.Direction.TopToBottom)
            row.setSpacing(NEAR)
            for each in names:
                row.addWidget(self.fields[each.name], 1)
            self._rows.append(row)
            column.addLayout(row)
        buttons = Flow()
        for button in (self.finish, self.remove):
            buttons.addWidget(button)
        column.addLayout(self.more)
        column.addLayout(buttons)
        column.addWidget(self.kept)

    def _named(self, name: str) -> str:
        return f"team.{self.record.kind}.{name}"

    def _button(self, words: str, kind: str, name: str, icon: str, pressed: Callable[[], object]) -> WrapButton:
        look, icons, _ = self._looks
        button = WrapButton(look, words, kind, identifier=self._named(name), icons=icons, icon=icon)
        button.clicked.connect(pressed)
        return button
