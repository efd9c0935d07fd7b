"""The line of a step on *My dates*: its medal and name, when it is, and what a press does."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent

from cartguide.ui.buttons import Colours, Pressable
from cartguide.ui.painting import Icons, draw_shape, draw_text
from cartguide.ui.path.drawing import Medal, paint_medal
from cartguide.ui.scale import NEAR, TIGHT
from cartguide.ui.theme import Look

_RADIUS, _ACT_BESIDE_FROM = 18, 560
_GROUND = Colours("", "", "ink", "hover", "pressed")


class DateLine(Pressable):
    """A step, when it is, and what a press does. `text()` is the step's name, `line` what is known of its date."""

    def __init__(self, look: Look, icons: Icons, medal: Medal, text: str, identifier: str) -> None:
        super().__init__(look, text, identifier)
        self._icons, self._medal = icons, medal
        self.line, self._act = "", ""

    def show_words(self, line: str, act: str, name: str, *, is_done: bool) -> None:
        """What is known, what a press does, and how all this is called for who does not see it."""
        self.line, self._act = line, act
        self._medal = self._medal._replace(is_done=is_done)
        self.setAccessibleName(name)
        self.setAccessibleDescription(line)
        self.updateGeometry()
        self.update()

    def wanted_width(self) -> int:
        return self.look.stretched(_ACT_BESIDE_FROM)

    def room(self, width: int) -> float:
        return width - self.before() - TIGHT - (self._act_width() if self._is_beside(width) else 0)

    def lines(self, width: int) -> list[tuple[str, str]]:
        below = [] if self._is_beside(width) or not self.isEnabled() else [("strong", self._act)]
        return [("strong", self.text()), ("body", self.line), *below]

    def heightForWidth(self, width: int) -> int:
        return round(max(self.words_height(width), 2 * self.look.stretched(_RADIUS)) + 2 * TIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  the whole row is painted
        painter, look = QPainter(self), self.look
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = self.state_colour(_GROUND) if self.isEnabled() else ""
        if ground:
            draw_shape(painter, QRectF(self.rect()), 10, look.colour(ground), None)
        radius = look.stretched(_RADIUS)
        medal = self._medal._replace(radius=radius)
        paint_medal(painter, look, self._icons, medal, QPointF(TIGHT + radius, self.height() / 2))
        self._paint_words(painter)
        self.ring(painter, 10)

    def _paint_words(self, painter: QPainter) -> None:
        look, inner = self.look, self.room(self.width())
        top = (self.height() - self.words_height(self.width())) / 2
        for role, words in self.lines(self.width()):
            height = look.text_height(role, words, inner)
            colour = "quiet" if role == "body" else "main" if words == self._act else "ink"
            draw_text(
                painter, look.font(role), look.colour(colour), QRectF(self.before(), top, inner, height + 1), words
            )
            top += height
        if self._is_beside(self.width()) and self.isEnabled():
            painter.setFont(look.font("strong"))
            painter.setPen(look.colour("main"))
            middle = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight | Qt.TextFlag.TextDontClip)
            painter.drawText(QRectF(0, 0, self.width() - NEAR, self.height()), middle, self._act)

    def _is_beside(self, width: int) -> bool:
        return width >= self.look.stretched(_ACT_BESIDE_FROM)

    def _act_width(self) -> float:
        return self.look.text_width("strong", self._act) + 2 * NEAR

    def before(self) -> int:
        """Where the words begin."""
        return 2 * TIGHT + 2 * self.look.stretched(_RADIUS) + NEAR - TIGHT
