"""Beside the signs: what to say, made of what is known; and what they said, kept as a call."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from cartguide.journey.dates import HAPPENED, StepDate
from cartguide.journey.team import CALL
from cartguide.ui.calls.page import CallsPage
from cartguide.ui.calls.talk import TalkCard
from cartguide.ui.printing.page import PrintPage
from cartguide.ui.program import Program
from tests.ui.conftest import OpenProgram, close
from tests.ui.team.conftest import Desk, write


def talk(program: Program) -> TalkCard:
    """*Who to call*, shown, and what stands beside its signs."""
    program.window.show_calls()
    page = program.window.stage.shown
    assert isinstance(page, CallsPage)
    assert page.talk is not None
    return page.talk


def press(card: TalkCard, identifier: str) -> None:
    """Press a button by its name."""
    buttons = card.findChildren(QAbstractButton)
    next(each for each in buttons if each.accessibleIdentifier() == identifier and each.isVisible()).click()


def test_with_nothing_known_the_least_is_said_and_asked_for(open_program: OpenProgram) -> None:
    program = open_program()
    card = talk(program)
    assert card.words.words() == "“I am in CAR T-cell therapy. I feel …”"
    assert card.tell_more.isVisible()
    assert card.tell_day.isVisible()
    press(card, "calls.details")
    assert program.window.place == "details"


def test_it_follows_what_is_told(open_program: OpenProgram) -> None:
    program = open_program()
    card = talk(program)
    today = program.day.today
    assert today is not None
    program.dates.set(StepDate("infusion", 1, today - timedelta(days=5), None, HAPPENED))
    assert "Today is Day 5." in card.words.words()
    assert not card.tell_day.isVisible()
    program.told.tell("reader", "parent")
    assert "My child had CAR T cells on" in talk(program).words.words()


def test_nothing_written_in_the_diary_changes_it(open_program: OpenProgram, qtbot: QtBot) -> None:
    program = open_program()
    before = talk(program).words.words()
    program.window.show_place("diary")
    desk = program.window.stage.shown
    desk.new.click()  # type: ignore[union-attr]  # DiaryPage
    desk.form.fields.temperature.field.setText("41.5")  # type: ignore[union-attr]  # the same
    desk.form.fields.temperature.field.textEdited.emit("41.5")  # type: ignore[union-attr]  # the same
    keeper = program.keeper
    assert keeper is not None
    keeper.save_now()
    qtbot.waitUntil(lambda: keeper.is_settled)
    assert talk(program).words.words() == before


def test_what_they_said_is_kept_and_stands_in_my_team(open_program: OpenProgram, qtbot: QtBot) -> None:
    program = open_program()
    card = talk(program)
    press(card, "calls.log")
    assert card.calls is not None
    form = card.calls.form
    assert form is not None
    assert form.fields["when"].text
    write(form, "who", "Kim")
    write(form, "said", "Come in now.")
    write(form, "back", "in an hour")
    form.finish.click()
    assert [row.text().split(", ")[0] for row in card.calls.rows.values()] == ["Kim"]
    assert not card.calls.empty.isVisible()
    press(card, "calls.team")
    desk = Desk(qtbot, program)
    assert "Come in now." in desk.rows(CALL)[0]
    desk.settle()
    close(qtbot, program)
    again = Desk(qtbot, open_program())
    assert "Call back: in an hour" in again.rows(CALL)[0]


def test_one_call_stands_there_the_last(open_program: OpenProgram) -> None:
    program = open_program()
    card = talk(program)
    assert card.calls is not None
    for who in ("Kim", "Ana"):
        press(card, "calls.log")
        form = card.calls.form
        assert form is not None
        write(form, "who", who)
        form.finish.click()
    assert len(card.calls.rows) == 1


def test_a_half_typed_call_is_kept_when_one_goes_elsewhere(open_program: OpenProgram, qtbot: QtBot) -> None:
    program = open_program()
    card = talk(program)
    press(card, "calls.log")
    assert card.calls is not None
    form = card.calls.form
    assert form is not None
    form.fields["said"].editor.insertPlainText("Come")
    program.window.show_home()
    assert program.keeper is not None
    qtbot.waitUntil(lambda: program.keeper is not None and program.keeper.is_settled)
    assert Desk(qtbot, program).kept(CALL)[0].fields["said"] == "Come"


def test_the_sheet_for_the_fridge_is_a_press_away(open_program: OpenProgram) -> None:
    program = open_program()
    press(talk(program), "calls.fridge")
    assert isinstance(program.window.stage.shown, PrintPage)


@pytest.mark.parametrize(("width", "beside"), [(1366, True), (1024, False), (640, False)])
def test_it_stands_beside_the_signs_where_there_is_room(open_program: OpenProgram, width: int, beside: bool) -> None:  # noqa: FBT001  a case
    program = open_program((width, 768))
    card = talk(program)
    page = program.window.stage.shown
    assert isinstance(page, CallsPage)
    program.window.resize(width, 769)
    assert (page._beside.indexOf(card) >= 0) == beside
    assert not page.horizontalScrollBar().isVisible()


def test_without_a_journal_what_to_say_is_still_there(open_program: OpenProgram) -> None:
    program = open_program()
    card = talk(program)
    assert program.keeper is not None
    assert card.calls is not None
    program.keeper._person = None
    program.keeper.failed.emit(OSError())
    assert card.words.isVisible()
    assert not card.calls.add.isEnabled()
