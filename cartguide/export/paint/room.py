"""The paper a sheet is laid out for, and how much of it there is to write on."""

from typing import NamedTuple

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QFont, QFontMetricsF, QPageLayout, QPageSize, QPdfWriter

from cartguide.export.paint.document import DOTS, print_font

PAPERS = {"a4": QPageSize.PageSizeId.A4, "letter": QPageSize.PageSizeId.Letter}
RESOLUTION = 300
FOOT_SIZE, FOOT_LINES = 10.0, 1.8


class Room(NamedTuple):
    """What is laid out is measured on `device`. All lengths are dots of the paper, `foot` of them for the foot."""

    device: QPdfWriter
    width: float
    height: float
    foot: float
    margins: tuple[int, int]
    # The device writes into it, and does not keep it alive.
    buffer: QBuffer

    @property
    def scale(self) -> float:
        """How many dots of the paper a pixel of a document has."""
        return self.device.logicalDpiY() / DOTS

    def millimetres(self, length: float) -> float:
        """A length in dots."""
        return length / 25.4 * self.device.logicalDpiY()

    @property
    def paper(self) -> tuple[float, float]:
        """The width and height of the whole paper."""
        sides, ends = map(self.millimetres, self.margins)
        return self.width + 2 * sides, self.height + self.foot + 2 * ends


def room_on(paper: str, margins: tuple[int, int]) -> Room:
    """The room on a paper, a4 or letter, within margins in millimetres."""
    buffer = QBuffer()
    device = writer_on(buffer, paper, margins)
    foot = QFontMetricsF(foot_font(device)).height() * FOOT_LINES
    return Room(device, device.width(), device.height() - foot, foot, margins, buffer)


def writer_on(device: QIODevice, paper: str, margins: tuple[int, int]) -> QPdfWriter:
    """What writes a PDF of this paper into a device."""
    writer = QPdfWriter(device)
    writer.setResolution(RESOLUTION)
    writer.setPageSize(QPageSize(PAPERS[paper]))
    sides, ends = margins
    writer.setPageMargins(QMarginsF(sides, ends, sides, ends), QPageLayout.Unit.Millimeter)
    return writer


def foot_font(device: QPdfWriter) -> QFont:
    """The font of the foot in dots of the paper: what it is drawn on may have other ones."""
    font = print_font(FOOT_SIZE)
    font.setPixelSize(round(FOOT_SIZE * device.logicalDpiY() / 72))
    return font
