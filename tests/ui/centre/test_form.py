"""The form makes a file that opens again and says the same; what is to mend is said where it stands."""

from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from cartguide.guide.centre import Centre, CentreReview, load_centre
from cartguide.ui.centre.chooser import Chooser
from cartguide.ui.centre.form import FormPage
from cartguide.ui.centre.logo import Logo
from cartguide.ui.check_row import CheckRow
from cartguide.ui.program import Program
from tests.ui.centre.clinic import CLINIC, STEP, name_of, one, said, shown, write


def open_form(program: Program, *parts: str) -> FormPage:
    program.window.show_place("centre-form")
    page = shown(program.window, FormPage)
    for part in parts:
        page.parts.folds[part].set_opened(opened=True)
    return page


def press(page: FormPage, identifier: str) -> None:
    one(page, identifier, QAbstractButton).click()


def choose(page: FormPage, identifier: str, value: str) -> None:
    """Unfold the choices and choose one."""
    press(page, identifier)
    press(page, f"{identifier}.choices.{value}")


@pytest.fixture
def saved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file that is chosen when one is asked where to save."""
    file = tmp_path / "made.cgcentre"
    monkeypatch.setattr(QFileDialog, "exec", lambda _: 1)
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda _: [str(file)])
    return file


def read(file: Path) -> Centre:
    centre, problems = load_centre(file)
    assert problems == ()
    assert centre is not None
    return centre


def faults(page: FormPage) -> list[str]:
    """What is said to be mended, in the order of the page."""
    return [each for each in said(page) if each.startswith(("Please", "Other centers", "A phone", "“"))]


def test_typed_by_hand_it_opens_again_and_says_the_same(program: Program, saved: Path) -> None:
    page = open_form(program, "figures", "items", "notes")
    write(page, "name", CLINIC.name)
    write(page, "checked", "20 November 2026")
    press(page, "number.add")
    for at, number in enumerate(CLINIC.numbers, 1):
        for field, text in number._asdict().items():
            write(page, f"number.{at}.{field}", text)
    write(page, "emergency", CLINIC.emergency)
    write(page, "figure.fever.low", "99,5")
    write(page, "figure.fever.also", "37.5")
    write(page, "figure.drive.low", "12")
    press(page, "item.add")
    choose(page, "item.1.step", STEP)
    write(page, "item.1.text", CLINIC.items[0].text)
    write(page, "item.1.why", CLINIC.items[0].why)
    press(page, "note.add")
    choose(page, "note.1.step", STEP)
    write(page, "note.1.text", "\n".join(CLINIC.notes[STEP]))
    press(page, "centre-form.save")
    item = CLINIC.items[0]._replace(identity="centre-park-in-garage-b")
    assert read(saved) == CLINIC._replace(items=(item,))
    assert any(each.startswith(f"Saved: {saved}.") for each in said(page))


def test_it_begins_with_the_centre_in_force_and_saves_it_unchanged(program: Program, saved: Path) -> None:
    program.told.set_centre(CLINIC)
    page = open_form(program)
    assert one(page, "checked", QLineEdit).text() == "20 November 2026"
    press(page, "centre-form.save")
    assert read(saved) == CLINIC


def test_an_id_stays_while_the_words_are_made_better(program: Program, saved: Path) -> None:
    program.told.set_centre(CLINIC._replace(items=()))
    page = open_form(program, "items")
    press(page, "item.add")
    choose(page, "item.1.step", STEP)
    write(page, "item.1.text", "Bring a pillow.")
    press(page, "centre-form.save")
    write(page, "item.1.text", "Bring your own pillow.")
    press(page, "centre-form.save")
    assert [(one.identity, one.text) for one in read(saved).items] == [
        ("centre-bring-a-pillow", "Bring your own pillow.")
    ]


def test_what_is_missing_is_said_only_when_it_is_to_be_saved(program: Program, saved: Path) -> None:
    page = open_form(program)
    write(page, "name", "")
    assert faults(page) == []
    press(page, "centre-form.save")
    assert not saved.exists()
    assert faults(page)[:2] == [
        "Please write the name of the center.",
        "Please write the day somebody last checked everything here.",
    ]
    assert "2 places are still to be filled in or mended." in said(page)
    assert QApplication.focusWidget() is one(page, "name", QLineEdit)
    write(page, "name", "Example Hospital")
    assert "Please write the name of the center." not in said(page)


def test_a_fault_in_a_folded_part_is_unfolded(program: Program, saved: Path) -> None:
    program.told.set_centre(CLINIC)
    page = open_form(program, "notes")
    press(page, "note.add")
    write(page, "note.2.text", "Where does this belong?")
    page.parts.folds["notes"].set_opened(opened=False)
    press(page, "centre-form.save")
    assert page.parts.folds["notes"].heading.opened
    assert faults(page) == ["Please choose the step."]
    assert not saved.exists()


def test_a_slip_of_the_pen_is_said_when_the_field_is_left(program: Program) -> None:
    page = open_form(program, "figures")
    write(page, "number.1.number", "call us")
    write(page, "figure.fever.low", "99.5")
    assert faults(page) == [
        "A phone number has at least one digit, unlike “call us”.",
        "Please write it in °C too. 99.5 °F is 37.5 °C.",
    ]
    write(page, "figure.fever.also", "37.5")
    assert faults(page) == ["A phone number has at least one digit, unlike “call us”."]


def test_a_limit_outside_the_known_range_asks_once_and_can_be_saved(program: Program, saved: Path) -> None:
    program.told.set_centre(CLINIC)
    page = open_form(program, "figures")
    write(page, "figure.fever.low", "101.3")
    write(page, "figure.fever.also", "38.5")
    assert faults(page) == ["Other centers use 99.5 to 100.4. Please check."]
    press(page, "centre-form.save")
    assert not saved.exists()
    assert "Please check what is marked. If it is right, save again." in said(page)
    press(page, "centre-form.save")
    assert read(saved).figures["fever"].low == "101.3"


def test_the_preview_follows_what_is_typed(program: Program, qtbot: QtBot) -> None:
    page = open_form(program, "figures")
    assert any("100.4 °F (38.0 °C)" in each and "the guide’s own" in each for each in said(page.preview))
    write(page, "name", "Example Hospital")
    write(page, "number.1.role", "CAR T team")
    write(page, "number.1.number", "555 0142")
    write(page, "figure.fever.low", "99.5")
    write(page, "figure.fever.also", "37.5")
    expected = {"Example Hospital", "Call first: CAR T team", "555 0142"}
    qtbot.waitUntil(lambda: expected <= set(said(page.preview)))
    assert any("99.5 °F (37.5 °C)" in each for each in said(page.preview))


def test_half_typed_it_is_found_again(program: Program) -> None:
    page = open_form(program, "items")
    write(page, "name", "Half a na")
    press(page, "item.add")
    write(page, "item.1.why", "Because.")
    program.window.show_home()
    program.told.set_centre(CLINIC)
    again = open_form(program, "items")
    assert again is not page
    assert one(again, "name", QLineEdit).text() == "Half a na"
    assert one(again, "item.1.why", QLineEdit).text() == "Because."


def test_a_row_taken_away_comes_back_where_it_was(program: Program) -> None:
    program.told.set_centre(CLINIC)
    page = open_form(program)
    press(page, "number.1.remove")
    assert [row.number for row in page.parts.form.numbers] == [CLINIC.numbers[1].number]
    press(page, "number.undo")
    assert page.parts.form.numbers == CLINIC.numbers


def test_another_number_can_be_made_the_first(program: Program) -> None:
    program.told.set_centre(CLINIC)
    page = open_form(program)
    press(page, "number.2.first")
    assert page.parts.form.numbers == CLINIC.numbers[::-1]
    assert QApplication.focusWidget() is one(page, "number.2.role", QLineEdit)


def test_starting_over_can_be_taken_back(program: Program) -> None:
    program.told.set_centre(CLINIC)
    page = open_form(program)
    write(page, "name", "Typed")
    press(page, "centre-form.anew")
    assert one(page, "name", QLineEdit).text() == CLINIC.name
    press(page, "centre-form.restore")
    assert one(page, "name", QLineEdit).text() == "Typed"
    assert page.parts.form.name == "Typed"


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
    picture, other = tmp_path / "logo.png", tmp_path / "logo.txt"
    picture.write_bytes(png())
    other.write_text("No picture.", "utf-8")
    page = open_form(program)
    for chosen, taken in ((other, b""), (tmp_path / "gone.png", b""), (picture, png())):
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
