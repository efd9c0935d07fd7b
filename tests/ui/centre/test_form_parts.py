"""Parts of the form that are not only typed: checked pages, the logo, choosers; and the way of Tab."""

from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from cartguide.guide.centre import CentreReview
from cartguide.ui.centre.chooser import Chooser
from cartguide.ui.centre.logo import Logo
from cartguide.ui.check_row import CheckRow
from cartguide.ui.program import Program
from tests.ui.centre.clinic import CLINIC, STEP, choose, faults, name_of, one, open_form, press, read, said, write


def test_a_checked_page_gets_the_fingerprint_of_its_words(program: Program, saved: Path) -> None:
    program.told.set_centre(CLINIC)
    page = open_form(program, "checks")
    press(page, "review.add")
    choose(page, "review.1.page", f"en.{STEP}.")
    write(page, "review.1.role", "CAR T nurse")
    write(page, "review.1.day", "20 November 2026")
    press(page, "centre-form.save")
    assert faults(page) == ["Please read the page first. Then say that you checked it."]
    press(page, "review.1.fingerprint")
    press(page, "centre-form.save")
    centre = read(saved)
    now = next(each for each in program.centre_desk.pages() if (each.page, each.reader) == (STEP, ""))
    assert centre.reviews == (CentreReview(STEP, "en", now.fingerprint, "CAR T nurse", "2026-11-20"),)
    program.told.set_centre(centre)
    view, _ = program.library.page(STEP)
    assert view is not None
    assert view.local.trust.state == "by-centre"


def test_a_check_of_words_that_have_changed_is_said_and_made_anew(program: Program) -> None:
    old = CentreReview(STEP, "en", "0" * 16, "CAR T nurse", "2026-11-10")
    program.told.set_centre(CLINIC._replace(reviews=(old,)))
    page = open_form(program, "checks")
    tick = one(page, "review.1.fingerprint", CheckRow)
    assert not tick.isChecked()
    assert "Its words have changed since this check. Read it again, then tick this." in said(page)
    tick.click()
    assert page.parts.form.reviews[0].fingerprint not in {"", old.fingerprint}
    tick.click()
    assert page.parts.form.reviews[0].fingerprint == old.fingerprint
    choose(page, "review.1.page", "en.infusion.")
    assert page.parts.form.reviews[0].fingerprint == ""


def test_only_checked_pages_with_none_checked_asks(program: Program) -> None:
    page = open_form(program, "checks")
    press(page, "reviewed-only")
    assert "No page is checked yet. So people would see no page of a step. Please check." in said(page)
    assert page.parts.form.reviewed_only


def test_a_logo_is_taken_shown_and_taken_out(program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    picture, other, cut = (tmp_path / name for name in ("logo.png", "logo.txt", "cut.png"))
    picture.write_bytes(png())
    cut.write_bytes(png()[:40])
    other.write_text("No picture.", "utf-8")
    page = open_form(program)
    for chosen, taken in ((other, b""), (cut, b""), (tmp_path / "gone.png", b""), (picture, png())):
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, chosen=chosen: (str(chosen), ""))
        press(page, "logo.choose")
        assert page.parts.form.logo == taken
    assert [logo.is_whole for logo in page.parts.findChildren(Logo)] == [True]
    press(page, "logo.remove")
    assert page.parts.form.logo == b""


def png() -> bytes:
    image = QImage(8, 4, QImage.Format.Format_RGB32)
    image.fill(QColor("#0A505B"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # Qt takes the format as text
    return bytes(buffer.data().data())


def test_a_folder_that_cannot_be_written_is_said_and_nothing_is_lost(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program.told.set_centre(CLINIC)
    there = tmp_path / "there.cgcentre"
    there.mkdir()
    monkeypatch.setattr(QFileDialog, "exec", lambda _: 1)
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda _: [str(there)])
    page = open_form(program)
    write(page, "name", "Typed")
    press(page, "centre-form.save")
    assert any(each.startswith(f"{there} can’t be written:") for each in said(page))
    assert page.parts.form.name == "Typed"


def test_a_chooser_tells_what_it_is_and_what_is_chosen(program: Program) -> None:
    program.told.set_centre(CLINIC)
    page = open_form(program, "items")
    chooser = next(each for each in page.findChildren(Chooser) if each.identifier == "item.1.step")
    assert name_of(chooser.row) == f"Step: {program.centre_desk.title(STEP)}"


def test_tab_goes_through_the_form_in_the_order_one_reads_it(program: Program, qtbot: QtBot) -> None:
    window = program.window
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    page = open_form(program, "items")
    press(page, "item.add")
    press(page, "number.add")
    page.title.setFocus()
    came: list[str] = []
    while (focused := QApplication.focusWidget()) is not None and len(came) < 60:
        came.append(focused.accessibleIdentifier())
        if came[-1] == "centre-form.anew":
            break
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert came[1:] == [
        "centre-form.back",
        "centre-form.clinic",
        "name",
        "checked",
        "logo.choose",
        "centre-form.numbers",
        "number.1.role",
        "number.1.number",
        "number.1.hours",
        "number.1.remove",
        "number.2.role",
        "number.2.number",
        "number.2.hours",
        "number.2.first",
        "number.2.remove",
        "number.add",
        "emergency",
        "centre-form.figures",
        "centre-form.items",
        "item.1.step",
        "item.1.text",
        "item.1.why",
        "item.1.remove",
        "item.add",
        "centre-form.notes",
        "centre-form.checks",
        "centre-form.save",
        "centre-form.anew",
    ]
