"""What begins by itself a while after the window is there."""

import time

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from cartguide.journal.changes import NoteGone, NoteText
from cartguide.journal.opening import open_journal
from cartguide.ui.background import Background
from cartguide.ui.copying.copier import Copier
from cartguide.ui.notes.page import NotesPage
from cartguide.ui.program import Program
from tests.ui.conftest import OpenProgram, close

DAY, START = 24 * 60 * 60, time.time()


def begun(qtbot: QtBot, program: Program) -> None:
    """Wait until it has begun, and what it keeps is kept."""
    qtbot.waitUntil(lambda: bool(program.findChildren(Background)))


def seen(qtbot: QtBot, program: Program, uuid: str) -> int:
    """How many rows the journal has of a note, in sight or not."""
    found: list[int] = []
    keeper = program.keeper
    assert keeper is not None
    keeper.see(lambda journal: len(journal.store.rows("SELECT 1 FROM note WHERE uuid = ?", (uuid,))), found.append)
    qtbot.waitUntil(lambda: bool(found))
    return found[0]


def test_what_was_deleted_long_ago_is_gone_after_a_start(
    open_program: OpenProgram, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    defaults = open_journal.__kwdefaults__
    assert defaults
    for day in (0, 2, 29, 33):
        monkeypatch.setitem(defaults, "clock", lambda day=day: START + day * DAY)
        program = open_program()
        begun(qtbot, program)
        keeper = program.keeper
        assert keeper is not None
        if day == 0:
            keeper.do(NoteText("old", "", "note", "Something old", 1, "2026-01-01T00:00:00.000Z"))
            keeper.do(NoteGone("old", gone=True))
        if day < 33:
            assert seen(qtbot, program, "old") == 1
        else:
            qtbot.waitUntil(lambda: seen(qtbot, program, "old") == 0)  # noqa: B023  asked at once
        close(qtbot, program)


def test_what_is_read_can_be_copied(open_program: OpenProgram, qtbot: QtBot) -> None:
    program = open_program()
    begun(qtbot, program)
    assert program.window.findChildren(Copier)


def test_what_is_written_becomes_findable(open_program: OpenProgram, qtbot: QtBot) -> None:
    program = open_program()
    begun(qtbot, program)
    keeper = program.keeper
    assert keeper is not None
    keeper.do(NoteText("a", "", "note", "Blanket", 1, "2026-01-01T00:00:00.000Z"))

    def is_known() -> bool:
        found: list[int] = []
        sql = "SELECT 1 FROM find WHERE find MATCH 'blanket'"
        keeper.see(lambda journal: len(journal.store.rows(sql)), found.append)
        qtbot.waitUntil(lambda: bool(found))
        return found == [1]

    qtbot.waitUntil(is_known)


@pytest.mark.parametrize("place", ["caregiver", "words", "related", "about"])
def test_one_can_ask_about_a_page_beside_the_path(open_program: OpenProgram, qtbot: QtBot, place: str) -> None:
    window = open_program().window
    window.show_place(place)
    page = window.stage.shown
    assert page is not None
    next(each for each in page.findChildren(QAbstractButton) if each.accessibleIdentifier() == "ask").click()
    notes = window.stage.shown
    assert isinstance(notes, NotesPage)
    qtbot.waitUntil(lambda: notes.card is not None)
    card = notes.card
    assert card is not None
    assert page.accessibleName() in card.editor.toPlainText()
