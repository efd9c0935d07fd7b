"""The first start: shown once, to somebody of whom nothing is known; nothing in it is a must, and nothing is lost."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cartguide.journal.opening import look_up, open_journal
from cartguide.journal.people import PERSON_NAME
from cartguide.journey.dates import PLANNED, StepDate
from cartguide.system.settings import FILE, CallNumbers, Settings, read_call_numbers, read_settings
from cartguide.ui.person import begin_person
from cartguide.ui.program import Program
from cartguide.ui.welcome.page import WelcomePage
from cartguide.ui.welcome.when import is_first_start
from tests.ui.conftest import OpenProgram, close
from tests.ui.people.programs import press

NUMBER = "555 0142"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A folder nobody has used."""
    return tmp_path / "nobody"


def page_of(qtbot: QtBot, program: Program) -> WelcomePage:
    qtbot.waitUntil(lambda: program.window.place == "welcome")
    page = program.window.stage.shown
    assert isinstance(page, WelcomePage)
    return page


def write(page: WelcomePage, number: str = "", day: str = "") -> None:
    for card, text in ((page.number, number), (page.day, day)):
        if text != card.field.text():
            card.field.selectAll()
            QTest.keyClick(card.field, Qt.Key.Key_Delete)
            QTest.keyClicks(card.field, text)


def until_kept(qtbot: QtBot, program: Program) -> None:
    keeper = program.keeper
    assert keeper is not None
    qtbot.waitUntil(lambda: keeper.is_settled)


@pytest.mark.parametrize(
    ("welcomed", "profile", "asked", "several", "expected"),
    [
        (False, {}, False, False, True),
        (True, {}, False, False, False),
        (False, {"here": "infusion"}, False, False, False),
        (False, {}, True, False, False),
        (True, {PERSON_NAME: "Bo"}, False, True, True),
        (True, {PERSON_NAME: "Bo", "welcomed": "yes"}, False, True, False),
    ],
)
def test_the_rule(*, welcomed: bool, profile: dict[str, object], asked: bool, several: bool, expected: bool) -> None:
    settings = Settings(welcomed=welcomed)
    assert is_first_start(settings, profile, asked=asked, is_one_of_several=several) is expected


def test_it_is_shown_once(open_program: OpenProgram, qtbot: QtBot, data: Path) -> None:
    first = open_program()
    press(page_of(qtbot, first), "welcome.skip")
    assert first.window.place == "path"
    assert read_settings(data).welcomed
    close(qtbot, first)
    second = open_program()
    qtbot.waitUntil(lambda: second.window.stage.shown is not None)
    assert second.window.place == "path"


def test_who_closes_the_window_meets_it_again(open_program: OpenProgram, qtbot: QtBot, data: Path) -> None:
    first = open_program()
    page_of(qtbot, first)
    close(qtbot, first)
    assert not read_settings(data).welcomed
    page_of(qtbot, open_program())


def test_what_is_known_of_somebody_makes_it_no_first_start(open_program: OpenProgram, data: Path) -> None:
    journal = open_journal(begin_person(data, ""))
    journal.profile.put("detail/reader", "parent")
    journal.close()
    assert open_program().window.place == "path"


def test_a_step_asked_for_is_shown_instead(open_program: OpenProgram, qtbot: QtBot) -> None:
    program = open_program(step="infusion")
    qtbot.waitUntil(lambda: program.window.panel is not None)
    assert program.window.place == ""


def test_a_file_that_was_opened_is_shown_instead(open_program: OpenProgram, qtbot: QtBot, tmp_path: Path) -> None:
    program = open_program(wait=False)
    program.offer(str(tmp_path / "none.cgcentre"))
    assert program.window.place == "centre-offer"
    qtbot.waitUntil(program.can_keep)
    assert program.window.place == "centre-offer"


@pytest.mark.parametrize("wrong", ["journal.key", "journal.cgdb"])
def test_a_journal_that_cannot_be_opened_is_never_a_first_start(
    open_program: OpenProgram, qtbot: QtBot, data: Path, wrong: str
) -> None:
    folder = begin_person(data, "")
    (folder / wrong).unlink()
    program = open_program(wait=False)
    qtbot.waitUntil(lambda: program.window.has_messages and program.window.notice.is_told)
    assert program.window.place == "path"
    assert not (data / FILE).exists()


def test_begin_keeps_all_three_and_leads_home(open_program: OpenProgram, qtbot: QtBot, data: Path) -> None:
    program = open_program()
    page = page_of(qtbot, program)
    day = program.day.now().date() + timedelta(days=40)
    write(page, NUMBER, f"{day:%d %B}")
    assert str(day.year) in page.day._read.text()
    page.questions["reader"].choices.rows["parent"].click()
    press(page, "welcome.begin")
    assert program.window.place == "path"
    assert program.numbers.first == NUMBER
    assert read_call_numbers(data) == CallNumbers(NUMBER, program.day.now().date().isoformat(), outside=True)
    assert program.dates.known.of("infusion") == (StepDate("infusion", 1, day, None, PLANNED),)
    assert program.told.circumstances.reader == "parent"
    until_kept(qtbot, program)
    close(qtbot, program)
    again = open_program()
    qtbot.waitUntil(lambda: again.dates.known.day_zero == day)
    assert again.told.circumstances.reader == "parent"


def test_a_number_can_be_kept_inside_alone(open_program: OpenProgram, qtbot: QtBot, data: Path) -> None:
    program = open_program()
    page = page_of(qtbot, program)
    write(page, NUMBER)
    page.number.outside.click()
    press(page, "welcome.begin")
    until_kept(qtbot, program)
    assert read_call_numbers(data) == CallNumbers(outside=False)
    assert program.numbers.first == NUMBER
    folder = program.person
    close(qtbot, program)
    assert folder is not None
    assert look_up(folder, "call-first-number") == NUMBER


@pytest.mark.parametrize(
    ("number", "day", "said"),
    [
        ("the ward", "", "Please check the number."),
        ("", "3/4", "Please write the month as a word, such as 17 March."),
        ("", "soon", "Please write a day, such as 17 March."),
        ("", "31 February", "There is no such day. Please check it."),
    ],
)
def test_a_slip_gets_one_sentence_at_its_field_and_nothing_is_lost(
    open_program: OpenProgram, qtbot: QtBot, number: str, day: str, said: str
) -> None:
    program = open_program()
    page = page_of(qtbot, program)
    write(page, number, day)
    press(page, "welcome.begin")
    assert program.window.place == "welcome"
    card, other = (page.number, page.day) if number else (page.day, page.number)
    assert card._trouble.text() == said
    assert card._trouble.isVisible()
    assert card.field.hasFocus()
    assert not other._trouble.isVisible()
    assert (page.number.field.text(), page.day.field.text()) == (number, day)
    write(page, "", "")
    assert not card._trouble.isVisible()
    press(page, "welcome.begin")
    assert program.window.place == "path"
    assert program.numbers.first == ""


def test_not_known_yet_asks_no_more_and_keeps_what_is_typed(open_program: OpenProgram, qtbot: QtBot) -> None:
    program = open_program()
    page = page_of(qtbot, program)
    write(page, day="soon")
    page.day.unknown.click()
    assert page.day.field.text() == "soon"
    press(page, "welcome.begin")
    assert program.window.place == "path"
    assert program.dates.known.day_zero is None


def test_skip_all_keeps_what_is_whole(open_program: OpenProgram, qtbot: QtBot) -> None:
    program = open_program()
    page = page_of(qtbot, program)
    write(page, NUMBER, "soon")
    press(page, "welcome.skip")
    assert program.window.place == "path"
    assert program.numbers.first == NUMBER
    assert program.dates.known.day_zero is None


def test_what_is_typed_waits_while_the_guide_follows_and_one_reads_elsewhere(
    open_program: OpenProgram, qtbot: QtBot
) -> None:
    program = open_program()
    page = page_of(qtbot, program)
    write(page, "555", "17")
    page.questions["region"].choices.rows["uk"].click()
    page.sizes.buttons[150].click()
    assert program.ground.looks.look.text_size == 150
    assert program.told.circumstances.region == "uk"
    program.window.bar.call.click()
    assert program.window.place == "calls"
    program.window.go_back()
    assert page_of(qtbot, program) is page
    assert (page.number.field.text(), page.day.field.text()) == ("555", "17")
    assert program.numbers.first == ""


def test_a_number_written_on_who_to_call_stands_in_its_field(open_program: OpenProgram, qtbot: QtBot) -> None:
    program = open_program()
    page = page_of(qtbot, program)
    program.window.show_calls()
    program.keep_numbers(program.numbers._replace(first=NUMBER, outside=True))
    program.window.go_back()
    assert page.number.field.text() == NUMBER
    assert not page.number.outside.isVisible()


def test_the_text_size_is_kept(open_program: OpenProgram, qtbot: QtBot, data: Path) -> None:
    page_of(qtbot, open_program()).sizes.buttons[200].click()
    assert read_settings(data).text_size == 200


def test_the_call_sheet_is_offered_with_what_was_typed(
    open_program: OpenProgram, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = open_program()
    page = page_of(qtbot, program)
    asked: list[object] = []
    monkeypatch.setattr(program, "print_sheet", asked.append)
    write(page, "the ward")
    press(page, "welcome.print")
    assert not asked
    write(page, NUMBER)
    press(page, "welcome.print")
    assert len(asked) == 1
    assert NUMBER in str(asked[0]())  # type: ignore[operator]  # makes the sheet
