"""The program's own line icons, drawn in the colour asked for."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtSvg import QSvgRenderer


class Icons:
    """Paints SVG icons of 24×24 from the resources; a missing icon paints nothing, its word stands beside it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._drawn: dict[tuple[str, str], QSvgRenderer] = {}

    def paint(self, painter: QPainter, name: str, place: QRectF, colour: QColor) -> None:
        """Draw an icon to fill a square place."""
        key = (name, colour.name())
        if key not in self._drawn:
            path = self._folder / f"{name}.svg"
            text = path.read_text("utf-8") if path.is_file() else "<svg xmlns='http://www.w3.org/2000/svg'/>"
            self._drawn[key] = QSvgRenderer(QByteArray(text.replace("currentColor", colour.name()).encode()))
        self._drawn[key].render(painter, place)
