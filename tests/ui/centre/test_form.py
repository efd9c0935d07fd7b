"""The form makes a file that opens again and says the same; what is to mend is said where it stands."""

from pathlib import Path

from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from cartguide.ui.program import Program
from tests.ui.centre.clinic import CLINIC, STEP, choose, faults, one, open_form, press, read, said, write


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
