"""What I deleted: everything in one list, brought back to where it stood, or deleted for ever."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from cartguide.journal.bin import Bin
from cartguide.journal.changes import NoteGone, OwnItemAdded, OwnItemGone, RecordGone, RecordKept
from cartguide.ui.bin.page import BinPage
from cartguide.ui.bin.row import BinRow
from cartguide.ui.mine.days import now_in_utc
from cartguide.ui.program import Program
from cartguide.ui.snapshot import settle
from cartguide.ui.text import Words
from tests.ui.conftest import OpenProgram, close, open_step
from tests.ui.mine.removing import remove_item
from tests.ui.notes.desk import find, keep, keeper_of, note, see, settled
from tests.ui.panels import panel_of, words_of

DIARY = RecordKept("e", "diary", "2026-03-01T08:00", {"temperature": "98.6", "line": "Slept well"}, "s", now_in_utc())
DATE_FIELDS = {"step": "infusion", "part": "1", "first": "2026-03-17", "state": "planned"}
DATE = RecordKept("f", "date", "2026-03-17", DATE_FIELDS, "s", now_in_utc())


def show_bin(qtbot: QtBot, program: Program) -> BinPage:
    program.window.show_place("bin")
    page = program.window.stage.shown
    assert isinstance(page, BinPage)
    there: list[object] = []
    keeper_of(program).see(lambda journal: Bin(journal.store).all(), there.append)
    qtbot.waitUntil(lambda: bool(there) and page.list.is_at_rest)
    settle()
    return page


def words(page: BinPage) -> list[tuple[str, str]]:
    there = [row for row in page.findChildren(BinRow) if row.isVisibleTo(page)]
    rows = sorted(there, key=lambda row: row.mapTo(page.sheet, row.rect().topLeft()).y())
    shown = [[label.text() for label in row.findChildren(Words)][:2] for row in rows]
    return [(first, second) for first, second in shown]


def press(page: BinPage, identifier: str) -> None:
    find(page, identifier, QAbstractButton).click()
    settle()


def fill(qtbot: QtBot, program: Program) -> None:
    """Some of everything, all of it deleted."""
    keep(qtbot, program, note("a", "Blue blanket"), note("b", "May I eat?", "question", ""), DIARY, DATE)
    keep(qtbot, program, OwnItemAdded("c", "infusion", "Call Rosa"))
    gone = (NoteGone("a", gone=True), NoteGone("b", gone=True), OwnItemGone("c", gone=True))
    keep(qtbot, program, *gone, RecordGone("e", gone=True), RecordGone("f", gone=True))


def test_empty_it_says_so(qtbot: QtBot, open_program: OpenProgram) -> None:
    page = show_bin(qtbot, open_program())
    assert words(page) == []
    assert page._nothing.isVisible()
    assert see(page, "bin.empty") is None


def test_everything_deleted_is_told_the_last_first(qtbot: QtBot, open_program: OpenProgram) -> None:
    program = open_program()
    fill(qtbot, program)
    assert words(show_bin(qtbot, program)) == [
        ("Day 0: you get your cells · 17 March 2026", "Date · Deleted: Today"),
        ("Slept well · 98.6", "Diary entry · 1 March 2026 · Deleted: Today"),
        ("Call Rosa", "Checklist item · Day 0 · Deleted: Today"),
        ("May I eat?", "Question · Deleted: Today"),
        ("Blue blanket", "Note · Day 0 · Deleted: Today"),
    ]


def test_what_is_brought_back_stands_where_it_stood(qtbot: QtBot, open_program: OpenProgram) -> None:
    program = open_program()
    fill(qtbot, program)
    open_step(qtbot, program.window, "infusion")
    panel = panel_of(program.window)
    page = show_bin(qtbot, program)
    for uuid in "acef":
        press(page, f"bin.back.{uuid}")
    assert [each for each, _ in words(page)] == ["May I eat?"]
    assert program.dates.known.day_zero is not None
    program.window.open_step("infusion")
    qtbot.waitUntil(lambda: panel.notes.editor.words() == "Blue blanket")
    assert words_of(panel, "Call Rosa")
    settled(qtbot, program)
    close(qtbot, program)
    program = open_program()
    assert [each for each, _ in words(show_bin(qtbot, program))] == ["May I eat?"]


def test_for_ever_is_asked_once(qtbot: QtBot, open_program: OpenProgram) -> None:
    program = open_program()
    fill(qtbot, program)
    page = show_bin(qtbot, program)
    press(page, "bin.purge.b")
    assert QApplication.focusWidget() is see(page, "bin.purge.b.no")
    press(page, "bin.purge.b.no")
    assert len(words(page)) == 5
    press(page, "bin.purge.b")
    press(page, "bin.purge.b.yes")
    settled(qtbot, program)
    assert len(words(show_bin(qtbot, program))) == 4
    press(page, "bin.empty")
    press(page, "bin.empty.yes")
    settled(qtbot, program)
    assert words(show_bin(qtbot, program)) == []
    assert page._nothing.isVisible()


def test_what_is_gone_for_ever_is_not_offered_to_undo(qtbot: QtBot, open_program: OpenProgram) -> None:
    program = open_program()
    open_step(qtbot, program.window, "infusion")
    panel = panel_of(program.window)
    field = panel.checklist.findChildren(QLineEdit)[0]
    for item in ("Blue blanket", "Call Rosa"):
        qtbot.keyClicks(field, item)
        qtbot.keyClick(field, Qt.Key.Key_Return)
        remove_item(panel, item)
    settled(qtbot, program)
    page = show_bin(qtbot, program)
    (rosa,) = [uuid for uuid, binned in page._there.items() if binned.words == "Call Rosa"]
    press(page, f"bin.purge.{rosa}")
    press(page, f"bin.purge.{rosa}.yes")
    assert program.window.messages.undo.words.text() == "Removed: Blue blanket"
    assert program.window.messages.undo_last()
    assert not program.window.messages.undo_last()
    settled(qtbot, program)
    assert words(page) == []


def test_thousands_are_made_as_one_scrolls(qtbot: QtBot, open_program: OpenProgram) -> None:
    program = open_program()
    keeper = keeper_of(program)
    done: list[object] = []

    def fill_it(journal: object) -> object:
        from cartguide.journal.journal import Journal  # noqa: PLC0415  only here

        assert isinstance(journal, Journal)
        with journal.store.change():
            for at in range(3000):
                journal.store.rows(
                    "INSERT INTO note VALUES (NULL, ?, 'infusion', 'note', ?, 1, '2026-03-01T10:00:00.000Z', 0, ?,"
                    " '2026-03-01T10:00:00.000Z', 0, ?, '2026-03-01T10:00:00.000Z', '', '')",
                    (f"n{at}", f"note {at}", at, at),
                )
        return True

    keeper.see(fill_it, done.append)
    qtbot.waitUntil(lambda: bool(done))
    page = show_bin(qtbot, program)
    assert len(page.list.rows) <= 40
    page.verticalScrollBar().setValue(page.verticalScrollBar().maximum())
    qtbot.waitUntil(lambda: len(page.list.rows) > 20 and page.list.is_at_rest)
    assert len(page.list.rows) < 100
