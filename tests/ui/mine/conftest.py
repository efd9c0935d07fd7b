"""My checklist and My notes alone in a window, with a real keeper on a real journal."""

import gc
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.mine.desk import Desk

OpenDesk = Callable[..., Desk]


@pytest.fixture
def open_desk(qtbot: QtBot, tmp_path: Path) -> Iterator[OpenDesk]:
    """Open the two cards on the person's journal in a folder of the test, filled with what is written there."""
    opened: list[Desk] = []
    gc.disable()  # as in the program: see system/tidying

    def start(*, width: int = 460) -> Desk:
        desk = Desk(qtbot, tmp_path / "data", width)
        opened.append(desk)
        desk.load()
        return desk

    yield start
    for desk in opened:
        desk.close()
        desk.window.deleteLater()
    gc.enable()
