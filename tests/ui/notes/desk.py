"""My notes in the real window, and what one does there."""

from typing import TypeVar

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cartguide.journal.changes import Change, NoteText
from cartguide.ui.keeper import Keeper
from cartguide.ui.mine.note_row import NoteRow
from cartguide.ui.notes.page import NotesPage
from cartguide.ui.program import Program
from cartguide.ui.snapshot import settle

Kind = TypeVar("Kind", bound=QWidget)
CREATED = "2026-03-01T10:00:00Z"


def note(uuid: str, text: str, kind: str = "note", step: str = "infusion") -> NoteText:
    return NoteText(uuid, step, kind, text, 1, CREATED)


def keeper_of(program: Program) -> Keeper:
    assert program.keeper is not None
    return program.keeper


def keep(qtbot: QtBot, program: Program, *changes: Change) -> None:
    """Write into the journal."""
    for change in changes:
        keeper_of(program).do(change)
    settled(qtbot, program)


def settled(qtbot: QtBot, program: Program) -> None:
    keeper_of(program).save_now()
    qtbot.waitUntil(lambda: keeper_of(program).is_settled)


def show_notes(qtbot: QtBot, program: Program) -> NotesPage:
    """Go to My notes, and wait until all of it is there."""
    program.window.show_place("notes")
    page = program.window.stage.shown
    assert isinstance(page, NotesPage)
    with qtbot.waitSignal(page.notes.changed):
        pass
    qtbot.waitUntil(lambda: page.list.is_at_rest)
    settle()
    return page


def rows(page: NotesPage) -> list[NoteRow]:
    """The rows as they stand on the screen."""
    settle()
    shown = [row for row in page.findChildren(NoteRow) if row.isVisibleTo(page)]
    return sorted(shown, key=lambda row: row.mapTo(page.sheet, row.rect().topLeft()).y())


def lines(page: NotesPage) -> list[str]:
    return [row.text() for row in rows(page)]


def see(page: QWidget, identifier: str) -> QWidget | None:
    """What has this identifier and is shown."""
    settle()
    shown = (each for each in page.findChildren(QWidget) if each.isVisibleTo(page))
    return next((each for each in shown if each.accessibleIdentifier() == identifier), None)


def find(page: QWidget, identifier: str, kind: type[Kind]) -> Kind:
    found = see(page, identifier)
    assert isinstance(found, kind), identifier
    return found


def text(page: NotesPage) -> str:
    assert page.card is not None
    return page.card.editor.words()
