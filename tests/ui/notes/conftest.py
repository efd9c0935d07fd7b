"""The program with *My notes* and the bin behind their names."""

import pytest

from cartguide.ui import page_maker
from cartguide.ui.bin.page import BinPage
from cartguide.ui.notes.page import NotesPage


@pytest.fixture(autouse=True)
def _doors(monkeypatch: pytest.MonkeyPatch) -> None:
    pages = {
        "notes": lambda _, stage, program: NotesPage(stage, program),
        "bin": lambda _, stage, program: BinPage(stage, program),
    }
    monkeypatch.setattr(page_maker, "_PAGES", pages | page_maker._PAGES)
