"""The number to call first is there in every state: with a clinic's file, without the journal, after it has gone."""

from pathlib import Path

from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from cartguide.guide.centre import NO_CENTRE, CentreNumber, centre_text
from cartguide.system.call_numbers import write_call_numbers
from cartguide.system.centre_place import adopt, forget
from cartguide.system.settings import CallNumbers, read_call_numbers
from cartguide.ui.calls.alone import CallsAlone
from cartguide.ui.program import Program
from tests.ui.conftest import OpenProgram

CLINIC = NO_CENTRE._replace(name="Clinic", checked="2026-11-20", numbers=(CentreNumber("Team", "555 0101"),))
OWN = "800 555 0142"


def shown(program: Program) -> str:
    return program.window.bar.call.accessibleName()


def test_the_clinics_number_stands_while_the_journal_cannot_open(
    open_program: OpenProgram, data: Path, qtbot: QtBot
) -> None:
    adopt(data, centre_text(CLINIC))
    (data / "people").write_text("not a folder", "utf-8")
    program = open_program(wait=False)
    assert "555 0101" in shown(program)
    qtbot.waitUntil(lambda: program.window.has_messages)
    program.window.show_calls()
    assert program.window.calls
    assert program.window.calls.number_card.number.text() == "555 0101"


def test_with_the_clinics_file_gone_ones_own_number_is_back(open_program: OpenProgram, data: Path) -> None:
    adopt(data, centre_text(CLINIC))
    write_call_numbers(data, CallNumbers(OWN, "2026-11-01", outside=True))
    program = open_program()
    program.centre_desk.offer(CLINIC)
    program.centre_desk.take()
    assert "555 0101" in shown(program)
    program.window.close()
    forget(data)
    assert OWN in shown(open_program())


def test_no_number_of_ones_own_is_ever_lost_for_a_clinics(open_program: OpenProgram, data: Path) -> None:
    program = open_program()
    for number in (OWN, "0113 496 0000"):
        program.keep_numbers(program.window.numbers._replace(first=number, outside=True, centre="", others=()))
        program.centre_desk.offer(CLINIC)
        program.centre_desk.take()
    assert read_call_numbers(data).former == ("0113 496 0000", OWN)
    assert [number for number, *_ in program.window.numbers.others] == ["0113 496 0000", OWN]


def test_a_number_half_typed_outlives_a_page_made_anew(open_program: OpenProgram, qtbot: QtBot) -> None:
    program = open_program()
    program.window.show_calls()
    assert program.window.calls
    field = program.window.calls.number_card.field
    qtbot.keyClicks(field, "800 55")
    program.told.tell("region", "uk")
    assert program.window.calls.number_card.field is not field
    again = program.window.calls.number_card.field
    assert isinstance(again, QLineEdit)
    assert again.text() == "800 55"


def test_a_form_for_clinics_is_not_lost_by_closing(open_program: OpenProgram, qtbot: QtBot) -> None:
    program = open_program()
    program.window.show_place("centre-form")
    page = program.window.stage.shown
    assert page
    name = next(each for each in page.findChildren(QLineEdit) if each.isVisible())
    qtbot.keyClicks(name, "Our clinic")
    qtbot.waitUntil(lambda: program.centre_desk.is_unsaved)
    program.window.close()
    assert program.window.isVisible()
    assert any("NOT saved" in label.text() for label in program.window.notice.findChildren(QLabel))
    program.window.close()
    qtbot.waitUntil(lambda: not program.window.isVisible())


def test_alone_the_clinics_number_stays_beside_the_one_just_written(
    open_program: OpenProgram, data: Path, qtbot: QtBot
) -> None:
    adopt(data, centre_text(CLINIC))
    alone = CallsAlone(open_program().ground)
    qtbot.addWidget(alone.window)
    card = alone.window.page.number_card
    card.changed.emit(read_call_numbers(data)._replace(first=OWN, outside=True))
    assert card.number.text() == OWN
    assert any("555 0101" in label.text() for label in card.findChildren(QLabel))


def test_what_cannot_be_kept_of_the_numbers_is_said_where_one_is(open_program: OpenProgram, data: Path) -> None:
    program = open_program()
    program.keep_numbers(program.window.numbers._replace(first=OWN, outside=True))
    program.window.show_calls()
    program.window.show_place("centre")
    (data / "call-numbers.toml").unlink()
    (data / "call-numbers.toml").mkdir()
    program.centre_desk.offer(CLINIC)
    program.centre_desk.take()
    assert any("could not be kept" in label.text() for label in program.window.notice.findChildren(QLabel))
