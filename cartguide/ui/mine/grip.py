"""What one takes hold of to move a row, by mouse or finger."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractSlider, QApplication, QSizePolicy

from cartguide.ui.painting import Icons
from cartguide.ui.scale import APART, TARGET, TIGHT
from cartguide.ui.theme import Look

SIDE = 20
# What is let go here moves nothing.
NOWHERE = QPoint(-100_000, -100_000)


class Grip(QAbstractSlider):
    """As wide as a card's margin, where it stands. `dragged` and `dropped` carry the point of the screen.

    No Tab stop, and not told to assistive technology: for them there are buttons. A slider, because a finger that
    begins on one does not scroll the page (QAbstractScrollArea asks for just that); and of the name by which Qt leaves
    a widget out of what it tells.
    """

    dragged = Signal(QPoint)
    dropped = Signal(QPoint)

    def __init__(self, look: Look, icons: Icons) -> None:
        super().__init__()
        self._look, self._icons = look, icons
        self._from: QPoint | None = None
        self._is_dragging = False
        self.setObjectName("qt_rubberband")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        return QSize(APART, TARGET)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  the whole grip is painted
        line = self._look.text_height("body", "Ag", 1000)
        side = min(self._look.stretched(SIDE), self.width())
        place = QRectF((self.width() - side) / 2 + 1, TIGHT + (line - side) / 2, side, side)
        self._icons.paint(QPainter(self), "drag", place, self._look.colour("border"))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._look.by_keyboard = False
            self._from = event.globalPosition().toPoint()
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's own name
        point = event.globalPosition().toPoint()
        if self._from is None:
            return
        if (point - self._from).manhattanLength() >= QApplication.startDragDistance():
            self._is_dragging = True
        if self._is_dragging:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.dragged.emit(point)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        was_dragging, self._is_dragging, self._from = self._is_dragging, False, None
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        if was_dragging:
            self.dropped.emit(event.globalPosition().toPoint())

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802  Qt's own name
        super().hideEvent(event)
        if self._is_dragging:
            self._is_dragging, self._from = False, None
            self.dropped.emit(NOWHERE)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
