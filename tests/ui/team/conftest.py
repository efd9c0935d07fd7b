"""My team in the real window, its records read."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from cartguide.journal.record_model import Record
from cartguide.journey.team import CALL
from cartguide.ui.keeper import Keeper
from cartguide.ui.program import Program
from cartguide.ui.team.form import TeamForm
from cartguide.ui.team.page import TeamPage
from cartguide.ui.team.section import Section
from tests.ui.conftest import OpenProgram


class Desk:
    """The program, its page of the team, and the ways a person uses them."""

    def __init__(self, qtbot: QtBot, program: Program) -> None:
        self._qtbot, self.program = qtbot, program
        program.window.show_place("team")
        page = program.window.stage.shown
        assert isinstance(page, TeamPage)
        assert program.keeper is not None
        self.page: TeamPage = page
        self.keeper: Keeper = program.keeper
        qtbot.waitUntil(lambda: page.records.is_read)

    def part(self, kind: str) -> Section:
        """One part of the page."""
        return self.page.sections[kind]

    def form(self, kind: str) -> TeamForm:
        """The form that is open in it."""
        form = self.part(kind).form
        assert form is not None
        return form

    def begin(self, kind: str) -> TeamForm:
        """Press the button that adds one more."""
        self.part(kind).add.click()
        return self.form(kind)

    def add(self, kind: str, **typed: str) -> str:
        """Fill in a form and close it; which record it is."""
        form = self.begin(kind)
        for name, text in typed.items():
            write(form, name, text)
        form.finish.click()
        self.settle()
        return form.uuid

    def rows(self, kind: str) -> list[str]:
        """What the rows say, from the top."""
        return [row.text() for row in self.part(kind).rows.values()]

    def press(self, identifier: str) -> None:
        """Press a button of the page by its name."""
        buttons = self.page.findChildren(QAbstractButton)
        next(each for each in buttons if each.accessibleIdentifier() == identifier and each.isVisible()).click()

    def settle(self) -> None:
        """Until everything is kept."""
        self.keeper.save_now()
        self._qtbot.waitUntil(lambda: self.keeper.is_settled)

    def kept(self, kind: str = CALL) -> tuple[Record, ...]:
        """What the journal itself holds."""
        found: list[tuple[Record, ...]] = []
        self.settle()
        self.keeper.see(lambda journal: journal.records.of_kind(kind), found.append)
        self._qtbot.waitUntil(lambda: bool(found))
        return found[0]


def write(form: TeamForm, name: str, text: str) -> None:
    """Type into a field, and go on to another."""
    field = form.fields[name]
    field.editor.setPlainText(text)
    field.editor.left.emit()


OpenTeam = Callable[..., Desk]


@pytest.fixture
def open_team(open_program: OpenProgram, qtbot: QtBot) -> OpenTeam:
    """Open the program at My team."""
    return lambda **asked: Desk(qtbot, open_program(**asked))
