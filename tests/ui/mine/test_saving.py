"""The word above the notes tells of this step alone, though many panels stand ready on one keeper."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cartguide.journal.changes import Kept, NoteText
from cartguide.journal.model import StepWriting
from cartguide.ui.mine import saving
from cartguide.ui.mine.notes import Notes
from tests.ui.mine.conftest import OpenDesk
from tests.ui.mine.desk import STEP, Desk
from tests.ui.panels import Disk

Told = list[tuple[QWidget, str]]


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> Told:
    """What is said to a screen reader, and of which status."""
    said: Told = []
    monkeypatch.setattr(saving, "announce", lambda widget, words: said.append((widget, words)))
    return said


class UnsavedNote(Disk):
    """A note of this step that a full disk refuses."""

    def over(self, writing: StepWriting) -> StepWriting:
        return NoteText("one", STEP, "note", "words", 1, "").over(writing)


def neighbour(desk: Desk) -> Notes:
    """The notes of another step, ready and hidden."""
    notes = Notes(*desk.looks, desk.keeper, "infusion", "Day 0")
    notes.setParent(desk.window)
    return notes


def fail(qtbot: QtBot, desk: Desk) -> None:
    with qtbot.waitSignal(desk.keeper.not_saved):
        desk.keeper.save_now()


def test_a_save_that_fails_again_and_again_is_announced_once(qtbot: QtBot, open_desk: OpenDesk, told: Told) -> None:
    desk = open_desk()
    other = neighbour(desk)
    disk = Disk()
    with qtbot.waitSignal(desk.keeper.not_saved):
        desk.keeper.do(disk)
    fail(qtbot, desk)
    assert told == [(desk.notes.status, f"NOT saved. {desk.notes._saving.why.text()}")]
    assert other.status.text() == ""
    disk.is_full = False
    desk.settle()
    assert desk.notes.status.text().startswith("Saved ")
    disk.is_full = True
    with qtbot.waitSignal(desk.keeper.not_saved):
        desk.keeper.do(disk)
    assert len(told) == 2
    disk.is_full = False


def test_a_hidden_panel_keeps_that_its_own_is_not_saved_and_says_it_in_sight(
    qtbot: QtBot, open_desk: OpenDesk, told: Told
) -> None:
    desk = open_desk()
    disk = Disk()
    desk.keeper._is_sound = False
    desk.keeper.do(disk)
    desk.page.hide()
    desk.keeper._is_sound = True
    fail(qtbot, desk)
    assert (desk.notes.status.text(), told) == ("NOT saved", [])
    desk.page.show()
    assert desk.notes.status.text() == "NOT saved"
    fail(qtbot, desk)
    assert len(told) == 1
    desk.page.hide()
    disk.is_full = False
    desk.settle()
    assert desk.notes.status.text() == ""
    assert desk.notes._saving.again.isHidden()


def test_saved_is_said_of_this_step_alone(qtbot: QtBot, open_desk: OpenDesk) -> None:
    desk = open_desk()
    other = neighbour(desk)
    qtbot.keyClicks(desk.notes.editor, "mine")
    desk.settle()
    assert desk.notes.status.text().startswith("Saved ")
    assert other.status.text() == ""
    desk.page.hide()
    desk.keeper.do(Kept("call-first-number", "555 0100"))
    desk.settle()
    desk.page.show()
    assert desk.notes.status.text() == ""


def test_a_panel_made_anew_says_what_of_its_step_is_not_saved(qtbot: QtBot, open_desk: OpenDesk) -> None:
    desk = open_desk()
    disk = UnsavedNote()
    desk.page.hide()
    with qtbot.waitSignal(desk.keeper.not_saved):
        desk.keeper.do(disk)
    assert desk.notes.status.text() == "NOT saved"
    other = neighbour(desk)
    fail(qtbot, desk)
    assert other.status.text() == ""
    disk.is_full = False
    desk.settle()
    assert desk.notes.status.text() == ""
