"""The path folded to a strip: the step in hand, the ways to those beside it, and a row of dots."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QWheelEvent

from cartguide.guide.model import Step
from cartguide.ui.buttons import WrapButton
from cartguide.ui.painting import Icons
from cartguide.ui.path import DONE, NOW, Way
from cartguide.ui.path.drawing import paint_card
from cartguide.ui.path.station import HandButton, RoundButton, Walked
from cartguide.ui.scale import TIGHT
from cartguide.ui.theme import Look

WISHED_WIDTH = 1000
_AROUND = 4
_DOT, _APART = 5.0, 21.0


class _Places(NamedTuple):
    """Where everything stands at a width; the dots have an empty place where there is no room for them."""

    before: QRect
    hand: QRect
    after: QRect
    dots: QRect
    whole: QRect
    height: int


class PathStrip(Walked):
    """One low card; two rows where it is narrow. The hand moves along the path, and opens only when pressed."""

    wished_width = WISHED_WIDTH

    chosen = Signal(str)
    whole_asked = Signal()

    def __init__(self, look: Look, icons: Icons, way: Way) -> None:
        super().__init__(way)
        self._look = look
        self._hand = ""
        self._was_moved = False
        say = way.say
        self.before = RoundButton(look, icons, say("Step before"), "chevron-left", "path.before")
        self.hand = HandButton(look, icons, way)
        self.after = RoundButton(look, icons, say("Step after"), "chevron-right", "path.after")
        self.whole = WrapButton(
            look, say("See the whole path"), "quiet", identifier="path.whole", icons=icons, icon="path"
        )
        for button in (self.before, self.hand, self.after, self.whole):
            button.setParent(self)
        self.before.clicked.connect(lambda: self._open(-1))
        self.hand.clicked.connect(lambda: self.chosen.emit(self._hand))
        self.after.clicked.connect(lambda: self._open(1))
        self.whole.clicked.connect(self.whole_asked)
        self.setAccessibleName(say("My path"))
        look.changed.connect(self._renew)
        self.tell()

    @property
    def buttons(self) -> dict[str, HandButton]:
        """The step in hand."""
        return {self._hand: self.hand} if self._hand else {}

    def tell(self) -> None:
        """Say and show anew how the steps stand."""
        self._hold(self._hand if self._was_moved else self._way.in_hand)

    def show_open(self, was: str) -> None:  # noqa: ARG002  nothing glides here
        """Take the open step in hand."""
        self._was_moved = False
        self.tell()

    def focus_on(self, identity: str) -> None:
        """Take a step in hand, and give it the keyboard focus."""
        if identity in self._way.order:
            self._was_moved = identity != self._way.in_hand
            self._hold(identity)
            self.hand.setFocus(Qt.FocusReason.OtherFocusReason)

    def heightForWidth(self, width: int) -> int:
        return self._places(width).height

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  the whole strip is painted
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_card(painter, self._look, QRectF(self.rect()))
        dots = self._places(self.width()).dots
        if not dots.isEmpty():
            self._paint_dots(painter, QRectF(dots))

    def _at(self) -> int:
        return self._way.order.index(self._hand) if self._hand else 0

    def wheelEvent(self, event: QWheelEvent) -> None:
        # The strip over an open step names that step; only the keys on it look at another.
        if self._way.open:
            event.accept()
        else:
            super().wheelEvent(event)

    def _move_to(self, at: int) -> None:
        self._was_moved = True
        self._hold(self._way.order[at])

    def _open(self, onward: int) -> None:
        before, after = self._way.beside(self._hand)
        if identity := after if onward > 0 else before:
            self.chosen.emit(identity)

    def _hold(self, identity: str) -> None:
        self._hand = identity
        if identity:
            self.hand.hold(next(step for step in self._way.steps if step.identity == identity))
        for button, other in zip((self.before, self.after), self._way.beside(identity), strict=True):
            button.setEnabled(bool(other))
        self.setAccessibleDescription(self._way.where())
        self.updateGeometry()
        self._place()

    def _renew(self) -> None:
        self.updateGeometry()
        self._place()

    def _place(self) -> None:
        places = self._places(self.width())
        for button, place in zip((self.before, self.hand, self.after, self.whole), _buttons_of(places), strict=True):
            button.setGeometry(place)
        self.update()

    def _places(self, width: int) -> _Places:
        side, whole = self.before.side, self.whole.wanted_width()
        edge = TIGHT
        wish = self.hand.wanted_width()
        if 2 * edge + 2 * side + wish + TIGHT + whole <= width:
            high = max(self.hand.heightForWidth(wish), side)
            left = edge + side + wish + side + TIGHT
            before, hand, after = self._row(edge, wish, high)
            room = QRect(left, _AROUND, width - edge - whole - left, high)
            seen = QRect(width - edge - whole, _AROUND + (high - side) // 2, whole, side)
            return _Places(before, hand, after, self._dots_in(room), seen, high + 2 * _AROUND)
        wide = width - 2 * edge - 2 * side
        high = max(self.hand.heightForWidth(wide), side)
        before, hand, after = self._row(edge, wide, high)
        whole = min(whole, width - 2 * edge)
        low = self.whole.heightForWidth(whole)
        seen = QRect(edge, _AROUND + high, whole, low)
        room = QRect(seen.right() + TIGHT, seen.top(), width - edge - seen.right() - TIGHT, low)
        return _Places(before, hand, after, self._dots_in(room), seen, high + low + 2 * _AROUND)

    def _row(self, left: int, wide: int, high: int) -> tuple[QRect, QRect, QRect]:
        side = self.before.side
        middle = _AROUND + (high - side) // 2
        hand = QRect(left + side, _AROUND, wide, high)
        return QRect(left, middle, side, side), hand, QRect(hand.right() + 1, middle, side, side)

    def _dots_in(self, room: QRect) -> QRect:
        wide = round(self._look.stretched(_APART) * len(self._way.order)) + TIGHT
        if room.width() < wide or not self._way.order:
            return QRect()
        return QRect(room.center().x() - wide // 2, room.top(), wide, room.height())

    def _paint_dots(self, painter: QPainter, place: QRectF) -> None:
        look, way = self._look, self._way
        apart, radius = place.width() / len(way.steps), look.stretched(_DOT)
        middle = place.center().y()
        spots = [QPointF(place.left() + (at + 0.5) * apart, middle) for at in range(len(way.steps))]
        painter.setPen(QPen(look.colour("border"), 2))
        painter.drawLine(spots[0], spots[-1])
        for spot, step in zip(spots, way.steps, strict=True):
            self._paint_dot(painter, step, spot, radius if step.number else radius * 0.75)

    def _paint_dot(self, painter: QPainter, step: Step, spot: QPointF, radius: float) -> None:
        look, state = self._look, self._way.state(step.identity)
        colour, card = look.colour(step.phase), look.colour("card")
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(card)
        painter.drawEllipse(spot, radius + 4, radius + 4)
        if step.identity == self._way.open:
            painter.setPen(QPen(look.colour("ink"), 2))
            painter.drawEllipse(spot, radius + 3, radius + 3)
        painter.setPen(QPen(colour, 2))
        painter.setBrush(look.colour("ink") if state == NOW else colour if state == DONE else card)
        painter.drawEllipse(spot, radius, radius)


def _buttons_of(places: _Places) -> tuple[QRect, QRect, QRect, QRect]:
    return places.before, places.hand, places.after, places.whole
