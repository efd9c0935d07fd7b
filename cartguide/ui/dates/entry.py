"""Where the person writes when a step is or was."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from cartguide.guide.model import Run
from cartguide.journey.dates import PLANNED, StepDate
from cartguide.journey.typed_day import read_day
from cartguide.ui.announce import announce
from cartguide.ui.buttons import WrapButton
from cartguide.ui.dates.said import STATES, long_day
from cartguide.ui.details.choices import Choices
from cartguide.ui.flow import Flow
from cartguide.ui.mine.sight import bring_into_sight
from cartguide.ui.paragraph import Paragraph
from cartguide.ui.scale import TIGHT
from cartguide.ui.text import Words
from cartguide.ui.theme import Looks

_FIELD, _LONGEST = 340, 200


class DateEntry(QWidget):
    """`kept` carries the StepDate that was written, `left` nothing new."""

    kept = Signal(object)
    left = Signal()

    def __init__(self, looks: Looks, step: str, part: int, today: date, there: StepDate | None) -> None:
        super().__init__()
        self._looks, self._step, self._part, self._today = looks, step, part, today
        look, icons, say = looks
        self.first = self._field("first", say("Day, such as 17 March"), there.first if there else None)
        self.last = self._field("last", say("Last day, if it takes longer"), there.last if there else None)
        states = [(state, say(words), "") for state, words in STATES.items()]
        self.states = Choices(look, say("What is true of it?"), self._named("state"), states)
        self.states.set_columns(1)
        self.states.setMaximumWidth(look.stretched(_FIELD))
        self.states.show_chosen(there.state if there else PLANNED)
        self._trouble = Paragraph(look, (Run(""),), boxed=True, icons=icons, icon="talk")
        self._trouble.hide()
        self._lay_out()

    def begin(self) -> None:
        """Put the keyboard into the first field."""
        self.first.setFocus(Qt.FocusReason.OtherFocusReason)
        self.first.selectAll()
        bring_into_sight(self)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, TIGHT, 0, 0)
        column.setSpacing(TIGHT)
        for field in (self.first, self.last):
            label = Words(field.accessibleName())
            label.setBuddy(field)
            column.addWidget(label)
            column.addWidget(field)
        column.addWidget(self.states)
        column.addWidget(self._trouble)
        buttons = Flow()
        buttons.addWidget(self._button(self._looks.say("Keep"), "strong", "keep", "check", self._keep))
        buttons.addWidget(self._button(self._looks.say("Cancel"), "quiet", "cancel", "", self.left.emit))
        column.addLayout(buttons)

    def _field(self, name: str, words: str, day: date | None) -> QLineEdit:
        field = QLineEdit(long_day(self._looks.say, day, self._today) if day else "")
        field.setAccessibleName(words)
        field.setAccessibleIdentifier(self._named(name))
        field.setMaxLength(_LONGEST)
        field.setMaximumWidth(self._looks.look.stretched(_FIELD))
        field.returnPressed.connect(self._keep)
        return field

    def _named(self, name: str) -> str:
        return f"date.{self._step}.{self._part}.{name}"

    def _button(self, words: str, kind: str, name: str, icon: str, pressed: object) -> WrapButton:
        look, icons, _ = self._looks
        button = WrapButton(look, words, kind, identifier=self._named(name), icons=icons, icon=icon)
        button.clicked.connect(pressed)
        return button

    def _keep(self) -> None:
        first = read_day(self.first.text(), self._today)
        last = read_day(self.last.text(), self._today) if self.last.text().strip() else None
        for field, found in ((self.first, first), (self.last, last)):
            if isinstance(found, str):
                self._tell(self._looks.say(found))
                field.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        state = next(state for state, row in self.states.rows.items() if row.isChecked())
        if isinstance(first, date) and not isinstance(last, str):
            self.kept.emit(StepDate(self._step, self._part, first, last if last != first else None, state))

    def _tell(self, words: str) -> None:
        self._trouble.set_words(words)
        self._trouble.show()
        announce(self, words)
        bring_into_sight(self)
