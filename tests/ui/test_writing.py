"""What one writes is kept, said truly, and there again."""

import shutil
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from cartguide.ui.check_row import CheckRow
from cartguide.ui.mine.note_row import NoteRow
from tests.ui.conftest import OpenProgram, close, open_step
from tests.ui.mine.removing import remove_item
from tests.ui.panels import STEP, Disk, panel_of, words_of


def test_a_note_and_a_tick_are_there_after_a_restart(qtbot: QtBot, open_program: OpenProgram) -> None:
    program = open_program()
    open_step(qtbot, program.window, STEP)
    panel = panel_of(program.window)
    qtbot.keyClicks(panel.notes.editor, "Where do I park?")
    first = panel.findChildren(CheckRow)[0]
    first.click()
    assert panel.notes.status.text() == "Saving"
    qtbot.waitUntil(lambda: panel.notes.status.text().startswith("Saved "))
    close(qtbot, program)
    again = open_program()
    qtbot.waitUntil(lambda: again.window.panel is not None and again.window.panel.has_writing)
    panel = panel_of(again.window)
    assert panel.identity == STEP
    assert panel.notes.editor.toPlainText() == "Where do I park?"
    assert next(row.isChecked() for row in panel.findChildren(CheckRow))


def test_closing_at_once_after_typing_loses_nothing(qtbot: QtBot, open_program: OpenProgram) -> None:
    program = open_program()
    open_step(qtbot, program.window, STEP)
    qtbot.keyClicks(panel_of(program.window).notes.editor, "last words")
    close(qtbot, program)
    again = open_program()
    qtbot.waitUntil(lambda: again.window.panel is not None and again.window.panel.has_writing)
    assert panel_of(again.window).notes.editor.toPlainText() == "last words"


def test_leaving_a_step_at_once_after_typing_keeps_it(qtbot: QtBot, open_program: OpenProgram) -> None:
    program = open_program()
    open_step(qtbot, program.window, STEP)
    qtbot.keyClicks(panel_of(program.window).notes.editor, "half a thou")
    open_step(qtbot, program.window, "infusion")
    assert panel_of(program.window).notes.editor.toPlainText() == ""
    open_step(qtbot, program.window, STEP)
    assert panel_of(program.window).notes.editor.toPlainText() == "half a thou"


def test_a_full_disk_is_said_and_the_text_stays_until_it_is_kept(qtbot: QtBot, open_program: OpenProgram) -> None:
    program = open_program()
    open_step(qtbot, program.window, STEP)
    panel = panel_of(program.window)
    keeper = program.keeper
    assert keeper is not None
    disk = Disk()
    keeper.do(disk)
    qtbot.waitUntil(lambda: panel.notes.status.text() == "NOT saved")
    qtbot.keyClicks(panel.notes.editor, "kept all the same")
    disk.is_full = False
    keeper.save_now()
    qtbot.waitUntil(lambda: panel.notes.status.text().startswith("Saved "))
    assert panel.notes.editor.toPlainText() == "kept all the same"
    assert keeper.is_settled


def test_one_change_that_fails_does_not_hold_up_the_others(qtbot: QtBot, open_program: OpenProgram) -> None:
    program = open_program()
    keeper = program.keeper
    assert keeper is not None
    bad, good = Disk("bad"), Disk("good", is_full=False)
    with qtbot.waitSignal(keeper.not_saved):
        keeper.do(bad)
    keeper.do(good)
    qtbot.waitUntil(lambda: good.is_kept)
    assert not bad.is_kept
    program.window.may_close = lambda: True


def test_own_items_are_added_removed_and_brought_back(qtbot: QtBot, open_program: OpenProgram) -> None:
    program = open_program()
    open_step(qtbot, program.window, STEP)
    panel = panel_of(program.window)
    field = panel.checklist.findChildren(QLineEdit)[0]
    qtbot.keyClicks(field, "Bring the blue blanket")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    row = next(row for row in panel.findChildren(CheckRow) if row.text() == "Bring the blue blanket")
    row.click()
    remove_item(panel, "Bring the blue blanket")
    assert not words_of(panel, "Bring the blue blanket")
    assert program.window.messages.undo.isVisible()
    program.window.messages.undo.undo.click()
    qtbot.waitUntil(lambda: words_of(panel, "Bring the blue blanket"))
    close(qtbot, program)
    again = open_program()
    qtbot.waitUntil(lambda: again.window.panel is not None and again.window.panel.has_writing)
    rows = {row.text(): row.isChecked() for row in panel_of(again.window).findChildren(CheckRow)}
    assert rows["Bring the blue blanket"] is True


def test_several_notes_one_deleted_and_brought_back(qtbot: QtBot, open_program: OpenProgram) -> None:
    program = open_program()
    open_step(qtbot, program.window, STEP)
    notes = panel_of(program.window).notes
    qtbot.keyClicks(notes.editor, "first")
    notes._new.click()
    qtbot.keyClicks(notes.editor, "second")
    assert [row.text() for row in notes.findChildren(NoteRow)] == ["first"]
    notes._delete.click()
    assert notes.editor.toPlainText() == ""
    program.window.messages.undo.undo.click()
    qtbot.waitUntil(lambda: notes.editor.toPlainText() == "second")
    next(row for row in notes.findChildren(NoteRow) if row.isVisible()).click()
    assert notes.editor.toPlainText() == "first"
    assert [row.text() for row in notes.findChildren(NoteRow) if row.isVisible()] == ["second"]


def test_a_data_folder_that_is_a_file_is_said_and_not_touched(
    qtbot: QtBot, open_program: OpenProgram, data: Path
) -> None:
    shutil.rmtree(data)
    data.write_text("mine")
    program = open_program(wait=False)
    qtbot.waitUntil(program.window.notice.isVisible)
    assert "can" in program.window.notice.words.text()
    program.window.open_step(STEP)
    qtbot.waitUntil(lambda: program.window.panel is not None)
    assert not panel_of(program.window).mine.isVisible()
    program.window.bar.call.click()
    assert program.window.calls is not None
    assert program.window.calls.isVisible()
    assert data.read_text() == "mine"
