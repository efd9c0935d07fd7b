"""The real window on a small guide of its own, which has a parent's page and the numbers and words of the UK."""

import shutil
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.conftest import OpenProgram
from tests.ui.details.desk import Desk

SMALL = Path(__file__).parents[2] / "guide" / "small_content"
BRITISH_NUMBER = '[[emergency-number.only]]\nregion = "uk"\ndial = "999"\n'
BRITISH_FEVER = '[[fever.only]]\nregion = "uk"\nwords = "{also} °C ({low} °F) or higher, by mouth"\n'


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A guide of three steps."""
    folder = tmp_path / "content"
    shutil.copytree(SMALL, folder)
    figures, words = folder / "figures.toml", folder / "en" / "figures.toml"
    figures.write_text(figures.read_text("utf-8") + BRITISH_NUMBER, "utf-8")
    british = words.read_text("utf-8").replace("[drive]", f"{BRITISH_FEVER}[drive]")
    words.write_text(british, "utf-8")
    return folder


@pytest.fixture
def desk(open_program: OpenProgram, qtbot: QtBot, content: Path) -> Desk:
    """The program on that guide, and what one does in it."""
    return Desk(qtbot, lambda **asked: open_program(**{"content": str(content), **asked}))
