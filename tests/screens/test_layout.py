"""No word is cut and nothing lies on anything else, at the sizes and text sizes people have.

Measured with the pinned font that `make test` installs; another font has other widths.
"""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from cartguide.journal.changes import NoteText, OwnItemAdded, Tick
from cartguide.journal.errors import Damaged, Full
from cartguide.system.settings import CallNumbers
from cartguide.ui import example_journal
from cartguide.ui.panel.step_panel import StepPanel
from cartguide.ui.program import Program
from cartguide.ui.snapshot import PLACES, STATES, settle
from tests.screens.measure import faults
from tests.ui.conftest import OpenProgram, open_step

SIZES = [(1366, 768), (1920, 1080), (1080, 1920), (800, 600)]
TEXT_SIZES = [100, 150, 200]
SMALL = [((640, 900), 200), ((320, 640), 100)]
SCREENS = [*((size, text) for size in SIZES for text in TEXT_SIZES), ((1366, 768), 125), ((1920, 1080), 175), *SMALL]
BESIDE = [((1366, 768), 100), ((1366, 768), 200), ((800, 600), 150), *SMALL]
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


def button(panel: StepPanel, identifier: str) -> QAbstractButton:
    found = [each for each in panel.findChildren(QAbstractButton) if each.accessibleIdentifier() == identifier]
    assert found, identifier
    return found[0]


def open_everything(panel: StepPanel) -> None:
    for section in panel.guide_half.folds:
        panel.guide_half.open_parts(section)
    panel.checklist.unfold()


def look_at_messages(program: Program, look_at: Callable[[str], None]) -> None:
    """What the window says at an open step."""
    window, keeper = program.window, program.keeper
    assert keeper
    window.messages.undo.offer("Bring the blue blanket", None)
    look_at("an offer to undo")
    keeper.not_saved.emit(Full())
    look_at("not saved, and an offer to undo")
    window.messages.undo.close_offer()
    look_at("not saved")
    keeper.saved.emit()
    window.bar.text_size.click()
    look_at("text size, at a step")
    window.bar.text_size.click()


def test_the_pinned_font_is_there(program: Program) -> None:
    assert QFontInfo(program.window.bar.findChildren(QLabel)[0].font()).family() == "Noto Sans"


@pytest.mark.parametrize(("size", "text_size"), SCREENS, ids=lambda each: str(each).replace(", ", "x"))
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

    window.show_home()
    look_at("home")
    marking = window.writing.marking if window.writing else None
    assert marking
    for name, progress in STATES.items():
        marking.progress = progress
        marking.changed.emit()
        look_at(f"home, {name}")
    for identity in ("cell-collection", "bridging", "first-visit"):
        open_step(qtbot, window, identity)
        look_at(identity)
    open_step(qtbot, window, STEP)
    panel = window.panel
    assert panel
    open_everything(panel)
    for identifier in ("word.leukapheresis", f"change.{example_journal.OWN_ITEM}"):
        button(panel, identifier).click()
    look_at("everything open")
    look_at_messages(program, look_at)
    window.fold(folded=True)
    look_at("folded by hand")
    window.fold(folded=False)
    window.show_whole_path()
    look_at("the whole path")
    window.show_calls()
    look_at("who to call")
    window.set_numbers(CallNumbers())
    look_at("who to call, no number")
    window.bar.text_size.click()
    look_at("text size")
    window.bar.text_size.click()
    window.messages.undo.offer("Bring the blue blanket and the long list of medicines", None)
    assert program.keeper is not None
    program.keeper.failed.emit(Damaged())
    look_at("damaged")
    window.messages.undo.close_offer()
    look_at("damaged, nothing to undo")
    assert not found, "\n".join(f"{screen}: {wrong}" for screen, wrongs in found.items() for wrong in wrongs)


@pytest.mark.parametrize(("size", "text_size"), [((1366, 768), 100), *SMALL], ids=str)
def test_no_word_of_any_step_is_cut(program: Program, qtbot: QtBot, size: tuple[int, int], text_size: int) -> None:
    window = program.window
    window.resize(*size)
    window.apply_text_size(text_size)
    found: dict[str, list[str]] = {}
    for identity in window.steps:
        open_step(qtbot, window, identity)
        panel = window.panel
        assert panel
        open_everything(panel)
        settle()
        if wrong := faults(window):
            found[identity] = wrong
    assert not found, "\n".join(f"{step}: {wrong}" for step, wrongs in found.items() for wrong in wrongs)


@pytest.mark.parametrize(
    ("size", "text_size"), [((1366, 768), 100), ((1366, 768), 200), ((800, 600), 150), *SMALL], ids=str
)
def test_no_word_of_a_page_beside_the_path_is_cut(program: Program, size: tuple[int, int], text_size: int) -> None:
    window = program.window
    window.resize(*size)
    window.apply_text_size(text_size)
    found: dict[str, list[str]] = {}
    for place in PLACES:
        window.show_place(place)
        settle()
        if wrong := faults(window):
            found[place] = wrong
    assert not found, "\n".join(f"{place}: {wrong}" for place, wrongs in found.items() for wrong in wrongs)
