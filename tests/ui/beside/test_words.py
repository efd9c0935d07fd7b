"""What words mean: folded by letter, found as one types, by mouse and keys; never more made than shows."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cartguide.ui.beside.glossary_card import GlossaryCard
from cartguide.ui.beside.term_entry import TermEntry
from cartguide.ui.beside.words import WordsPage
from cartguide.ui.buttons import WrapButton
from cartguide.ui.panel.term_card import TermCard
from cartguide.ui.paragraph import TermWord
from cartguide.ui.program import Program
from tests.journey.example_content import change
from tests.ui.beside.conftest import OpenPlace, page_of
from tests.ui.beside.small_guide import head
from tests.ui.guide_halves import exposed, find, words_in


def glossary_of(program: Program) -> GlossaryCard:
    page = page_of(program)
    assert isinstance(page, WordsPage)
    assert page.glossary
    return page.glossary


def shown(card: GlossaryCard) -> list[str]:
    """The words that stand unfolded, from top to bottom."""
    entries = [entry.heading for entry in card.findChildren(TermEntry) if entry.isVisible()]
    return [each.words() for each in sorted(entries, key=lambda each: each.mapTo(card, each.rect().topLeft()).y())]


def type_word(qtbot: QtBot, card: GlossaryCard, typed: str) -> None:
    card.field.clear()
    qtbot.keyClicks(card.field, typed)
    qtbot.waitUntil(lambda: card.is_settled)


def test_letters_stand_folded_and_nothing_is_made(open_place: OpenPlace) -> None:
    card = glossary_of(open_place("words"))
    assert list(card.folds) == ["A", "C", "E", "G"]
    assert card.findChildren(TermEntry) == []
    assert card.status.text() == "5 words. Type one, or open its first letter."


def test_a_letter_shows_its_words_how_to_say_them_and_their_meaning(open_place: OpenPlace, qtbot: QtBot) -> None:
    card = glossary_of(open_place("words"))
    find(card, "words.A").click()
    qtbot.waitUntil(lambda: shown(card) == ["Anemia", "Antibody"])
    said = words_in(card)
    at = said.index("Antibody")
    assert said[at : at + 3] == ["Antibody", "Say it: AN-tih-bod-ee", "It helps your body find germs."]
    assert card.findChildren(TermWord) == []
    for entry in card.findChildren(TermEntry):
        assert exposed(entry.heading).role() == QAccessible.Role.Heading


@pytest.mark.parametrize(
    ("typed", "words", "status"),
    [
        ("an", ["Anemia", "Antibody", "Élan"], "3 words found."),
        ("ELAN", ["Élan"], "1 word found."),
        ("ill", ["Germ"], "1 word found."),
        ("germ", ["Germ", "Antibody"], "2 words found."),
        ("2 to 6", ["Germ"], "1 word found."),
        ("moon", [], "No word here yet. Ask your team."),
    ],
)
def test_typing_shows_what_it_finds(
    open_place: OpenPlace, qtbot: QtBot, typed: str, words: list[str], status: str
) -> None:
    card = glossary_of(open_place("words"))
    type_word(qtbot, card, typed)
    qtbot.waitUntil(lambda: shown(card) == words)
    assert card.status.text() == status
    assert not any(fold.isVisible() for fold in card.folds.values())


def test_all_words_come_back(open_place: OpenPlace, qtbot: QtBot) -> None:
    card = glossary_of(open_place("words"))
    find(card, "words.E").click()
    type_word(qtbot, card, "germ")
    qtbot.waitUntil(lambda: shown(card) == ["Germ", "Antibody"])
    find(card, "words.all").click()
    assert card.field.text() == ""
    assert "Germ" not in shown(card)
    assert QApplication.focusWidget() is card.field
    qtbot.waitUntil(lambda: shown(card) == ["Élan"])
    assert all(fold.isVisible() for fold in card.folds.values())
    assert not card.whole.isVisible()


def test_what_was_typed_is_there_when_one_comes_back(open_place: OpenPlace, qtbot: QtBot) -> None:
    program = open_place("words")
    type_word(qtbot, glossary_of(program), "germ")
    program.window.show_calls()
    program.window.go_back()
    assert glossary_of(program).field.text() == "germ"
    qtbot.waitUntil(lambda: shown(glossary_of(program)) == ["Germ", "Antibody"])


def test_by_keys_alone(open_place: OpenPlace, qtbot: QtBot) -> None:
    program = open_place("words")
    card = glossary_of(program)
    stops = [find(page_of(program), "words.back"), card.field, find(card, "words.A"), find(card, "words.C")]
    for stop in stops:
        focused = QApplication.focusWidget()
        assert focused
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is stop
    qtbot.keyClick(stops[-1], Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: shown(card) == ["Center"])
    card.field.setFocus()
    qtbot.keyClicks(card.field, "germ")
    qtbot.keyClick(card.field, Qt.Key.Key_Escape)
    assert program.window.place == "path"


START = 'first-words = ["germ", "gone", "center"]\n'
HOW_TO = ["Type a word, or open its letter.", "A team may use", "No list has every word."]


def test_it_begins_with_how_to_use_it(open_place: OpenPlace) -> None:
    said = words_in(page_of(open_place("words")))
    assert [each.startswith(part) for each, part in zip(said, HOW_TO, strict=False)] == [True] * 3


def test_the_words_to_start_with_open_in_their_place(open_place: OpenPlace, content: Path, qtbot: QtBot) -> None:
    change(content / "guide.toml", "[[step]]", START + "[[step]]")
    program = open_place("more")
    program.told.tell("region", "uk")
    program.window.show_place("words")
    page = page_of(program)
    buttons = [each for each in page.findChildren(WrapButton) if each.accessibleIdentifier().startswith("words.first")]
    assert [each.text() for each in buttons] == ["Germ", "Centre"]
    page.title.setFocus()
    for stop in (find(page, "words.back"), *buttons):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is stop
    qtbot.keyClick(buttons[1], Qt.Key.Key_Space)
    (card,) = page.findChildren(TermCard)
    assert (card.title.text(), words_in(card)) == ("Centre", ["The place where you are treated."])
    assert QApplication.focusWidget() is card.title
    qtbot.keyClick(card.title, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is buttons[1]
    assert program.window.place == "words"
    buttons[0].click()
    germ = "Something small that makes you ill. It stays about 2 to 6 hours."
    assert words_in(page.findChildren(TermCard)[-1]) == [germ]


def test_in_the_words_of_a_region(open_place: OpenPlace, qtbot: QtBot) -> None:
    program = open_place("more")
    program.told.tell("region", "uk")
    program.window.show_place("words")
    card = glossary_of(program)
    type_word(qtbot, card, "centre")
    qtbot.waitUntil(lambda: shown(card) == ["Centre"])


def test_many_words_come_in_slices(open_place: OpenPlace, content: Path, qtbot: QtBot) -> None:
    many = "".join(f"## Word {at} {{#word-{at}}}\nA common thing.\n\n" for at in range(150))
    (content / "en" / "words.md").write_text(head("Words", "Many.") + many, "utf-8")
    card = glossary_of(open_place("words"))
    card.field.setText("common")
    assert card.status.text() == "150 words found."
    assert len(card.findChildren(TermEntry)) < 150
    qtbot.waitUntil(lambda: card.is_settled)
    assert len(card.findChildren(TermEntry)) == 150


def test_what_can_be_read_of_a_broken_glossary_stands(open_place: OpenPlace, content: Path) -> None:
    change(content / "en" / "words.md", "Plain strength.", "<b>")
    page = page_of(open_place("words"))
    assert words_in(page)[0].startswith("A part of the guide can’t be read and was left out: words.md.")
    assert isinstance(page, WordsPage)
    assert page.glossary
    assert "A" in page.glossary.folds


def test_a_glossary_that_is_not_there_is_said(open_place: OpenPlace, content: Path) -> None:
    (content / "en" / "words.md").unlink()
    program = open_place("words")
    page = page_of(program)
    assert page.title.text() == "What words mean"
    (sentence,) = words_in(page)
    assert sentence.startswith("A part of the guide can’t be read and was left out: words.md. The rest works.")
    find(page, "words.back").click()
    assert program.window.place == "path"


@pytest.mark.parametrize("is_old", [False, True])
def test_how_far_it_can_be_relied_on(open_place: OpenPlace, content: Path, *, is_old: bool) -> None:
    if is_old:
        change(content / "en" / "words.md", "review-due = 2027-05-23", "review-due = 2026-01-31")
        change(content / "en" / "words.md", "last-reviewed = 2026-11-23", "last-reviewed = 2025-11-23")
    words = words_in(page_of(open_place("words")))
    told = "was due on 31 January 2026. It may be old." if is_old else "No clinician has checked this page yet."
    (at,) = [at for at, each in enumerate(words) if told in each]
    assert (at < words.index("A")) is is_old
