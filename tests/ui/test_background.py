"""What begins by itself a while after the window is there."""

import time
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from cartguide.journal.bin import OldPurged
from cartguide.journal.changes import NoteGone, NoteText
from cartguide.journal.find import Find
from cartguide.journal.journal import Journal
from cartguide.journal.model import StepWriting
from cartguide.journal.opening import create_journal, open_journal
from cartguide.journal.people import new_person_folder
from cartguide.ui.background import Background
from cartguide.ui.copying.copier import Copier
from cartguide.ui.notes.page import NotesPage
from cartguide.ui.program import Program
from cartguide.ui.search import indexing
from tests.ui import conftest
from tests.ui.conftest import OpenProgram, close

DAY, START, PATIENCE_SECONDS = 24 * 60 * 60, time.time(), 5


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


def fill_the_bin(data: Path) -> None:
    """Two notes, deleted 31 and 29 days ago; the program was opened on both days."""
    now = [START]
    journal = create_journal(new_person_folder(data / "people"), clock=lambda: now[0])
    for number, days in enumerate((31, 29)):
        now[0] = START - days * DAY
        journal.notes.save(f"{days}", "", "note", "Something", number + 1)
        journal.notes.delete(f"{days}")
        OldPurged().apply(journal)
    journal.close()


def settled(qtbot: QtBot, program: Program) -> None:
    """All that was remembered since the program was opened is done: the journal does one thing after another."""
    begun(qtbot, program)
    keeper = program.keeper
    assert keeper is not None
    keeper.do(NoteText("last", "", "note", "Last", 1, "2026-01-01T00:00:00.000Z"))
    qtbot.waitUntil(lambda: keeper.is_settled)


def test_of_two_days_in_the_bin_only_the_older_is_gone(
    open_program: OpenProgram, qtbot: QtBot, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill_the_bin(data)
    monkeypatch.setattr(conftest, "believed", lambda day: day)
    program = open_program()
    settled(qtbot, program)
    assert [seen(qtbot, program, uuid) for uuid in ("31", "29")] == [0, 1]


def test_on_a_day_that_is_not_believed_nothing_is_gone(
    open_program: OpenProgram, qtbot: QtBot, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill_the_bin(data)
    monkeypatch.setattr(conftest, "believed", lambda _: None)
    program = open_program()
    settled(qtbot, program)
    assert [seen(qtbot, program, uuid) for uuid in ("31", "29")] == [1, 1]


def test_a_step_never_waits_for_what_is_taken_in(
    open_program: OpenProgram, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    done, go_on = list[str](), Event()
    read = Journal.writing_for

    def reading(journal: Journal, step: str, *, whole: bool = False) -> StepWriting:
        done.append(step)
        return read(journal, step, whole=whole)

    def take_in(_find: Find, _limit: int = 0) -> bool:
        done.append("take in")
        return go_on.wait(PATIENCE_SECONDS)

    monkeypatch.setattr(indexing, "REST_MS", 20)
    monkeypatch.setattr(Journal, "writing_for", reading)
    monkeypatch.setattr(Find, "bring_up_to_date", take_in)
    window = open_program(step="infusion").window
    qtbot.waitUntil(lambda: "take in" in done)
    assert done.index("infusion") < done.index("take in")
    window.open_step("bridging")
    go_on.set()
    qtbot.waitUntil(lambda: "bridging" in done)
    assert done[: done.index("bridging")].count("take in") == 1


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
