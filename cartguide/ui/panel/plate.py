"""A painted ground inside a card: cheaper than a frame of the stylesheet."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cartguide.ui.painting import draw_shape
from cartguide.ui.scale import NEAR, RADIUS, TIGHT
from cartguide.ui.theme import Look


class Plate(QWidget):
    """One column of widgets on a rounded ground; both colours by name."""

    def __init__(self, look: Look, fill: str, line: str) -> None:
        super().__init__()
        self._look, self._fill, self._line = look, fill, line
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(NEAR, NEAR - 4, NEAR, NEAR - 4)
        self.column.setSpacing(TIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  the whole ground is painted
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_shape(painter, QRectF(self.rect()), RADIUS, self._look.colour(self._fill), self._look.colour(self._line))
