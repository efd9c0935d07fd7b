"""A clinic's logo: a small picture of theirs, shown no larger than a heading."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cartguide.ui.theme import Look

_TALL, _WIDE = 64, 200


class Logo(QWidget):
    """Its name is told; `is_whole` says whether the picture can be shown at all."""

    def __init__(self, look: Look, picture: bytes, name: str) -> None:
        super().__init__()
        self._look = look
        self._image = QImage()
        self.is_whole = self._image.loadFromData(picture, "PNG")
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        room = QSize(self._look.stretched(_WIDE), self._look.stretched(_TALL))
        return self._image.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio) if self.is_whole else QSize(0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  the whole picture is painted
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(self.rect()), self._image)
