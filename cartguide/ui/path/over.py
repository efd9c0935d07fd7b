"""What moves above the stations: the pin with its word, and the ring on its way to the open station."""

from PySide6.QtCore import Qt, QVariantAnimation
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from cartguide.guide.catalogue import Words as Say
from cartguide.ui.path import NOW_FLAG
from cartguide.ui.path.drawing import paint_pin, paint_ring
from cartguide.ui.path.geometry import PathShape, Point
from cartguide.ui.path.glide import GLIDE_MS, place, radius, route
from cartguide.ui.theme import Look


class Over(QWidget):
    """Lies over the whole path and lets every press through."""

    def __init__(self, path: QWidget, look: Look, say: Say) -> None:
        super().__init__(path)
        self._look = look
        self._word = say(NOW_FLAG)
        self.tip: Point | None = None
        self.ring: tuple[Point, float] | None = None
        self.gliding: QVariantAnimation | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_pin(self, tip: Point | None) -> None:
        """Put the pin at a place, or away."""
        self.tip = tip
        self.update()

    def glide(self, shape: PathShape, start: str, end: str) -> None:
        """Let the ring glide from one station to another."""
        self.stop()
        way = route(shape, start, end)
        gliding = QVariantAnimation(self)
        gliding.setDuration(GLIDE_MS)
        gliding.setStartValue(0.0)
        gliding.setEndValue(1.0)
        gliding.valueChanged.connect(
            lambda share: self._show_ring((place(way, float(share)), radius(shape, start, end, float(share))))
        )
        gliding.finished.connect(self.stop)
        self.gliding = gliding
        self._show_ring((place(way, 0), radius(shape, start, end, 0)))
        gliding.start()

    def stop(self) -> None:
        """Take the ring away, wherever it is."""
        gliding, self.gliding = self.gliding, None
        if gliding:
            gliding.stop()
            gliding.deleteLater()
        if self.ring:
            self._show_ring(None)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt keeps to the part that changed
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.ring:
            paint_ring(painter, self._look, *self.ring)
        if self.tip:
            paint_pin(painter, self._look, self._word, self.tip, self.width())

    def _show_ring(self, ring: tuple[Point, float] | None) -> None:
        self.ring = ring
        self.update()
