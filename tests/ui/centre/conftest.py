"""A clinic's file to open, and the program it is opened in."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from cartguide.guide.centre import centre_text
from cartguide.ui.program import Program
from tests.ui.centre.clinic import CLINIC
from tests.ui.conftest import OpenProgram


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The clinic's file, as a person gets it."""
    file = tmp_path / "from-my-clinic.cgcentre"
    file.write_text(centre_text(CLINIC), "utf-8")
    return file


@pytest.fixture
def program(open_program: OpenProgram, qtbot: QtBot) -> Program:
    """The program with its home in sight."""
    program = open_program()
    qtbot.waitUntil(lambda: program.window.stage.shown is program.window.home)
    return program


@pytest.fixture
def saved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file that is chosen when one is asked where to save."""
    file = tmp_path / "made.cgcentre"
    monkeypatch.setattr(QFileDialog, "exec", lambda _: 1)
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda _: [str(file)])
    return file
