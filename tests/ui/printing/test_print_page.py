"""What is shown is what is printed and saved; what can't be done is said in one sentence, with another way."""

import errno
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from cartguide.export.page import Heading, Paragraph, Sheet
from cartguide.export.paint.pages import Pages
from cartguide.system.call_numbers import write_call_numbers
from cartguide.system.settings import CallNumbers
from cartguide.ui.printing import printer as printing
from cartguide.ui.printing.fridge import fridge_for
from cartguide.ui.printing.page import PrintPage
from cartguide.ui.printing.saving import file_name, write_file
from tests.system.conftest import no_room
from tests.ui.conftest import OpenProgram
from tests.ui.printing.papers import answer, print_page, show

__all__ = ["no_room"]

SHEET = Sheet(
    "My sheet", "en", (Heading("My sheet", 1), Paragraph("\n".join(["mine"] * 200))), "foot", "Page {page} of {pages}"
)


def read(path: Path) -> str:
    return " ".join(" ".join(page.extract_text().split()) for page in PdfReader(path).pages)


def count(page: PrintPage) -> int:
    """How many pages there are, as it is told."""
    return int(page.shown.where.text().rpartition(" ")[2])


def ink(image: QImage) -> int:
    """How many of its dots are dark."""
    dark = (image.pixelColor(x, y).lightness() < 100 for x in range(0, image.width(), 3) for y in range(image.height()))
    return sum(dark)


def test_the_first_page_is_seen_black_on_white(qtbot: QtBot, open_program: OpenProgram) -> None:
    page = show(qtbot, open_program((1366, 900), theme="dark"), lambda: SHEET)
    picture = page.shown.picture
    qtbot.waitUntil(lambda: picture.is_drawn)
    seen = picture.grab().toImage()
    assert seen.pixelColor(20, 20) == QColor(Qt.GlobalColor.white)
    assert ink(seen) > 100
    assert picture.accessibleName() == page.shown.where.text()
    assert count(page) > 3
    assert seen.height() / seen.width() == pytest.approx(297 / 210, abs=0.01) or page.paper.rows["letter"].isChecked()


def test_its_words_can_be_read_and_other_pages_shown(qtbot: QtBot, open_program: OpenProgram) -> None:
    page = show(qtbot, open_program(), lambda: SHEET)
    page.shown.words.heading.click()
    (text,) = page.findChildren(QPlainTextEdit)
    assert text.toPlainText().startswith("My sheet\nmine")
    assert not page.shown.before.isEnabled()
    page.shown.next.click()
    assert page.shown.where.text().startswith("Page 2 of")
    assert text.toPlainText().startswith("mine")
    page.shown.before.click()
    assert page.shown.where.text().startswith("Page 1 of")


@pytest.mark.parametrize(("region", "paper"), [("us", "letter"), ("uk", "a4"), ("eu", "a4")])
def test_the_paper_is_that_of_the_region_and_can_be_changed(
    qtbot: QtBot, open_program: OpenProgram, region: str, paper: str
) -> None:
    program = open_program()
    program.told.tell("region", region)
    page = show(qtbot, program, lambda: SHEET)
    assert page.paper.rows[paper].isChecked()
    other = "a4" if paper == "letter" else "letter"
    page.paper.rows[other].click()
    qtbot.waitUntil(page.print_button.isEnabled)
    program.window.go_back()
    again = show(qtbot, program, lambda: SHEET)
    assert again.paper.rows[other].isChecked()


@pytest.mark.parametrize(("paper", "wide"), [("a4", 595), ("letter", 612)])
def test_it_is_saved_where_the_person_says(  # noqa: PLR0917  each is a case
    qtbot: QtBot, open_program: OpenProgram, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, paper: str, wide: int
) -> None:
    page = show(qtbot, open_program(), lambda: SHEET)
    page.paper.rows[paper].click()
    qtbot.waitUntil(page.print_button.isEnabled)
    file = tmp_path / "mine.pdf"
    asked = answer(monkeypatch, file)
    page.save_button.click()
    qtbot.waitUntil(lambda: page.told.isVisible() and page.save_button.isEnabled())
    assert page.told.text() == f"Saved: {file}"
    assert read(file).startswith("My sheet mine")
    assert round(PdfReader(file).pages[0].mediabox.width) == wide
    assert asked == ["pdf"]
    assert [each.name for each in tmp_path.iterdir() if each.is_file()] == ["mine.pdf"]


def test_nothing_is_written_where_it_is_not_wanted(
    qtbot: QtBot, open_program: OpenProgram, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = show(qtbot, open_program(), lambda: SHEET)
    answer(monkeypatch, None)
    page.save_button.click()
    assert page.told.isHidden()
    assert page.save_button.isEnabled()


def test_a_full_disk_is_said_and_the_former_file_stays(
    qtbot: QtBot,
    open_program: OpenProgram,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    no_room: Callable[[], AbstractContextManager[None]],
) -> None:
    page = show(qtbot, open_program(), lambda: SHEET)
    folder = tmp_path / "papers"
    folder.mkdir()
    file = folder / "mine.pdf"
    file.write_text("former")
    answer(monkeypatch, file)
    with no_room():
        page.save_button.click()
        qtbot.waitUntil(page.told.isVisible)
    assert page.told.text() == f"There is no room left in {folder}. Choose another folder."
    assert [each.read_text() for each in folder.iterdir()] == ["former"]
    assert page.save_button.isEnabled()


@pytest.mark.parametrize("number", [errno.EACCES, errno.EROFS, errno.EPERM])
def test_a_folder_that_can_only_be_read_is_said(
    qtbot: QtBot, open_program: OpenProgram, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, number: int
) -> None:
    """Root may write anywhere, so the system's answer is made here."""

    def refuse(path: Path, _: bytes) -> None:
        raise OSError(number, "", str(path))

    page = show(qtbot, open_program(), lambda: SHEET)
    answer(monkeypatch, tmp_path / "mine.pdf")
    monkeypatch.setattr("cartguide.ui.printing.page.write_file", refuse)
    page.save_button.click()
    qtbot.waitUntil(page.told.isVisible)
    assert page.told.text() == f"No file can be saved in {tmp_path}. Choose another folder."


def test_a_folder_that_is_gone_is_said(
    qtbot: QtBot, open_program: OpenProgram, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    page = show(qtbot, open_program(), lambda: SHEET)
    answer(monkeypatch, tmp_path / "gone" / "mine.pdf")
    page.save_button.click()
    qtbot.waitUntil(page.told.isVisible)
    assert page.told.text() == f"No file can be saved in {tmp_path / 'gone'}. Choose another folder."


def test_no_printer_is_said_with_another_way(
    qtbot: QtBot, open_program: OpenProgram, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    page = show(qtbot, open_program(), lambda: SHEET)
    page.print_button.click()
    assert page.told.text() == (
        "No printer was found. You can press “Save as a PDF file”, and print the file elsewhere."
    )


def test_what_is_shown_goes_to_the_printer(
    qtbot: QtBot, open_program: OpenProgram, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = tmp_path / "printed.pdf"

    def ask(_: object, pages: Pages) -> QPrinter:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFileName(str(file))
        printing.set_paper(printer, pages)
        return printer

    monkeypatch.setattr(printing, "has_printer", lambda: True)
    monkeypatch.setattr(printing, "ask_printer", ask)
    page = show(qtbot, open_program(), lambda: SHEET)
    page.print_button.click()
    qtbot.waitUntil(page.told.isVisible)
    assert page.told.text() == "Sent to the printer."
    assert len(PdfReader(file).pages) == count(page)
    assert read(file).count("mine") == 200


def test_before_it_is_asked_for_nothing_is_printed(
    qtbot: QtBot, open_program: OpenProgram, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []
    monkeypatch.setattr(printing, "print_pages", asked.append)
    monkeypatch.setattr(printing, "ask_printer", lambda *_: None)
    monkeypatch.setattr(printing, "has_printer", lambda: True)
    page = show(qtbot, open_program(), lambda: SHEET)
    page.print_button.click()
    assert asked == []
    assert page.told.isHidden()


def test_back_is_where_one_was(qtbot: QtBot, open_program: OpenProgram) -> None:
    program = open_program()
    program.window.show_place("about")
    page = show(qtbot, program, lambda: SHEET)
    assert page.back_button is not None
    spy = QSignalSpy(page.back)
    page.back_button.click()
    assert spy.count() == 1
    assert program.window.place == "about"


def test_without_a_sheet_it_says_so(qtbot: QtBot, open_program: OpenProgram) -> None:
    program = open_program()
    program.window.show_place("print")
    page = program.window.stage.shown
    qtbot.waitUntil(lambda: getattr(page, "lead").text() == "There is nothing to print here.")  # noqa: B009  any page


def test_the_fridge_sheet_has_the_number_of_this_person(qtbot: QtBot, open_program: OpenProgram, data: Path) -> None:
    write_call_numbers(data, CallNumbers("800 555 0142", "2026-03-03", outside=True))
    program = open_program()
    page = show(qtbot, program, lambda: fridge_for(program))
    assert page.shown.where.text() == "Page 1 of 2"
    page.shown.words.heading.click()
    (text,) = page.findChildren(QPlainTextEdit)
    words = text.toPlainText()
    assert "800 555 0142\nYour CAR T team, day and night. Written by you on 3 March 2026." in words
    assert "A fever: 100.4 °F (38.0 °C) or higher, by mouth." in words
    assert print_page(qtbot, program) is page


def test_the_page_may_go_while_it_is_made(qtbot: QtBot, open_program: OpenProgram) -> None:
    long = SHEET._replace(parts=(Heading("My sheet", 1), Paragraph("words of mine " * 40_000)))
    program = open_program()
    program.print_sheet(lambda: long)
    program.print_sheet(lambda: SHEET)
    assert count(print_page(qtbot, program)) < 10


def test_names_of_files_are_plain() -> None:
    assert file_name("Did it work? What: comes/next") == "Did it work What comesnext"
    assert file_name('..\\"<>|') == "CAR T Guide"
    assert len(file_name("x" * 300)) == 60


def test_a_file_is_written_whole(tmp_path: Path) -> None:
    write_file(tmp_path / "a.pdf", b"one")
    write_file(tmp_path / "a.pdf", b"two")
    assert [each.read_bytes() for each in tmp_path.iterdir()] == [b"two"]
