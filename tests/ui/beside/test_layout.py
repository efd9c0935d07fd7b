"""No word is cut and nothing lies on anything else on the pages beside the path, at the sizes people have.

What is measured is the page; the bar above it has its own test.
"""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from cartguide.system.settings import CallNumbers
from cartguide.ui.beside.about import AboutPage
from cartguide.ui.beside.in_slices import InSlices
from cartguide.ui.beside.words import WordsPage
from cartguide.ui.panel.fold import FoldHeading
from cartguide.ui.place_page import PlacePage
from cartguide.ui.program import Program
from cartguide.ui.snapshot import settle
from tests.screens.measure import faults
from tests.ui.beside.conftest import page_of
from tests.ui.conftest import OpenProgram

SIZES = [(1366, 768), (640, 900)]
SCREENS = [*((size, text) for size in SIZES for text in (100, 200)), ((320, 640), 100)]
NAMES = ("more", "caregiver", "related", "about", "words")


def measure_everything(program: Program, name: str, look_at: Callable[[str], None]) -> None:
    """Look at a page as it opens, then with everything open that opens."""
    program.window.show_place(name)
    look_at(name)
    page = page_of(program)
    open_all(page)
    look_at(f"{name}, all open")
    if isinstance(page, WordsPage) and page.glossary:
        for typed in ("a", "zzzz"):
            page.glossary.field.setText(typed)
            look_at(f"{name}, {typed} typed")


def open_all(page: PlacePage) -> None:
    for heading in page.findChildren(FoldHeading):
        # One of the long lists is measured whole; the other is made of the same lines.
        if not heading.opened and not (isinstance(page, AboutPage) and heading is page.grounds.pages.heading):
            heading.click()


@pytest.mark.parametrize(("size", "text_size"), SCREENS, ids=lambda each: str(each).replace(", ", "x"))
def test_no_word_is_cut(open_program: OpenProgram, qtbot: QtBot, size: tuple[int, int], text_size: int) -> None:
    program = open_program(size)
    window = program.window
    qtbot.waitUntil(lambda: window.stage.shown is window.home)
    window.apply_text_size(text_size)
    window.set_numbers(CallNumbers("800 555 0142", "2026-03-03", outside=True))
    found: dict[str, list[str]] = {}

    def look_at(screen: str) -> None:
        settle(lambda: all(part.is_done for part in window.stage.findChildren(InSlices)))
        settle()
        assert (window.width(), window.height()) == size, f"{screen} forces the window to {window.size()}"
        if wrong := faults(window.stage):
            found[screen] = wrong

    for name in NAMES:
        measure_everything(program, name, look_at)
    window.set_numbers(CallNumbers())
    window.show_place("caregiver")
    look_at("no number")
    assert not found, "\n".join(f"{screen}: {wrong}" for screen, wrongs in found.items() for wrong in wrongs)
