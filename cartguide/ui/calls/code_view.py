"""The QR code of the number, to be dialled by a phone."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from cartguide.export.phone_code import phone_code

_QUIET = 4
_SQUARE = 4


class CodeView(QWidget):
    """Dark squares on white whatever the theme: phones need that."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._squares: tuple[tuple[bool, ...], ...] = ()

    def show_digits(self, digits: str) -> None:
        """Show the code of a number; nothing for none."""
        self._squares = phone_code(digits) if digits else ()
        side = (len(self._squares) + 2 * _QUIET) * _SQUARE
        self.setFixedSize(side, side)
        self.setVisible(bool(digits))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  the whole code is painted
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        for top, row in enumerate(self._squares, _QUIET):
            for left, dark in enumerate(row, _QUIET):
                if dark:
                    square = QRectF(left * _SQUARE, top * _SQUARE, _SQUARE, _SQUARE)
                    painter.fillRect(square, Qt.GlobalColor.black)
