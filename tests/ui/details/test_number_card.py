"""The number to call first when a clinic has given one: whose it is, and the person's own beside it."""

import tomllib
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from cartguide.guide.centre import Centre, CentreNumber, centre_text
from cartguide.journey.in_force import OwnFigure
from cartguide.system.settings import CallNumbers
from tests.ui.details.desk import Desk, words_of

NUMBER = "800 555 0142"


@pytest.fixture
def centre(tmp_path: Path) -> str:
    """A centre file with a number for day and night."""
    file = tmp_path / "centre.toml"
    numbers = (CentreNumber("CAR T team", "555 010 0199"),)
    file.write_text(centre_text(Centre("Example Hospital", "2026-11-20", numbers)), "utf-8")
    return str(file)


def card_words(desk: Desk) -> str:
    desk.window.show_calls()
    assert desk.window.calls
    return words_of(desk.window.calls.number_card)


def write(desk: Desk, qtbot: QtBot, number: str) -> None:
    desk.press("call-number.change")
    field = desk.find("call-number.field")
    assert isinstance(field, QLineEdit)
    field.clear()
    qtbot.keyClicks(field, number)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_a_clinics_number_is_named_as_theirs_and_ones_own_goes_before_it(
    desk: Desk, qtbot: QtBot, data: Path, centre: str
) -> None:
    desk.open(centre=centre)
    assert "555 010 0199" in card_words(desk)
    assert "CAR T team. From Example Hospital, checked 20 November 2026." in card_words(desk)
    assert "Also written by you" not in card_words(desk)
    write(desk, qtbot, NUMBER)
    assert NUMBER in card_words(desk)
    assert "Written by you on " in card_words(desk)
    assert "Next: 555 010 0199 · CAR T team · Example Hospital" in card_words(desk)
    assert tomllib.loads((data / "call-numbers.toml").read_text("utf-8"))["first"] == NUMBER


def test_a_number_written_before_the_clinics_came_stays_in_sight_and_is_kept(
    desk: Desk, qtbot: QtBot, data: Path
) -> None:
    desk.program.keep_numbers(CallNumbers("555 010 0100", "2026-11-20", outside=True, former=("0113 496 0000",)))
    assert "Also written by you: 0113 496 0000" in card_words(desk)
    write(desk, qtbot, NUMBER)
    assert "Also written by you: 0113 496 0000" in card_words(desk)
    kept = tomllib.loads((data / "call-numbers.toml").read_text("utf-8"))
    assert (kept["first"], kept["former"]) == (NUMBER, ["0113 496 0000"])
    write(desk, qtbot, "0113 496 0000")
    assert "Also written by you" not in card_words(desk)


def test_writing_a_number_keeps_the_teams_fever_limit(desk: Desk, qtbot: QtBot, data: Path) -> None:
    desk.program.keep_numbers(CallNumbers("1234", "2026-11-20", outside=True))
    desk.program.told.set_figure("fever", OwnFigure("99.5", "", "37.5", "2026-11-20"))
    card_words(desk)
    write(desk, qtbot, NUMBER)
    kept = tomllib.loads((data / "call-numbers.toml").read_text("utf-8"))
    assert kept["fever"] == ["99.5", "37.5", "2026-11-20"]


def test_a_clinic_without_a_day_is_named_without_one(desk: Desk) -> None:
    desk.window.set_numbers(CallNumbers(NUMBER, "", outside=True, centre="Example Hospital"))
    assert "Your CAR T team. From Example Hospital." in card_words(desk)
