"""The number to call first, in the largest type; with none, the place to write it."""

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QVBoxLayout, QWidget

from cartguide.guide.catalogue import Words as Say
from cartguide.system.call_numbers import dialled
from cartguide.system.settings import LONGEST_NUMBER, CallNumbers, one_line
from cartguide.ui.buttons import WrapButton
from cartguide.ui.calls.code_view import CodeView
from cartguide.ui.calls.first import own_first
from cartguide.ui.card import Card
from cartguide.ui.check_row import CheckRow
from cartguide.ui.flow import Flow
from cartguide.ui.painting import Icons
from cartguide.ui.panel.said import day_in_words
from cartguide.ui.scale import APART, TIGHT
from cartguide.ui.text import Words
from cartguide.ui.theme import Look


class NumberCard(Card):
    """`changed` carries the CallNumbers the person has written."""

    changed = Signal(object)

    def __init__(self, look: Look, icons: Icons, say: Say, emergency: str) -> None:
        super().__init__()
        self._look, self._icons, self._say, self._emergency = look, icons, say, emergency
        self._numbers = CallNumbers()
        self._can_keep_inside = False
        self.number = Words("", "section", "call")
        self.number.setAccessibleIdentifier("call-first-number")
        self.number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._about = Words("", "body", "quiet")
        self._also = Words("", "body", "quiet")
        self._trouble = Words("", "strong", "call")
        self._trouble.hide()
        self._code = CodeView(say("A code of this number. Point a phone’s camera at it to dial."))
        self._code_words = Words(say("Point a phone’s camera here to dial."), "small", "quiet")
        self._change = self._button(say("Change this number"), "quiet", "call-number.change", "pencil")
        self._change.clicked.connect(self._edit)
        self._keep_it = self._button(say("Keep this number"), "strong", "call-number.keep")
        self._keep_it.clicked.connect(self._keep)
        self._cancel = self._button(say("Cancel"), "quiet", "call-number.cancel")
        self._cancel.clicked.connect(lambda: self.show_numbers(self._numbers))
        self.field = self._number_field()
        outside = say("Let this number be seen when my notes are locked. It is kept in a small file, without my name.")
        self.outside = CheckRow(look, icons, outside, "call-number.outside")
        self._writing = self._writing_place()
        self._lay_out()

    def show_numbers(self, numbers: CallNumbers) -> None:
        """Show what is known of the number now."""
        self._numbers = numbers
        self.outside.setChecked(numbers.outside is not False)
        self.outside.setVisible(numbers.outside is None and self._can_keep_inside)
        self._fit_number()
        self.number.setText(numbers.first or self._none())
        self._about.setText(self._written_on())
        self._about.setVisible(bool(self._about.text()))
        self._also.setText(self._also_known(numbers))
        self._also.setVisible(bool(self._also.text()))
        self._change.setVisible(bool(numbers.first))
        self._writing.setVisible(not numbers.first)
        self._cancel.setVisible(bool(numbers.first))
        self._code.show_digits(dialled(numbers.first))
        self._code_words.setVisible(self._code.isVisibleTo(self))

    @property
    def half_typed(self) -> str:
        """What stands in the field and is not kept yet."""
        return self.field.text() if self._writing.isVisibleTo(self) and self.field.isModified() else ""

    def take_up(self, half_typed: str) -> None:
        """Go on with what was half typed on a page that was made anew."""
        if half_typed:
            self._edit()
            self.field.setText(half_typed)
            self.field.setModified(True)

    def _also_known(self, numbers: CallNumbers) -> str:
        """The other numbers there are: of the clinic, or written before the clinic's came."""
        return "\n".join(self._other(*other) for other in numbers.others)

    def _other(self, number: str, centre: str, role: str, hours: str) -> str:
        say = self._say
        if not centre:
            return say("Also written by you: {number}", number=number)
        if hours:
            return say(
                "Next: {number} · {role}, {hours} · {centre}", number=number, role=role, hours=hours, centre=centre
            )
        return say("Next: {number} · {role} · {centre}", number=number, role=role, centre=centre)

    def _button(self, words: str, kind: str, identifier: str, icon: str = "") -> WrapButton:
        return WrapButton(self._look, words, kind, identifier=identifier, icons=self._icons, icon=icon)

    def _number_field(self) -> QLineEdit:
        field = QLineEdit()
        field.setAccessibleIdentifier("call-number.field")
        field.setAccessibleName(self._say("Your team’s number, day and night"))
        field.setMaxLength(LONGEST_NUMBER)
        field.setMinimumWidth(160)
        field.returnPressed.connect(self._keep)
        return field

    def set_can_keep_inside(self, can_keep: bool) -> None:  # noqa: FBT001  a state, not an option
        """Whether the journal is open, so that the number can be kept in it alone."""
        self._can_keep_inside = can_keep
        self.outside.setVisible(self._numbers.outside is None and can_keep)

    def tell(self, trouble: str) -> None:
        """Say at the number what is wrong with it; nothing takes it away again."""
        self._trouble.setText(trouble)
        self._trouble.setVisible(bool(trouble))

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(TIGHT)
        words.addWidget(self.number)
        words.addWidget(self._trouble)
        words.addWidget(self._about)
        words.addWidget(self._also)
        row = Flow()
        row.addWidget(self._change)
        words.addLayout(row)
        words.addWidget(self._writing)
        words.addStretch(1)
        code = QVBoxLayout()
        code.setSpacing(TIGHT)
        self._code_words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        code.addWidget(self._code, 0, Qt.AlignmentFlag.AlignHCenter)
        code.addWidget(self._code_words)
        code.addStretch(1)
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._halves.setSpacing(APART)
        self._halves.addLayout(words, 1)
        self._halves.addLayout(code)
        self.column.addLayout(self._halves)

    def arrange(self, columns: int) -> None:
        """The code beside the number where both fit, else below it."""
        beside = self._look.text_width("number", self._numbers.first) + self._code.width() + 4 * APART <= self.width()
        way = QBoxLayout.Direction.LeftToRight if beside or columns > 1 else QBoxLayout.Direction.TopToBottom
        self._halves.setDirection(way)
        self._fit_number()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_number()

    def _fit_number(self) -> None:
        beside = self._code.width() + APART if self._halves.direction() == QBoxLayout.Direction.LeftToRight else 0
        room = self.width() - 2 * APART - beside
        fits = self._look.text_width("number", self._numbers.first) <= room
        role = ("number" if fits else "title") if self._numbers.first else "section"
        if self.number.property("text_role") != role:
            self.number.set_role(role)

    def _writing_place(self) -> QWidget:
        place = QWidget()
        column = QVBoxLayout(place)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        label = Words(self._say("Your team’s number, day and night"), "body")
        label.setBuddy(self.field)
        column.addWidget(label)
        row = Flow()
        row.addWidget(self.field)
        row.addWidget(self._keep_it)
        row.addWidget(self._cancel)
        column.addLayout(row)
        column.addWidget(self.outside)
        return place

    def _none(self) -> str:
        if self._numbers.unreadable:
            return self._say(
                "The small file with your number can’t be read. Look on your card or papers. Write the number again. "
                "If you cannot find it, call {emergency}.",
                emergency=self._emergency,
            )
        return self._say(
            "No number here yet. Look on your card or papers. If you cannot find it, call {emergency}.",
            emergency=self._emergency,
        )

    def _written_on(self) -> str:
        if not self._numbers.first:
            return ""
        say, centre = self._say, self._numbers.centre
        shown = day_in_words(say, self._numbers.set_on)
        if centre:
            words = self._of_centre(shown)
        elif shown:
            words = say("Your CAR T team, day and night. Written by you on {day}.", day=shown)
        else:
            words = say("Your CAR T team, day and night. Written by you.")
        return words

    def _of_centre(self, day: str) -> str:
        """What the centre says of its number: whose it is, and when somebody answers."""
        say, numbers = self._say, self._numbers
        whose = say("{role}, {hours}.", role=numbers.role, hours=numbers.hours)
        if not numbers.hours:
            whose = say("{role}.", role=numbers.role) if numbers.role else say("Your CAR T team.")
        if day:
            return say("{whose} From {centre}, checked {day}.", whose=whose, centre=numbers.centre, day=day)
        return say("{whose} From {centre}.", whose=whose, centre=numbers.centre)

    def _edit(self) -> None:
        self.field.setText(self._numbers.first)
        self._writing.show()
        self._change.hide()
        self.field.setFocus()
        self.field.selectAll()

    def _keep(self) -> None:
        number = one_line(self.field.text())
        if not any(letter.isdecimal() for letter in number):
            self.tell(self._say("Please check the number.") if number else "")
            self.field.setFocus()
            return
        self.tell("")
        outside = self.outside.isChecked() or (self._numbers.outside is None and not self._can_keep_inside)
        if not outside and not self._can_keep_inside:
            self.tell(self._say("This number can’t be kept while your notes can’t be opened. Write it on paper."))
            return
        today = QDate.currentDate().toString("yyyy-MM-dd")
        self.changed.emit(own_first(self._numbers, number, today, outside=outside))
