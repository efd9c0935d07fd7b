"""A step on the path as a painted button, across or in hand of the strip; and the ground they stand on."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QTouchEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy

from cartguide.guide.model import Step, message_id
from cartguide.ui.buttons import KINDS, Colours, Pressable
from cartguide.ui.painting import Icons, draw_shape, draw_text
from cartguide.ui.path import DONE, NOW, TO_COME, Placed, Way
from cartguide.ui.path.drawing import paint_medal
from cartguide.ui.path.geometry import CLOSER, LEADING, Spot, wrapped
from cartguide.ui.scale import NEAR, TARGET, TIGHT
from cartguide.ui.theme import Look

if TYPE_CHECKING:
    from cartguide.ui.path.moving import Walker

ALONG = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Home: -1000,
    Qt.Key.Key_End: 1000,
}
TOUCHES = {QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TouchEnd, QEvent.Type.TouchCancel}
STATES = {NOW: message_id("You are here now"), DONE: message_id("Done"), TO_COME: message_id("To come")}
BETWEEN = message_id("You are between this step and the next")
MEDAL, MEDAL_FROM = 20, 300
_HAND = Colours("", "", "ink", "hover", "pressed")
_INKS = {"strong": "ink", "small": "quiet"}
_SIDE, _ICON = 32, 20
_WIDE = 10_000


class Walked(Placed):
    """A layout that takes keys, wheel and finger itself: they move the hand along the path, or open a step."""

    def __init__(self, way: Way) -> None:
        super().__init__()
        self._way = way
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)

    def event(self, event: QEvent) -> bool:
        if event.type() in TOUCHES and isinstance(event, QTouchEvent):
            return self._walker.touch(event)
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._walker.wheel(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._walker.key(event):
            super().keyPressEvent(event)

    @cached_property
    def _walker(self) -> "Walker":
        from cartguide.ui.path.moving import Walker  # noqa: PLC0415  after the first frame

        return Walker(self, len(self._way.order), self._at, self._move_to, self._open)

    def _at(self) -> int:
        """Where in the path's order the hand is."""
        raise NotImplementedError

    def _move_to(self, at: int) -> None:
        """Move the hand to a place in the path's order."""
        raise NotImplementedError

    def _open(self, onward: int) -> None:
        """Open the step after (1) or before (-1)."""
        raise NotImplementedError


class PathButton(Pressable):
    """A button that leaves the keys which move along the path to the path."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ALONG and event.modifiers() in {
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        }:
            self.look.by_keyboard = True
            event.ignore()
        else:
            super().keyPressEvent(event)


class Station(PathButton):
    """A step on the path across: its circle on the line, its name and how it stands below."""

    def __init__(self, look: Look, icons: Icons, way: Way, step: Step) -> None:
        super().__init__(look, way.station(step.identity), f"step.{step.identity}")
        self.step = step
        self._icons = icons
        self._way = way
        self._centre = QPointF()
        self._radius = 0.0
        self._words = 0.0
        self.tell()

    def tell(self) -> None:
        """Say and show anew how the step stands."""
        self.setAccessibleName(self._way.name(self.step))
        self.updateGeometry()
        self.update()

    def place(self, spot: Spot) -> None:
        """Stand in a column of the path."""
        column = spot.column
        left, top = round(column.left), round(column.top)
        self.setGeometry(QRect(left, top, round(column.right) - left, int(column.bottom) - top))
        self._centre = QPointF(spot.x - left, spot.y - top)
        self._radius = spot.radius
        self._words = spot.words - top
        self.update()

    def room(self, width: int) -> float:
        return width - 2

    def lines(self, width: int) -> list[tuple[str, str]]:
        below = self._way.below(self.step, lambda words: self.look.text_width("small", words) <= self.room(width))
        return [("strong", self.text()), *([("small", below)] if below else [])]

    def wrapped(self, role: str, words: str, width: int) -> list[str]:
        """Words of a role as they are wrapped to a width of the whole."""
        return wrapped(words, self.room(width), lambda part: self.look.text_width(role, part))

    def heightForWidth(self, width: int) -> int:
        return max(TARGET, round(self._words + self.words_height(width)))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  the whole station is painted
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        medal = self._way.medal(self.step, self._radius, self)
        paint_medal(painter, self.look, self._icons, medal, self._centre)
        self._paint_words(painter)
        self.ring(painter, 10)

    def _paint_words(self, painter: QPainter) -> None:
        painter.setPen(self.look.colour("ink"))
        top = self._words
        middle = int(Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextDontClip | Qt.TextFlag.TextSingleLine)
        for role, words in self.lines(self.width()):
            painter.setFont(self.look.font(role))
            line = self.look.text_height(role, "Ag", _WIDE)
            for part in self.wrapped(role, words, self.width()):
                painter.drawText(QRectF(0, top, self.width(), line), middle, part)
                top += line * LEADING
            top += line * (1 - LEADING) - CLOSER * self.look.text_size / 100


class RoundButton(Pressable):
    """A round button with an icon only; its text is its name and its tool tip."""

    def __init__(self, look: Look, icons: Icons, text: str, icon: str, identifier: str) -> None:
        super().__init__(look, text, identifier)
        self._icons = icons
        self._icon = icon
        self.setToolTip(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def side(self) -> int:
        """How wide and high it is."""
        return max(TARGET, self.look.stretched(_SIDE))

    def sizeHint(self) -> QSize:
        return QSize(self.side, self.side)

    def wanted_width(self) -> int:
        return self.side

    def heightForWidth(self, width: int) -> int:  # noqa: ARG002  the same at every width
        return self.side

    def lines(self, width: int) -> list[tuple[str, str]]:  # noqa: ARG002  an icon only
        return []

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  the whole button is painted
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(self.rect()).adjusted(5, 5, -5, -5)
        enabled = self.isEnabled()
        ground = self.state_colour(KINDS["plain"]) if enabled else ""
        if ground:
            draw_shape(painter, place, place.width() / 2, self.look.colour(ground), None)
        side = self.look.stretched(_ICON)
        icon = QRectF(place.center().x() - side / 2, place.center().y() - side / 2, side, side)
        self._icons.paint(painter, self._icon, icon, self.look.colour("main" if enabled else "border"))
        self.ring(painter, self.width() / 2)


class HandButton(PathButton):
    """The step in hand: its medal, its name with its number, and in words how it stands."""

    def __init__(self, look: Look, icons: Icons, way: Way) -> None:
        super().__init__(look, "")
        self._icons = icons
        self._way = way
        self.step: Step | None = None

    def hold(self, step: Step) -> None:
        """Take a step in hand, or say anew how it stands."""
        self.step = step
        self.setText(self._station(step))
        self.setAccessibleIdentifier(f"step.{step.identity}")
        self.setAccessibleName(self._way.name(step))
        self.updateGeometry()
        self.update()

    def state(self) -> str:
        """How the step stands, in words."""
        return self._state_of(self.step) if self.step else ""

    def _state_of(self, step: Step) -> str:
        way, (one, other) = self._way, self._way.pin
        if one != other and step.identity == one:
            return way.say(BETWEEN)
        state, when = way.state(step.identity), way.when(step.identity)
        if when and state == TO_COME:
            return when
        words = way.say(STATES[state])
        return way.say("{label} · {where}", label=words, where=when) if when else words

    def wanted_width(self) -> int:
        """The width that holds any step's words: what stands beside must not move as one goes along."""
        say, look = self._way.say, self.look
        names = [look.text_width("strong", self._station(step)) for step in self._way.steps]
        states = [look.text_width("small", say(words)) for words in (*STATES.values(), BETWEEN)]
        states += [look.text_width("small", self._state_of(step)) for step in self._way.steps]
        return round(max(names + states) + self._before() + NEAR)

    def room(self, width: int) -> float:
        return width - (self._before() if self._has_medal(width) else NEAR - 4) - TIGHT

    def lines(self, width: int) -> list[tuple[str, str]]:  # noqa: ARG002  the same at every width
        return [("strong", self.text()), ("small", self.state())]

    def heightForWidth(self, width: int) -> int:
        return round(max(self.words_height(width) + TIGHT, 2 * self.look.stretched(MEDAL) + TIGHT)) + TIGHT

    def _has_medal(self, width: int) -> bool:
        """Where it is narrow the words have all the room; they say what the medal shows."""
        return width >= self.look.stretched(MEDAL_FROM)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  the whole button is painted
        if self.step is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = self.state_colour(_HAND)
        if ground:
            draw_shape(painter, QRectF(self.rect()), 10, self.look.colour(ground), None)
        if self._has_medal(self.width()):
            self._paint_medal(painter, self.step)
        self._paint_words(painter)
        self.ring(painter, 10)

    def _paint_medal(self, painter: QPainter, step: Step) -> None:
        radius = self.look.stretched(MEDAL)
        medal = self._way.medal(step, radius, self)._replace(is_hovered=False, is_pressed=False)
        paint_medal(painter, self.look, self._icons, medal, QPointF(radius + TIGHT + 4, self.height() / 2))

    def _paint_words(self, painter: QPainter) -> None:
        inner = self.room(self.width())
        left = self.width() - TIGHT - inner
        top = (self.height() - self.words_height(self.width())) / 2
        for role, words in self.lines(self.width()):
            height = self.look.text_height(role, words, inner)
            place = QRectF(left, top, inner, height + 1)
            draw_text(painter, self.look.font(role), self.look.colour(_INKS[role]), place, words)
            top += height

    def _station(self, step: Step) -> str:
        station = self._way.station(step.identity)
        if step.number:
            return self._way.say("Step {number}: {station}", number=step.number, station=station)
        return self._way.say("Side step: {station}", station=station)

    def _before(self) -> int:
        return 2 * self.look.stretched(MEDAL) + 2 * NEAR - 4
