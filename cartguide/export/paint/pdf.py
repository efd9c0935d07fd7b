"""A sheet as a PDF: its pages cut, numbered and drawn, fonts embedded, the text as text."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QSaveFile
from PySide6.QtGui import QGuiApplication, QPainter

from cartguide import __version__
from cartguide.export.page import Sheet
from cartguide.export.paint.pages import Pages
from cartguide.export.paint.room import PAPERS, writer_on

__all__ = ["PAPERS", "pdf_of", "write_pdf"]


def write_pdf(path: Path, sheet: Sheet, paper: str) -> None:
    """Write a sheet on `paper`, a4 or letter, whole or not at all; raises OSError with the system's reason.

    Drawing text needs an application of Qt; where none runs yet, one without windows is made.
    """
    application = QGuiApplication.instance() or QGuiApplication(["cartguide"])
    file = QSaveFile(str(path))
    if not file.open(QIODevice.OpenModeFlag.WriteOnly):
        raise OSError(file.errorString())
    pages = Pages(sheet, paper)
    for _ in pages.lay_out():
        pass
    for _ in _written(pages, file):
        pass
    if not file.commit():
        reason = file.errorString()
        file.cancelWriting()
        raise OSError(reason)
    del application


def pdf_of(pages: Pages) -> Iterator[bytes | None]:
    """Makes the file of pages that are laid out, in memory, a page a turn; its bytes come last."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    for _ in _written(pages, buffer):
        yield None
    yield bytes(buffer.data().data())


def _written(pages: Pages, device: QIODevice) -> Iterator[None]:
    writer = writer_on(device, pages.paper, pages.sheet.margins)
    writer.setTitle(pages.sheet.title)
    writer.setCreator(f"CAR T Guide {__version__}")
    painter = QPainter()
    if not painter.begin(writer):
        raise OSError(device.errorString())
    try:
        for number in range(pages.count):
            if number:
                writer.newPage()
            pages.draw(painter, number)
            yield
    finally:
        done = painter.end()
    if not done:
        raise OSError(device.errorString())
