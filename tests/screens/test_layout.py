"""No word is cut and nothing lies on anything else, at the sizes and text sizes people have.

Measured with the pinned font that `make test` installs; another font has other widths.
"""

import pytest
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from cartguide.journal.changes import NoteText, OwnItemAdded, Tick
from cartguide.journal.errors import Damaged
from cartguide.system.call_numbers import CallNumbers
from cartguide.ui import example_journal
from cartguide.ui.program import Program
from cartguide.ui.snapshot import settle
from tests.screens.measure import faults
from tests.ui.conftest import OpenProgram, open_step

SIZES = [(1366, 768), (1920, 1080), (1080, 1920), (800, 600)]
TEXT_SIZES = [100, 150, 200]
STEP = example_journal.STEP


@pytest.fixture
def program(open_program: OpenProgram, qtbot: QtBot) -> Program:
    """The program with a number and some writing."""
    program = open_program()
    program.window.set_numbers(CallNumbers(example_journal.NUMBER, "2026-03-03", outside=True))
    keeper = program.keeper
    assert keeper is not None
    for change in (
        NoteText(example_journal.OLDER_NOTE, STEP, "note", "Parking in garage B.", 1, "2026-03-03T10:00:00Z"),
        NoteText(example_journal.NOTE, STEP, "note", "Blood thinner. When do I stop?", 1, "2026-03-04T10:00:00Z"),
        OwnItemAdded(example_journal.OWN_ITEM, STEP, "Bring the blue blanket."),
        Tick("ask-medicines", done=True),
    ):
        keeper.do(change)
    qtbot.waitUntil(lambda: keeper.is_settled)
    return program


def test_the_pinned_font_is_there(program: Program) -> None:
    assert QFontInfo(program.window.steps.findChildren(QLabel)[0].font()).family() == "Noto Sans"


@pytest.mark.parametrize("text_size", TEXT_SIZES)
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_no_word_is_cut(program: Program, qtbot: QtBot, size: tuple[int, int], text_size: int) -> None:
    window = program.window
    window.resize(*size)
    window.apply_text_size(text_size)
    found: dict[str, list[str]] = {}

    def look_at(screen: str) -> None:
        settle()
        assert (window.width(), window.height()) == size, f"{screen} forces the window to {window.size()}"
        if wrong := faults(window):
            found[screen] = wrong

    look_at("home")
    for identity in ("cell-collection", "bridging", "first-visit"):
        open_step(qtbot, window, identity)
        look_at(identity)
    assert window.panel is not None
    window.panel.checklist.unfold()
    look_at("checklist unfolded")
    window.show_calls()
    look_at("who to call")
    window.set_numbers(CallNumbers())
    look_at("who to call, no number")
    window.bar.text_size.click()
    look_at("text size")
    window.bar.text_size.click()
    window.undo.offer("Bring the blue blanket and the long list of medicines", None)
    assert program.keeper is not None
    program.keeper.failed.emit(Damaged())
    look_at("damaged")
    window.undo.close_offer()
    look_at("damaged, nothing to undo")
    assert not found, "\n".join(f"{screen}: {wrong}" for screen, wrongs in found.items() for wrong in wrongs)
