"""The path as a list down the side: the ways to the steps beside, and below them the rows, which scroll."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QTouchEvent
from PySide6.QtWidgets import QHBoxLayout, QScroller, QSizePolicy, QVBoxLayout, QWidget

from cartguide.ui.painting import Icons
from cartguide.ui.path import Way
from cartguide.ui.path.moving import Finger
from cartguide.ui.path.row import Row
from cartguide.ui.path.rows import PathRows
from cartguide.ui.path.station import TOUCHES, RoundButton
from cartguide.ui.scale import APART, TIGHT
from cartguide.ui.scroll import ScrollPage
from cartguide.ui.text import Heading
from cartguide.ui.theme import Look

# The scroll bar of the stylesheet.
_BAR = 14
SCROLLS = {QScroller.State.Dragging, QScroller.State.Scrolling}


class PathList(QWidget):
    """Narrow rows with the winding line; `wanted_width` holds their words at any text size.

    A finger that swipes over the rows opens the step beside; up and down it scrolls. The wheel scrolls here too, and
    moves no hand: that is what a wheel does to a list.
    """

    chosen = Signal(str)

    def __init__(self, look: Look, icons: Icons, way: Way) -> None:
        super().__init__()
        self._way = way
        say = way.say
        self.before = RoundButton(look, icons, say("Step before"), "up", "path.before")
        self.after = RoundButton(look, icons, say("Step after"), "down", "path.after")
        self.before.clicked.connect(lambda: self._open(-1))
        self.after.clicked.connect(lambda: self._open(1))
        self.page = ScrollPage()
        self.rows = PathRows(look, icons, say, way.outline, way=way)
        self.rows.set_narrow(True)
        self.rows.chosen.connect(self.chosen)
        self.rows.reached.connect(self._bring_into_sight)
        self.page.column.addWidget(self.rows)
        self.page.column.addStretch(1)
        self._lay_out(Heading(say("My path"), "strong", "main"))
        self._finger = Finger(self.page.sheet)
        self._take_fingers()
        self.setAccessibleName(say("My path"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        look.changed.connect(self.updateGeometry)
        self.tell()

    @property
    def buttons(self) -> dict[str, Row]:
        """The rows by step."""
        return self.rows.buttons

    def wanted_width(self) -> int:
        """The width that holds every station's name, and the scroll bar."""
        return self.rows.wanted_width() + _BAR

    def sizeHint(self) -> QSize:
        return QSize(self.wanted_width(), super().sizeHint().height())

    def tell(self) -> None:
        """Say and show anew how the steps stand."""
        self.rows.tell()
        for button, identity in zip((self.before, self.after), self._way.ways(), strict=True):
            button.setEnabled(bool(identity))
        self.setAccessibleDescription(self._way.where())
        self.updateGeometry()

    def show_open(self, was: str) -> None:  # noqa: ARG002  nothing glides here
        """Mark the open step, and bring it into sight."""
        self.tell()
        if self._way.open in self.buttons:
            self._bring_into_sight(self.buttons[self._way.open])

    def focus_on(self, identity: str) -> None:
        """Give a step's row the keyboard focus."""
        self.rows.focus_on(identity)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in TOUCHES or not isinstance(event, QTouchEvent):
            return super().eventFilter(watched, event)
        self._follow(event)
        return True

    def _take_fingers(self) -> None:
        """What takes the finger lies inside what scrolls, or nothing would scroll."""
        self.page.sheet.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.page.sheet.installEventFilter(self)

    def _lay_out(self, title: Heading) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(TIGHT, 0, 0, 0)
        top.setSpacing(0)
        top.addWidget(title, 1)
        top.addWidget(self.before)
        top.addWidget(self.after)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        column.addLayout(top)
        column.addWidget(self.page, 1)

    def _follow(self, event: QTouchEvent) -> None:
        """Follow a finger on the rows; one that scrolls, or stops what scrolls fast, neither swipes nor taps."""
        if QScroller.scroller(self.page.viewport()).state() in SCROLLS:
            event.accept()
            self._finger.leave()
        else:
            self._open(self._finger.follow(event))

    def _open(self, onward: int) -> None:
        """Open the step after (1) or before (-1)."""
        before, after = self._way.ways()
        if identity := {-1: before, 0: "", 1: after}[onward]:
            self.chosen.emit(identity)

    def _bring_into_sight(self, row: QWidget) -> None:
        self.page.ensureWidgetVisible(row, 0, APART)
