"""Buttons that wrap their words: QPushButton and QCheckBox can't (a long item would need 966 px)."""

from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from cartguide.ui.painting import Icons, draw_ring, draw_shape, draw_text
from cartguide.ui.scale import NEAR, TARGET, TIGHT
from cartguide.ui.theme import Look

FAINT = 0.45
_BY_KEYBOARD = {
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
}


class Colours(NamedTuple):
    """Names of theme colours of one kind of button; an empty name paints nothing."""

    fill: str
    line: str
    ink: str
    hover: str
    pressed: str


KINDS = {
    "strong": Colours("main", "", "main-ink", "ink", "ink"),
    "plain": Colours("card", "border", "ink", "hover", "pressed"),
    "quiet": Colours("", "", "main", "hover", "pressed"),
    "chosen": Colours("main-tint", "", "main", "main-tint", "pressed"),
    "call": Colours("call", "", "call-ink", "call-hover", "call-hover"),
}


class Ringed(QAbstractButton):
    """A painted button's keyboard and mouse: Enter presses too, and the ring shows where the keyboard brought one."""

    def __init__(self, look: Look, text: str, identifier: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.look = look
        self.ringed = False
        self.setText(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        if identifier:
            self.setAccessibleIdentifier(identifier)

    def focusInEvent(self, event: QFocusEvent) -> None:
        moved = event.reason() == Qt.FocusReason.OtherFocusReason
        self.ringed = event.reason() in _BY_KEYBOARD or (moved and self.look.by_keyboard)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.ringed = False
        super().focusOutEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.look.by_keyboard = False
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.look.by_keyboard = True
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self.update()
        super().leaveEvent(event)

    def ring(self, painter: QPainter, radius: float) -> None:
        """Draw the focus ring when the keyboard brought one here."""
        if self.hasFocus() and self.ringed:
            draw_ring(painter, QRectF(self.rect()), radius, self.look.colour("ink"), self.look.colour("focus"))


class Pressable(Ringed):
    """A painted button: whole area is the target, acts on release, shows hover, press and keyboard focus."""

    def __init__(self, look: Look, text: str, identifier: str = "", parent: QWidget | None = None) -> None:
        self._word_heights: dict[int, float] = {}
        super().__init__(look, text, identifier, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self.updateGeometry)

    def hasHeightForWidth(self) -> bool:
        return True

    def sizeHint(self) -> QSize:
        width = self.wanted_width()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(TARGET, TARGET)

    def wanted_width(self) -> int:
        """The width that holds everything on one line."""
        return round(self.look.text_width("strong", self.text()) + 2 * NEAR)

    def room(self, width: int) -> float:
        """The width left for words at a width of the whole."""
        return width - 2 * NEAR

    def lines(self, width: int) -> list[tuple[str, str]]:  # noqa: ARG002  some wrap their words, some their lines
        """What is painted at a width: each a role of the type scale and its words."""
        return [("strong", self.text())]

    def words_height(self, width: int) -> float:
        """The height of all words at a width of the whole; remembered, for layouts ask over and over."""
        if width not in self._word_heights:
            lines, room = self.lines(width), self.room(width)
            self._word_heights[width] = sum(self.look.text_height(role, words, room) for role, words in lines)
        return self._word_heights[width]

    def setText(self, text: str) -> None:
        self._word_heights.clear()
        super().setText(text)

    def updateGeometry(self) -> None:
        self._word_heights.clear()
        super().updateGeometry()

    def state_colour(self, colours: Colours) -> str:
        """The ground's colour for how the button stands."""
        if self.isDown():
            return colours.pressed
        return colours.hover if self.underMouse() else colours.fill


class WrapButton(Pressable):
    """A button with an optional icon before and a second, smaller or bolder line below."""

    def __init__(
        self,
        look: Look,
        text: str,
        kind: str = "plain",
        *,
        identifier: str = "",
        icons: Icons | None = None,
        icon: str = "",
    ) -> None:
        super().__init__(look, text, identifier)
        self.kind = kind
        self._icons = icons
        self._icon = icon
        self._second = ""
        self.icon_after = False

    def set_second_line(self, text: str) -> None:
        """Show a second line; assistive technology reads it after the first."""
        self._second = text
        self.setAccessibleName(f"{self.text()}, {text}" if text else "")
        self.updateGeometry()
        self.update()

    def set_kind(self, kind: str) -> None:
        """Take the colours of another kind."""
        self.kind = kind
        self.update()

    def wanted_width(self) -> int:
        words = max(self.look.text_width("strong", line) for line in (self.text(), self._second))
        return ceil(words + self._before() + 2 * NEAR)

    def room(self, width: int) -> float:
        return width - self._before() - 2 * NEAR

    def lines(self, width: int) -> list[tuple[str, str]]:
        return [("strong", line) for line in self._lines(self.room(width))]

    def heightForWidth(self, width: int) -> int:
        return max(TARGET, round(self.words_height(width) + 2 * TIGHT + 4))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  the whole button is painted
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(1.0 if self.isEnabled() else FAINT)
        colours = KINDS[self.kind]
        ground = self.state_colour(colours)
        place = QRectF(self.rect())
        fill = self.look.colour(ground) if ground else None
        line = self.look.colour(colours.line) if colours.line else None
        draw_shape(painter, place, 10, fill, line)
        self._words(painter, colours.ink, place)
        self.ring(painter, 10)

    def _words(self, painter: QPainter, ink: str, place: QRectF) -> None:
        colour, font = self.look.colour(ink), self.look.font("strong")
        before = self._before()
        inner = self.room(self.width())
        lines = self._lines(inner)
        heights = [self.look.text_height("strong", line, inner) for line in lines]
        wide = inner if self._second else min(inner, self.look.text_width("strong", self.text()))
        left = NEAR if self._second or self.kind == "quiet" else max(NEAR, (place.width() - before - wide) / 2)
        if self._icons and self._icon:
            side = self._icon_side()
            at = left + wide + TIGHT if self.icon_after else left
            self._icons.paint(painter, self._icon, QRectF(at, (place.height() - side) / 2, side, side), colour)
            left += 0 if self.icon_after else before
        top = (place.height() - sum(heights)) / 2
        for line, height in zip(lines, heights, strict=True):
            draw_text(painter, font, colour, QRectF(left, top, inner, height + 1), line)
            top += height

    def _lines(self, inner: float) -> list[str]:
        """Both lines' words on one line where they fit, and on a line each where not."""
        if not self._second:
            return [self.text()]
        together = f"{self.text()}   {self._second}"
        fits = self.look.text_width("strong", together) <= inner
        return [together] if fits else [self.text(), self._second]

    def _icon_side(self) -> int:
        return self.look.stretched(28 if self._second else 22)

    def _before(self) -> int:
        return self._icon_side() + TIGHT if self._icon else 0
