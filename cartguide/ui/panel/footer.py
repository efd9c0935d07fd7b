"""Below a step: what the person says of it, and the ways to the steps before and after."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from cartguide.ui.buttons import KINDS, Pressable, WrapButton
from cartguide.ui.flow import Flow
from cartguide.ui.painting import Icons, draw_shape, draw_text
from cartguide.ui.scale import APART, NEAR, TARGET, TIGHT
from cartguide.ui.theme import Look, Looks

Way = tuple[str, str]
SIDE_BY_SIDE_FROM = 480


class Mark(Pressable):
    """Something the person says of a step, or takes back. Listen to `toggled`: it comes from every kind of press."""

    def __init__(self, look: Look, icons: Icons, text: str, icon: str, identifier: str) -> None:
        super().__init__(look, text, identifier)
        self._icons, self._icon = icons, icon
        self.setCheckable(True)

    def show_as(self, *, checked: bool) -> None:
        """Show how it stands, without saying it anew."""
        self.blockSignals(True)  # noqa: FBT003  Qt's own way to say it
        self.setChecked(checked)
        self.blockSignals(False)  # noqa: FBT003
        self.update()

    def wanted_width(self) -> int:
        return round(self.look.text_width("strong", self.text()) + self._before() + NEAR - 2)

    def room(self, width: int) -> float:
        return width - self._before() - NEAR + 2

    def heightForWidth(self, width: int) -> int:
        return max(TARGET, round(self.words_height(width) + 2 * TIGHT + 4))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  the whole button is painted
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours, look, place = KINDS["chosen" if self.isChecked() else "plain"], self.look, QRectF(self.rect())
        line = look.colour("main" if self.isChecked() else "border" if self.isEnabled() else "edge")
        draw_shape(painter, place, 10, look.colour(self.state_colour(colours)), line)
        side, room = self._side(), self.room(self.width())
        icon = QRectF(NEAR - 4, (place.height() - side) / 2, side, side)
        if self.isChecked():
            draw_shape(painter, icon, side / 2, look.colour("main"), None)
            self._icons.paint(painter, "check", icon.adjusted(4, 4, -4, -4), look.colour("main-ink"))
        else:
            self._icons.paint(painter, self._icon, icon, look.colour(colours.ink))
        height = self.words_height(self.width())
        words = QRectF(self._before(), (place.height() - height) / 2, room, height + 1)
        draw_text(painter, look.font("strong"), look.colour(colours.ink), words, self.text())
        self.ring(painter, 10)

    def _side(self) -> int:
        return self.look.stretched(24)

    def _before(self) -> int:
        return NEAR - 4 + self._side() + TIGHT + 2


class Ways(QWidget):
    """To the step before, at the left, and to the next, at the right; below one another where there is no room."""

    go = Signal(str)

    def __init__(self, looks: Looks, before: Way, after: Way) -> None:
        super().__init__()
        self._look = looks.look
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(TIGHT)
        self._add(looks, before[0], "arrow-left", looks.say("Before: {step}", step=before[1]))
        self._row.addStretch(1)
        self._add(looks, after[0], "arrow-right", looks.say("Next: {step}", step=after[1]))

    def resizeEvent(self, event: QResizeEvent) -> None:
        in_a_row = event.size().width() >= self._look.stretched(SIDE_BY_SIDE_FROM)
        way = QBoxLayout.Direction.LeftToRight if in_a_row else QBoxLayout.Direction.TopToBottom
        if way != self._row.direction():
            self._row.setDirection(way)
        super().resizeEvent(event)

    def _add(self, looks: Looks, identity: str, icon: str, words: str) -> None:
        if identity:
            button = WrapButton(looks.look, words, "quiet", identifier=f"way.{identity}", icons=looks.icons, icon=icon)
            button.icon_after = icon == "arrow-right"
            button.clicked.connect(lambda: self.go.emit(identity))
            self._row.addWidget(button)


class Footer(QWidget):
    """I've read this, ask, done, I am here; then the ways."""

    go = Signal(str)
    ask_pressed = Signal()
    read_pressed = Signal(bool)
    done_pressed = Signal(bool)
    here_pressed = Signal(bool)

    def __init__(self, looks: Looks, ways: tuple[Way, Way]) -> None:
        super().__init__()
        look, icons, say = looks
        self.read = Mark(look, icons, say("I’ve read this"), "book", "mark.read")
        self.done = Mark(look, icons, say("This step is done"), "check", "mark.done")
        self.here = Mark(look, icons, say("I am here now"), "place", "mark.here")
        self.ask = WrapButton(look, say("Ask about this"), "plain", identifier="ask", icons=icons, icon="question")
        self.read.toggled.connect(self.read_pressed)
        self.done.toggled.connect(self.done_pressed)
        self.here.toggled.connect(self.here_pressed)
        self.ask.clicked.connect(self.ask_pressed)
        self._look = look
        column = QVBoxLayout(self)
        column.setContentsMargins(TIGHT, APART, TIGHT, NEAR)
        column.setSpacing(NEAR)
        flow = Flow(gap=TIGHT)
        column.addLayout(flow)
        for button in (self.read, self.ask, self.done, self.here):
            flow.addWidget(button)
        if any(identity for identity, _ in ways):
            self.ways = Ways(looks, *ways)
            self.ways.go.connect(self.go)
            column.addWidget(self.ways)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  only a line at the top
        QPainter(self).fillRect(QRectF(TIGHT, 0, self.width() - 2 * TIGHT, 1), self._look.colour("edge"))

    def show_marks(self, *, read: bool, done: bool, here: bool) -> None:
        """Show what the person has said of this step."""
        for mark, said in ((self.read, read), (self.done, done), (self.here, here)):
            mark.show_as(checked=said)

    def set_can_keep(self, *, can_keep: bool) -> None:
        """Let the person say something only while it is kept."""
        for button in (self.read, self.done, self.here, self.ask):
            button.setEnabled(can_keep)
