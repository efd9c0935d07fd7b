"""The program on its own guide or a small one, standing at Search."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cartguide.journal.changes import Change
from cartguide.ui.program import Program
from cartguide.ui.search.page import SearchPage
from tests.ui.beside.small_guide import write_guide
from tests.ui.conftest import OpenProgram

OpenSearch = Callable[..., SearchPage]


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """The guide's folder; tests change it before they open the program."""
    return write_guide(tmp_path / "content")


@pytest.fixture
def open_search(qtbot: QtBot, open_program: OpenProgram, content: Path) -> OpenSearch:
    """Start the program, keep what somebody wrote, and go to Search."""

    def start(*written: Change, own: bool = False, size: tuple[int, int] = (1366, 768)) -> SearchPage:
        program = open_program(size) if own else open_program(size, content=str(content))
        window, keeper = program.window, program.keeper
        assert keeper is not None
        qtbot.waitUntil(lambda: window.stage.shown is window.home)
        for change in written:
            keeper.do(change)
        qtbot.waitUntil(lambda: keeper.is_settled)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        window.show_place("search")
        return settled(qtbot, program)

    return start


def page_of(program: Program) -> SearchPage:
    """Search, as one sees it."""
    page = program.window.stage.shown
    assert isinstance(page, SearchPage)
    return page


def settled(qtbot: QtBot, program: Program) -> SearchPage:
    """Search, once everything that is found stands there."""
    qtbot.waitUntil(lambda: isinstance(program.window.stage.shown, SearchPage) and page_of(program).is_settled)
    return page_of(program)


def type_in(qtbot: QtBot, page: SearchPage, words: str) -> None:
    """Type in the field, and wait for what is found."""
    page.field.setText(words)
    qtbot.waitUntil(lambda: page.is_settled)


def shown(page: SearchPage) -> dict[str, list[str]]:
    """The words of the rows of each group that is shown."""
    return {name: [row.text() for row in card.rows] for name, card in page.results.groups.items() if card.isVisible()}
