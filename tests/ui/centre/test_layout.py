"""No word is cut and nothing lies on anything else on the pages about a clinic's file."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton

from cartguide.ui.buttons import Pressable
from cartguide.ui.centre.form import FormPage
from cartguide.ui.centre.page import CentrePage
from cartguide.ui.program import Program
from cartguide.ui.snapshot import settle
from tests.screens.measure import faults
from tests.ui.centre.clinic import one, shown, write_my_number

SCREENS = [((1366, 768), 100), ((1366, 768), 150), ((640, 900), 100), ((640, 900), 200), ((320, 640), 100)]


@pytest.mark.parametrize(("size", "text_size"), SCREENS, ids=str)
def test_no_word_is_cut(program: Program, file: Path, size: tuple[int, int], text_size: int) -> None:
    window, desk = program.window, program.centre_desk
    write_my_number(program)
    window.resize(*size)
    window.apply_text_size(text_size)
    # The bar above the page has tests of its own.
    bar = tuple(f": {button.accessibleName() or button.text()}" for button in window.bar.findChildren(Pressable))
    found: dict[str, list[str]] = {}

    def look_at(screen: str) -> None:
        settle()
        assert (window.width(), window.height()) == size, f"{screen} forces the window to {window.size()}"
        wrong = [fault for fault in faults(window) if not fault.endswith(bar)]
        if wrong:
            found[screen] = wrong

    window.show_place("centre")
    look_at("no file")
    desk.open(file)
    window.show_place("centre-offer")
    look_at("a file")
    page = window.stage.shown
    assert page is not None
    one(page, "centre-offer.use", QAbstractButton).click()
    look_at("taken over")
    one(shown(window, CentrePage), "centre.stop", QAbstractButton).click()
    look_at("to be given up")
    one(shown(window, CentrePage), "centre.stop.yes", QAbstractButton).click()
    look_at("given up")
    file.write_text('name = "A"\nchecked = 2026-11-20\nnumbers = 3\n[[figure]]\nid = "fever"\nlow = 99.5\n', "utf-8")
    desk.open(file)
    window.show_place("centre-offer")
    look_at("a broken file")
    look_at_form(program, look_at)
    assert not found, "\n".join(f"{screen}: {wrong}" for screen, wrongs in found.items() for wrong in wrongs)


def look_at_form(program: Program, look_at: Callable[[str], None]) -> None:
    program.window.show_place("centre-form")
    look_at("an empty form")
    page = shown(program.window, FormPage)
    for fold in page.parts.folds.values():
        fold.set_opened(opened=True)
    for name in ("number", "item", "note", "review"):
        one(page, f"{name}.add", QAbstractButton).click()
    one(page, "item.1.step", QAbstractButton).click()
    look_at("everything open")
    one(page, "number.1.remove", QAbstractButton).click()
    page.foot.save.click()
    look_at("things to mend")
