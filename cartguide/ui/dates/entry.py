"""Where the person writes when a step is or was."""

from datetime import date

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from cartguide.guide.model import Run
from cartguide.journey.dates import FIRST_CELLS, HAPPENED, INFUSION, PLANNED, StepDate
from cartguide.journey.told_day import read_told_day
from cartguide.ui.announce import announce
from cartguide.ui.buttons import WrapButton
from cartguide.ui.dates.said import STATES, long_day
from cartguide.ui.dates.seen import DatesSeen, HalfTyped
from cartguide.ui.details.choices import Choices
from cartguide.ui.escape import is_escape, takes_escape
from cartguide.ui.flow import Flow
from cartguide.ui.mine.sight import bring_into_sight
from cartguide.ui.paragraph import Paragraph
from cartguide.ui.scale import TIGHT
from cartguide.ui.text import Words
from cartguide.ui.theme import Looks

_FIELD, _LONGEST = 400, 200


class DateEntry(QWidget):
    """`kept` carries the StepDate that was written, `left` nothing new, `given_up`: there is to be no date.

    What is typed is kept in `half_typed` until it is kept or given up: the form may go and come back.
    """

    kept = Signal(object)
    given_up = Signal()
    left = Signal()

    def __init__(self, looks: Looks, step: str, part: int, seen: DatesSeen) -> None:
        super().__init__()
        self._looks, self._step, self._part, self.seen = looks, step, part, seen
        look, icons, say = looks
        self._there = there = seen.one(step, part)
        self._shown = {"first": self._in_words(there and there.first), "last": self._in_words(there and there.last)}
        self.first = self._field("first", say("Day"))
        self.last = self._field("last", say("Lasts until, if it is more than one day"))
        states = [(state, say(words), "") for state, words in STATES.items()]
        self.states = Choices(look, say("How does it stand?"), self._named("state"), states)
        self.states.setMaximumWidth(look.stretched(_FIELD))
        self.states.show_chosen(there.state if there else PLANNED)
        self._read = Words("", "body", "main")
        self._trouble = Paragraph(look, (Run(""),), boxed=True, icons=icons, icon="talk")
        self._lay_out()
        self._take_up()
        self.states.chosen.connect(self._on_typed)
        for field in (self.first, self.last):
            field.textEdited.connect(self._on_typed)

    def begin(self) -> None:
        """Put the keyboard into the first field."""
        self.first.setFocus(Qt.FocusReason.OtherFocusReason)
        self.first.selectAll()
        # All of it where there is room, and its beginning in any case.
        bring_into_sight(self)
        bring_into_sight(self._top)

    def choose(self, state: str) -> None:
        """Let a state be chosen, as if the person had."""
        self.states.show_chosen(state)
        self._on_typed()

    def event(self, event: QEvent) -> bool:
        """Esc closes this form before it goes back a page."""
        return takes_escape(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_escape(event):
            self._leave()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        say = self._looks.say
        column = QVBoxLayout(self)
        column.setContentsMargins(0, TIGHT, 0, TIGHT)
        column.setSpacing(TIGHT)
        how = say("You can write 17 March, tomorrow, in 5 days or Day +12.")
        self._top = Words(self.first.accessibleName())
        self._top.setBuddy(self.first)
        for part in (self._top, self.first, Words(how, "small", "quiet"), self._read):
            column.addWidget(part)
        until = Words(self.last.accessibleName())
        until.setBuddy(self.last)
        column.addWidget(until)
        column.addWidget(self.last)
        column.addWidget(Words(self.states.accessibleName()))
        column.addWidget(self.states)
        column.addWidget(self._trouble)
        buttons = Flow()
        buttons.addWidget(self._button(say("Keep"), "strong", "keep", "check", self._keep))
        buttons.addWidget(self._button(say("Cancel"), "quiet", "cancel", "", self._leave))
        if self._there:
            buttons.addWidget(self._button(say("Remove this date"), "quiet", "remove", "trash", self._give_up))
        column.addLayout(buttons)
        self._read.hide()
        self._trouble.hide()

    def _field(self, name: str, words: str) -> QLineEdit:
        field = QLineEdit(self._shown[name])
        field.setCursorPosition(0)
        field.setAccessibleName(words)
        field.setAccessibleIdentifier(self._named(name))
        field.setMaxLength(_LONGEST)
        field.setMaximumWidth(self._looks.look.stretched(_FIELD))
        field.returnPressed.connect(self._keep)
        return field

    def _in_words(self, day: date | None) -> str:
        return long_day(self._looks.say, day, self.seen.today) if day else ""

    def _named(self, name: str) -> str:
        return f"date.{self._step}.{self._part}.{name}"

    def _button(self, words: str, kind: str, name: str, icon: str, pressed: object) -> WrapButton:
        look, icons, _ = self._looks
        button = WrapButton(look, words, kind, identifier=self._named(name), icons=icons, icon=icon)
        button.clicked.connect(pressed)
        return button

    @property
    def state(self) -> str:
        """How it stands, as chosen."""
        return next((state for state, row in self.states.rows.items() if row.isChecked()), PLANNED)

    def _found(self, name: str, field: QLineEdit) -> date | str | None:
        """The day in a field, what to say of it, or None where there is none; one left as it was stays the same day."""
        text = field.text().strip()
        if self._there and text == self._shown[name]:
            return self._there.first if name == "first" else self._there.last
        if not text and name == "last":
            return None
        is_zero = (self._step, self._part) == (INFUSION, FIRST_CELLS)
        zero = None if is_zero else self.seen.known.day_zero
        return read_told_day(text, self.seen.today, zero, is_past=self.state == HAPPENED)

    def _keep(self) -> None:
        days = []
        for name, field in (("first", self.first), ("last", self.last)):
            found = self._found(name, field)
            if isinstance(found, str):
                self._tell(self._looks.say(found))
                field.setFocus(Qt.FocusReason.OtherFocusReason)
                return
            days.append(found)
        first, last = days
        if first is not None:
            self._forget()
            self.kept.emit(StepDate(self._step, self._part, first, last if last != first else None, self.state))

    def _leave(self) -> None:
        self._forget()
        self.left.emit()

    def _give_up(self) -> None:
        self._forget()
        self.given_up.emit()

    def _take_up(self) -> None:
        half = self.seen.half_typed.get((self._step, self._part))
        if half:
            self.first.setText(half.first)
            self.last.setText(half.last)
            self.states.show_chosen(half.state)
            self._show_read()

    def _forget(self) -> None:
        self.seen.half_typed.pop((self._step, self._part), None)

    def _on_typed(self, *_: object) -> None:
        half = HalfTyped(self.first.text(), self.last.text(), self.state)
        self.seen.half_typed[self._step, self._part] = half
        self._trouble.hide()
        self._show_read()

    def _show_read(self) -> None:
        found = self._found("first", self.first)
        is_new = isinstance(found, date) and self.first.text().strip() != self._shown["first"]
        if isinstance(found, date):
            self._read.setText(self._looks.say("That is {day}.", day=self._in_words(found)))
        self._read.setVisible(is_new)

    def _tell(self, words: str) -> None:
        self._trouble.set_words(words)
        self._trouble.show()
        announce(self, words)
        bring_into_sight(self)
