"""The real window on a data folder of its own, with its journal open."""

import gc
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cartguide.app import Start, believed, dress, lay_ground
from cartguide.system.settings import Settings, write_settings
from cartguide.ui.program import Program
from cartguide.ui.window import Window

OpenProgram = Callable[..., Program]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The data folder of somebody who has seen the first start, with no journal yet."""
    folder = tmp_path / "data"
    write_settings(folder, Settings(welcomed=True))
    return folder


@pytest.fixture
def open_program(qtbot: QtBot, data: Path) -> Iterator[OpenProgram]:
    """Start the program on the data folder as `app.run` does, to the moment when the journal is open."""
    running: list[Program] = []
    gc.disable()  # as in the program: see system/tidying

    def start(size: tuple[int, int] = (1366, 768), *, wait: bool = True, **asked: object) -> Program:
        ground = lay_ground(Start(data=str(data), **asked))  # type: ignore[arg-type]  # Start's own fields
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        dress(application, ground.looks.look)
        program = Program(ground, believed, str(asked.get("step", "")))
        running.append(program)
        program.window.resize(*size)
        program.window.show()
        program.after_first_frame()
        if wait:
            keeper = program.keeper
            assert keeper is not None
            qtbot.waitUntil(lambda: keeper.is_open)
        return program

    yield start
    for program in running:
        close(qtbot, program)
        program.window.deleteLater()
    gc.enable()


def close(qtbot: QtBot, program: Program) -> None:
    """Close the window and wait until it has gone, its journal closed; a form half typed is let go."""
    if "centre_desk" in vars(program):
        program.centre_desk.form = None
    program.window.close()
    qtbot.waitUntil(lambda: not program.window.isVisible())


def open_step(qtbot: QtBot, window: Window, identity: str) -> None:
    """Press a station, where it shows, and wait until what was written for the step is there."""
    station = window.path.buttons.get(identity)
    if station is not None and station.isVisible():
        station.click()
    else:
        window.open_step(identity)
    qtbot.waitUntil(lambda: window.panel is not None and window.panel.identity == identity and window.panel.has_writing)
