"""A step opens whatever else goes on: a busy journal, other sizes, *Who to call* in between."""

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cartguide.journal.errors import Full
from cartguide.ui.buttons import Pressable
from cartguide.ui.program import Program
from cartguide.ui.snapshot import settle
from cartguide.ui.window import Window
from tests.ui.conftest import OpenProgram, open_step
from tests.ui.panels import STEP, panel_of


@pytest.fixture
def program(open_program: OpenProgram, qtbot: QtBot) -> Program:
    program = open_program()
    qtbot.waitUntil(lambda: program.window.stage.shown is program.window.home)
    return program


@pytest.fixture
def busy(program: Program) -> Iterator[threading.Event]:
    """The journal's thread works until the event is set."""
    done, keeper = threading.Event(), program.keeper
    assert keeper
    keeper._worker.post(lambda: done.wait(20))
    yield done
    done.set()


def stands(window: Window, identity: str) -> bool:
    return window.panel is not None and window.panel.identity == identity and window.stage.shown is window.panel


def test_the_guide_is_read_while_the_journal_is_busy(program: Program, busy: threading.Event, qtbot: QtBot) -> None:
    window = program.window
    window.path.buttons[STEP].click()
    qtbot.waitUntil(lambda: stands(window, STEP))
    panel = panel_of(window)
    assert not panel.has_writing
    assert not panel.mine.isVisible()
    busy.set()
    qtbot.waitUntil(lambda: panel.has_writing and panel.mine.isVisible())


@pytest.mark.usefixtures("busy")
def test_another_text_size_meanwhile_strands_nobody(program: Program, qtbot: QtBot) -> None:
    window = program.window
    window.path.buttons["years-after"].click()
    QApplication.processEvents()
    window.apply_text_size(125)
    qtbot.waitUntil(lambda: stands(window, "years-after"))


def test_who_to_call_in_between_and_back(program: Program, qtbot: QtBot) -> None:
    window = program.window
    window.path.buttons[STEP].click()
    window.show_calls()
    assert window.stage.shown is window.calls
    window.go_back()
    qtbot.waitUntil(lambda: stands(window, STEP))
    assert window.place == ""


def test_who_to_call_stays_while_a_step_behind_it_gets_ready(program: Program, qtbot: QtBot) -> None:
    window = program.window
    window.path.buttons[STEP].click()
    window.show_calls()
    qtbot.waitUntil(lambda: window.panel is not None)
    assert window.stage.shown is window.calls
    assert not window.path.isVisible()
    window.go_back()
    assert stands(window, STEP)


def test_back_from_who_to_call_is_where_one_was(program: Program, qtbot: QtBot) -> None:
    window = program.window
    open_step(qtbot, window, STEP)
    panel = panel_of(window)
    panel.notes.editor.setFocus()
    panel.verticalScrollBar().setValue(300)
    window.show_calls()
    window.go_back()
    assert panel.verticalScrollBar().value() == 300
    assert window.focusWidget() is panel.notes.editor


def test_a_step_that_is_opened_again_stands_at_its_top(program: Program, qtbot: QtBot) -> None:
    window = program.window
    open_step(qtbot, window, STEP)
    panel_of(window).verticalScrollBar().setValue(600)
    open_step(qtbot, window, "getting-ready")
    open_step(qtbot, window, STEP)
    qtbot.waitUntil(lambda: panel_of(window).verticalScrollBar().value() == 0)


def test_home_leaves_no_panel_behind_before_the_journal_is_open(open_program: OpenProgram, qtbot: QtBot) -> None:
    window = open_program(wait=False).window
    window.open_step(STEP)
    qtbot.waitUntil(lambda: window.panel is not None)
    window.show_home()
    assert window.panel is None
    assert window.stage.shown is None or window.stage.shown is window.home


def test_the_way_the_path_is_folded_is_kept(open_program: OpenProgram, qtbot: QtBot) -> None:
    program = open_program(wait=False)
    program.window.fold(folded=True)
    keeper = program.keeper
    assert keeper
    qtbot.waitUntil(lambda: keeper.is_open)
    assert program.window.arrangement().path == "strip"


def turn_wheel(window: Window) -> None:
    at = QPointF(window.path.rect().center())
    over = window.path.mapToGlobal(at)
    none, buttons = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.NoButton
    phase = Qt.ScrollPhase.NoScrollPhase
    assert window.path.shown
    inverted = False
    wheel = QWheelEvent(at, over, QPoint(), QPoint(0, -120), buttons, none, phase, inverted)
    QApplication.sendEvent(window.path.shown, wheel)


def test_the_wheel_over_the_path_leaves_the_keyboard_where_one_writes(program: Program, qtbot: QtBot) -> None:
    window = program.window
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    open_step(qtbot, window, STEP)
    panel_of(window).notes.editor.setFocus()
    turn_wheel(window)
    assert QApplication.focusWidget() is panel_of(window).notes.editor


def test_the_strip_over_an_open_step_names_that_step(program: Program, qtbot: QtBot) -> None:
    window = program.window
    open_step(qtbot, window, STEP)
    window.fold(folded=True)
    turn_wheel(window)
    assert list(window.path.buttons) == [STEP]


def test_an_emptied_note_is_put_away_without_a_word(program: Program, qtbot: QtBot) -> None:
    window = program.window
    open_step(qtbot, window, STEP)
    notes = panel_of(window).notes
    qtbot.keyClicks(notes.editor, "a")
    notes.editor.selectAll()
    qtbot.keyClick(notes.editor, Qt.Key.Key_Backspace)
    with qtbot.assertNotEmitted(panel_of(window).removed):
        notes._delete.click()
    assert notes.editor.toPlainText() == ""


def test_with_the_last_step_done_the_way_leads_back_from_it(program: Program, qtbot: QtBot) -> None:
    window = program.window
    assert window.writing
    window.writing.marking.mark_done("years-after", done=True)
    button = next(each for each in window.findChildren(Pressable) if each.accessibleIdentifier() == "path.before")
    button.click()
    qtbot.waitUntil(lambda: stands(window, "did-it-work"))


def test_the_guides_half_stands_still_while_the_other_is_not_there(
    program: Program, busy: threading.Event, qtbot: QtBot
) -> None:
    window = program.window
    window.path.buttons[STEP].click()
    qtbot.waitUntil(lambda: stands(window, STEP))
    before = panel_of(window).guide_half.geometry()
    busy.set()
    qtbot.waitUntil(panel_of(window).mine.isVisible)
    QApplication.processEvents()
    assert panel_of(window).guide_half.geometry().left() == before.left()


def test_who_reads_elsewhere_is_not_drawn_back_by_a_notice(program: Program, qtbot: QtBot) -> None:
    window = program.window
    open_step(qtbot, window, STEP)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    bar = panel_of(window).verticalScrollBar()
    bar.setValue(900)
    assert program.keeper
    program.keeper.not_saved.emit(Full())
    qtbot.waitUntil(window.notice.isVisible)
    settle()
    assert bar.value() == 900


def test_who_writes_keeps_the_words_in_sight(program: Program, qtbot: QtBot) -> None:
    window = program.window
    open_step(qtbot, window, STEP)
    panel = panel_of(window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    panel.notes.editor.setFocus()
    panel.ensureWidgetVisible(panel.notes.editor)
    window.resize(800, 600)
    settle()

    def is_in_sight() -> bool:
        return panel.viewport().rect().contains(panel.notes.editor.mapTo(panel.viewport(), QPoint(0, 0)))

    qtbot.waitUntil(is_in_sight)
