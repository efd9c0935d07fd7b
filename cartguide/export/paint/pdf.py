"""A sheet as a PDF: its pages cut, numbered and drawn, fonts embedded, the text as text."""

from pathlib import Path

from PySide6.QtCore import QIODevice, QMarginsF, QPointF, QRectF, QSaveFile, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QGuiApplication,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from cartguide import __version__
from cartguide.export.page import Sheet
from cartguide.export.paint.document import BLACK, STAYS_TO_THE_END, document, print_font

PAPERS = {"a4": QPageSize.PageSizeId.A4, "letter": QPageSize.PageSizeId.Letter}
RESOLUTION = 300
MARGINS = QMarginsF(18, 15, 18, 15)
FOOT_SIZE, FOOT_LINES = 10.0, 2.5
# A document has at most so many headings at the foot of a page as it has pages; more rounds change nothing.
ROUNDS = 50


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
    laid_out.setPageSize(QSizeF(writer.width(), writer.height() - foot))
    _keep_headings_with_what_follows(laid_out)
    pages = laid_out.pageCount()
    for page in range(pages):
        if page:
            writer.newPage()
        _draw_page(painter, laid_out, page)
        number = sheet.page_words.format(page=page + 1, pages=pages)
        _draw_foot(painter, QRectF(0, writer.height() - foot, writer.width(), foot), sheet.foot, number)
    return painter.end()


def _draw_page(painter: QPainter, laid_out: QTextDocument, page: int) -> None:
    size = laid_out.pageSize()
    shown = QAbstractTextDocumentLayout.PaintContext()
    shown.clip = QRectF(QPointF(0, page * size.height()), size)
    shown.palette.setColor(QPalette.ColorRole.Text, BLACK)
    painter.save()
    painter.translate(0, -page * size.height())
    painter.setClipRect(shown.clip)
    laid_out.documentLayout().draw(painter, shown)
    painter.restore()


def _draw_foot(painter: QPainter, place: QRectF, foot: str, number: str) -> None:
    painter.save()
    painter.setPen(BLACK)
    painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, foot)
    painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, number)
    painter.restore()


def _keep_headings_with_what_follows(laid_out: QTextDocument) -> None:
    """Begin a page before each heading that would stand alone at the foot of one."""
    for _ in range(ROUNDS):
        lone = _lone_heading(laid_out)
        if lone is None:
            return
        form = QTextBlockFormat()
        form.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
        QTextCursor(lone).mergeBlockFormat(form)


def _lone_heading(laid_out: QTextDocument) -> QTextBlock | None:
    """The first heading that stands on another page than the end of what it must stay with."""
    layout, height = laid_out.documentLayout(), laid_out.pageSize().height()
    block = laid_out.begin()
    while block.isValid():
        follower = block.next()
        if block.blockFormat().headingLevel() and follower.isValid():
            stays = laid_out.lastBlock() if block.blockFormat().property(STAYS_TO_THE_END) else follower
            here = layout.blockBoundingRect(block).top() // height
            if layout.blockBoundingRect(stays).bottom() // height > here:
                return block
        block = follower
    return None
