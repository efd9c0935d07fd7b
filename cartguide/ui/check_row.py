"""A check box whose words wrap and whose whole row is the target."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent

from cartguide.ui.buttons import FAINT, KINDS, Pressable
from cartguide.ui.painting import Icons, draw_shape, draw_text
from cartguide.ui.scale import NEAR, TARGET, TIGHT
from cartguide.ui.theme import Look


class CheckRow(Pressable):
    """One thing to tick. Listen to `toggled`: assistive technology toggles without a click."""

    def __init__(self, look: Look, icons: Icons, text: str, identifier: str = "") -> None:
        super().__init__(look, text, identifier)
        self._icons = icons
        self.setCheckable(True)

    def wanted_width(self) -> int:
        return round(self.look.text_width("body", self.text()) + self._before() + TIGHT)

    def room(self, width: int) -> float:
        return width - self._before() - TIGHT

    def lines(self, width: int) -> list[tuple[str, str]]:  # noqa: ARG002  the same at every width
        return [("body", self.text())]

    def heightForWidth(self, width: int) -> int:
        return max(TARGET, round(self.words_height(width) + 2 * TIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  the whole row is painted
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(1.0 if self.isEnabled() else FAINT)
        ground = self.state_colour(KINDS["quiet"])
        if ground:
            draw_shape(painter, QRectF(self.rect()), 8, self.look.colour(ground), None)
        font, side = self.look.font("body"), self._side()
        inner = self.room(self.width())
        height = self.look.text_height("body", self.text(), inner)
        top = (self.height() - height) / 2
        line_height = self.look.text_height("body", "Ag", 1000)
        box = QRectF(TIGHT, top + (line_height - side) / 2, side, side)
        self._box(painter, box)
        draw_text(painter, font, self.look.colour("ink"), QRectF(self._before(), top, inner, height + 1), self.text())
        self.ring(painter, 8)

    def _box(self, painter: QPainter, box: QRectF) -> None:
        if self.isChecked():
            draw_shape(painter, box, 6, self.look.colour("main"), None)
            self._icons.paint(painter, "check", box.adjusted(3, 3, -3, -3), self.look.colour("main-ink"))
        else:
            draw_shape(painter, box, 6, self.look.colour("card"), self.look.colour("border"))

    def _side(self) -> int:
        return self.look.stretched(26)

    def _before(self) -> int:
        return TIGHT + self._side() + NEAR - 4
