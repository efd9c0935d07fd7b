"""My diary in the real window, its first slice read."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from cartguide.ui.diary.page import DiaryPage
from cartguide.ui.keeper import Keeper
from cartguide.ui.program import Program
from tests.ui.conftest import OpenProgram

OpenDiary = Callable[..., "Desk"]


class Desk:
    """The program, its diary's page, and the ways a person uses them."""

    def __init__(self, qtbot: QtBot, program: Program) -> None:
        self._qtbot, self.program = qtbot, program
        program.window.show_place("diary")
        page = program.window.stage.shown
        assert isinstance(page, DiaryPage)
        assert program.keeper is not None
        self.page: DiaryPage = page
        self.keeper: Keeper = program.keeper
        qtbot.waitUntil(lambda: page._has_read and page.list.is_made)

    def type_temperature(self, text: str) -> None:
        """As by hand: letter by letter in the end, told as typed."""
        field = self.page.form.fields.temperature.field
        field.setText(text)
        field.textEdited.emit(text)

    def leave_field(self) -> None:
        """Go on to another field."""
        self.page.form.fields.temperature.field.editingFinished.emit()

    def settle(self) -> None:
        """Until everything is kept."""
        self.keeper.save_now()
        self._qtbot.waitUntil(lambda: self.keeper.is_settled)

    def rows(self) -> list[str]:
        """What the rows say, from the top."""
        blocks = [each.blocks[day] for each in self.page.list.slices for day in sorted(each.blocks, reverse=True)]
        return [row.text() for block in blocks for row in block.rows.values()]

    def wait_rows(self, number: int) -> list[str]:
        """Until so many rows stand."""
        self._qtbot.waitUntil(lambda: len(self.rows()) == number)
        return self.rows()


@pytest.fixture
def open_diary(open_program: OpenProgram, qtbot: QtBot) -> OpenDiary:
    """Open the program at the diary."""
    return lambda **asked: Desk(qtbot, open_program(**asked))
