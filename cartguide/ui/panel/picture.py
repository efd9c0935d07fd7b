"""A picture that teaches; and a step's icon, a calm emblem where there is no picture."""

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAccessibleWidget, QSizePolicy, QWidget

from cartguide.guide.model import Step
from cartguide.ui.painting import Icons
from cartguide.ui.text import Exposed, install_headings
from cartguide.ui.theme import Look

BESIDE_WIDTH, BELOW_WIDTH = 280, 560
EMBLEM, EMBLEM_ICON = 112, 60


class Emblem(QWidget):
    """The station's icon on the tint of its phase: decoration, with no name."""

    def __init__(self, look: Look, icons: Icons, step: Step) -> None:
        super().__init__()
        self._look, self._icons, self._step = look, icons, step
        look.changed.connect(self._measure)
        self._measure()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  the whole emblem is painted
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._look.colour(f"{self._step.phase}-tint"))
        painter.setBrush(self._look.colour(f"{self._step.phase}-tint"))
        painter.drawEllipse(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        side = self._look.stretched(EMBLEM_ICON)
        place = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        self._icons.paint(painter, self._step.icon, place, self._look.colour(self._step.phase))

    def _measure(self) -> None:
        side = self._look.stretched(EMBLEM)
        self.setFixedSize(side, side)


class Picture(QWidget, Exposed):
    """A drawing of the program's own, at its own proportions; assistive technology meets a picture of this name."""

    def __init__(self, look: Look, file: Path, name: str) -> None:
        install_headings()
        super().__init__()
        self._look = look
        self._file = str(file)
        self._painted: QPixmap | None = None
        self._widest = BELOW_WIDTH
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self.updateGeometry)

    def interface(self) -> QAccessibleWidget:
        return QAccessibleWidget(self, QAccessible.Role.Graphic)

    def set_widest(self, widest: int) -> None:
        """Be at most so wide at ordinary text size."""
        self._widest = widest
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        drawn = _size_of(self._file)
        wide = min(width, self._look.stretched(self._widest))
        return round(wide * drawn.height() / max(drawn.width(), 1))

    def sizeHint(self) -> QSize:
        width = self._look.stretched(self._widest)
        return QSize(width, self.heightForWidth(width))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  the whole picture is painted
        wide = min(self.width(), self._look.stretched(self._widest))
        size = QSize(wide, self.heightForWidth(wide)) * self.devicePixelRatioF()
        if self._painted is None or self._painted.size() != size:
            self._painted = self._drawn(size)
        QPainter(self).drawPixmap(QPointF(0, 0), self._painted)

    def _drawn(self, size: QSize) -> QPixmap:
        """The drawing at a size. A drawing that is kept read takes 0.4 MB, and the panels of three steps are kept."""
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        QSvgRenderer(self._file).render(painter)
        painter.end()
        pixmap.setDevicePixelRatio(self.devicePixelRatioF())
        return pixmap


@lru_cache(maxsize=64)
def _size_of(file: str) -> QSize:
    return QSvgRenderer(file).defaultSize()
