"""A person's number on the red button, put there from My team; and the clinic's own numbers among the people."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from cartguide.guide.centre import centre_text
from cartguide.journey.team import PERSON
from cartguide.system.settings import CallNumbers, read_call_numbers
from cartguide.ui.team.called_first import CalledFirst
from tests.ui.centre.clinic import CLINIC, FIRST, SECOND
from tests.ui.conftest import OpenProgram
from tests.ui.team.conftest import Desk, OpenTeam, write

OURS, NIGHT = "800 555 0142", "800 555 0143"


def card(desk: Desk) -> CalledFirst:
    """What the open form says of the red button."""
    (found,) = desk.form(PERSON).findChildren(CalledFirst)
    return found


def offered(desk: Desk) -> list[str]:
    """Which numbers can be put there now."""
    return [name for name, button in card(desk).buttons.items() if button.isVisible()]


def test_a_number_is_put_on_the_red_button_and_outlives_the_window(open_team: OpenTeam, data: Path) -> None:
    desk = open_team()
    form = desk.begin(PERSON)
    assert offered(desk) == []
    write(form, "name", "Kim")
    write(form, "day", OURS)
    write(form, "night", NIGHT)
    assert offered(desk) == ["day", "night"]
    card(desk).buttons["day"].click()
    assert offered(desk) == ["night"]
    assert card(desk).state.text().startswith(OURS)
    form.finish.click()
    assert desk.rows(PERSON)[0].endswith("Called first: on the red button")
    assert desk.program.numbers.first == OURS
    assert read_call_numbers(data).first == OURS
    assert OURS in desk.program.window.bar.call.accessibleName() + desk.program.window.bar.call.text()


@pytest.mark.parametrize("typed", ["ask at the desk", "", "1" * 2000])
def test_what_cannot_be_dialled_or_does_not_fit_is_not_offered(typed: str, open_team: OpenTeam) -> None:
    desk = open_team()
    write(desk.begin(PERSON), "day", typed)
    assert offered(desk) == []


def test_a_number_that_was_changed_is_pointed_out(open_team: OpenTeam) -> None:
    """Nobody dials the old one because the new one stood in another place."""
    desk = open_team()
    form = desk.begin(PERSON)
    write(form, "day", OURS)
    card(desk).buttons["day"].click()
    write(form, "day", NIGHT)
    assert card(desk).state.text() == f"The red button still has {OURS}. Is that right?"
    assert offered(desk) == ["day"]
    card(desk).buttons["day"].click()
    assert desk.program.numbers.first == NIGHT
    assert OURS not in desk.program.numbers.former
    assert card(desk).state.text().startswith(NIGHT)


def test_another_persons_number_is_kept_beside_it(open_team: OpenTeam) -> None:
    desk = open_team()
    desk.program.keep_numbers(CallNumbers(OURS, "2026-01-01", outside=True))
    write(desk.begin(PERSON), "day", NIGHT)
    card(desk).buttons["day"].click()
    assert desk.program.numbers.first == NIGHT
    assert desk.program.numbers.former == (OURS,)


def test_it_stays_inside_where_the_person_said_so(open_team: OpenTeam, data: Path) -> None:
    desk = open_team()
    desk.program.keep_numbers(CallNumbers(OURS, "2026-01-01", outside=False))
    write(desk.begin(PERSON), "day", NIGHT)
    card(desk).buttons["day"].click()
    desk.settle()
    assert desk.program.numbers.first == NIGHT
    assert NIGHT not in "".join(each.read_text("utf-8") for each in data.glob("*.toml"))


def test_it_asks_once_whether_it_may_stand_outside(open_team: OpenTeam, data: Path) -> None:
    desk = open_team()
    write(desk.begin(PERSON), "day", NIGHT)
    assert card(desk).outside.isVisible()
    card(desk).outside.click()
    card(desk).buttons["day"].click()
    desk.settle()
    assert desk.program.numbers.outside is False
    assert NIGHT not in "".join(each.read_text("utf-8") for each in data.glob("*.toml"))
    write(desk.form(PERSON), "night", OURS)
    assert offered(desk) == ["night"]
    assert not card(desk).outside.isVisible()


def test_who_is_called_first_stands_first(open_team: OpenTeam) -> None:
    desk = open_team()
    desk.add(PERSON, name="Ana")
    desk.add(PERSON, name="Kim", night=NIGHT)
    desk.program.keep_numbers(CallNumbers(NIGHT, "2026-01-01", outside=True))
    assert [row.split(", ")[0] for row in desk.rows(PERSON)] == ["Kim", "Ana"]


def test_the_clinics_numbers_are_there_and_can_be_copied(
    open_program: OpenProgram, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "clinic.cgcentre"
    file.write_text(centre_text(CLINIC), "utf-8")
    desk = Desk(qtbot, open_program(centre=str(file)))
    clinic = desk.page._clinic
    assert clinic is not None
    copy = clinic.findChildren(QAbstractButton)
    assert len(copy) == len(CLINIC.numbers)
    copy[1].click()
    assert desk.form(PERSON).fields["day"].text == SECOND
    desk.form(PERSON).finish.click()
    (kept,) = desk.kept(PERSON)
    assert kept.fields["name"] == CLINIC.numbers[1].role
    assert desk.program.numbers.first == FIRST
