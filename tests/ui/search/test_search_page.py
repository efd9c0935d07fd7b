"""Search: what is found as one types, by mouse and keys; nothing is kept of it, and nothing typed breaks it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cartguide.journal.changes import NoteGone, NoteText
from cartguide.journal.journal import Journal
from cartguide.journal.record_changes import RecordKept
from cartguide.ui.program import Program
from cartguide.ui.search import own_writing
from cartguide.ui.search.page import SearchPage
from tests.ui.conftest import OpenProgram
from tests.ui.guide_halves import exposed, find
from tests.ui.search.conftest import OpenSearch, page_of, settled, shown, type_in

CREATED = "2026-11-23T10:00:00.000Z"


def note(number: int, text: str, kind: str = "note", step: str = "first") -> NoteText:
    return NoteText(f"00000000-0000-4000-8000-{number:012}", step, kind, text, 1, CREATED)


def record(number: int, kind: str, day: str, **fields: str) -> RecordKept:
    return RecordKept(f"00000000-0000-4000-9000-{number:012}", kind, day, fields, "session", CREATED)


WRITTEN = (
    note(1, "Germs: wash hands"),
    note(2, "Do germs fly?", "question"),
    record(1, "diary", "2026-11-20T14:05", words="No germs today"),
    record(2, "person", "", name="Dr Germ"),
    record(3, "appointment", "2026-12-01", place="Germ clinic"),
    record(4, "paper", "", name="About germs"),
    record(5, "call", "2026-11-21T09:00", said="It is not a germ"),
)
EVERYTHING = {
    "guide": ["You help them find germs. They do not drive until your team says yes, at least 8 weeks."],
    "words": ["Germ", "Antibody"],
    "notes": ["Germs: wash hands"],
    "questions": ["Do germs fly?"],
    "diary": ["No germs today"],
    "team": ["Dr Germ", "Germ clinic", "About germs"],
    "calls": ["It is not a germ"],
}


def program_of(page: SearchPage) -> Program:
    return page._program


def test_one_comes_to_type(open_search: OpenSearch) -> None:
    page = open_search()
    assert QApplication.focusWidget() is page.field
    assert page.status.text() == "Type a word or a name. What you look for here is not kept."
    assert shown(page) == {}
    assert not page.trouble.isVisible()


def test_everything_is_found_in_its_group(open_search: OpenSearch, qtbot: QtBot) -> None:
    page = open_search(*WRITTEN)
    type_in(qtbot, page, "germ")
    assert shown(page) == EVERYTHING
    assert page.status.text() == "10 found."
    titles = [card.heading.text() for card in page.results.groups.values()]
    names = ["The guide", "What words mean", "My notes", "My questions", "My diary", "My team", "My calls"]
    assert titles == [f"{name} ({number})" for name, number in zip(names, (1, 2, 1, 1, 1, 3, 1), strict=True)]
    said = [exposed(card.rows[0]).text(QAccessible.Text.Name) for card in page.results.groups.values()]
    assert said == [
        f"{EVERYTHING['guide'][0]} For the one who helps · Before",
        "Germ. Something small that makes you ill. It stays about 2 to 6 hours.",
        "Germs: wash hands. Station · 23 November 2026",
        "Do germs fly?. Station · 23 November 2026",
        "No germs today. 20 November 2026, 2:05\u202fPM",
        "Dr Germ. Person",
        "It is not a germ. 21 November 2026, 9:00\u202fAM",
    ]


def test_what_was_found_stands_bold(open_search: OpenSearch, qtbot: QtBot) -> None:
    page = open_search(*WRITTEN)
    type_in(qtbot, page, "ger")
    words, marks = page.results.groups["questions"].rows[0].result.words
    assert [words[start:end] for start, end in marks] == ["germs"]


def test_a_search_follows_what_is_written(open_search: OpenSearch, qtbot: QtBot) -> None:
    page = open_search(*WRITTEN)
    keeper = program_of(page).keeper
    assert keeper
    keeper.do(NoteText(WRITTEN[0].uuid, "first", "note", "Soap", 2, CREATED))
    keeper.do(NoteGone(WRITTEN[1].uuid, gone=True))
    type_in(qtbot, page, "germ")
    assert not {"notes", "questions"} & shown(page).keys()
    type_in(qtbot, page, "soap")
    assert shown(page) == {"notes": ["Soap"]}


def test_nothing_found_says_what_to_try(open_search: OpenSearch, qtbot: QtBot) -> None:
    page = open_search()
    type_in(qtbot, page, "xyzzy")
    assert page.status.text() == "Nothing found. Try only the beginning of a word, or another word for it."
    assert shown(page) == {}


@pytest.mark.parametrize(
    "typed", ['"', "AND", "germ AND (", "germ*", "\ud800", "\0", "😀", "<b>germ</b>", "a " * 500_000, "\u202egerm"]
)
def test_anything_can_be_typed(open_search: OpenSearch, qtbot: QtBot, typed: str) -> None:
    page = open_search(*WRITTEN)
    type_in(qtbot, page, typed)
    type_in(qtbot, page, "germ")
    assert shown(page) == EVERYTHING


def test_anything_written_is_shown_as_it_is(open_search: OpenSearch, qtbot: QtBot) -> None:
    page = open_search(
        note(1, "germ <b>bold</b> & \ud800 \0 end"),
        note(2, "שלום germ שלום"),
        note(3, "germ" + "x" * 300_000),
        note(4, "long " * 200_000 + "germ at the end"),
    )
    type_in(qtbot, page, "germ")
    rows = shown(page)["notes"]
    assert "germ <b>bold</b> & \ufffd   end" in rows
    assert "שלום germ שלום" in rows
    assert any(row.startswith("…") and row.endswith("germ at the end") for row in rows)
    assert all(len(row) < 200 for row in rows)
    assert page.grab().width() > 0


def test_many_come_a_few_at_a_time(open_search: OpenSearch, qtbot: QtBot) -> None:
    page = open_search(*(note(number, f"germ {number}") for number in range(30)))
    type_in(qtbot, page, "germ")
    card = page.results.groups["notes"]
    assert (len(card.rows), card.heading.text()) == (4, "My notes (30)")
    find(page, "search.more.notes").click()
    qtbot.waitUntil(lambda: len(card.rows) == 24)
    assert QApplication.focusWidget() is card.rows[4]
    find(page, "search.more.notes").click()
    qtbot.waitUntil(lambda: len(card.rows) == 30)
    assert len({row.text() for row in card.rows}) == 30
    assert not card.more.isVisible()


def test_more_of_the_guide(open_search: OpenSearch, qtbot: QtBot) -> None:
    page = open_search(own=True)
    type_in(qtbot, page, "fever")
    card = page.results.groups["guide"]
    find(page, "search.more.guide").click()
    assert len(card.rows) == 24
    assert len({row.result for row in card.rows}) == 24


def test_of_very_many_it_says_so(open_search: OpenSearch, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cartguide.journal.find.Find.search.__defaults__", (3, 8))
    page = open_search(*(note(number, f"germ {number}") for number in range(5)))
    type_in(qtbot, page, "germ")
    assert page.results.groups["notes"].heading.text() == "My notes (3 or more)"


def test_arrows_and_enter_work_from_the_field(open_search: OpenSearch, qtbot: QtBot) -> None:
    page = open_search(*WRITTEN)
    opened: list[object] = []
    page.results.opened.disconnect()
    page.results.opened.connect(opened.append)
    qtbot.keyClicks(page.field, "germ")
    qtbot.keyClick(page.field, Qt.Key.Key_Return)  # at once, before the typing has paused
    assert opened == [page.results.rows[0].result.target]
    qtbot.waitUntil(lambda: page.is_settled)
    for _ in range(2):
        qtbot.keyClick(page.field, Qt.Key.Key_Down)
    assert [row.is_chosen for row in page.results.rows[:3]] == [False, True, False]
    qtbot.keyClick(page.field, Qt.Key.Key_Up)
    qtbot.keyClick(page.field, Qt.Key.Key_Down)
    qtbot.keyClick(page.field, Qt.Key.Key_Enter)
    assert opened[1] == page.results.rows[1].result.target
    for _ in range(50):
        qtbot.keyClick(page.field, Qt.Key.Key_Down)
    assert page.results.rows[-1].is_chosen
    assert page.results.rows[-1].visibleRegion().boundingRect() == page.results.rows[-1].rect()
    for _ in range(50):
        qtbot.keyClick(page.field, Qt.Key.Key_Up)
    assert not any(row.is_chosen for row in page.results.rows)
    page.results.rows[2].click()
    assert opened[2] == page.results.rows[2].result.target


def test_enter_with_nothing_found_does_nothing(open_search: OpenSearch, qtbot: QtBot) -> None:
    page = open_search()
    qtbot.keyClick(page.field, Qt.Key.Key_Return)
    qtbot.keyClick(page.field, Qt.Key.Key_Down)
    assert page.isVisible()


def test_an_older_answer_never_stands_in_place_of_a_newer(
    open_search: OpenSearch, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_search(note(1, "alpha"), note(2, "beta"))
    keeper = program_of(page).keeper
    assert keeper
    answers: list[Callable[[], None]] = []
    see = keeper.see

    def late(read: Callable[[Journal], object], then: Callable[[object], None], **others: Callable[[], None]) -> None:
        see(read, lambda found: answers.append(lambda: then(found)), **others)

    monkeypatch.setattr(keeper, "see", late)
    page.field.setText("alpha")
    qtbot.waitUntil(lambda: len(answers) == 1)
    page.field.setText("beta")
    qtbot.waitUntil(lambda: len(answers) == 2)
    answers[1]()
    answers[0]()
    assert shown(page) == {"notes": ["beta"]}


def test_ctrl_f_comes_here_and_marks_what_is_typed(open_search: OpenSearch, qtbot: QtBot) -> None:
    page = open_search()
    window = program_of(page).window
    qtbot.keyClicks(page.field, "germ")
    window.show_calls()
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is page.field
    assert page.field.selectedText() == "germ"


def test_what_is_typed_stays_when_the_guide_changes(open_search: OpenSearch, qtbot: QtBot) -> None:
    page = open_search()
    program = program_of(page)
    type_in(qtbot, page, "cent")
    assert shown(page)["words"] == ["Center"]
    program.told.tell("region", "uk")
    qtbot.waitUntil(lambda: shown(settled(qtbot, program)).get("words") == ["Centre"])
    again = page_of(program)
    assert again is not page
    assert (again.field.text(), again.field.selectedText()) == ("cent", "")
    qtbot.keyClicks(again.field, "re")
    assert again.field.text() == "centre"


def test_nothing_of_a_search_is_kept(open_search: OpenSearch, qtbot: QtBot, data: Path) -> None:
    page = open_search()
    type_in(qtbot, page, "Xylophon7391")
    program_of(page).window.show_home()
    files = [path for path in data.rglob("*") if path.is_file()]
    assert files
    assert not [path for path in files if b"xylophon7391" in path.read_bytes().lower()]


def test_the_guide_is_found_while_the_journal_is_not_open(open_search: OpenSearch, qtbot: QtBot) -> None:
    page = open_search(*WRITTEN)
    keeper = program_of(page).keeper
    assert keeper
    person, keeper._person = keeper._person, None
    type_in(qtbot, page, "germ")
    assert page.trouble.isVisible()
    assert page.trouble.text() == "What you wrote can’t be searched now. The guide can."
    assert shown(page) == {name: EVERYTHING[name] for name in ("guide", "words")}
    keeper._person = person
    keeper.opened.emit({})
    qtbot.waitUntil(lambda: shown(page_of(program_of(page))) == EVERYTHING)
    assert not page_of(program_of(page)).trouble.isVisible()


def test_one_can_search_before_the_journal_is_open(open_program: OpenProgram, qtbot: QtBot, content: Path) -> None:
    program = open_program(content=str(content), wait=False)
    program.window.show_place("search")
    qtbot.keyClicks(page_of(program).field, "germ")
    keeper = program.keeper
    assert keeper
    qtbot.waitUntil(lambda: keeper.is_open)
    page = settled(qtbot, program)
    assert (page.field.text(), page.trouble.isVisible()) == ("germ", False)
    assert shown(page)["words"] == ["Germ", "Antibody"]


def test_a_journal_that_cannot_be_searched_is_said(
    open_search: OpenSearch, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_search(*WRITTEN)

    def fail(*_: object) -> own_writing.OwnFound:
        raise OSError

    monkeypatch.setattr(own_writing, "search", fail)
    type_in(qtbot, page, "germ")
    assert page.trouble.isVisible()
    assert list(shown(page)) == ["guide", "words"]
