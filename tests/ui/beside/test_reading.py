"""A page of the guide beside the steps: what it says, to whom; its words, numbers, sources; and when broken."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cartguide.system.settings import CallNumbers
from cartguide.ui.beside.reading import ReadingPage
from cartguide.ui.panel.term_card import TermCard
from cartguide.ui.stage import Stage
from tests.journey.example_content import change
from tests.ui.beside.conftest import OpenPlace, page_of
from tests.ui.guide_halves import exposed, find, looks, words_in

HELD = CallNumbers("800 555 0142", "2026-03-03", outside=True)


def has(page: QWidget, identifier: str) -> bool:
    return any(each.accessibleIdentifier() == identifier and each.isVisible() for each in page.findChildren(QWidget))


def test_it_shows_title_message_and_the_first_section_open(open_place: OpenPlace) -> None:
    page = page_of(open_place("caregiver"))
    assert page.title.accessibleIdentifier() == "caregiver.title"
    assert exposed(page.title).role() == QAccessible.Role.Heading
    words = words_in(page)
    assert words[0] == "Stay close, and call."
    assert any(each.startswith("You help them find germs.") for each in words)
    assert "Rest too." not in words
    assert any(each.startswith("Last read against its sources: 23 November 2026.") for each in words)
    find(page, "section.after").click()
    assert "Rest too." in words_in(page)


def test_a_parent_reads_their_own_page(open_place: OpenPlace) -> None:
    program = open_place("more")
    program.told.tell("reader", "parent")
    program.window.show_place("caregiver")
    assert page_of(program).title.text() == "For you as parents"
    assert "Stay close to your child." in words_in(page_of(program))
    assert program.window.windowTitle() == "For you as parents – CAR T Guide"


def test_the_number_to_call_leads_to_who_to_call_and_back(open_place: OpenPlace, qtbot: QtBot) -> None:
    program = open_place("caregiver")
    line = find(page_of(program), "caregiver.call")
    assert line.accessibleName() == "Write your team’s number, See who to call, and when"
    program.window.set_numbers(HELD)
    assert line.accessibleName() == "Call your team: 800 555 0142, See who to call, and when"
    line.setFocus()
    qtbot.keyClick(line, Qt.Key.Key_Space)
    assert program.window.place == "calls"
    qtbot.keyClick(program.window, Qt.Key.Key_Escape)
    assert program.window.place == "caregiver"


def test_only_the_caregiver_has_a_number(open_place: OpenPlace) -> None:
    page = page_of(open_place("related"))
    assert isinstance(page, ReadingPage)
    assert page.number is None


def test_a_medical_word_opens_its_card_and_escape_closes_only_that(open_place: OpenPlace, qtbot: QtBot) -> None:
    program = open_place("caregiver")
    page = page_of(program)
    word = find(page, "word.germ")
    word.click()
    (card,) = page.findChildren(TermCard)
    assert words_in(card) == ["Something small that makes you ill. It stays about 2 to 6 hours."]
    assert QApplication.focusWidget() is card.title
    qtbot.keyClick(card.title, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is word
    assert program.window.place == "caregiver"


def test_what_a_section_rests_on_and_its_numbers(open_place: OpenPlace, qtbot: QtBot) -> None:
    page = page_of(open_place("caregiver"))
    find(page, "sources.before").click()
    qtbot.waitUntil(lambda: any("https://www.example.org/a" in each for each in words_in(page)))
    find(page, "numbers.before").click()
    qtbot.waitUntil(lambda: has(page, "numbers.change"))
    page.go.disconnect()
    with qtbot.waitSignal(page.go) as gone:
        find(page, "numbers.change").click()
    assert gone.args == ["figures"]


@pytest.mark.parametrize("due", ["2026-12-31", "2026-01-31"], ids=["fresh", "overdue"])
def test_what_is_grave_stands_at_the_top(open_place: OpenPlace, content: Path, due: str) -> None:
    change(content / "en" / "related.md", "review-due = 2027-05-23", f"review-due = {due}")
    change(content / "en" / "related.md", "last-reviewed = 2026-11-23", "last-reviewed = 2025-11-23")
    words = words_in(page_of(open_place("related")))
    old = [at for at, each in enumerate(words) if each.endswith("It may be old. Ask your team.")]
    assert old == ([1] if due < "2026-11" else [])


@pytest.mark.parametrize("name", ["caregiver", "related", "about"])
def test_a_broken_page_says_so_and_loses_nothing(open_place: OpenPlace, content: Path, name: str) -> None:
    (content / "en" / f"{name}.md").write_text("nothing of a page", "utf-8")
    program = open_place(name)
    page = page_of(program)
    assert words_in(page)[0].startswith(f"A part of the guide can’t be read and was left out: {name}.md. The rest")
    assert page.title.text() == {"caregiver": "For the caregiver", "related": "Related treatments"}.get(
        name, "About this guide"
    )
    if name == "caregiver":
        find(page, "caregiver.call").click()
        assert program.window.place == "calls"
        program.window.go_back()
    find(page, f"{name}.back").click()
    assert program.window.place == "path"


def test_the_number_is_whole_on_a_narrow_page(qtbot: QtBot) -> None:
    stage = Stage()
    qtbot.addWidget(stage)
    page = ReadingPage(stage, looks(), "caregiver", None, ())
    page.show_numbers(HELD)
    assert page.number
    unbroken = "Call your team: 800\u00a0555\u00a00142"
    assert page.number.lines(600)[0] == ("section", unbroken)
    assert page.number.lines(150)[0] == ("section", unbroken.replace("\u00a0", " "))


def test_the_keys_scroll_it(open_place: OpenPlace, qtbot: QtBot) -> None:
    program = open_place("caregiver", (800, 400))
    page = page_of(program)
    qtbot.keyClick(page.title, Qt.Key.Key_PageDown)
    qtbot.waitUntil(lambda: page.verticalScrollBar().value() > 0)


def test_it_is_no_wider_than_reads_well(open_place: OpenPlace) -> None:
    program = open_place("caregiver")
    page = page_of(program)
    assert page.sheet.width() == 880
    program.window.apply_text_size(150)
    assert page.sheet.width() == 1320
    program.ground.looks.look.set_text_size(110)
    assert page.sheet.maximumWidth() == 968
    program.window.apply_text_size(100)
    program.window.resize(700, 700)
    assert page.sheet.width() <= 700
