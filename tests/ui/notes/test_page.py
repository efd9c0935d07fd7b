"""My notes: every note in one list, opened and changed where it stands; what is changed here shows elsewhere too."""

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from cartguide.export.page import Table, texts
from cartguide.journal.changes import NoteAnswer, NoteAsked
from cartguide.ui.details.choices import ChoiceRow
from cartguide.ui.notes.asking import ask_about
from cartguide.ui.notes.page import NotesPage
from cartguide.ui.panel.fold import Fold
from cartguide.ui.snapshot import settle
from tests.ui.conftest import OpenProgram, close, open_step
from tests.ui.notes.desk import find, keep, keeper_of, lines, note, rows, see, settled, show_notes, text
from tests.ui.panels import panel_of

SOME = (
    note("a", "Bring the blue blanket"),
    note("b", "When do I stop my blood thinner?", "question", "cell-collection"),
    note("c", "Who sits with him?", "question", "caregiver"),
    note("d", "Parking: level 2", step=""),
)


def press(page: NotesPage, identifier: str) -> None:
    find(page, identifier, QAbstractButton).click()
    settle()


def folds(page: NotesPage) -> list[Fold]:
    return [fold for fold in page.findChildren(Fold) if fold.isVisibleTo(page)]


def test_empty_it_says_so_kindly(qtbot: QtBot, open_program: OpenProgram) -> None:
    page = show_notes(qtbot, open_program())
    assert page._empty.isVisible()
    assert lines(page) == []


def test_all_notes_stand_in_one_list_newest_first(qtbot: QtBot, open_program: OpenProgram) -> None:
    program = open_program()
    keep(qtbot, program, *SOME, NoteAsked("b", "2026-03-17"), NoteAnswer("b", "Two days before"))
    page = show_notes(qtbot, program)
    assert lines(page) == [each.text for each in reversed(SOME)]
    names = [row.accessibleName() for row in rows(page)]
    assert names[1].startswith("Who sits with him?, For the caregiver · Question, ")
    assert names[2].startswith("When do I stop my blood thinner?, Collection · Asked Tuesday 17 March")
    assert names[2].endswith(", with an answer")


def test_the_row_of_choices_shows_some(qtbot: QtBot, open_program: OpenProgram) -> None:
    program = open_program()
    keep(qtbot, program, *SOME, NoteAsked("b", "2026-03-17"))
    page = show_notes(qtbot, program)
    found = {}
    for which in ("notes", "questions", "asked", "all"):
        press(page, f"notes.show.{which}")
        found[which] = len(lines(page))
    assert found == {"notes": 2, "questions": 1, "asked": 1, "all": 4}


def test_one_opens_in_its_place_and_is_saved_as_one_types(qtbot: QtBot, open_program: OpenProgram) -> None:
    program = open_program()
    keep(qtbot, program, *SOME)
    page = show_notes(qtbot, program)
    press(page, "note.b")
    assert text(page) == SOME[1].text
    assert lines(page) == [SOME[3].text, SOME[2].text, SOME[0].text]
    assert page.card is not None
    place = page.card.mapTo(page.sheet, page.card.rect().topLeft()).y()
    assert rows(page)[1].mapTo(page.sheet, rows(page)[1].rect().topLeft()).y() < place
    assert QApplication.focusWidget() is page.card.editor
    qtbot.keyClicks(page.card.editor, " And aspirin?")
    qtbot.waitUntil(lambda: page.card is not None and page.card._saving.status.text().startswith("Saved"))
    press(page, "note.close")
    assert lines(page)[2] == SOME[1].text + " And aspirin?"
    close(qtbot, program)
    page = show_notes(qtbot, open_program())
    assert lines(page)[2] == SOME[1].text + " And aspirin?"


def test_a_new_one_is_kept_with_its_first_letter(qtbot: QtBot, open_program: OpenProgram) -> None:
    program = open_program()
    page = show_notes(qtbot, program)
    press(page, "notes.new")
    press(page, "note.close")
    assert (lines(page), page.card) == ([], None)
    press(page, "notes.ask")
    assert page.card is not None
    qtbot.keyClicks(page.card.editor, "Can I eat fish?")
    press(page, "note.close")
    assert lines(page) == ["Can I eat fish?"]
    assert rows(page)[0].accessibleName() == "Can I eat fish?, Question, today"


def test_what_is_written_here_stands_in_the_step_and_the_other_way_round(
    qtbot: QtBot, open_program: OpenProgram
) -> None:
    program = open_program()
    keep(qtbot, program, SOME[0])
    open_step(qtbot, program.window, "infusion")
    panel = panel_of(program.window)
    page = show_notes(qtbot, program)
    press(page, "note.a")
    assert page.card is not None
    qtbot.keyClicks(page.card.editor, ", and the book")
    press(page, "note.question")
    press(page, "note.asked")
    program.window.open_step("infusion")
    qtbot.waitUntil(lambda: panel.notes.editor.words() == "Bring the blue blanket, and the book")
    qtbot.waitUntil(lambda: find(panel, "note.asked", QAbstractButton).isChecked())
    qtbot.keyClicks(find(panel, "note.answer", QPlainTextEdit), "Good idea")
    page = show_notes(qtbot, program)
    assert find(page, "note.answer", QPlainTextEdit).toPlainText() == "Good idea"
    press(page, "note.delete")
    program.window.open_step("infusion")
    qtbot.waitUntil(lambda: panel.notes.editor.words() == "")


def test_a_question_is_asked_and_answered(qtbot: QtBot, open_program: OpenProgram) -> None:
    program = open_program()
    keep(qtbot, program, SOME[1])
    page = show_notes(qtbot, program)
    press(page, "note.b")
    assert see(page, "note.answer") is None
    press(page, "note.asked")
    answer = find(page, "note.answer", QPlainTextEdit)
    assert QApplication.focusWidget() is answer
    qtbot.keyClicks(answer, "Two days")
    press(page, "note.close")
    assert ", with an answer" in rows(page)[0].accessibleName()
    close(qtbot, program)
    program = open_program()
    page = show_notes(qtbot, program)
    press(page, "note.b")
    assert find(page, "note.answer", QPlainTextEdit).toPlainText() == "Two days"
    press(page, "note.not-asked")
    settled(qtbot, program)
    (line,) = page.notes.known.values()
    assert (line.note.asked_on, line.note.answer) == ("", "Two days")
    press(page, "note.asked")
    assert line.note.uuid == "b"
    assert page.notes.known["b"].note.asked_on == QDate.currentDate().toString(Qt.DateFormat.ISODate)


def test_several_deleted_come_back_one_after_another(qtbot: QtBot, open_program: OpenProgram) -> None:
    program = open_program()
    keep(qtbot, program, *SOME)
    page = show_notes(qtbot, program)
    for uuid in "bcd":
        press(page, f"note.{uuid}")
        press(page, "note.delete")
    assert lines(page) == [SOME[0].text]
    assert QApplication.focusWidget() is rows(page)[0]
    messages = program.window.messages
    assert messages.undo.words.text() == "Removed: Parking: level 2"
    messages.undo.undo.click()
    settle()
    assert lines(page) == [SOME[3].text, SOME[0].text]
    assert messages.undo.words.text() == "Removed: Who sits with him?"
    messages.undo.close_offer()
    assert messages.undo_last()
    assert messages.undo_last()
    assert not messages.undo_last()
    assert lines(page) == [each.text for each in reversed(SOME)]
    settled(qtbot, program)
    close(qtbot, program)
    assert len(lines(show_notes(qtbot, open_program()))) == 4


def test_what_was_typed_half_survives_going_elsewhere(qtbot: QtBot, open_program: OpenProgram) -> None:
    program = open_program()
    page = show_notes(qtbot, program)
    ask_about(program.window, "caregiver", "For the caregiver")
    settle()
    assert text(page) == "About “For the caregiver”: "
    open_step(qtbot, program.window, "infusion")
    page = show_notes(qtbot, program)
    assert text(page) == "About “For the caregiver”: "
    assert page.notes.known == {}
    assert page.card is not None
    qtbot.keyClicks(page.card.editor, "when?")
    press(page, "note.close")
    assert rows(page)[0].accessibleName() == "About “For the caregiver”: when?, For the caregiver · Question, today"


def test_every_page_beside_can_be_asked_about(qtbot: QtBot, open_program: OpenProgram) -> None:
    program = open_program()
    program.window.show_place("related")
    related = program.window.stage.shown
    related.let_ask(lambda page, title: ask_about(program.window, page, title))  # type: ignore[union-attr]
    assert related is not None
    find(related, "ask", QAbstractButton).click()
    page = program.window.stage.shown
    assert isinstance(page, NotesPage)
    qtbot.waitUntil(lambda: page.card is not None)
    assert text(page).startswith("About “")


def test_an_earlier_version_is_read_and_brought_back(qtbot: QtBot, open_program: OpenProgram) -> None:
    program = open_program()
    keep(qtbot, program, SOME[0])
    keep(qtbot, program, SOME[0]._replace(text="Something else", revision=2))
    page = show_notes(qtbot, program)
    press(page, "note.a")
    press(page, "note.earlier")
    qtbot.waitUntil(lambda: bool(folds(page)))
    folds(page)[0].set_opened(opened=True)
    assert find(page, "earlier.1.text", QPlainTextEdit).toPlainText() == SOME[0].text
    press(page, "earlier.1.back")
    assert text(page) == SOME[0].text
    settled(qtbot, program)
    press(page, "note.earlier")
    qtbot.waitUntil(lambda: bool(folds(page)))
    assert any("Something else" in fold.heading.text() for fold in folds(page))


def test_a_note_is_put_with_a_page_and_leads_there(qtbot: QtBot, open_program: OpenProgram) -> None:
    program = open_program()
    keep(qtbot, program, SOME[3])
    page = show_notes(qtbot, program)
    press(page, "note.d")
    assert see(page, "note.go") is None
    press(page, "note.page")
    find(page, "note.pages.infusion", ChoiceRow).click()
    settled(qtbot, program)
    assert page.card is not None
    qtbot.keyClicks(page.card.editor, "!")
    settled(qtbot, program)
    press(page, "note.go")
    qtbot.waitUntil(lambda: program.window.panel is not None and program.window.panel.has_writing)
    assert panel_of(program.window).identity == "infusion"
    assert panel_of(program.window).notes.editor.words() == "Parking: level 2!"


@pytest.mark.parametrize("uuid", ["a", "d"])
def test_a_note_is_opened_from_elsewhere(qtbot: QtBot, open_program: OpenProgram, uuid: str) -> None:
    program = open_program()
    keep(qtbot, program, *SOME)
    program.window.show_place("notes")
    page = program.window.stage.shown
    assert isinstance(page, NotesPage)
    page.open_note(uuid)
    qtbot.waitUntil(lambda: page.card is not None)
    assert page.card is not None
    assert page.card.uuid == uuid


def test_on_paper_questions_have_room_for_answers(qtbot: QtBot, open_program: OpenProgram) -> None:
    program = open_program()
    keep(qtbot, program, *SOME, NoteAnswer("c", "My sister"))
    page = show_notes(qtbot, program)
    assert {"Bring the blue blanket", "My sister"} <= set(texts(page.printed()))
    press(page, "notes.show.questions")
    sheet = page.printed()
    (table,) = [part for part in sheet.parts if isinstance(part, Table)]
    assert table.rows == (
        (SOME[2].text, "For the caregiver", "My sister"),
        (SOME[1].text, "Collection", ""),
    )


def test_while_nothing_can_be_kept_words_stay_and_are_said_not_saved(qtbot: QtBot, open_program: OpenProgram) -> None:
    program = open_program()
    keep(qtbot, program, SOME[0])
    page = show_notes(qtbot, program)
    keeper_of(program)._is_sound = False
    press(page, "notes.new")
    assert page.card is not None
    qtbot.keyClicks(page.card.editor, "precious")
    open_step(qtbot, program.window, "infusion")
    page = show_notes(qtbot, program)
    assert text(page) == "precious"
    press(page, "note.close")
    assert lines(page) == ["precious", SOME[0].text]
    keeper_of(program)._on_sound()
    settled(qtbot, program)
