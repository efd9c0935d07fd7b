"""A question begun with the program's words: nothing of it is kept until the person adds their own."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.mine.conftest import OpenDesk
from tests.ui.mine.desk import Desk
from tests.ui.mine.note_rows import choose, press, question, text, words

STARTER = "About “Day 0: the infusion”: "


def kept(desk: Desk) -> list[str]:
    """The words of the notes in the journal."""
    desk.settle()
    return [note.text for note in desk.load(whole=True).notes]


def test_left_without_a_word_nothing_is_kept(qtbot: QtBot, open_desk: OpenDesk) -> None:
    desk = open_desk()
    qtbot.keyClicks(desk.notes.editor, "mine")
    desk.notes.ask(STARTER)
    assert (text(desk), words(desk), question(desk).isChecked()) == (STARTER, ["mine"], True)
    qtbot.keyClick(desk.notes.editor, Qt.Key.Key_Backspace)
    assert kept(desk) == ["mine"]
    desk.page.hide()
    desk.page.show()
    desk.notes.come_back()
    assert (text(desk), words(desk), question(desk).isChecked()) == ("mine", [], False)
    desk.close()
    desk = open_desk()
    assert (text(desk), words(desk)) == ("mine", [])


def test_where_nothing_is_written_the_editor_is_empty_again(open_desk: OpenDesk) -> None:
    desk = open_desk()
    desk.notes.ask(STARTER)
    desk.page.hide()
    desk.page.show()
    assert (text(desk), question(desk).isChecked(), kept(desk)) == ("", False, [])


def test_one_can_turn_away_from_it(qtbot: QtBot, open_desk: OpenDesk) -> None:
    desk = open_desk()
    qtbot.keyClicks(desk.notes.editor, "mine")
    desk.notes.ask(STARTER)
    press(desk, "delete")
    assert text(desk) == "mine"
    desk.notes.ask(STARTER)
    press(desk, "new")
    assert (text(desk), question(desk).isChecked()) == ("", False)
    desk.notes.ask(STARTER)
    assert text(desk) == STARTER
    choose(desk, "mine")
    assert (text(desk), kept(desk), desk.removed) == ("mine", ["mine"], [])


def test_a_word_more_and_all_of_it_is_kept(qtbot: QtBot, open_desk: OpenDesk) -> None:
    desk = open_desk()
    desk.notes.ask(STARTER)
    qtbot.keyClicks(desk.notes.editor, "w")
    assert kept(desk) == [STARTER + "w"]
    assert desk.load().notes[0].kind == "question"


def test_ones_own_words_are_kept_though_the_starter_begins_with_them(qtbot: QtBot, open_desk: OpenDesk) -> None:
    desk = open_desk()
    desk.notes.ask(STARTER)
    desk.notes.editor.selectAll()
    qtbot.keyClick(desk.notes.editor, Qt.Key.Key_Backspace)
    qtbot.keyClicks(desk.notes.editor, "About")
    assert kept(desk) == ["About"]


def test_nothing_is_called_saved_over_it(qtbot: QtBot, open_desk: OpenDesk) -> None:
    desk = open_desk()
    qtbot.keyClicks(desk.notes.editor, "mine")
    desk.settle()
    assert desk.notes.status.text().startswith("Saved ")
    desk.notes.ask(STARTER)
    assert desk.notes.status.text() == ""
    desk.checklist._guide.ticked.emit("ride", True)  # noqa: FBT003  a signal's value
    desk.settle()
    assert desk.notes.status.text() == ""
    qtbot.keyClicks(desk.notes.editor, "why?")
    assert desk.notes.status.text() == "Saving"
    desk.settle()
    assert desk.notes.status.text().startswith("Saved ")
