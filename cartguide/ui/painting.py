"""What every painted control shares: icons, wrapped text, the two-tone focus ring, rounded shapes."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPixmap
from PySide6.QtSvg import QSvgRenderer

_TALL = 100_000.0
MOST_DRAWN = 300


def wrapping(font: QFont, text: str, width: float) -> Qt.TextFlag:
    """Wrap between words; inside a word only when one is wider than the place."""
    measure = QFontMetricsF(font)
    words = text.split()
    # Two average letters are wider than any one of ours: most texts need no word measured.
    if max(map(len, words), default=0) * 2 * measure.averageCharWidth() <= width:
        return Qt.TextFlag.TextWordWrap
    widest = max((measure.horizontalAdvance(word) for word in words), default=0.0)
    return Qt.TextFlag.TextWrapAnywhere if widest > width else Qt.TextFlag.TextWordWrap


def text_height(font: QFont, text: str, width: float) -> float:
    """The height of a text wrapped to a width."""
    if not text:
        return 0.0
    box = QRectF(0, 0, max(width, 1.0), _TALL)
    return QFontMetricsF(font).boundingRect(box, int(wrapping(font, text, box.width())), text).height()


def text_width(font: QFont, text: str) -> float:
    """The width of a text on one line, with a pixel to spare against rounding."""
    return QFontMetricsF(font).horizontalAdvance(text) + 1


def draw_text(painter: QPainter, font: QFont, colour: QColor, place: QRectF, text: str) -> None:
    """Draw wrapped text from the top left of a place."""
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(place, int(wrapping(font, text, place.width())), text)


def draw_shape(painter: QPainter, place: QRectF, radius: float, fill: QColor | None, line: QColor | None) -> None:
    """A rounded box, filled and with a 2 px outline where given."""
    painter.setPen(QPen(line, 2) if line else Qt.PenStyle.NoPen)
    painter.setBrush(fill or Qt.BrushStyle.NoBrush)
    half = 1.0 if line else 0.0
    painter.drawRoundedRect(place.adjusted(half, half, -half, -half), radius, radius)


def draw_ring(painter: QPainter, place: QRectF, radius: float, outer: QColor, inner: QColor) -> None:
    """The focus ring: 3 px dark outside, 2 px yellow inside, so that it shows on every ground."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(outer, 3))
    painter.drawRoundedRect(place.adjusted(1.5, 1.5, -1.5, -1.5), radius, radius)
    painter.setPen(QPen(inner, 2))
    painter.drawRoundedRect(place.adjusted(4, 4, -4, -4), max(radius - 3, 1), max(radius - 3, 1))


class Icons:
    """Paints the program's own SVG icons in a colour; a missing one paints nothing, its word stands beside it.

    `pictures`: where the bigger drawings lie that teach.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.pictures = folder.parent / "pictures"
        self._drawn: dict[tuple[str, str, int], QPixmap] = {}

    def paint(self, painter: QPainter, name: str, place: QRectF, colour: QColor) -> None:
        """Draw an icon to fill a square place."""
        scale = painter.device().devicePixelRatioF()
        key = (name, colour.name(), round(place.width() * scale))
        if key not in self._drawn:
            if len(self._drawn) >= MOST_DRAWN:
                self._drawn.clear()
            self._drawn[key] = self._draw(*key)
        self._drawn[key].setDevicePixelRatio(self._drawn[key].width() / max(place.width(), 1))
        painter.drawPixmap(place.topLeft(), self._drawn[key])

    def _draw(self, name: str, colour: str, side: int) -> QPixmap:
        """A picture of this many pixels: much smaller than the drawing it is made of, and painted at once."""
        path = self._folder / f"{name}.svg"
        text = path.read_text("utf-8") if path.is_file() else "<svg xmlns='http://www.w3.org/2000/svg'/>"
        picture = QPixmap(max(side, 1), max(side, 1))
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        QSvgRenderer(QByteArray(text.replace("currentColor", colour).encode())).render(painter)
        painter.end()
        return picture
