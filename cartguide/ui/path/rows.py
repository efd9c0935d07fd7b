"""All steps as rows, phase by phase: narrow down the side with the line through them, or wide as the home's list."""

from collections.abc import Mapping
from math import ceil, sin
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from cartguide.guide.catalogue import Words as Say
from cartguide.guide.model import Outline
from cartguide.ui.painting import Icons, draw_shape
from cartguide.ui.path import NOW_FLAG, PHASE_NAMES, Placed, Way
from cartguide.ui.path.drawing import flag_size, paint_flag, paint_line, paint_loop
from cartguide.ui.path.geometry import CASING, FLAG, Stop, part_of
from cartguide.ui.path.moving import moved
from cartguide.ui.path.row import Row
from cartguide.ui.path.stack import Spaces, Stack, joined, share_at, stack
from cartguide.ui.scale import NEAR, RADIUS, TARGET, TIGHT
from cartguide.ui.text import Heading
from cartguide.ui.theme import Look

if TYPE_CHECKING:
    from cartguide.journey.now import Standing

WISHED_WIDTH = 600


class PathRows(Placed):
    """Does not scroll by itself. `reached`: the keyboard's hand has come to a row, bring it into sight.

    `way`: where one is on the path, if it is known to others too.
    """

    wished_width = WISHED_WIDTH

    chosen = Signal(str)
    reached = Signal(QWidget)

    def __init__(
        self,
        look: Look,
        icons: Icons,
        say: Say,
        outline: Outline,
        messages: Mapping[str, str] | None = None,
        *,
        way: Way | None = None,
    ) -> None:
        super().__init__()
        self._look = look
        self._way = way = way or Way(say, outline)
        self._stops = [Stop(step.identity, step.phase, is_side=not step.number) for step in way.steps]
        self._narrow = False
        self._halves = False
        self._laid: Stack | None = None
        self.buttons: dict[str, Row] = {}
        self._headings: dict[str, Heading] = {}
        for step in way.steps:
            if step.phase not in self._headings:
                self._headings[step.phase] = Heading(say(PHASE_NAMES[step.phase]), "strong", step.phase, self)
            row = Row(look, icons, way, step, (messages or {}).get(step.identity, ""))
            row.winds = sin(len(self.buttons) * 1.4)
            row.setParent(self)
            row.clicked.connect(lambda _=False, identity=step.identity: self.chosen.emit(identity))
            self.buttons[step.identity] = row
        look.changed.connect(self._renew)

    def set_narrow(self, narrow: bool) -> None:  # noqa: FBT001  a state, not an option
        """Stations' short names down the side, or titles and messages."""
        self._narrow = narrow
        for row in self.buttons.values():
            row.narrow = narrow
        self._renew()

    def set_halves(self, halves: bool) -> None:  # noqa: FBT001  a state, not an option
        """Two columns of phases beside each other, where the rows are wide."""
        self._halves = halves
        self._renew()

    def tell(self) -> None:
        """Say and show anew how the steps stand."""
        for row in self.buttons.values():
            row.tell()
        self._renew()

    def show_standing(self, standing: "Standing") -> None:
        """Show how the steps stand, and the pin."""
        self._way.standing = standing
        self.tell()

    def focus_on(self, identity: str) -> None:
        """Give a step's row the keyboard focus."""
        self._focus(identity, Qt.FocusReason.OtherFocusReason)

    def wanted_width(self) -> int:
        """The width that holds every row's words on one line."""
        wide = max((row.wanted_width() for row in self.buttons.values()), default=TARGET)
        return wide + 2 * (4 if self._narrow else NEAR)

    def heightForWidth(self, width: int) -> int:
        return ceil(self._stack(width).height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        order = self._way.order
        focused = [identity for identity, row in self.buttons.items() if row.hasFocus()]
        at = moved(event.key(), order.index(focused[0]), len(order)) if focused else -1
        if at < 0:
            super().keyPressEvent(event)
        else:
            self._focus(order[at], Qt.FocusReason.ShortcutFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt keeps to the part that changed
        if self._laid is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for phase, box in self._laid.bands:
            draw_shape(painter, QRectF(*box), RADIUS, self._look.colour(f"{phase}-tint"), None)
        for row in self.buttons.values():
            ground = row.ground()
            edge = self._look.colour(row.step.phase) if self._way.open == row.step.identity else None
            draw_shape(painter, QRectF(row.geometry()), 10, self._look.colour(ground) if ground else None, edge)
        if self._narrow:
            self._paint_line(painter, self._laid)
        elif self._laid.slot:
            middle = next(iter(self.buttons.values())).centre().x() + self._laid.slot.left
            wide = flag_size(self._look, self._way.say(NOW_FLAG)).width()
            self._paint_pin(painter, QPointF(middle - wide / 2, self._laid.slot.top + 2), 0)

    def _paint_line(self, painter: QPainter, laid: Stack) -> None:
        look, way = self._look, self._way
        centres = [QPointF(row.pos()) + row.centre() for row in self.buttons.values()]
        line, bow = joined(self._stops, [(each.x(), each.y()) for each in centres])
        middle = laid.slot.top + laid.slot.height / 2 if laid.slot else 0.0
        behind, at = way.gone(), None
        if laid.slot and int(behind) < len(line):
            share = share_at(line[int(behind)], middle)
            behind, at = int(behind) + share, part_of(line[int(behind)], share).end
        paint_line(painter, look, line, behind)
        sides = [step.phase for step in way.steps if not step.number]
        if bow:
            paint_loop(painter, look, bow, sides[0])
        if at:
            self._paint_pin(painter, QPointF(at[0] + look.stretched(CASING), middle - look.stretched(FLAG) / 2), at[0])

    def _paint_pin(self, painter: QPainter, place: QPointF, tip: float) -> None:
        word = self._way.say(NOW_FLAG)
        body = QRectF(place, flag_size(self._look, word))
        paint_flag(painter, self._look, word, body, (tip + 2, body.center().y()) if tip else None)

    def _focus(self, identity: str, reason: Qt.FocusReason) -> None:
        if identity in self.buttons:
            self.buttons[identity].setFocus(reason)
            self.reached.emit(self.buttons[identity])

    def _renew(self) -> None:
        self.updateGeometry()
        self._place()

    def _stack(self, width: int) -> Stack:
        one, other = self._way.pin
        stretched = self._look.stretched
        around, apart = (4, TIGHT) if self._narrow else (NEAR, NEAR)
        between = 0 if self._narrow else TIGHT
        header = ceil(self._look.text_height("strong", "Ag", WISHED_WIDTH)) + TIGHT - 2
        spaces = Spaces(header, around, between, apart, stretched(FLAG + 6), one if one != other else "")
        columns = 2 if self._halves and not self._narrow else 1
        return stack(self._stops, width, columns, spaces, self._tall)

    def _tall(self, identity: str, width: float) -> float:
        return self.buttons[identity].heightForWidth(int(width))

    def _place(self) -> None:
        self._laid = self._stack(self.width())
        for phase, box in self._laid.headers:
            inset = min(row.before() for row in self.buttons.values()) if self._narrow else 0
            self._headings[phase].setGeometry(QRectF(*box).adjusted(inset, 0, 0, 0).toAlignedRect())
        for identity, box in self._laid.rows.items():
            self.buttons[identity].setGeometry(QRectF(*box).toRect())
        self.update()
