"""A note becomes a question by one press, and back; the guide's questions are taken over once."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cartguide.journal.model import question_uuid
from tests.ui.mine.conftest import OpenDesk
from tests.ui.mine.note_rows import choose, note_rows, press, question, text, words

ID, WORDS = "may-i-drive", "May I drive after it?"


def test_a_note_becomes_a_question_and_back(qtbot: QtBot, open_desk: OpenDesk) -> None:
    desk = open_desk()
    qtbot.keyClicks(desk.notes.editor, "Blood thinner")
    assert not question(desk).isChecked()
    question(desk).click()
    assert desk.load().notes[0].kind == "question"
    desk.close()
    desk = open_desk()
    assert (text(desk), question(desk).isChecked()) == ("Blood thinner", True)
    press(desk, "new")
    assert not question(desk).isChecked()
    assert [row.accessibleName() for row in note_rows(desk)] == ["Blood thinner, Question, today"]
    choose(desk, "Blood thinner")
    qtbot.keyClicks(desk.notes.editor, "?")
    question(desk).click()
    desk.close()
    desk = open_desk()
    assert (text(desk), question(desk).isChecked()) == ("Blood thinner?", False)


def test_what_waits_is_a_question_when_one_comes_back(qtbot: QtBot, open_desk: OpenDesk) -> None:
    desk = open_desk()
    qtbot.keyClicks(desk.notes.editor, "Blood thinner")
    desk.settle()
    desk.keeper._is_sound = False
    question(desk).click()
    press(desk, "new")
    desk.load()
    assert [row.accessibleName() for row in note_rows(desk)] == ["Blood thinner, Question, today"]
    desk.keeper._on_sound()


def test_said_before_it_is_written(qtbot: QtBot, open_desk: OpenDesk) -> None:
    desk = open_desk()
    question(desk).click()
    qtbot.keyClicks(desk.notes.editor, "May I eat?")
    desk.close()
    desk = open_desk()
    assert (text(desk), question(desk).isChecked()) == ("May I eat?", True)


def test_asking_begins_a_question_and_keeps_what_stood_there(qtbot: QtBot, open_desk: OpenDesk) -> None:
    desk = open_desk()
    qtbot.keyClicks(desk.notes.editor, "half a thou")
    desk.notes.ask("About collection: ")
    assert (text(desk), words(desk), question(desk).isChecked()) == ("About collection: ", ["half a thou"], True)
    assert QApplication.focusWidget() is desk.notes.editor
    desk.notes.ask("About collection: ")
    with qtbot.waitSignal(desk.notes.changed):
        qtbot.keyClicks(desk.notes.editor, "how long?")
    desk.close()
    desk = open_desk()
    assert (text(desk), words(desk)) == ("About collection: how long?", ["half a thou"])
    assert question(desk).isChecked()


def test_a_question_of_the_guide_is_taken_once(qtbot: QtBot, open_desk: OpenDesk) -> None:
    desk = open_desk()
    qtbot.keyClicks(desk.notes.editor, "mine")
    with qtbot.waitSignal(desk.notes.changed):
        desk.notes.add_question(ID, WORDS)
    desk.notes.add_question(ID, WORDS)
    assert (text(desk), words(desk)) == ("mine", [WORDS])
    assert desk.notes.asked_of([ID, "other"]) == {ID}
    desk.close()
    desk = open_desk()
    desk.notes.add_question(ID, WORDS)
    assert (text(desk), words(desk)) == (WORDS, ["mine"])
    assert question(desk).isChecked()
    press(desk, "new")
    desk.notes.show_question(ID)
    assert text(desk) == WORDS
    assert QApplication.focusWidget() is desk.notes.editor


def test_it_opens_where_nothing_is_written(open_desk: OpenDesk) -> None:
    desk = open_desk()
    desk.notes.add_question(ID, WORDS)
    assert (text(desk), words(desk), question(desk).isChecked()) == (WORDS, [], True)


def test_deleted_and_taken_again_it_comes_back_with_ones_own_words(qtbot: QtBot, open_desk: OpenDesk) -> None:
    desk = open_desk()
    desk.notes.add_question(ID, WORDS)
    qtbot.keyClicks(desk.notes.editor, " No, eight weeks.")
    press(desk, "delete")
    assert desk.notes.asked_of([ID]) == frozenset()
    desk.close()
    desk = open_desk()
    assert (text(desk), words(desk)) == ("", [])
    desk.notes.add_question(ID, WORDS)
    assert text(desk) == WORDS + " No, eight weeks."
    desk.close()
    desk = open_desk()
    assert (text(desk), words(desk)) == (WORDS + " No, eight weeks.", [])
    assert desk.notes.asked_of([ID]) == {ID}


def test_taken_deleted_and_taken_while_nothing_is_kept_yet(open_desk: OpenDesk) -> None:
    desk = open_desk()
    desk.keeper._is_sound = False
    desk.notes.add_question(ID, WORDS)
    press(desk, "delete")
    desk.load()
    assert desk.notes.asked_of([ID]) == frozenset()
    desk.notes.add_question(ID, WORDS)
    desk.load()
    assert desk.notes.asked_of([ID]) == {ID}
    desk.keeper._on_sound()
    desk.close()
    desk = open_desk()
    assert text(desk) == WORDS


def test_an_old_one_is_known_though_not_among_the_newest(qtbot: QtBot, open_desk: OpenDesk) -> None:
    desk = open_desk()
    desk.notes.add_question(ID, WORDS)
    question(desk).click()
    for _ in range(40):
        press(desk, "new")
        qtbot.keyClicks(desk.notes.editor, "x")
        desk.settle()
    desk.close()
    desk = open_desk()
    assert desk.load().more == 10
    assert desk.notes.asked_of([ID]) == {ID}
    desk.notes.show_question(ID)
    assert text(desk) == WORDS
    assert desk.notes._open == question_uuid(ID)
