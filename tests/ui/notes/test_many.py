"""Ten thousand notes: rows are made as one scrolls, and never all."""

from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from cartguide.journal.journal import Journal
from cartguide.ui.notes.page import NotesPage
from cartguide.ui.program import Program
from cartguide.ui.snapshot import settle
from tests.ui.conftest import OpenProgram
from tests.ui.notes.desk import find, keeper_of, rows, settled, show_notes, text

NUMBER = 10_000


def fill(qtbot: QtBot, program: Program) -> None:
    done: list[bool] = []

    def write(journal: Journal) -> bool:
        with journal.store.change():
            for at in range(NUMBER):
                journal.store.rows(
                    "INSERT INTO note VALUES (NULL, ?, 'infusion', ?, ?, 1, '2026-03-01T10:00:00.000Z', 0, ?,"
                    " '2026-03-01T10:00:00.000Z', 0, ?, NULL, '', '')",
                    (f"n{at}", "note" if at % 10 else "question", f"note {at}", at, at),
                )
        return True

    keeper_of(program).see(write, done.append)
    qtbot.waitUntil(lambda: bool(done))


def scroll_to_the_end(qtbot: QtBot, page: NotesPage) -> None:
    before = len(page.list.rows)
    settle()
    page.verticalScrollBar().setValue(page.verticalScrollBar().maximum())
    qtbot.waitUntil(lambda: len(page.list.rows) > before and page.list.is_at_rest)


def test_rows_are_made_as_one_scrolls(qtbot: QtBot, open_program: OpenProgram) -> None:
    program = open_program()
    fill(qtbot, program)
    page = show_notes(qtbot, program)
    assert len(page.list.rows) <= 40
    for _ in range(3):
        scroll_to_the_end(qtbot, page)
    names = [row.text() for row in rows(page)]
    assert names == [f"note {NUMBER - 1 - at}" for at in range(len(names))]
    assert 60 <= len(names) <= 200


def test_one_far_down_opens_at_the_top(qtbot: QtBot, open_program: OpenProgram) -> None:
    program = open_program()
    fill(qtbot, program)
    page = show_notes(qtbot, program)
    page.open_note("n7")
    settle()
    assert text(page) == "note 7"
    find(page, "note.delete", QAbstractButton).click()
    settled(qtbot, program)
    assert "n7" not in page.notes.known
    assert program.window.messages.undo_last()
    settle()
    assert page.notes.shown("all")[-8] == "n7"


def test_a_choice_begins_its_list_anew(qtbot: QtBot, open_program: OpenProgram) -> None:
    program = open_program()
    fill(qtbot, program)
    page = show_notes(qtbot, program)
    scroll_to_the_end(qtbot, page)
    page.filters.choose("questions")
    qtbot.waitUntil(lambda: page.list.is_at_rest)
    names = [row.text() for row in rows(page)]
    assert names[:2] == ["note 9990", "note 9980"]
    assert len(names) <= 40
