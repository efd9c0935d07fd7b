"""A page that scrolls up and down only, by wheel, keys and finger."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QScroller,
    QVBoxLayout,
    QWidget,
)

from cartguide.ui.scale import NEAR

AFTER_FIRST_FRAME_MS = 250


class ScrollPage(QScrollArea):
    """Holds one column of widgets; what has the keyboard focus is brought into sight."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.sheet = QWidget()
        self.sheet.setObjectName("sheet")
        self.column = QVBoxLayout(self.sheet)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(NEAR)
        self.setWidget(self.sheet)
        # Touching the viewport from Python costs 10 ms of the first frame; a finger comes later.
        QTimer.singleShot(AFTER_FIRST_FRAME_MS, self, self._take_fingers)

    def to_top(self) -> None:
        """Show the beginning."""
        self.verticalScrollBar().setValue(0)

    def show_focus(self) -> None:
        """Bring what has the keyboard focus into sight again, after sizes have changed."""
        focused = QApplication.focusWidget()
        if focused is not None and self.sheet.isAncestorOf(focused):
            self.ensureWidgetVisible(focused)

    def resizeEvent(self, event: QResizeEvent) -> None:
        # Wrapping labels report the width of their longest line; the sheet must not ask for more than there is.
        self.sheet.setMaximumWidth(event.size().width())
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._keep_writing_in_sight)

    def _keep_writing_in_sight(self) -> None:
        """Who only reads is not drawn back to where the keyboard is."""
        if isinstance(QApplication.focusWidget(), QLineEdit | QPlainTextEdit):
            self.show_focus()

    def _take_fingers(self) -> None:
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)
