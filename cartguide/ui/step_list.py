"""The steps of the therapy: as the home, each with its title and message; narrow beside an open step."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from cartguide.guide.catalogue import Words as Say
from cartguide.guide.load import PHASES
from cartguide.guide.model import Head, Outline, Step, message_id
from cartguide.ui.buttons import Colours, Pressable
from cartguide.ui.painting import Icons, draw_shape, draw_text
from cartguide.ui.scale import APART, NEAR, TARGET, TIGHT
from cartguide.ui.scroll import ScrollPage
from cartguide.ui.text import Heading, Words
from cartguide.ui.theme import Look

PHASE_NAMES = {
    "before": message_id("Before"),
    "wait": message_id("The wait"),
    "treatment": message_id("Treatment"),
    "after": message_id("After"),
}
# How every step stands until it is known better.
TO_COME = message_id("to come")
_ROW = Colours("card", "", "ink", "hover", "pressed")
_NARROW = Colours("", "", "ink", "card", "pressed")


class StepRow(Pressable):
    """One step. Its name for assistive technology: where it stands, its title, how it stands, whether it is open."""

    def __init__(self, look: Look, icons: Icons, step: Step, head: Head, message: str) -> None:
        super().__init__(look, head.title, f"step.{step.identity}")
        self.step = step
        self._icons = icons
        self.message = message
        self._station = head.station
        self.narrow = False
        self.open = False

    def set_narrow(self, narrow: bool) -> None:  # noqa: FBT001  a state, not an option
        """Show the station's short name only, or title and message."""
        self.narrow = narrow
        self.updateGeometry()
        self.update()

    def wanted_width(self) -> int:
        words = self._station if self.narrow else self.text()
        return round(self._before() + self.look.text_width("strong", words) + NEAR)

    def room(self, width: int) -> float:
        return width - self._before() - NEAR

    def lines(self, width: int) -> list[tuple[str, str]]:  # noqa: ARG002  the same at every width
        return [("strong", self._station)] if self.narrow else [("strong", self.text()), ("body", self.message)]

    def heightForWidth(self, width: int) -> int:
        words = self.words_height(width)
        if self.narrow:
            return round(max(words + TIGHT, self._side() + TIGHT, TARGET))
        return round(max(words, self._side()) + 2 * TIGHT + 4)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  the whole row is painted
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(self.rect())
        ground = "card" if self.open else self.state_colour(_NARROW if self.narrow else _ROW)
        edge = self.look.colour(self.step.phase) if self.open else None
        draw_shape(painter, place, 10, self.look.colour(ground) if ground else None, edge)
        self._medal(painter)
        self._words(painter)
        self.ring(painter, 10)

    def _medal(self, painter: QPainter) -> None:
        side = self._side()
        top = (self.height() - side) / 2 if self.narrow else float(TIGHT + 2)
        round_place = QRectF(TIGHT + 2, top, side, side)
        colour = self.look.colour(self.step.phase)
        if self.open:
            draw_shape(painter, round_place, side / 2, colour, None)
        else:
            draw_shape(painter, round_place, side / 2, self.look.colour("card"), colour)
        ink = self.look.colour("card") if self.open else colour
        if self.step.number:
            painter.setFont(self.look.font("strong"))
            painter.setPen(ink)
            painter.drawText(round_place, Qt.AlignmentFlag.AlignCenter, str(self.step.number))
        else:
            inset = side * 0.22
            self._icons.paint(painter, self.step.icon, round_place.adjusted(inset, inset, -inset, -inset), ink)

    def _words(self, painter: QPainter) -> None:
        left = self._before()
        inner = self.room(self.width())
        strong, ink = self.look.font("strong"), self.look.colour("ink")
        words = self._station if self.narrow else self.text()
        height = self.look.text_height("strong", words, inner)
        top = (self.height() - height) / 2 if self.narrow else float(TIGHT + 2)
        draw_text(painter, strong, ink, QRectF(left, top, inner, height + 1), words)
        if not self.narrow:
            place = QRectF(left, top + height, inner, self.height() - top - height)
            draw_text(painter, self.look.font("body"), self.look.colour("quiet"), place, self.message)

    def _side(self) -> int:
        return self.look.stretched(34)

    def _before(self) -> int:
        return TIGHT + 2 + self._side() + NEAR - 2


class StepList(ScrollPage):
    """All steps that can be read, by phase. `chosen` carries the id of the step that was pressed."""

    chosen = Signal(str)

    def __init__(self, look: Look, icons: Icons, say: Say, outline: Outline, messages: dict[str, str]) -> None:
        super().__init__()
        self._say = say
        self._outline = outline
        self.rows: dict[str, StepRow] = {}
        self._title = Heading(say("My path"), "title")
        self._lead = Words(say("All the steps, from your first questions to the years after. Open any one."), "lead")
        self._foot = Words(_unreviewed(say), "small", "quiet")
        self._phases = [self._phase(look, icons, phase, messages) for phase in PHASES]
        self._halves = QHBoxLayout()
        self._halves.setSpacing(NEAR)
        self._columns = (QVBoxLayout(), QVBoxLayout())
        for column in self._columns:
            column.setSpacing(NEAR)
            column.addStretch(1)
            self._halves.addLayout(column, 1)
        for widget in (self._title, self._lead):
            self.column.addWidget(widget)
        self.column.addLayout(self._halves)
        self.column.addWidget(self._foot)
        self.column.addStretch(1)
        self.arrange(narrow=False, halves=False)
        self.show_open("")

    def arrange(self, *, narrow: bool, halves: bool) -> None:
        """Beside an open step (narrow), or as the home in one column or two."""
        for widget in (self._title, self._lead, self._foot):
            widget.setVisible(not narrow)
        for row in self.rows.values():
            row.set_narrow(narrow)
        self._halves.setStretch(1, 1 if halves and not narrow else 0)
        self._halves.setSpacing(NEAR if halves and not narrow else 0)
        for at, frame in enumerate(self._phases):
            margin = TIGHT if narrow else NEAR
            frame.setContentsMargins(margin, margin, margin, margin)
            column = self._columns[at // 2 if halves and not narrow else 0]
            for other in self._columns:
                other.removeWidget(frame)
            column.insertWidget(column.count() - 1, frame)

    def show_open(self, identity: str) -> None:
        """Mark the open step, none with an empty id, and say it in the names."""
        for row in self.rows.values():
            row.open = row.step.identity == identity
            row.setAccessibleName(self.name_of(row.step, row.text(), is_open=row.open))
            row.update()
            if row.open:
                self.ensureWidgetVisible(row, 0, APART)

    def name_of(self, step: Step, title: str, *, is_open: bool) -> str:
        """The row's accessible name: "Step 4 of 11: Collecting your T cells, to come"."""
        how = self._say(TO_COME)
        if step.number:
            whole = self._outline.length
            name = self._say("Step {number} of {whole}: {title}", number=step.number, whole=whole, title=title)
        else:
            name = self._say("Side step: {title}", title=title)
        return ", ".join([name, how, *([self._say("open")] if is_open else [])])

    def _phase(self, look: Look, icons: Icons, phase: str, messages: dict[str, str]) -> QWidget:
        frame = QFrame()
        frame.setProperty("look", phase)
        column = QVBoxLayout(frame)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        column.addWidget(Heading(self._say(PHASE_NAMES[phase]), "strong", phase))
        for step in self._outline.steps:
            head = self._outline.heads.get(step.identity)
            if step.phase == phase and head:
                column.addWidget(self._row(look, icons, step, head, messages))
        return frame

    def _row(self, look: Look, icons: Icons, step: Step, head: Head, messages: dict[str, str]) -> StepRow:
        row = StepRow(look, icons, step, head, messages[step.identity])
        row.clicked.connect(lambda: self.chosen.emit(step.identity))
        self.rows[step.identity] = row
        return row


def _unreviewed(say: Say) -> str:
    return say("From public sources. No clinician has checked this guide yet. Ask your team.")
