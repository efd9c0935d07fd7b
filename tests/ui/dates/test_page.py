"""My dates in the real window: written as people say it, moved, removed and brought back; nothing typed is lost."""

from datetime import date
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cartguide.export.page import texts
from cartguide.journey.dates import HAPPENED, MOVED, PLANNED, StepDate
from tests.ui.conftest import OpenProgram, close
from tests.ui.dates.desk import COLLECTION, NOON, entry_of, only, page_of, row_of, set_clock, write

DAY = date(2027, 3, 17)
ZERO = StepDate("infusion", 1, date(2027, 4, 14))


def test_a_date_is_written_and_stands_there_after_a_restart(open_program: OpenProgram, qtbot: QtBot) -> None:
    program = open_program()
    set_clock(program, NOON)
    row = row_of(program)
    assert row.line.line == "No date yet"
    write(qtbot, row, "17 March", "Thursday 18 March")
    assert row.line.line == "Planned for Wednesday 17 March to Thursday 18 March, in 2 days"
    assert row.body.entry is None
    assert row.line.hasFocus()
    keeper = program.keeper
    assert keeper
    qtbot.waitUntil(lambda: keeper.is_settled)
    close(qtbot, program)
    again = open_program()
    qtbot.waitUntil(lambda: bool(again.dates.known.all))
    assert again.dates.known.all == (StepDate(*COLLECTION, DAY, date(2027, 3, 18), PLANNED),)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("tomorrow", date(2027, 3, 16)),
        ("in 5 days", date(2027, 3, 20)),
        ("3 days ago", date(2027, 3, 12)),
        ("Day -20", date(2027, 3, 25)),
        ("Day +12", date(2027, 4, 26)),
        ("29 February 2028", date(2028, 2, 29)),
        ("1 January", date(2027, 1, 1)),
        ("17 March 2001", date(2001, 3, 17)),
    ],
)
def test_it_is_read_as_people_say_it(open_program: OpenProgram, qtbot: QtBot, words: str, day: date) -> None:
    program = open_program()
    set_clock(program, NOON)
    program.dates.set(ZERO)
    write(qtbot, row_of(program), words)
    assert only(program).first == day


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("31 Feb", "There is no such day. Please check it."),
        ("29 February 2027", "There is no such day. Please check it."),
        ("3/4", "Please write the month as a word, such as 17 March."),
        ("17 March 1066", "Please check the year."),
        ("in 99999 days", "Please check the year."),
        ("Day +12", "This counts from Day 0. Please write the day of Day 0 first."),
        ("soon \U0001f600", "Please write a day, such as 17 March."),
        ("\u0661\u0667 March", "Please write a day, such as 17 March."),
        ("", "Please write a day, such as 17 March."),
    ],
)
def test_what_is_no_day_is_said_and_stays_in_the_field(
    open_program: OpenProgram, qtbot: QtBot, words: str, said: str
) -> None:
    program = open_program()
    set_clock(program, NOON)
    row = row_of(program)
    write(qtbot, row, words)
    entry = entry_of(row.body)
    assert entry.first.text() == words
    assert entry._trouble.isVisible()
    assert entry._trouble.words() == said
    assert entry.first.hasFocus()
    assert not program.dates.known.all


def test_a_last_day_that_is_none_is_said_too(open_program: OpenProgram, qtbot: QtBot) -> None:
    program = open_program()
    row = row_of(program)
    write(qtbot, row, "17 March", "next week")
    assert entry_of(row.body)._trouble.words() == "Please write a day, such as 17 March."
    assert entry_of(row.body).last.hasFocus()


def test_while_one_types_it_says_which_day_is_meant(open_program: OpenProgram, qtbot: QtBot) -> None:
    program = open_program()
    set_clock(program, NOON)
    row = row_of(program)
    row.line.click()
    entry = entry_of(row.body)
    assert not entry._read.isVisible()
    qtbot.keyClicks(entry.first, "in 2 weeks")
    assert entry._read.isVisible()
    assert entry._read.text() == "That is Monday 29 March."
    qtbot.keyClicks(entry.first, "!")
    assert not entry._read.isVisible()


def test_moved_happened_removed_and_brought_back(open_program: OpenProgram, qtbot: QtBot) -> None:
    program = open_program()
    set_clock(program, NOON)
    row = row_of(program)
    write(qtbot, row, "17 March")
    write(qtbot, row, "19 March")
    assert only(program).state == MOVED
    assert row.line.line == "Moved to Friday 19 March, in 4 days"
    write(qtbot, row, "14 March", state=HAPPENED)
    assert only(program) == StepDate(*COLLECTION, date(2027, 3, 14), None, HAPPENED)
    row.line.click()
    next(
        each
        for each in entry_of(row.body).findChildren(type(program.window.bar.path))
        if each.text() == "Remove this date"
    ).click()
    assert row.line.line == "No date yet"
    assert program.window.messages.undo.isVisible()
    program.window.setFocus()
    qtbot.keyClick(program.window, "z", Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(program.dates.known.all))
    assert only(program).state == HAPPENED
    assert row.line.line == "Happened on Sunday 14 March, yesterday"


def test_a_day_that_has_passed_is_asked_about(open_program: OpenProgram, qtbot: QtBot) -> None:
    program = open_program()
    set_clock(program, NOON)
    program.dates.set(StepDate(*COLLECTION, date(2027, 3, 14)))
    row = row_of(program)
    buttons = {button.accessibleIdentifier(): button for button in row.findChildren(type(program.window.bar.path))}
    assert row.line.line == "Was planned for Sunday 14 March, yesterday"
    assert buttons["date.cell-collection.1.happened"].isVisible()
    buttons["date.cell-collection.1.moved"].click()
    entry = entry_of(row.body)
    assert entry.state == MOVED
    qtbot.waitUntil(entry.first.hasFocus)
    qtbot.keyClicks(entry.first, "in 3 days")
    qtbot.keyClick(entry.first, Qt.Key.Key_Return)
    assert only(program) == StepDate(*COLLECTION, date(2027, 3, 18), None, MOVED)
    assert not buttons["date.cell-collection.1.happened"].isVisible()
    set_clock(program, NOON.replace(day=19))
    assert buttons["date.cell-collection.1.happened"].isVisible()
    buttons["date.cell-collection.1.happened"].click()
    assert only(program) == StepDate(*COLLECTION, date(2027, 3, 18), None, HAPPENED)
    assert not row.body.isVisible()


def test_what_contradicts_is_pointed_out_and_kept(open_program: OpenProgram, qtbot: QtBot) -> None:
    program = open_program()
    set_clock(program, NOON)
    program.dates.set(ZERO)
    row = row_of(program, ("preparing-chemo", 1))
    write(qtbot, row, "16 April")
    doubts = row.body._doubts
    assert doubts is not None
    assert doubts.isVisible()
    assert doubts.words() == "Your chemo stands after Day 0. Is that right? If it is, leave it."
    assert only(program, "preparing-chemo").first == date(2027, 4, 16)
    write(qtbot, row, "10 April", "9 April")
    assert doubts.words() == "“Chemo”: the last day stands before the first. Is that right?"
    write(qtbot, row, "10 April", state=HAPPENED)
    assert doubts.words() == "“Chemo” is said to have happened, and its day is still to come. Is that right?"
    write(qtbot, row, "10 March", state=HAPPENED)
    assert not doubts.isVisible()


def test_a_second_part_of_the_cells_is_a_date_of_its_own(open_program: OpenProgram, qtbot: QtBot) -> None:
    program = open_program()
    set_clock(program, NOON)
    page = page_of(program)
    assert page.rows["infusion", 2].isHidden()
    write(qtbot, page.rows["infusion", 1], "14 April")
    assert page.zero.day.text() == "Planned for Wednesday 14 April, in 30 days"
    assert page.rows["infusion", 2].isVisible()
    write(qtbot, page.rows["infusion", 2], "1 May")
    assert program.dates.known.day_zero == ZERO.first
    assert page.rows["infusion", 2].line.line == "Planned for Saturday 1 May, in 47 days"
    assert page._today.text() == "Monday 15 March · Day\u00a0\u221230"


def test_day_zero_stands_on_top_and_leads_to_its_row(open_program: OpenProgram, qtbot: QtBot) -> None:
    program = open_program()
    page = page_of(program)
    assert not page.zero.day.isVisible()
    page.zero._button.click()
    qtbot.waitUntil(entry_of(page.rows["infusion", 1].body).first.hasFocus)


def test_what_is_half_typed_waits_and_comes_back(open_program: OpenProgram, qtbot: QtBot) -> None:
    """One goes elsewhere, the guide changes, the day changes: it stands where it was."""
    program = open_program()
    set_clock(program, NOON)
    row = row_of(program)
    row.line.click()
    qtbot.keyClicks(entry_of(row.body).first, "17 Mar")
    entry_of(row.body).states.rows[HAPPENED].click()
    program.window.show_home()
    program.told.tell("reader", "caregiver")
    set_clock(program, NOON.replace(day=16))
    entry = entry_of(row_of(program).body)
    assert (entry.first.text(), entry.state) == ("17 Mar", HAPPENED)
    entry.begin()
    qtbot.keyClick(entry.first, Qt.Key.Key_Escape)
    assert row_of(program).body.entry is None
    row_of(program).line.click()
    assert entry_of(row_of(program).body).first.text() == ""


def test_a_clock_that_is_not_to_be_believed_counts_nothing(open_program: OpenProgram, qtbot: QtBot) -> None:
    program = open_program()
    program.dates.set(ZERO)
    set_clock(program, NOON.replace(year=1970))
    page = page_of(program)
    assert page.rows["infusion", 1].line.line == "Planned for Wednesday 14 April 2027"
    assert not page._today.isVisible()
    assert page._clock.isVisible()
    row = page.rows[COLLECTION]
    for words in ("17 March", "tomorrow"):
        write(qtbot, row, words)
        said = "This computer’s clock seems wrong. Please write the year too, such as 17 March 2027."
        assert entry_of(row.body)._trouble.words() == said
        row.line.click()
    write(qtbot, row, "17 March 2027")
    assert only(program).first == DAY


def test_it_is_all_reached_by_keyboard_and_has_names(open_program: OpenProgram, qtbot: QtBot) -> None:
    program = open_program()
    set_clock(program, NOON)
    page = page_of(program)
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)
    row = page.rows[COLLECTION]
    row.line.setFocus()
    interface = QAccessible.queryAccessibleInterface(row.line)
    assert interface is not None
    assert interface.text(QAccessible.Text.Name) == "Set a date: Collecting your T cells"
    assert interface.text(QAccessible.Text.Description) == "No date yet"
    qtbot.keyClick(row.line, Qt.Key.Key_Return)
    entry = entry_of(row.body)
    qtbot.waitUntil(entry.first.hasFocus)
    names = []
    for _ in range(5):
        focused = QApplication.focusWidget()
        assert focused is not None
        found = QAccessible.queryAccessibleInterface(focused)
        assert found is not None
        names.append(found.text(QAccessible.Text.Name))
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert names == ["Day", "Lasts until, if it is more than one day", "It is planned", "Keep", "Cancel"]


def test_while_nothing_can_be_kept_nothing_is_asked(open_program: OpenProgram) -> None:
    program = open_program(wait=False)
    page = page_of(program)
    assert not page._shut.isHidden()
    assert not page.rows[COLLECTION].line.isEnabled()


def test_it_is_printed_as_a_table(open_program: OpenProgram) -> None:
    program = open_program()
    set_clock(program, NOON)
    program.dates.set(ZERO)
    said = texts(page_of(program).printed())
    assert said[:3] == ("My dates", "Monday 15 March · Day\u00a0\u221230", "Dates often move. It is not your fault.")
    assert ("Day 0: you get your cells", "Planned for Wednesday 14 April, in 30 days") in pairwise(said)
