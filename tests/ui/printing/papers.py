"""The place "print" in the real window, and what its dialogs answer."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from cartguide.export.page import Sheet
from cartguide.ui.printing.page import PrintPage
from cartguide.ui.program import Program


def print_page(qtbot: QtBot, program: Program) -> PrintPage:
    """The page shown, its pages laid out."""
    qtbot.waitUntil(lambda: program.window.place == "print")
    page = program.window.stage.shown
    assert isinstance(page, PrintPage)
    qtbot.waitUntil(page.print_button.isEnabled)
    return page


def show(qtbot: QtBot, program: Program, make: Callable[[], Sheet]) -> PrintPage:
    """Show a sheet."""
    program.print_sheet(make)
    return print_page(qtbot, program)


def answer(monkeypatch: pytest.MonkeyPatch, file: Path | None) -> list[str]:
    """Let the file dialog answer with a file, or be closed; the endings that were offered."""
    asked: list[str] = []

    def run(dialog: QFileDialog) -> int:
        asked.append(dialog.defaultSuffix())
        return int(file is not None)

    monkeypatch.setattr(QFileDialog, "exec", run)
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda _: [str(file)])
    return asked
