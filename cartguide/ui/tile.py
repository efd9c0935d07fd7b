"""A tile: an icon, a small word over it, what it is about, and a line below. The whole tile is pressed."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from cartguide.ui.buttons import Colours, Pressable
from cartguide.ui.painting import Icons, draw_shape, draw_text
from cartguide.ui.scale import NEAR, RADIUS, TARGET, TIGHT
from cartguide.ui.theme import Look

_GROUND = Colours("card", "border", "ink", "hover", "pressed")
_SIDE = 44


class Tile(Pressable):
    """Its name for assistive technology is all its words. `colour` names the theme's colour of its icon."""

    def __init__(  # noqa: PLR0917  what a painted control needs
        self, look: Look, icons: Icons, icon: str, colour: str, identifier: str, parent: QWidget
    ) -> None:
        super().__init__(look, "", identifier, parent)
        self._icons, self._icon, self._colour = icons, icon, colour
        self._label = ""
        self._second = ""

    def show_words(self, label: str, words: str, second: str = "") -> None:
        """What it says: the small word over it, what it is about, and the line below."""
        self._label, self._second = label, second
        self.setText(words)
        self.setAccessibleName(" ".join(_ended(part) for part in (label, words, second) if part))
        self.updateGeometry()
        self.update()

    def lines(self, width: int) -> list[tuple[str, str]]:  # noqa: ARG002  the same at every width
        parts = (("small", self._label), ("strong", self.text()), ("small", self._second))
        return [part for part in parts if part[1]]

    def wanted_width(self) -> int:
        widest = max((self.look.text_width(role, words) for role, words in self.lines(0)), default=0)
        return round(widest + self._before() + NEAR)

    def room(self, width: int) -> float:
        return width - self._before() - NEAR

    def heightForWidth(self, width: int) -> int:
        return max(TARGET, round(max(self.words_height(width), self._side()) + 2 * NEAR))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  the whole tile is painted
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(self.rect())
        draw_shape(painter, place, RADIUS, self.look.colour(self.state_colour(_GROUND)), self.look.colour(_GROUND.line))
        side = self._side()
        medal = QRectF(NEAR, NEAR, side, side)
        colour = self.look.colour(self._colour)
        draw_shape(painter, medal, side / 2, self.look.colour("paper"), None)
        inset = side / 4
        self._icons.paint(painter, self._icon, medal.adjusted(inset, inset, -inset, -inset), colour)
        top = float(NEAR)
        for role, words in self.lines(self.width()):
            height = self.look.text_height(role, words, self.room(self.width()))
            ink = self.look.colour("quiet" if role == "small" else _GROUND.ink)
            draw_text(
                painter,
                self.look.font(role),
                ink,
                QRectF(self._before(), top, self.room(self.width()), height + 1),
                words,
            )
            top += height
        self.ring(painter, RADIUS)

    def _side(self) -> int:
        return self.look.stretched(_SIDE)

    def _before(self) -> int:
        return NEAR + self._side() + NEAR - TIGHT // 2


def _ended(words: str) -> str:
    return words if words.endswith((".", "?", "!")) else f"{words}."
