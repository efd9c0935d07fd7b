"""No word of these pages is cut and nothing lies on anything else, with everything open."""

import pytest
from PySide6.QtWidgets import QAbstractButton

from cartguide.ui.snapshot import settle
from tests.screens.measure import faults
from tests.ui.conftest import OpenProgram
from tests.ui.details.desk import Desk

SCREENS = [((1366, 768), 100), ((1366, 768), 200), ((640, 900), 100), ((640, 900), 200), ((320, 640), 100)]


@pytest.fixture
def whole(open_program: OpenProgram, desk: Desk) -> Desk:
    """The program on the whole guide."""
    desk.program = open_program()
    return desk


@pytest.mark.parametrize(("size", "text_size"), SCREENS, ids=str)
def test_my_details_fit(whole: Desk, size: tuple[int, int], text_size: int) -> None:
    window = whole.window
    window.resize(*size)
    window.apply_text_size(text_size)
    whole.choose("reader", "parent")
    whole.choose("bridging", "no")
    settle()
    assert not faults(window.stage)


@pytest.mark.parametrize(("size", "text_size"), SCREENS, ids=str)
def test_my_teams_numbers_fit(whole: Desk, size: tuple[int, int], text_size: int) -> None:
    window = whole.window
    window.resize(*size)
    window.apply_text_size(text_size)
    whole.write("drive", "6")
    whole.press("figure.drive.keep")
    whole.press("figure.drive.change")
    whole.write("fever", "fine")
    whole.press("figure.fever.keep")
    whole.press("figure.fever.sources")
    whole.figures.more.set_opened(opened=True)
    settle()
    assert not faults(window.stage)


def test_sizes_that_change_while_one_writes_cut_nothing(whole: Desk) -> None:
    window = whole.window
    whole.write("fever", "fine")
    whole.press("figure.fever.keep")
    window.apply_text_size(200)
    window.resize(640, 900)
    settle()
    assert not faults(window.stage)
    shown = [each for each in whole.figures.findChildren(QAbstractButton) if each.isVisibleTo(whole.figures)]
    assert all(each.accessibleIdentifier() for each in shown)
