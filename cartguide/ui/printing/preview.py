"""One page of paper as it will be: drawn sharp at the size there is, white whatever the theme."""

from PySide6.QtCore import QRect, QSize, Qt, QTimer
from PySide6.QtGui import QAccessible, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAccessibleWidget, QSizePolicy, QWidget

from cartguide.export.paint.pages import Pages
from cartguide.ui.text import Exposed, install_headings
from cartguide.ui.theme import Look

# No larger than paper at 200 percent: what the screen needs beyond that is scaled.
MOST_DOTS = 2400


class PagePicture(QWidget, Exposed):
    """Shows one page; to assistive technology a picture of its name, whose words stand below it."""

    def __init__(self, look: Look) -> None:
        install_headings()
        super().__init__()
        self._look = look
        self._pages: Pages | None = None
        self._number = 0
        self._drawn: QImage | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleIdentifier("print.page")

    def interface(self) -> QAccessibleWidget:
        return QAccessibleWidget(self, QAccessible.Role.Graphic)

    def show_page(self, pages: Pages | None, number: int) -> None:
        """Show a page of these, the first is 0; a white sheet for None."""
        self._pages, self._number, self._drawn = pages, number, None
        self.updateGeometry()
        self.update()

    @property
    def is_drawn(self) -> bool:
        """Whether the page is seen."""
        return self._drawn is not None

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        wide, tall = self._pages.room.paper if self._pages else (210, 297)
        return round(width * tall / wide)

    def sizeHint(self) -> QSize:
        return QSize(700, self.heightForWidth(700))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 0)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  the whole page is painted
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        if self._pages and (self._drawn is None or self._drawn.width() != self._dots()):
            QTimer.singleShot(0, self, self._draw)
        if self._drawn is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(self.rect(), self._drawn)
        painter.setPen(QPen(self._look.colour("border"), 2))
        painter.drawRect(QRect(1, 1, self.width() - 2, self.height() - 2))

    def _dots(self) -> int:
        return min(round(self.width() * self.devicePixelRatioF()), MOST_DOTS)

    def _draw(self) -> None:
        if self._pages and (self._drawn is None or self._drawn.width() != self._dots()):
            self._drawn = picture_of(self._pages, self._number, self._dots())
            self.update()


def picture_of(pages: Pages, number: int, dots: int) -> QImage:
    """A page as a picture so many dots wide."""
    wide, tall = pages.room.paper
    scale = dots / wide
    picture = QImage(dots, round(tall * scale), QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    painter.translate(*map(pages.room.millimetres, pages.room.margins))
    pages.draw(painter, number)
    painter.end()
    return picture
