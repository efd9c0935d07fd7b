"""What one can do with the diary as a whole: a chart, another month, paper."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cartguide.journey.diary_days import read_month
from cartguide.ui.buttons import WrapButton
from cartguide.ui.diary.fields import ShortField
from cartguide.ui.flow import Flow
from cartguide.ui.scale import TIGHT
from cartguide.ui.theme import Looks

_FIELD = 300


class DiaryTools(QWidget):
    """`chart_wanted`, `print_wanted`; `month_wanted` carries the day before which to begin, empty for the newest."""

    chart_wanted = Signal()
    print_wanted = Signal()
    month_wanted = Signal(str)

    def __init__(self, looks: Looks) -> None:
        super().__init__()
        self._looks, say = looks, looks.say
        self.chart = self._button(say("Show as a chart"), "chart", "thermometer")
        self.month = self._button(say("Go to a month"), "month", "calendar")
        self.paper = self._button(say("Print"), "print", "print")
        self.newest = self._button(say("Back to the newest"), "newest", "up")
        self.field = ShortField(
            looks, say("Which month? Such as March 2027"), "month-field", lambda: self.field.tell("")
        )
        self.field.field.setMaximumWidth(looks.look.stretched(_FIELD))
        self.go = self._button(say("Show it"), "month-go", "")
        self._place = self._month_place()
        self._lay_out()
        self.chart.clicked.connect(self.chart_wanted)
        self.paper.clicked.connect(self.print_wanted)
        self.month.clicked.connect(self._open)
        self.newest.clicked.connect(lambda: self.month_wanted.emit(""))
        self.go.clicked.connect(self._go)
        self.field.field.returnPressed.connect(self._go)
        self.show_newest_wanted(so=False)

    def show_newest_wanted(self, *, so: bool) -> None:
        """Whether the list begins further back than the newest."""
        self.newest.setVisible(so)

    def _open(self) -> None:
        self._place.setVisible(self._place.isHidden())
        if not self._place.isHidden():
            self.field.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go(self) -> None:
        found = read_month(self.field.text)
        if found[:1].isdecimal():
            self._place.hide()
            self.field.tell("")
            self.month_wanted.emit(found)
        else:
            self.field.tell(self._looks.say(found))
            self.field.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _month_place(self) -> QWidget:
        place = QWidget(self)
        column = QVBoxLayout(place)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        row = Flow()
        row.addWidget(self.go)
        column.addWidget(self.field)
        column.addLayout(row)
        place.hide()
        return place

    def _lay_out(self) -> None:
        row = Flow()
        for button in (self.chart, self.month, self.paper, self.newest):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        column.addLayout(row)
        column.addWidget(self._place)

    def _button(self, words: str, name: str, icon: str) -> WrapButton:
        look, icons, _ = self._looks
        kind = "quiet" if icon else "plain"
        return WrapButton(look, words, kind, identifier=f"diary.{name}", icons=icons, icon=icon)
