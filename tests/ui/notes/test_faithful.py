"""Whatever is written is kept letter by letter, and shown as plain text."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QAbstractButton, QPlainTextEdit
from pytestqt.qtbot import QtBot

from cartguide.journal.changes import NoteAnswer
from cartguide.ui.notes.page import NotesPage
from cartguide.ui.snapshot import settle
from tests.ui.conftest import OpenProgram, close
from tests.ui.notes.desk import find, keep, keeper_of, note, rows, settled, show_notes, text

ODD = {
    "nul": "a\0b",
    "nul first": "\0 \0hidden",
    "right to left": "שלום עולם, \u202e\u0633\u0644\u0627\u0645",
    "emoji": "👩‍👩‍👧 😀 🏳️‍🌈",
    "markup": "<b>bold</b> <img src='http://example.org/x.png'> &amp; **x** [a](b)",
    "hard space": "10\u00a0mg a\u202fb",
    "placeholders": "{number} %s {0}",
    "accents apart": "e\u0301 ﬁ ½",
    "megabyte": ("A plain sentence that was pasted. " * 20 + "\n") * 1500,
    "endless": "x" * 300_000,
    "blank lines": "\n\n  first words  \n",
}


def paste(editor: QPlainTextEdit, words: str) -> None:
    data = QMimeData()
    data.setText(words)
    editor.insertFromMimeData(data)


@pytest.mark.parametrize("words", ODD.values(), ids=ODD)
def test_what_is_pasted_is_kept(qtbot: QtBot, open_program: OpenProgram, words: str) -> None:
    program = open_program()
    page = show_notes(qtbot, program)
    find(page, "notes.ask", QAbstractButton).click()
    settle()
    paste(find(page, "note.editor", QPlainTextEdit), words)
    settle()
    find(page, "note.asked", QAbstractButton).click()
    settle()
    paste(find(page, "note.answer", QPlainTextEdit), words)
    settled(qtbot, program)
    close(qtbot, program)
    program = open_program()
    page = show_notes(qtbot, program)
    assert page.notes.known
    (uuid,) = page.notes.known
    rows(page)
    page.open_note(uuid)
    qtbot.waitUntil(lambda: page.card is not None)
    assert text(page) == words
    assert find(page, "note.answer", QPlainTextEdit).toPlainText().replace("\xa0", " ") == words.replace("\xa0", " ")
    read: list[tuple[str, str]] = []
    keeper_of(program).see(lambda journal: journal.notes.all()[0], lambda one: read.append((one.text, one.answer)))
    qtbot.waitUntil(lambda: bool(read))
    assert read == [(words, words)]


LETTERS = st.characters(exclude_categories=["Cs"], exclude_characters="\r\u2028\u2029\ufdd0\ufdd1")


@given(words=st.text(alphabet=LETTERS, min_size=1))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_anything_read_is_shown_and_read_the_same(opened: tuple[QtBot, NotesPage], words: str) -> None:
    """In an editor: what the journal brings stands there letter by letter."""
    _, page = opened
    assert page.card is not None
    page.card.editor.fill(words)
    assert page.card.editor.words() == words


def test_half_letters_stay_in_the_journal_and_a_mark_shows_them(qtbot: QtBot, open_program: OpenProgram) -> None:
    program = open_program()
    keep(qtbot, program, note("a", "\ud800 and \udfff", "question"))
    page = show_notes(qtbot, program)
    page.open_note("a")
    settle()
    assert text(page) == "\ufffd and \ufffd"
    find(page, "note.asked", QAbstractButton).click()
    find(page, "note.close", QAbstractButton).click()
    settled(qtbot, program)
    close(qtbot, program)
    page = show_notes(qtbot, open_program())
    assert page.notes.known["a"].note.text == "\ud800 and \udfff"


@pytest.fixture
def opened(qtbot: QtBot, open_program: OpenProgram) -> tuple[QtBot, NotesPage]:
    program = open_program()
    keep(qtbot, program, note("a", "words"))
    page = show_notes(qtbot, program)
    page.open_note("a")
    qtbot.waitUntil(lambda: page.card is not None)
    return qtbot, page


def test_rows_show_odd_texts_as_plain_words(qtbot: QtBot, open_program: OpenProgram) -> None:
    program = open_program()
    for at, words in enumerate(ODD.values()):
        keep(qtbot, program, note(str(at), words, "question"), NoteAnswer(str(at), words))
    page = show_notes(qtbot, program)
    shown = [row.text() for row in rows(page)]
    assert len(shown) == len(ODD)
    assert ODD["markup"][:20] in "".join(shown)
    assert page.grab().toImage().width() > 0
