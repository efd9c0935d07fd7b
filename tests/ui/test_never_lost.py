"""Words that can't be kept yet are never lost, and never called saved."""

from pathlib import Path
from shutil import rmtree

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from cartguide.journal.errors import Damaged
from cartguide.ui.check_row import CheckRow
from cartguide.ui.mine.own_item import OwnRow
from cartguide.ui.window import Window
from tests.ui.conftest import OpenProgram, close, open_step
from tests.ui.mine.removing import remove_item
from tests.ui.panels import STEP, Disk, panel_of, words_of


def test_unsaved_words_outlive_leaving_the_step(qtbot: QtBot, open_program: OpenProgram) -> None:
    """A full disk, on to another step and back: the words stand there still, and are kept when there is room."""
    program = open_program()
    open_step(qtbot, program.window, STEP)
    qtbot.keyClicks(panel_of(program.window).notes.editor, "important words")
    keeper = program.keeper
    assert keeper is not None
    keeper._is_sound = False
    open_step(qtbot, program.window, "infusion")
    open_step(qtbot, program.window, STEP)
    assert panel_of(program.window).notes.editor.toPlainText() == "important words"
    qtbot.keyClicks(panel_of(program.window).notes.editor, "!")
    keeper._on_sound()
    qtbot.waitUntil(lambda: keeper.is_settled)
    close(qtbot, program)
    again = open_program()
    qtbot.waitUntil(lambda: again.window.panel is not None and again.window.panel.has_writing)
    assert panel_of(again.window).notes.editor.toPlainText() == "important words!"


def test_not_saved_is_said_on_every_screen_and_taken_back(qtbot: QtBot, open_program: OpenProgram) -> None:
    program = open_program()
    open_step(qtbot, program.window, STEP)
    keeper = program.keeper
    assert keeper is not None
    disk = Disk()
    keeper.do(disk)
    qtbot.waitUntil(program.window.notice.isVisible)
    program.window.bar.call.click()
    assert program.window.notice.words.text().startswith("NOT saved. The disk is full.")
    disk.is_full = False
    program.window.notice.button.click()
    qtbot.waitUntil(lambda: not program.window.notice.isVisible())


def test_a_window_that_could_not_save_stays_until_asked_again(qtbot: QtBot, open_program: OpenProgram) -> None:
    program = open_program()
    keeper = program.keeper
    assert keeper is not None
    disk = Disk()
    keeper.do(disk)
    with qtbot.waitSignal(keeper.not_saved):
        program.window.close()
    assert program.window.isVisible()
    disk.is_full = False
    with qtbot.waitSignal(keeper.saved):
        keeper.save_now()
    assert program.window.isVisible()
    close(qtbot, program)


def test_an_undo_after_leaving_the_step_brings_the_item_back(qtbot: QtBot, open_program: OpenProgram) -> None:
    program = open_program()
    open_step(qtbot, program.window, STEP)
    panel = panel_of(program.window)
    field = panel.checklist.findChildren(QLineEdit)[0]
    qtbot.keyClicks(field, "Blue blanket")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    remove_item(panel, "Blue blanket")
    open_step(qtbot, program.window, "infusion")
    program.window.messages.undo.undo.click()
    open_step(qtbot, program.window, STEP)
    qtbot.waitUntil(lambda: words_of(panel_of(program.window), "Blue blanket"))


def test_a_half_typed_item_is_kept_on_leaving(qtbot: QtBot, open_program: OpenProgram) -> None:
    program = open_program()
    open_step(qtbot, program.window, STEP)
    qtbot.keyClicks(panel_of(program.window).checklist.findChildren(QLineEdit)[0], "Call Rosa")
    open_step(qtbot, program.window, "infusion")
    open_step(qtbot, program.window, STEP)
    qtbot.waitUntil(lambda: words_of(panel_of(program.window), "Call Rosa"))


def test_a_file_deleted_meanwhile_is_never_called_saved(qtbot: QtBot, open_program: OpenProgram, data: Path) -> None:
    program = open_program()
    open_step(qtbot, program.window, STEP)
    rmtree(data / "people")
    qtbot.keyClicks(panel_of(program.window).notes.editor, "gone")
    qtbot.waitUntil(lambda: panel_of(program.window).notes.status.text() == "NOT saved")
    program.window.may_close = lambda: True


def test_a_half_typed_item_is_kept_on_closing(qtbot: QtBot, open_program: OpenProgram) -> None:
    program = open_program()
    open_step(qtbot, program.window, STEP)
    qtbot.keyClicks(panel_of(program.window).checklist.findChildren(QLineEdit)[0], "Call Rosa")
    close(qtbot, program)
    again = open_program()
    qtbot.waitUntil(lambda: again.window.panel is not None and words_of(panel_of(again.window), "Call Rosa"))


def test_trying_again_twice_opens_once(qtbot: QtBot, open_program: OpenProgram) -> None:
    program = open_program()
    keeper = program.keeper
    assert keeper is not None
    failed: list[object] = []
    keeper.failed.connect(failed.append)
    with qtbot.waitSignal(keeper.opened):
        keeper.open()
        keeper.open()
    open_step(qtbot, program.window, STEP)
    qtbot.keyClicks(panel_of(program.window).notes.editor, "still here")
    qtbot.waitUntil(lambda: keeper.is_settled)
    assert failed == []


def test_words_typed_when_damage_is_found_stay_readable(qtbot: QtBot, open_program: OpenProgram) -> None:
    program = open_program()
    keeper = program.keeper
    assert keeper is not None
    open_step(qtbot, program.window, STEP)
    keeper._is_sound = False
    qtbot.keyClicks(panel_of(program.window).notes.editor, "precious")
    keeper._on_unsound(Damaged())
    open_step_again(qtbot, program.window, "infusion")
    open_step_again(qtbot, program.window, STEP)
    notes = panel_of(program.window).notes
    assert notes.editor.toPlainText() == "precious"
    assert notes.editor.isVisibleTo(program.window)
    assert notes.editor.isReadOnly()
    program.window.close()
    assert program.window.isVisible()
    program.window.may_close = lambda: True


def open_step_again(qtbot: QtBot, window: Window, identity: str) -> None:
    """Go to a step while nothing can be read."""
    window.open_step(identity)
    qtbot.waitUntil(lambda: window.panel is not None and window.panel.identity == identity)


def test_words_and_ticks_stay_shown_in_a_step_when_damage_is_found(qtbot: QtBot, open_program: OpenProgram) -> None:
    """The panel is kept; what was acknowledged before stands in it still, beside what waits."""
    program = open_program()
    keeper = program.keeper
    assert keeper is not None
    open_step(qtbot, program.window, STEP)
    panel = panel_of(program.window)
    qtbot.keyClicks(panel.notes.editor, "kept before")
    qtbot.keyClicks(panel.checklist.findChildren(QLineEdit)[0], "Blue blanket")
    panel.leave()
    panel.checklist.findChildren(CheckRow)[0].click()
    qtbot.waitUntil(lambda: keeper.is_settled)
    keeper._is_sound = False
    qtbot.keyClicks(panel.notes.editor, ", and this waits")
    keeper._on_unsound(Damaged())
    open_step_again(qtbot, program.window, "making-cells")
    open_step_again(qtbot, program.window, STEP)
    panel = panel_of(program.window)
    assert panel.notes.editor.toPlainText() == "kept before, and this waits"
    assert panel.checklist.findChildren(CheckRow)[0].isChecked()
    assert words_of(panel, "Blue blanket")
    program.window.may_close = lambda: True


def test_everything_done_at_once_is_there_after_closing_at_once(qtbot: QtBot, open_program: OpenProgram) -> None:
    program = open_program()
    open_step(qtbot, program.window, STEP)
    panel = panel_of(program.window)
    field = panel.checklist.findChildren(QLineEdit)[0]
    for words in ("one", "two", "three"):
        qtbot.keyClicks(field, words)
        qtbot.keyClick(field, Qt.Key.Key_Return)
    rows = {row.item.text: row for row in panel.checklist.findChildren(OwnRow)}
    rows["three"].asked_open.emit(True)  # noqa: FBT003  a signal's value
    rows["three"].moved.emit(-1)
    rows["three"].moved.emit(-1)
    remove_item(panel, "two")
    panel.notes.ask("May I eat?")
    panel.notes.add_question("may-i-drive", "May I drive?")
    close(qtbot, program)
    again = open_program()
    qtbot.waitUntil(lambda: again.window.panel is not None and again.window.panel.has_writing)
    panel = panel_of(again.window)
    shown = sorted((row for row in panel.checklist.findChildren(OwnRow) if row.isVisible()), key=OwnRow.y)
    assert [row.item.text for row in shown] == ["three", "one"]
    assert panel.notes.editor.toPlainText() == "May I drive?"
    assert panel.notes.asked_of(["may-i-drive"]) == {"may-i-drive"}


def test_changes_of_one_thing_wait_for_one_another(qtbot: QtBot, open_program: OpenProgram) -> None:
    """A text that is refused holds up the deletion of its note: never a deleted note that takes words."""
    program = open_program()
    keeper = program.keeper
    assert keeper is not None
    text, gone = Disk("text"), Disk("gone", is_full=False)
    gone.about = text.about
    keeper._is_sound = False
    keeper.do(text)
    keeper.do(gone)
    with qtbot.waitSignal(keeper.not_saved):
        keeper._on_sound()
    assert not gone.is_kept
    text.is_full = False
    keeper.save_now()
    qtbot.waitUntil(lambda: text.is_kept and gone.is_kept)
