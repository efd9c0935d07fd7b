"""In a step's panel: the starred questions by one press, and what has become of a question."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from cartguide.journal.changes import NoteAnswer, NoteAsked
from cartguide.ui.mine.note_row import NoteRow
from cartguide.ui.panel.step_panel import StepPanel
from cartguide.ui.program import Program
from cartguide.ui.snapshot import settle
from tests.ui.conftest import OpenProgram, close, open_step
from tests.ui.notes.desk import find, keep, lines, note, rows, see, settled, show_notes
from tests.ui.panels import panel_of

STEP = "cell-collection"
QUESTIONS = "questions-to-ask"


def opened(qtbot: QtBot, program: Program) -> StepPanel:
    open_step(qtbot, program.window, STEP)
    panel = panel_of(program.window)
    panel.guide_half.open_section(QUESTIONS)
    settle()
    return panel


def test_the_starred_questions_are_added_by_one_press(qtbot: QtBot, open_program: OpenProgram) -> None:
    program = open_program()
    panel = opened(qtbot, program)
    (questions,) = panel.guide_half._questions
    starred = [row.question.text for row in questions.rows.values() if row.question.starred]
    assert len(starred) == 3
    assert questions.add_starred.text() == "Add the 3 starred questions"
    next(row for row in questions.rows.values() if row.question.starred).click()
    find(panel, "questions.starred", QAbstractButton).click()
    assert see(panel, "questions.starred") is None
    assert all(row.is_asked for row in questions.rows.values() if row.question.starred)
    settled(qtbot, program)
    page = show_notes(qtbot, program)
    assert sorted(lines(page)) == sorted(text if len(text) <= 60 else text[:59] + "…" for text in starred)
    close(qtbot, program)
    assert see(opened(qtbot, open_program()), "questions.starred") is None


def test_with_the_keyboard_on_the_button_it_goes_on_at_the_questions(qtbot: QtBot, open_program: OpenProgram) -> None:
    panel = opened(qtbot, open_program())
    button = find(panel, "questions.starred", QAbstractButton)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(button, Qt.Key.Key_Return)
    (questions,) = panel.guide_half._questions
    assert QApplication.focusWidget() in questions.rows.values()


def test_a_question_tells_that_it_was_asked_and_answered(qtbot: QtBot, open_program: OpenProgram) -> None:
    program = open_program()
    asked = note("a", "When do I stop?", "question", STEP)
    keep(qtbot, program, asked, NoteAsked("a", "2026-03-17"), NoteAnswer("a", "Two days before"))
    keep(qtbot, program, note("b", "Parking", "note", STEP))
    panel = opened(qtbot, program)
    (row,) = [each for each in panel.notes.findChildren(NoteRow) if each.isVisibleTo(panel)]
    assert row.accessibleName().startswith("When do I stop?, Asked Tuesday 17 March")
    assert row.accessibleName().endswith(", with an answer")
    assert see(panel.notes, "note.answer") is None
    row.click()
    assert find(panel.notes, "note.answer", QPlainTextEdit).toPlainText() == "Two days before"
    find(panel.notes, "note.asked", QAbstractButton).click()
    settled(qtbot, program)
    page = show_notes(qtbot, program)
    assert ", with an answer" in rows(page)[1].accessibleName()
    assert page.notes.known["a"].note.asked_on == ""


def test_asked_in_the_step_the_answer_is_kept_as_one_types(qtbot: QtBot, open_program: OpenProgram) -> None:
    program = open_program()
    panel = opened(qtbot, program)
    qtbot.keyClicks(panel.notes.editor, "May I eat?")
    assert see(panel.notes, "note.asked") is None
    find(panel.notes, "note.question", QAbstractButton).click()
    find(panel.notes, "note.asked", QAbstractButton).click()
    answer = find(panel.notes, "note.answer", QPlainTextEdit)
    assert QApplication.focusWidget() is answer
    qtbot.keyClicks(answer, "Yes, a light meal")
    settled(qtbot, program)
    close(qtbot, program)
    panel = opened(qtbot, open_program())
    assert find(panel.notes, "note.answer", QPlainTextEdit).toPlainText() == "Yes, a light meal"
