"""The program on a small guide of our own, standing at a page beside the path."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cartguide.ui.place_page import PlacePage
from cartguide.ui.program import Program
from tests.ui.beside.small_guide import write_guide
from tests.ui.conftest import OpenProgram

OpenPlace = Callable[..., Program]


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """The guide's folder; tests break it before they open the program."""
    return write_guide(tmp_path / "content")


@pytest.fixture
def open_place(qtbot: QtBot, open_program: OpenProgram, content: Path) -> OpenPlace:
    """Start the program, active, at the page of this name."""

    def start(name: str, size: tuple[int, int] = (1366, 768)) -> Program:
        program = open_program(size, content=str(content))
        window = program.window
        qtbot.waitUntil(lambda: window.stage.shown is window.home)
        window.show_place(name)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return program

    return start


def page_of(program: Program) -> PlacePage:
    """The page one sees."""
    page = program.window.stage.shown
    assert isinstance(page, PlacePage)
    return page
