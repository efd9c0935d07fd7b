"""*From my clinic*: what is in use and what it brings; it is given up by two presses, and comes back."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QFileDialog

from cartguide.guide.centre import NO_CENTRE, centre_text
from cartguide.system import centre_place
from cartguide.system.centre_place import own_file
from cartguide.ui.centre.offer import OfferPage
from cartguide.ui.centre.page import CentrePage
from cartguide.ui.program import Program
from cartguide.ui.text import Words
from tests.ui.centre.clinic import CLINIC, FIRST, MINE, STEP, one, said, shown, write_my_number
from tests.ui.conftest import OpenProgram


def open_page(program: Program) -> CentrePage:
    program.window.show_place("centre")
    return shown(program.window, CentrePage)


def words(page: CentrePage) -> list[str]:
    """All words in sight."""
    labels = [label.text() for label in page.findChildren(Words) if label.isVisibleTo(page)]
    return labels + said(page)


def press(page: CentrePage, identifier: str) -> None:
    one(page, identifier, QAbstractButton).click()


def has(page: CentrePage, identifier: str) -> bool:
    found = [each for each in page.findChildren(QAbstractButton) if each.accessibleIdentifier() == identifier]
    return any(each.isVisibleTo(page) for each in found)


@pytest.fixture
def taken(program: Program, file: Path) -> Program:
    """The program with the clinic's file taken over."""
    program.centre_desk.open(file)
    program.centre_desk.take()
    program.centre_desk.news = ""
    return program


def test_with_no_file_it_says_so(program: Program) -> None:
    page = open_page(program)
    assert "No file from a clinic is in use." in words(page)
    assert not has(page, "centre.stop")


def test_it_says_whose_file_is_in_use_and_what_it_brings(taken: Program) -> None:
    found = words(open_page(taken))
    title = taken.centre_desk.title(STEP)
    expected = [
        "Example Hospital",
        "They checked it on 20 November 2026. You said yes to this file.",
        "Call first: CAR T team, day and night",
        FIRST,
        "at any hour",
        "CAR T clinic",
        "Emergency number 911",
        title,
        "Park in garage B. It is free on that day.",
        *CLINIC.notes[STEP],
    ]
    assert [each for each in expected if each not in found] == []
    assert any(each.startswith("Fever: from when to call 99.5 °F (37.5 °C)") for each in found)


def test_a_number_the_person_wrote_since_stands_before_it(taken: Program) -> None:
    write_my_number(taken)
    page = open_page(taken)
    assert f"You wrote your own number to call first: {MINE}. It stays in use." in words(page)


def test_a_second_press_gives_it_up_after_what_changes_is_said(taken: Program, data: Path) -> None:
    page = open_page(taken)
    press(page, "centre.stop")
    found = words(page)
    assert "Stop using this file? Then this changes:" in found
    assert any(each.startswith("Fever: from when to call: was 99.5 °F (37.5 °C)") for each in found)
    assert taken.told.circumstances.centre == CLINIC
    press(page, "centre.stop.yes")
    assert taken.told.circumstances.centre == NO_CENTRE
    assert not own_file(data).exists()
    assert shown(taken.window, CentrePage) is page
    found = words(page)
    assert "The guide no longer uses the file of Example Hospital." in found
    assert "No file from a clinic is in use." in found
    assert not taken.library.page(STEP)[0].local.items  # type: ignore[union-attr]  # the page is there
    assert "37.5" not in taken.library.in_force["fever"].words


def test_given_up_ones_own_number_is_the_first_again(program: Program, file: Path) -> None:
    write_my_number(program)
    program.centre_desk.open(file)
    program.centre_desk.take()
    page = open_page(program)
    press(page, "centre.stop")
    assert f"becomes {MINE}, written by you." in " ".join(words(page))
    press(page, "centre.stop.yes")
    assert program.window.bar.call.accessibleName().endswith(MINE)
    assert program.window.numbers.first == MINE


def test_after_thinking_again_it_stays(taken: Program) -> None:
    page = open_page(taken)
    press(page, "centre.stop")
    press(page, "centre.stop.no")
    assert taken.told.circumstances.centre == CLINIC
    assert has(page, "centre.stop")
    assert not has(page, "centre.stop.yes")


def test_given_up_it_is_offered_again_by_one_press_and_asked_anew(taken: Program) -> None:
    page = open_page(taken)
    press(page, "centre.stop")
    press(page, "centre.stop.yes")
    press(page, "centre.again")
    offer = shown(taken.window, OfferPage)
    assert taken.told.circumstances.centre == NO_CENTRE
    one(offer, "centre-offer.use", QAbstractButton).click()
    assert taken.told.circumstances.centre == CLINIC


def test_a_file_that_cannot_be_taken_away_stays_in_use(taken: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Path) -> None:
        raise PermissionError(13, "Permission denied")

    page = open_page(taken)
    monkeypatch.setattr("cartguide.ui.centre.desk.forget", refuse)
    press(page, "centre.stop")
    press(page, "centre.stop.yes")
    assert taken.told.circumstances.centre == CLINIC
    words_now = words(page)
    assert any(each.startswith("The file can’t be taken away: Permission denied.") for each in words_now)


def test_a_file_for_everybody_here_is_not_ones_own_to_give_up(
    open_program: OpenProgram, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(centre_place, "machine_wide", lambda _: file)
    program = open_program()
    page = open_page(program)
    assert "They checked it on 20 November 2026. It is in use for everybody here." in words(page)
    assert not has(page, "centre.stop")


def test_ones_own_given_up_the_file_for_everybody_stands_again(
    open_program: OpenProgram, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(centre_place, "machine_wide", lambda _: file)
    program = open_program()
    other = tmp_path / "other.cgcentre"
    other.write_text(centre_text(CLINIC._replace(name="Another Hospital")), "utf-8")
    program.centre_desk.open(other)
    program.centre_desk.take()
    page = open_page(program)
    press(page, "centre.stop")
    assert "Name of the center: was Another Hospital, becomes Example Hospital." in words(page)
    press(page, "centre.stop.yes")
    assert program.told.circumstances.centre == CLINIC


def test_one_that_can_no_longer_be_read_is_said_and_can_be_given_up(data: Path, program: Program) -> None:
    own_file(data).write_text("name = ", "utf-8")
    program.told.set_centre(NO_CENTRE)
    page = open_page(program)
    assert "The file from your clinic can’t be read any more. Open it again, or stop using it." in words(page)
    press(page, "centre.stop")
    press(page, "centre.stop.yes")
    assert not own_file(data).exists()


def test_no_file_chosen_changes_no_page(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    page = open_page(program)
    press(page, "centre.open")
    assert shown(program.window, CentrePage) is page
