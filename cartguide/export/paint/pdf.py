"""A sheet as a PDF: its pages cut, numbered and drawn, fonts embedded, the text as text."""

from pathlib import Path

from PySide6.QtCore import QIODevice, QMarginsF, QRectF, QSaveFile, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QGuiApplication,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextDocument,
)

from cartguide import __version__
from cartguide.export.cutting import Stretch, cut
from cartguide.export.page import Sheet
from cartguide.export.paint.document import BLACK, DOTS, document, print_font
from cartguide.export.paint.pieces import pieces

PAPERS = {"a4": QPageSize.PageSizeId.A4, "letter": QPageSize.PageSizeId.Letter}
RESOLUTION = 300
MARGINS = QMarginsF(18, 15, 18, 15)
FOOT_SIZE, FOOT_LINES = 10.0, 2.5
# In dots of the paper: so much beyond a stretch may be drawn on, for a table's line; what only touches it is not drawn,
# or the next line of text would be in the file twice.
HAIR = 3


def write_pdf(path: Path, sheet: Sheet, paper: str) -> None:
    """Write a sheet on `paper`, a4 or letter, whole or not at all; raises OSError with the system's reason.

    Drawing text needs an application of Qt; where none runs yet, one without windows is made.
    """
    application = QGuiApplication.instance() or QGuiApplication(["cartguide"])
    file = QSaveFile(str(path))
    if not file.open(QIODevice.OpenModeFlag.WriteOnly):
        raise OSError(file.errorString())
    writer = QPdfWriter(file)
    writer.setResolution(RESOLUTION)
    writer.setPageSize(QPageSize(PAPERS[paper]))
    writer.setPageMargins(MARGINS, QPageLayout.Unit.Millimeter)
    writer.setTitle(sheet.title)
    writer.setCreator(f"CAR T Guide {__version__}")
    drawn = _draw(writer, sheet)
    if not drawn or not file.commit():
        reason = file.errorString()
        file.cancelWriting()
        raise OSError(reason)
    del application


def _draw(writer: QPdfWriter, sheet: Sheet) -> bool:
    """Whether every page could be drawn."""
    painter = QPainter()
    if not painter.begin(writer):
        return False
    painter.setFont(print_font(FOOT_SIZE))
    foot = painter.fontMetrics().height() * FOOT_LINES
    laid_out = document(sheet, writer)
    laid_out.setTextWidth(writer.width())
    pages = cut(pieces(laid_out, writer.logicalDpiY() / DOTS), writer.height() - foot)
    for number, page in enumerate(pages, 1):
        if number > 1:
            writer.newPage()
        _draw_page(painter, laid_out, page)
        told = sheet.page_words.format(page=number, pages=len(pages))
        _draw_foot(painter, QRectF(0, writer.height() - foot, writer.width(), foot), sheet.foot, told)
    return painter.end()


def _draw_page(painter: QPainter, laid_out: QTextDocument, page: Stretch) -> None:
    down = 0.0
    for top, bottom in (page.head, page[:2]) if page.head else (page[:2],):
        _draw_stretch(painter, laid_out, QRectF(0, top, laid_out.textWidth(), bottom - top), down)
        down += bottom - top


def _draw_stretch(painter: QPainter, laid_out: QTextDocument, place: QRectF, down: float) -> None:
    """Draw what stands in a place of the document so far down on the page."""
    shown = QAbstractTextDocumentLayout.PaintContext()
    shown.clip = place.adjusted(HAIR, HAIR, -HAIR, -HAIR)
    shown.palette.setColor(QPalette.ColorRole.Text, BLACK)
    painter.save()
    painter.translate(0, down - place.top())
    painter.setClipRect(place.adjusted(-HAIR, -HAIR, HAIR, HAIR))
    laid_out.documentLayout().draw(painter, shown)
    painter.restore()


def _draw_foot(painter: QPainter, place: QRectF, foot: str, number: str) -> None:
    painter.save()
    painter.setPen(BLACK)
    painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, foot)
    painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, number)
    painter.restore()
