"""The path across the window: stations on a winding line over the bands of the phases."""

from functools import cached_property
from itertools import pairwise
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from cartguide.ui.buttons import WrapButton
from cartguide.ui.painting import Icons
from cartguide.ui.path import PHASE_NAMES, Way
from cartguide.ui.path.drawing import paint_ground
from cartguide.ui.path.geometry import LEADING, Measures, PathShape, Stop, column_width, lay_out, tip_of
from cartguide.ui.path.station import RoundButton, Station, Walked
from cartguide.ui.text import Heading
from cartguide.ui.theme import Look

if TYPE_CHECKING:
    from cartguide.ui.path.over import Over

WISHED_WIDTH = 1334


class PathAcross(Walked):
    """All stations side by side. What never moves is painted once, and anew when it is another picture."""

    wished_width = WISHED_WIDTH

    chosen = Signal(str)
    fold_asked = Signal()

    def __init__(self, look: Look, icons: Icons, way: Way) -> None:
        super().__init__(way)
        self._look = look
        self._stops = [Stop(step.identity, step.phase, is_side=not step.number) for step in way.steps]
        self._laid: tuple[tuple[int, int], PathShape] | None = None
        self._ground: QPixmap | None = None
        self._ground_key: tuple[object, ...] = ()
        self._first_stop = ""
        self.buttons: dict[str, Station] = {}
        self._headings: dict[str, Heading] = {}
        self._add_stations(icons)
        self._add_controls(icons)
        self.setAccessibleName(way.say("My path"))
        look.changed.connect(self._renew)
        self.tell()

    def tell(self) -> None:
        """Say and show anew how the steps stand."""
        for button in self.buttons.values():
            button.tell()
        for control, identity in zip((self.before, self.after), self._way.ways(), strict=True):
            control.setEnabled(bool(identity))
        self.setAccessibleDescription(self._way.where())
        self._order_tabs()
        self._show_pin()
        self.update()

    def show_open(self, was: str) -> None:
        """Mark the open step; a ring glides to it from the one that was open."""
        self.tell()
        now = self._way.open
        if self._look.motion and self.isVisible() and was != now and {was, now} <= set(self.buttons):
            self.over.glide(self._lay_out(self.width()), was, now)
        elif "over" in vars(self):
            self.over.stop()

    def focus_on(self, identity: str) -> None:
        """Give a station the keyboard focus."""
        if identity in self.buttons:
            self.buttons[identity].setFocus(Qt.FocusReason.OtherFocusReason)

    def ground(self) -> QPixmap:
        """The card, bands and line: painted anew only when they are another picture than before."""
        shape = self._lay_out(self.width())
        behind = self._way.gone()
        ratio = self.devicePixelRatioF()
        key = (self.size(), ratio, behind)
        if self._ground is None or key != self._ground_key:
            self._ground_key = key
            self._ground = QPixmap(self.size() * ratio)
            self._ground.setDevicePixelRatio(ratio)
            self._ground.fill(Qt.GlobalColor.transparent)
            painter = QPainter(self._ground)
            paint_ground(painter, self._look, shape, behind, QRectF(self.rect()))
            painter.end()
        return self._ground

    def heightForWidth(self, width: int) -> int:
        return ceil(self._lay_out(width).height)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt keeps to the part that changed
        QPainter(self).drawPixmap(0, 0, self.ground())

    @cached_property
    def over(self) -> "Over":
        """What moves above the stations; there is none before the first frame."""
        from cartguide.ui.path.over import Over  # noqa: PLC0415  after the first frame

        over = Over(self, self._look, self._way.say)
        over.setGeometry(self.rect())
        over.show()
        return over

    def _add_stations(self, icons: Icons) -> None:
        for step in self._way.steps:
            if step.phase not in self._headings:
                name = self._way.say(PHASE_NAMES[step.phase])
                heading = Heading(name, "strong", step.phase, self)
                heading.setWordWrap(False)
                self._headings[step.phase] = heading
            station = Station(self._look, icons, self._way, step)
            station.setParent(self)
            station.clicked.connect(lambda _=False, identity=step.identity: self.chosen.emit(identity))
            self.buttons[step.identity] = station

    def _add_controls(self, icons: Icons) -> None:
        say, look = self._way.say, self._look
        self.before = RoundButton(look, icons, say("Step before"), "arrow-left", "path.before")
        self.after = RoundButton(look, icons, say("Step after"), "arrow-right", "path.after")
        self.fold = WrapButton(look, say("Fold"), "quiet", identifier="path.fold", icons=icons, icon="path-fold")
        self.fold.setAccessibleName(say("Fold the path"))
        for button in (self.before, self.after, self.fold):
            button.setParent(self)
        self.before.clicked.connect(lambda: self._open(-1))
        self.after.clicked.connect(lambda: self._open(1))
        self.fold.clicked.connect(self.fold_asked)

    def _open(self, onward: int) -> None:
        """Open the step after (1) or before (-1)."""
        before, after = self._way.ways()
        identity = {-1: before, 0: "", 1: after}[onward]
        if identity:
            self.chosen.emit(identity)

    def _at(self) -> int:
        """Which station has the keyboard's hand: the focused one, else the one that Tab comes to."""
        order = self._way.order
        focused = [identity for identity, button in self.buttons.items() if button.hasFocus()]
        return order.index(focused[0] if focused else self._way.in_hand) if order else 0

    def _move_to(self, at: int) -> None:
        self.buttons[self._way.order[at]].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _order_tabs(self) -> None:
        """Tab comes to the station one is likely to want, goes on along the path, and round to those before it."""
        first = self._way.in_hand
        if not first or first == self._first_stop:
            return
        self._first_stop = first
        at = self._way.order.index(first)
        stations = [self.buttons[identity] for identity in self._way.order[at:] + self._way.order[:at]]
        stops = [*stations, self.before, self.after, self.fold]
        for one, other in pairwise(stops):
            QWidget.setTabOrder(one, other)

    def _renew(self) -> None:
        """The look has changed: measure and paint anew."""
        self._laid = None
        self._ground = None
        self.updateGeometry()
        self._place()

    def _lay_out(self, width: int) -> PathShape:
        key = (width, self._look.text_size)
        if self._laid is None or self._laid[0] != key:
            self._laid = (key, lay_out(self._stops, width, self._measures(width)))
        return self._laid[1]

    def _measures(self, width: int) -> Measures:
        look = self._look
        column = round(column_width(self._stops, width)) - 3
        rows = max((len(each.wrapped("strong", each.text(), column)) for each in self.buttons.values()), default=1)
        line = look.text_height("strong", "Ag", WISHED_WIDTH)
        last = self._headings[self._stops[-1].phase].text() if self._stops else ""
        side = self.before.side
        return Measures(
            name=line * (1 + (rows - 1) * LEADING),
            state=look.text_height("small", "Ag", WISHED_WIDTH),
            header=ceil(line),
            last_header=look.text_width("strong", last),
            controls=(2 * side + self.fold.wanted_width(), side),
            scale=look.text_size / 100,
        )

    def _place(self) -> None:
        shape = self._lay_out(self.width())
        for spot in shape.spots:
            self.buttons[spot.identity].place(spot)
        for phase, box in shape.headers:
            self._headings[phase].setGeometry(QRectF(*box).toAlignedRect())
        controls = shape.controls
        left, top, side = round(controls.left), round(controls.top), self.before.side
        self.before.setGeometry(QRect(left, top, side, side))
        self.after.setGeometry(QRect(left + side, top, side, side))
        self.fold.setGeometry(QRect(left + 2 * side, top, self.fold.wanted_width(), side))
        self._show_pin()
        self.update()

    def _show_pin(self) -> None:
        tip = tip_of(self._lay_out(self.width()), self._way.pin)
        if tip or "over" in vars(self):
            self.over.setGeometry(self.rect())
            self.over.show_pin(tip)
