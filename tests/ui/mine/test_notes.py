"""Several notes a step: opened, begun, deleted and brought back, old ones read when asked for."""

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cartguide.journal.changes import Change, NoteText
from cartguide.ui.buttons import WrapButton
from cartguide.ui.mine.days import when_written
from tests.ui.mine.conftest import OpenDesk
from tests.ui.mine.desk import STEP, Desk
from tests.ui.mine.note_rows import choose, note_rows, press, text, words


def write(qtbot: QtBot, desk: Desk, *notes: str) -> None:
    for note in notes:
        if text(desk):
            press(desk, "new")
        qtbot.keyClicks(desk.notes.editor, note)


def go_and_come_back(desk: Desk) -> None:
    desk.notes.editor.clearFocus()
    desk.page.hide()
    desk.page.show()
    desk.notes.come_back()


class Many:
    """A change that fills the journal with notes at once."""

    key = about = "many"

    def __init__(self, number: int) -> None:
        self._number = number

    def apply(self, journal: object) -> None:
        from cartguide.journal.journal import Journal  # noqa: PLC0415  only here

        assert isinstance(journal, Journal)
        journal.store.rows("PRAGMA synchronous=OFF")
        for at in range(self._number):
            journal.notes.save(f"old-{at}", STEP, "note", f"note {at}", 1)

    def over(self, writing: object) -> object:
        return writing


def filled(desk: Desk, number: int) -> None:
    many: Change = Many(number)  # type: ignore[assignment]  # it lays nothing over
    desk.keeper.do(many)
    desk.settle()


def test_one_deleted_comes_back_into_the_editor_and_to_its_place(qtbot: QtBot, open_desk: OpenDesk) -> None:
    desk = open_desk()
    write(qtbot, desk, "first", "second", "third")
    choose(desk, "second")
    press(desk, "delete")
    assert (text(desk), words(desk)) == ("", ["third", "first"])
    assert desk.removed[-1][0] == "second"
    desk.undo()
    assert (text(desk), words(desk)) == ("second", ["third", "first"])
    press(desk, "new")
    assert words(desk) == ["third", "second", "first"]
    desk.close()
    desk = open_desk()
    assert (text(desk), words(desk)) == ("third", ["second", "first"])


def test_deleted_and_back_while_nothing_is_kept_yet(qtbot: QtBot, open_desk: OpenDesk) -> None:
    desk = open_desk()
    write(qtbot, desk, "first", "second")
    desk.settle()
    desk.keeper._is_sound = False
    choose(desk, "first")
    qtbot.keyClicks(desk.notes.editor, ", and more")
    press(desk, "delete")
    desk.undo()
    assert (text(desk), words(desk)) == ("first, and more", ["second"])
    desk.keeper._on_sound()
    desk.close()
    desk = open_desk()
    assert (text(desk), words(desk)) == ("second", ["first, and more"])


def test_an_empty_editor_stays_until_one_comes_back_to_the_step(qtbot: QtBot, open_desk: OpenDesk) -> None:
    desk = open_desk()
    write(qtbot, desk, "first")
    press(desk, "new")
    desk.load()
    assert (text(desk), words(desk)) == ("", ["first"])
    go_and_come_back(desk)
    assert (text(desk), words(desk)) == ("first", [])


def test_coming_back_opens_the_newest(qtbot: QtBot, open_desk: OpenDesk) -> None:
    desk = open_desk()
    write(qtbot, desk, "first", "second")
    choose(desk, "first")
    desk.settle()
    go_and_come_back(desk)
    assert (text(desk), words(desk)) == ("second", ["first"])


def test_coming_back_leaves_words_that_are_not_kept_yet(qtbot: QtBot, open_desk: OpenDesk) -> None:
    desk = open_desk()
    write(qtbot, desk, "first", "second")
    choose(desk, "first")
    desk.settle()
    desk.keeper._is_sound = False
    qtbot.keyClicks(desk.notes.editor, ", and more")
    go_and_come_back(desk)
    assert (text(desk), words(desk)) == ("first, and more", ["second"])
    desk.keeper._on_sound()
    desk.settle()
    go_and_come_back(desk)
    assert (text(desk), words(desk)) == ("second", ["first, and more"])


def test_coming_back_leaves_the_editor_the_keyboard_is_in(qtbot: QtBot, open_desk: OpenDesk) -> None:
    desk = open_desk()
    write(qtbot, desk, "first", "second")
    choose(desk, "first")
    desk.settle()
    desk.notes.come_back()
    assert (text(desk), words(desk)) == ("first", ["second"])


def test_what_is_being_written_is_left_alone(qtbot: QtBot, open_desk: OpenDesk) -> None:
    desk = open_desk()
    write(qtbot, desk, "first", "second")
    qtbot.keyClick(desk.notes.editor, Qt.Key.Key_Home)
    desk.load(whole=True)
    assert desk.notes.editor.textCursor().position() == 0
    qtbot.keyClicks(desk.notes.editor, "my ")
    assert text(desk) == "my second"


def test_undo_of_typing_is_the_editors_own(qtbot: QtBot, open_desk: OpenDesk) -> None:
    desk = open_desk()
    write(qtbot, desk, "first words")
    desk.settle()
    desk.load()
    qtbot.keyClick(desk.notes.editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert text(desk) != "first words"
    qtbot.keyClick(
        desk.notes.editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    assert text(desk) == "first words"


def test_two_thousand_notes_are_read_when_asked_for(qtbot: QtBot, open_desk: OpenDesk) -> None:
    desk = open_desk()
    filled(desk, 2000)
    desk.close()
    desk = open_desk()
    writing = desk.load()
    assert (len(writing.notes), writing.more) == (30, 1970)
    assert text(desk) == "note 1999"
    assert words(desk) == [f"note {at}" for at in range(1998, 1993, -1)]
    assert desk.see("note.older") is not None
    assert desk.notes._list._older.text() == "1994 older notes"
    press(desk, "older")
    assert len(note_rows(desk)) == 25
    press(desk, "older")
    qtbot.waitUntil(lambda: len(note_rows(desk)) == 45)
    assert words(desk)[-1] == "note 1954"
    assert desk.notes._list._older.text() == "1954 older notes"
    choose(desk, "note 1954")
    qtbot.keyClicks(desk.notes.editor, "!")
    desk.load()
    assert text(desk) == "note 1954!"
    assert len(note_rows(desk)) == 45
    desk.close()
    desk = open_desk()
    assert desk.load(whole=True).notes[45].text == "note 1954!"


def test_an_old_note_that_waits_is_not_taken_for_a_new_one(open_desk: OpenDesk) -> None:
    desk = open_desk()
    filled(desk, 100)
    desk.close()
    desk = open_desk()
    desk.keeper._is_sound = False
    desk.keeper.do(NoteText("old-7", STEP, "note", "changed", 2, ""))
    writing = desk.load()
    assert (writing.notes[0].text, writing.notes[-1].text, writing.more) == ("note 99", "changed", 69)
    assert (text(desk), words(desk)[0]) == ("note 99", "note 98")
    desk.keeper._on_sound()


def test_rows_say_when(open_desk: OpenDesk) -> None:
    desk = open_desk()
    today = QDate.currentDate()
    for ago, uuid in ((40, "a"), (1, "b"), (0, "c")):
        moment = today.addDays(-ago).toString("yyyy-MM-dd") + "T12:00:00Z"
        for kind in ("note", "question"):
            desk.notes._drafts.put(NoteText(f"{uuid}-{kind}", STEP, kind, f"{uuid} {kind}", 1, moment))
    desk.notes._refresh()
    day = QLocale("en").toString(today.addDays(-40), "d MMMM yyyy")
    assert [row.accessibleName() for row in note_rows(desk)] == [
        "c question, Question, today",
        "c note, Today",
        "b question, Question, yesterday",
        "b note, Yesterday",
        f"a question, Question, {day}",
    ]
    assert when_written(desk.looks.say, "2026-03-03T12:00:00Z", question=True) == "Question, 3 March 2026"
    assert when_written(desk.looks.say, "2026-03-03T12:00:00Z", question=False) == "3 March 2026"


def test_choosing_a_row_puts_the_cursor_into_the_note(qtbot: QtBot, open_desk: OpenDesk) -> None:
    desk = open_desk()
    write(qtbot, desk, "first", "second")
    choose(desk, "first")
    assert QApplication.focusWidget() is desk.notes.editor
    qtbot.keyClicks(desk.notes.editor, "!")
    assert text(desk) == "first!"


def test_words_stay_to_be_read_while_the_journal_is_closed(qtbot: QtBot, open_desk: OpenDesk) -> None:
    desk = open_desk()
    write(qtbot, desk, "first", "second")
    desk.settle()
    desk.keeper._is_sound = False
    qtbot.keyClicks(desk.notes.editor, "!")
    desk.notes.set_frozen(True)
    desk.notes.show_writing(desk.keeper.waiting_for(STEP))
    assert (text(desk), words(desk)) == ("second!", ["first"])
    assert desk.notes.editor.isReadOnly()
    desk.keeper._on_sound()
    desk.settle()
    desk.notes.set_frozen(False)
    desk.load()
    qtbot.keyClicks(desk.notes.editor, "!")
    desk.close()
    desk = open_desk()
    assert (text(desk), words(desk)) == ("second!!", ["first"])


def test_rows_are_read_and_reached_from_top_to_bottom(qtbot: QtBot, open_desk: OpenDesk) -> None:
    desk = open_desk()
    write(qtbot, desk, *(f"note {at}" for at in range(8)))
    shown = [row.accessibleIdentifier() for row in note_rows(desk)]
    assert [each for each in desk.read_out() if each.startswith("note.")] == [
        "note.status",
        "note.editor",
        "note.question",
        "note.new",
        "note.delete",
        *shown,
        "note.older",
    ]
    desk.find("note.delete", WrapButton).setFocus()
    reached = []
    for _ in range(6):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        reached.append(focused.accessibleIdentifier() if focused else "")
    assert reached == [*shown, "note.older"]
