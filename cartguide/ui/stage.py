"""Where one page stands at a time, others waiting behind it at the same size."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget


class Stage(QWidget):
    """Its pages are its children. A page that waits is hidden, and takes the stage's size when it is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown: QWidget | None = None

    def show_page(self, page: QWidget | None) -> None:
        """Show one page, or none."""
        if page is self.shown:
            return
        former, self.shown = self.shown, page
        if page is not None:
            page.setGeometry(self.rect())
            page.raise_()
            page.show()
        if former is not None:
            former.hide()

    def sizeHint(self) -> QSize:
        return QSize(800, 600)

    def minimumSizeHint(self) -> QSize:
        # Rather a low page, which scrolls, than a word cut in what stands above it.
        return QSize(200, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.shown is not None:
            self.shown.setGeometry(self.rect())
