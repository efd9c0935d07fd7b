"""A clinic's file that is opened shows every change and changes nothing before the yes; then the guide follows it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from cartguide.guide.centre import NO_CENTRE, centre_text, load_centre
from cartguide.journey.in_force import OwnFigure
from cartguide.system.centre_place import own_file
from cartguide.ui.centre.changes import ChangeList
from cartguide.ui.centre.offer import OfferPage
from cartguide.ui.centre.page import CentrePage
from cartguide.ui.check_row import CheckRow
from cartguide.ui.program import Program
from tests.ui.centre.clinic import (
    CLINIC,
    FIRST,
    MINE,
    OTHER,
    STEP,
    name_of,
    one,
    said,
    shown,
    write_my_number,
)
from tests.ui.conftest import OpenProgram, close, open_step
from tests.ui.panels import panel_of


def offer(program: Program, file: Path) -> OfferPage:
    program.centre_desk.open(file)
    program.window.show_place("centre-offer")
    return shown(program.window, OfferPage)


def press(program: Program, identifier: str) -> None:
    page = program.window.stage.shown
    assert page is not None
    one(page, identifier, QAbstractButton).click()
    QApplication.processEvents()


def rows(page: OfferPage) -> list[str]:
    """The changes as they are read out."""
    assert isinstance(page.changes, ChangeList)
    return [row.words() for row in page.changes.rows]


def can_be_used(page: OfferPage) -> bool:
    buttons = [each for each in page.findChildren(QAbstractButton) if each.isVisibleTo(page)]
    return any(each.accessibleIdentifier() == "centre-offer.use" for each in buttons)


def red(program: Program) -> str:
    return program.window.bar.call.accessibleName()


def test_every_change_is_shown_old_and_new_the_numbers_first(program: Program, file: Path) -> None:
    write_my_number(program)
    found = rows(offer(program, file))
    first = (
        f"The number to call first: was {MINE}, written by you, becomes CAR T team, day and night {FIRST} at any hour."
    )
    assert found[:2] == [
        f"{first} Your own number stays. It stands below the new one.",
        "Number: CAR T clinic: was none, becomes +1 555 010 0143 weekdays, 8 to 5.",
    ]
    fever = next(row for row in found if row.startswith("Fever"))
    assert fever.index("100.4 °F (38.0 °C)") < fever.index("becomes 99.5 °F (37.5 °C)")
    title = program.centre_desk.title(STEP)
    assert f"To do, in the step “{title}”: was none, becomes Park in garage B. It is free on that day." in found
    assert "Checked on: was none, becomes 20 November 2026." in found


def test_a_change_is_read_out_as_was_and_becomes(program: Program, file: Path) -> None:
    page = offer(program, file)
    assert page.changes is not None
    assert name_of(page.changes.rows[0]) == rows(page)[0]


def test_nothing_changes_before_the_yes(program: Program, file: Path, data: Path) -> None:
    write_my_number(program)
    offer(program, file)
    assert program.told.circumstances.centre == NO_CENTRE
    assert red(program).endswith(MINE)
    assert not own_file(data).exists()
    press(program, "centre-offer.leave")
    assert program.told.circumstances.centre == NO_CENTRE
    assert red(program).endswith(MINE)
    assert not own_file(data).exists()
    assert program.window.place == "path"
    assert program.centre_desk.offered is None


def test_after_the_yes_the_clinics_number_is_the_first_and_ones_own_the_second(
    program: Program, file: Path, data: Path
) -> None:
    write_my_number(program)
    offer(program, file)
    press(program, "centre-offer.use")
    page = shown(program.window, CentrePage)
    assert red(program).endswith(FIRST)
    assert program.window.numbers.second == MINE
    assert load_centre(own_file(data)) == (CLINIC, ())
    assert page.news is not None
    assert page.news.words == (
        f"The guide now uses the file of Example Hospital. The number to call first is now {FIRST}. "
        f"Your own number, {MINE}, stays below it."
    )


def test_who_to_call_and_the_step_follow(program: Program, file: Path, qtbot: QtBot) -> None:
    offer(program, file)
    press(program, "centre-offer.use")
    program.window.show_calls()
    assert program.window.calls is not None
    assert "99.5 °F (37.5 °C)" in everything(program)
    open_step(qtbot, program.window, STEP)
    panel = panel_of(program.window)
    panel.checklist.unfold()
    parking = [row for row in panel.checklist.findChildren(CheckRow) if row.text() == "Park in garage B."]
    assert len(parking) == 1
    assert parking[0].accessibleDescription() == "It is free on that day."
    assert "From Example Hospital" in said(panel.checklist)
    assert {"From Example Hospital", *CLINIC.notes[STEP]} <= set(said(panel))
    open_step(qtbot, program.window, OTHER)
    assert "From Example Hospital" not in said(panel_of(program.window))


def everything(program: Program) -> str:
    """All that stands on *Who to call*."""
    assert program.window.calls is not None
    labels = [label.accessibleName() or label.text() for label in program.window.calls.findChildren(QLabel)]
    return " ".join((*labels, *said(program.window.calls)))


def test_it_is_in_use_the_next_time_too(program: Program, file: Path, open_program: OpenProgram, qtbot: QtBot) -> None:
    offer(program, file)
    press(program, "centre-offer.use")
    close(qtbot, program)
    again = open_program()
    assert again.told.circumstances.centre == CLINIC
    assert red(again).endswith(FIRST)


def test_a_file_that_says_the_same_offers_nothing(program: Program, file: Path) -> None:
    offer(program, file)
    press(program, "centre-offer.use")
    page = offer(program, file)
    assert page.changes is None
    assert "This file says the same as the one in use. Nothing would change." in said(page)
    assert not can_be_used(page)


def test_what_the_person_wrote_stays_and_that_is_said(program: Program, file: Path) -> None:
    program.told.set_figure("drive", OwnFigure("20", set_on="2026-11-01"))
    own = program.library.in_force["drive"].words
    found = next(row for row in rows(offer(program, file)) if row.startswith("Not driving"))
    assert found.endswith(f"You wrote {own}. Yours stays in use.")
    press(program, "centre-offer.use")
    assert program.library.in_force["drive"].words == own


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ('name = "X', "This can't be read as TOML"),
        (
            'name = "X"\nchecked = 2026-11-20\n[[number]]\nrole = "Team"\nnumber = "call us"\n',
            "A phone number has at least one digit, unlike “call us”.",
        ),
        ('name = "X"\nchecked = 2026-11-20\n[[figure]]\nid = "fever"\nlow = 99.5\n', "needs all its numbers"),
        (
            'name = "X"\nchecked = 2026-11-20\n[[item]]\nid = "centre-a"\nstep = "nowhere"\ntext = "A."\n',
            "The guide has no step “nowhere”.",
        ),
        ("", "“name” is missing"),
    ],
    ids=["toml", "number", "half a limit", "no such step", "empty"],
)
def test_a_broken_file_says_what_is_wrong_and_changes_nothing(
    program: Program, file: Path, data: Path, text: str, wrong: str
) -> None:
    file.write_text(text, "utf-8")
    page = offer(program, file)
    words = said(page)
    assert "This file can’t be used. Nothing has changed. Ask your clinic for a new one." in words
    assert any(wrong in each for each in words)
    assert any(each.startswith("from-my-clinic.cgcentre, line ") for each in words)
    assert not can_be_used(page)
    program.centre_desk.take()
    assert program.told.circumstances.centre == NO_CENTRE
    assert not own_file(data).exists()


def test_a_file_that_is_not_there_is_said(program: Program, tmp_path: Path) -> None:
    page = offer(program, tmp_path / "gone.cgcentre")
    assert "This file is missing or can't be read." in said(page)


def test_with_nothing_open_it_says_so(program: Program) -> None:
    program.window.show_place("centre-offer")
    page = shown(program.window, OfferPage)
    assert "No file is open. Open one under “From my clinic”." in said(page)
    press(program, "centre-offer.centre")
    shown(program.window, CentrePage)


def test_the_way_back_from_the_clinics_page_does_not_lead_to_the_file_again(program: Program, file: Path) -> None:
    offer(program, file)
    press(program, "centre-offer.use")
    shown(program.window, CentrePage)
    program.window.go_back()
    assert program.window.place == "path"


def test_another_file_opened_later_is_the_one_that_is_shown(program: Program, file: Path, tmp_path: Path) -> None:
    first = offer(program, file)
    other = tmp_path / "other.cgcentre"
    other.write_text(centre_text(CLINIC._replace(name="Another Hospital")), "utf-8")
    program.window.show_home()
    page = offer(program, other)
    assert page is first
    assert "Name of the center: was none, becomes Another Hospital." in rows(page)


def test_a_second_file_while_one_is_offered_is_the_one_one_says_yes_to(
    program: Program, file: Path, tmp_path: Path
) -> None:
    program.offer(str(file))
    other = tmp_path / "other.cgcentre"
    other.write_text('format = 1\nname = "Other clinic"\nchecked = 2026-11-20\n', "utf-8")
    program.offer(str(other))
    page = program.window.stage.shown
    assert isinstance(page, OfferPage)
    assert any("Other clinic" in label.text() for label in page.findChildren(QLabel))
    press(program, "centre-offer.use")
    assert program.told.circumstances.centre.name == "Other clinic"


def test_a_limit_that_few_centers_use_is_pointed_out(program: Program, tmp_path: Path) -> None:
    file = tmp_path / "loose.cgcentre"
    text = 'format = 1\nname = "Other"\nchecked = 2026-11-20\n[[figure]]\nid = "fever"\nlow = 104\nalso = 40\n'
    file.write_text(text, "utf-8")
    page = offer(program, file)
    said = [row for row in rows(page) if "104" in row]
    assert said
    assert "Few centers use this number. Please check with your team." in said[0]


def test_a_parent_is_offered_the_words_a_parent_will_read(program: Program, tmp_path: Path) -> None:
    program.told.tell("reader", "parent")
    file = tmp_path / "limit.cgcentre"
    text = 'format = 1\nname = "Other"\nchecked = 2026-11-20\n[[figure]]\nid = "fever"\nlow = 99.5\nalso = 37.5\n'
    file.write_text(text, "utf-8")
    said = next(row for row in rows(offer(program, file)) if "99.5" in row)
    assert "by mouth" not in said


def test_a_file_that_cannot_be_kept_is_not_taken_over(program: Program, file: Path, data: Path) -> None:
    page = offer(program, file)
    own_file(data).mkdir()
    press(program, "centre-offer.use")
    assert shown(program.window, OfferPage) is page
    assert any(each.startswith(f"{own_file(data)} can’t be written") for each in said(page))
    assert program.told.circumstances.centre == NO_CENTRE
    own_file(data).rmdir()
    press(program, "centre-offer.use")
    assert program.told.circumstances.centre == CLINIC


def test_a_file_is_chosen_opened_and_taken_over_by_keys_alone(
    program: Program, file: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    window = program.window
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.show_place("centre")
    tab_to(qtbot, "centre.open")
    shown(window, OfferPage)
    assert tab_to(qtbot, "centre-offer.use") == ["", "centre-offer.back", "centre-offer.use"]
    shown(window, CentrePage)
    assert program.told.circumstances.centre == CLINIC


def tab_to(qtbot: QtBot, identifier: str) -> list[str]:
    """Go on by Tab to a button, and press it; by what one came there."""
    came: list[str] = []
    while identifier not in came:
        focused = QApplication.focusWidget()
        assert focused is not None
        assert len(came) < 60
        came.append(focused.accessibleIdentifier())
        qtbot.keyClick(focused, Qt.Key.Key_Return if came[-1] == identifier else Qt.Key.Key_Tab)
    return came
