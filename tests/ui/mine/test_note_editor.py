"""The editor: as tall as its lines, quick with an endless word, and plain."""

import time
from collections.abc import Callable

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextOption
from pytestqt.qtbot import QtBot

from cartguide.ui.mine.note_editor import LONGEST_WORD
from tests.ui.mine.conftest import OpenDesk
from tests.ui.mine.desk import Desk
from tests.ui.mine.note_rows import press, text

AT_WORDS, ANYWHERE = QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere, QTextOption.WrapMode.WrapAnywhere
ENDLESS = "x" * 200_000


def paste(desk: Desk, pasted: str, html: str = "") -> None:
    data = QMimeData()
    data.setText(pasted)
    if html:
        data.setHtml(html)
    desk.notes.editor.insertFromMimeData(data)


def test_an_endless_word_is_broken_anywhere_and_kept_whole(qtbot: QtBot, open_desk: OpenDesk) -> None:
    desk = open_desk()
    paste(desk, "Look at this:\n" + ENDLESS)
    assert desk.notes.editor.wordWrapMode() == ANYWHERE
    qtbot.keyClicks(desk.notes.editor, "!")
    desk.close()
    desk = open_desk()
    assert text(desk) == "Look at this:\n" + ENDLESS + "!"
    assert desk.notes.editor.wordWrapMode() == ANYWHERE
    press(desk, "new")
    assert desk.notes.editor.wordWrapMode() == AT_WORDS


def test_an_endless_word_takes_no_longer_than_words(open_desk: OpenDesk) -> None:
    """However it comes. Left to itself, Qt takes a hundred times as long: seconds, for each key."""
    desk = open_desk()
    editor = desk.notes.editor

    def seconds(act: Callable[[], None]) -> float:
        begun = time.perf_counter()
        act()
        return time.perf_counter() - begun

    ordinary = seconds(lambda: editor.fill("word " * 40_000))
    editor.fill("")
    ways: list[Callable[[], None]] = [
        lambda: paste(desk, ENDLESS),
        lambda: editor.insertPlainText("!"),
        editor.selectAll,
        lambda: editor.insertPlainText("over"),
        editor.undo,
        lambda: editor.fill(ENDLESS),
        lambda: editor.fill("short"),
        lambda: editor.fill(ENDLESS),
    ]
    assert [at for at, way in enumerate(ways) if seconds(way) > 10 * ordinary] == []
    assert text(desk) == ENDLESS


def test_long_texts_of_words_break_at_words(open_desk: OpenDesk) -> None:
    desk = open_desk()
    paste(desk, "word " * 40_000)
    assert desk.notes.editor.wordWrapMode() == AT_WORDS
    paste(desk, "x" * LONGEST_WORD)
    assert desk.notes.editor.wordWrapMode() == ANYWHERE
    desk.notes.editor.undo()
    assert desk.notes.editor.wordWrapMode() == AT_WORDS
    desk.notes.editor.redo()
    assert desk.notes.editor.wordWrapMode() == ANYWHERE
    assert text(desk) == "word " * 40_000 + "x" * LONGEST_WORD


def test_a_word_that_grows_by_typing_is_seen(qtbot: QtBot, open_desk: OpenDesk) -> None:
    desk = open_desk()
    paste(desk, "first line\n" + "x" * (LONGEST_WORD - 1))
    assert desk.notes.editor.wordWrapMode() == AT_WORDS
    qtbot.keyClicks(desk.notes.editor, "xx")
    assert desk.notes.editor.wordWrapMode() == ANYWHERE


def test_as_tall_as_its_wrapped_lines(qtbot: QtBot, open_desk: OpenDesk) -> None:
    desk = open_desk()
    editor = desk.notes.editor
    least = editor.height()
    paste(desk, "short\n" * 3)
    assert editor.height() == least
    paste(desk, "a line that is wrapped because it is long, " * 4)
    grown = editor.height()
    assert grown > least
    assert editor.verticalScrollBar().maximum() == 0
    desk.window.resize(340, 700)
    qtbot.waitUntil(lambda: editor.height() > grown and editor.verticalScrollBar().maximum() == 0)
    paste(desk, "line\n" * 40)
    most = editor.height()
    paste(desk, "line\n" * 40)
    assert editor.height() == most
    assert editor.verticalScrollBar().maximum() > 0
    editor.clear()
    assert editor.height() == least


def test_what_is_pasted_is_plain(open_desk: OpenDesk) -> None:
    desk = open_desk()
    paste(desk, "<b>bold</b> & more", "<b>bold</b> <img src='http://example.org/x.png'>")
    assert text(desk) == "<b>bold</b> & more"
