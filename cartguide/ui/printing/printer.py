"""A printer: whether there is one, which the person wants, and the pages on it."""

from collections.abc import Iterator

from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget

from cartguide.export.paint.pages import Pages
from cartguide.export.paint.room import PAPERS


def has_printer() -> bool:
    """Whether this computer knows a printer."""
    return bool(QPrinterInfo.availablePrinterNames())


def ask_printer(parent: QWidget, pages: Pages) -> QPrinter | None:
    """The printer to print on, set for the paper; None where the person would rather not."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(pages.sheet.title)
    set_paper(printer, pages)
    dialog = QPrintDialog(printer, parent)
    dialog.setMinMax(1, pages.count)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintSelection, on=False)
    agreed = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return printer if agreed else None


def set_paper(printer: QPrinter, pages: Pages) -> None:
    """Black on the whole of the paper: the pages have margins of their own."""
    printer.setPageSize(QPageSize(PAPERS[pages.paper]))
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    printer.setFullPage(True)


def print_pages(pages: Pages, printer: QPrinter) -> Iterator[None]:
    """Print the pages that were asked for, one a turn; raises OSError where the printer takes none."""
    numbers = range(*_asked(pages, printer))
    painter = QPainter()
    if not painter.begin(printer):
        raise OSError
    try:
        for number in numbers:
            if number != numbers[0]:
                printer.newPage()
            _draw(painter, pages, printer, number)
            yield
    finally:
        done = painter.end()
    if not done:
        raise OSError


def _asked(pages: Pages, printer: QPrinter) -> tuple[int, int]:
    """From which page to before which, the first is 0."""
    if printer.printRange() != QPrinter.PrintRange.PageRange or not printer.fromPage():
        return 0, pages.count
    return printer.fromPage() - 1, min(printer.toPage(), pages.count)


def _draw(painter: QPainter, pages: Pages, printer: QPrinter, number: int) -> None:
    """The whole page, in the middle, smaller where the printer's paper is."""
    there = printer.pageLayout().fullRectPixels(printer.resolution())
    wide, tall = pages.room.paper
    scale = min(there.width() / wide, there.height() / tall)
    painter.save()
    painter.translate((there.width() - scale * wide) / 2, (there.height() - scale * tall) / 2)
    painter.scale(scale, scale)
    painter.translate(*map(pages.room.millimetres, pages.room.margins))
    pages.draw(painter, number)
    painter.restore()
