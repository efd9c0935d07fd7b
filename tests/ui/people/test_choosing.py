"""Two people on one computer: neither's journal opens before one chooses, and nothing of one stays for the other."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cartguide.app import Running, Start, lay_ground
from cartguide.journal.opening import look_up, open_journal
from cartguide.journal.people import PERSON_NAME, person_folders
from cartguide.system.settings import read_call_numbers
from cartguide.ui.calls.alone import CallsAlone
from cartguide.ui.person import begin_person
from tests.ui.conftest import OpenProgram, open_step
from tests.ui.people.programs import (
    ADAS,
    BOS,
    STEP,
    WORDS,
    alive,
    begin,
    begin_ada_and_bo,
    card_of,
    everything_said,
    name_anew,
    name_on,
    page_of,
    press,
    run,
    until_changed,
)

Run = Callable[[], Running]


@pytest.fixture
def start(qtbot: QtBot, data: Path) -> Iterator[Run]:
    """Start the program as it runs, and close it in the end."""
    begun: list[Running] = []

    def one() -> Running:
        begun.append(run(qtbot, data))
        return begun[0]

    yield one
    for running in begun:
        window = running.program.window
        window.may_close = lambda: True
        window.close()
        window.deleteLater()


def test_one_person_is_never_asked(open_program: OpenProgram, qtbot: QtBot, data: Path) -> None:
    (ada,) = begin(data, "Ada")
    program = open_program()
    assert program.person == ada
    qtbot.waitUntil(lambda: program.window.stage.shown is not None)
    assert program.window.place == "path"


def test_of_two_nobodys_journal_opens_before_one_chooses(start: Run, qtbot: QtBot, data: Path) -> None:
    begin_ada_and_bo(data)
    running = start()
    page = page_of(qtbot, running.program, 2)
    said = everything_said(page)
    assert "Ada" in said
    assert "Bo" in said
    assert WORDS not in everything_said(running.program.window)
    assert running.program.keeper is not None
    assert not running.program.keeper.is_open
    assert running.program.window.path.isVisible()
    assert running.program.window.bar.call.isVisible()


def test_elsewhere_it_says_that_nobody_is_chosen_and_leads_back(start: Run, qtbot: QtBot, data: Path) -> None:
    begin_ada_and_bo(data)
    program = start().program
    page_of(qtbot, program, 2)
    assert program.window.notice.isHidden()
    program.window.show_home()
    assert program.window.notice.isVisible()
    program.window.notice.button.click()
    assert program.window.place == "who"
    assert program.window.notice.isHidden()


def test_before_one_chooses_both_numbers_are_shown(start: Run, qtbot: QtBot, data: Path) -> None:
    begin_ada_and_bo(data)
    program = start().program
    page_of(qtbot, program, 2)
    program.window.show_calls()
    assert program.window.calls
    said = everything_said(program.window.calls)
    assert ADAS in said
    assert BOS in said


def test_nothing_of_the_first_stays_for_the_second(start: Run, qtbot: QtBot, data: Path) -> None:
    ada, bo = begin_ada_and_bo(data)
    running = start()
    chooser = running.program
    press(card_of(page_of(qtbot, chooser, 2), ada), f"people.{ada.name}.open")
    first = until_changed(qtbot, running, chooser)
    assert first.numbers.first == ADAS
    open_step(qtbot, first.window, STEP)
    qtbot.waitUntil(lambda: WORDS in everything_said(first.window))
    first.window.show_place("people")
    page = page_of(qtbot, first, 2, "people")
    press(card_of(page, bo), f"people.{bo.name}.open")
    second = until_changed(qtbot, running, first)
    qtbot.waitUntil(lambda: not alive(first.window) and not alive(first))
    open_step(qtbot, second.window, STEP)
    said = everything_said(second.window)
    assert WORDS not in said
    assert "Ada" not in said
    assert ADAS not in said
    assert second.numbers.first == BOS
    assert second.window.writing
    assert second.window.writing.marking.progress.here == ""
    assert [each for each in QApplication.topLevelWidgets() if each.isVisible()] == [second.window]


def test_what_was_just_typed_is_kept_before_another_comes(start: Run, qtbot: QtBot, data: Path) -> None:
    ada, bo = begin_ada_and_bo(data)
    running = start()
    chooser = running.program
    press(card_of(page_of(qtbot, chooser, 2), ada), f"people.{ada.name}.open")
    first = until_changed(qtbot, running, chooser)
    first.told.tell("disease", "lymphoma")
    first.window.show_place("people")
    press(card_of(page_of(qtbot, first, 2, "people"), bo), f"people.{bo.name}.open")
    until_changed(qtbot, running, first)
    journal = open_journal(ada)
    assert journal.profile.get("detail/disease") == "lymphoma"
    journal.close()


def test_what_is_not_saved_holds_it_back_and_is_said(start: Run, qtbot: QtBot, data: Path) -> None:
    ada, bo = begin_ada_and_bo(data)
    running = start()
    chooser = running.program
    press(card_of(page_of(qtbot, chooser, 2), ada), f"people.{ada.name}.open")
    first = until_changed(qtbot, running, chooser)
    moved = ada.with_name("moved")
    ada.rename(moved)
    first.told.tell("disease", "lymphoma")
    first.window.show_place("people")
    page = page_of(qtbot, first, 1, "people")
    press(card_of(page, bo), f"people.{bo.name}.open")
    qtbot.waitUntil(lambda: "nothing was changed" in first.window.notice.words.text())
    assert running.program is first
    moved.rename(ada)
    first.window.notice.button.click()
    until_changed(qtbot, running, first)
    assert look_up(ada, "detail/disease") == "lymphoma"


def test_closing_the_window_ends_the_program_for_whoever_is_there(start: Run, qtbot: QtBot, data: Path) -> None:
    ada, _ = begin_ada_and_bo(data)
    running = start()
    chooser = running.program
    press(card_of(page_of(qtbot, chooser, 2), ada), f"people.{ada.name}.open")
    first = until_changed(qtbot, running, chooser)
    first.window.close()
    assert running.program is first
    assert not first.window.isVisible()
    open_journal(ada).close()


def test_someone_new_begins_with_the_first_start_and_no_number(start: Run, qtbot: QtBot, data: Path) -> None:
    (ada,) = begin(data, "Ada")
    running = start()
    first = running.program
    qtbot.waitUntil(lambda: first.keeper is not None and first.keeper.is_open)
    first.keep_numbers(first.numbers._replace(first=ADAS, outside=True))
    first.window.show_place("people")
    page = page_of(qtbot, first, 1, "people")
    page.new_name.field.setText("  Cy ")
    press(page, "people.new.keep")
    second = until_changed(qtbot, running, first)
    qtbot.waitUntil(lambda: second.window.place == "welcome")
    assert second.person is not None
    assert second.person != ada
    assert second.numbers.first == ""
    assert read_call_numbers(data, ada.name).first == ADAS
    assert look_up(ada, PERSON_NAME) == "Ada"
    second.window.show_place("people")
    assert "Cy" in everything_said(page_of(qtbot, second, 2, "people"))


def test_a_name_can_be_changed_of_who_is_open_and_of_others(start: Run, qtbot: QtBot, data: Path) -> None:
    ada, bo = begin(data, "Ada", "")
    running = start()
    chooser = running.program
    page = page_of(qtbot, chooser, 2)
    assert name_on(page, bo) == "Person 2"
    name_anew(qtbot, page, bo, "<b>Bo</b>")
    press(card_of(page, bo), f"people.{bo.name}.open")
    second = until_changed(qtbot, running, chooser)
    second.window.show_place("people")
    page = page_of(qtbot, second, 2, "people")
    name_anew(qtbot, page, bo, "Robert")
    assert "Open now." in everything_said(card_of(page, bo))
    assert look_up(ada, PERSON_NAME) == "Ada"


def test_a_journal_that_cannot_be_opened_is_listed_with_what_is_wrong(start: Run, qtbot: QtBot, data: Path) -> None:
    ada, bo = begin(data, "Ada", "Bo")
    (bo / "journal.cgdb").write_bytes(b"")
    running = start()
    chooser = running.program
    page = page_of(qtbot, chooser, 2)
    assert "is empty" in everything_said(card_of(page, bo))
    press(card_of(page, bo), f"people.{bo.name}.open")
    qtbot.waitUntil(lambda: running.program is not chooser)
    second = running.program
    qtbot.waitUntil(lambda: second.window.has_messages and "is empty" in second.window.notice.words.text())
    assert second.window.place == "path"
    assert (bo / "journal.cgdb").read_bytes() == b""
    assert set(person_folders(data / "people")) == {ada, bo}


def test_when_they_were_here_last_is_said(start: Run, qtbot: QtBot, data: Path) -> None:
    ada, _ = begin(data, "", "Bo")
    os.utime(ada / "journal.cgdb", (1_600_000_000, 1_600_000_000))
    page = page_of(qtbot, start().program, 2)
    said = everything_said(card_of(page, ada))
    assert "Person 1" in said
    assert "Last used 13 September 2020." in said
    assert [card.folder for card in page.cards][-1] == ada


def test_where_a_second_journal_comes_from_elsewhere_the_eldest_has_the_number(
    start: Run, qtbot: QtBot, data: Path
) -> None:
    ada = begin_person(data, "Ada")
    (data / "call-numbers.toml").write_text(f'outside = true\nfirst = "{ADAS}"\n')
    os.utime(ada / "journal.key", (1_600_000_000, 1_600_000_000))
    bo = begin_person(data, "Bo")
    running = start()
    chooser = running.program
    press(card_of(page_of(qtbot, chooser, 2), bo), f"people.{bo.name}.open")
    assert until_changed(qtbot, running, chooser).numbers.first == ""
    assert read_call_numbers(data, ada.name).first == ADAS


def test_alone_who_to_call_shows_all_numbers(qtbot: QtBot, data: Path) -> None:
    begin_ada_and_bo(data)
    alone = CallsAlone(lay_ground(Start(data=str(data))))
    qtbot.addWidget(alone.window)
    said = everything_said(alone.window)
    assert ADAS in said
    assert BOS in said
