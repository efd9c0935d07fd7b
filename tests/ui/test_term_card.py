"""What a medical word means: a card where the word stands, one at a time, and back to the word."""

from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cartguide.guide.model import Block, Item, Run, Term
from cartguide.ui.beside.term_entry import TermEntry
from cartguide.ui.buttons import WrapButton
from cartguide.ui.panel.guide_half import GuideHalf
from cartguide.ui.panel.term_card import TermCard
from cartguide.ui.paragraph import Paragraph, TermWord
from tests.ui.guide_halves import ESCAPE, TAB, card_of, find, looks, place_of, press, show_half, words_in, write_page


@pytest.fixture
def half(qtbot: QtBot, tmp_path: Path) -> GuideHalf:
    return show_half(qtbot, write_page(tmp_path))


def open_card(half: GuideHalf) -> TermCard:
    card = card_of(half)
    assert card
    return card


def word(half: GuideHalf, text: str, at: int = 0) -> TermWord:
    return [each for each in half.findChildren(TermWord) if each.text() == text][at]


def paragraph(half: GuideHalf, beginning: str) -> Paragraph:
    (found,) = [each for each in half.findChildren(Paragraph) if each.words().startswith(beginning)]
    return found


def below(card: QWidget, place: QWidget, half: GuideHalf) -> float:
    """How far the card stands under a place."""
    return place_of(card, half).top() - place_of(place, half).bottom()


def test_a_word_opens_its_meaning_below_its_paragraph(half: GuideHalf, qtbot: QtBot) -> None:
    with qtbot.waitSignal(half.wants_sight) as seen:
        word(half, "T cells").click()
    card = open_card(half)
    assert seen.args == [card]
    assert card.title.text() == "T cell"
    assert words_in(card) == ["A white blood cell. It lives for about 2 to 6 hours."]
    assert QApplication.focusWidget() is card.title
    assert 0 <= below(card, paragraph(half, "A machine takes"), half) <= 16


def test_the_card_says_all_that_the_list_of_words_says(qtbot: QtBot) -> None:
    """How to say it, its lines, and why: a second line is no less in the card."""
    reasons = (Run("So that you "), Run("know", "term", "know"), Run("."))
    meaning = (
        Block("subheading", 1, (Run("Where"),)),
        Block("paragraph", 2, (Run("In the blood."),)),
        Block("items", 3, (), (Item("", (Run("It rests."),), 3, (), (), "", reasons),)),
    )
    term = Term("t-cell", "T cell", meaning, (), 1, "tee sell")
    card, entry = TermCard(looks(), term), TermEntry(looks(), term, lambda *_: None)
    said = ["Say it: tee sell", "Where", "In the blood.", "It rests. So that you know."]
    qtbot.addWidget(card)
    qtbot.addWidget(entry)
    assert [each.words() for each in card.findChildren(Paragraph)] == said
    assert [each.words() for each in entry.findChildren(Paragraph)] == ["T cell", *said]


def test_from_a_list_it_stands_below_the_whole_list(half: GuideHalf, qtbot: QtBot) -> None:
    with qtbot.waitSignal(half.wants_sight):
        word(half, "T cells", 1).click()
    assert 0 <= below(open_card(half), paragraph(half, "Bring a friend"), half) <= 16


def test_the_row_of_words_holds_each_once(half: GuideHalf, qtbot: QtBot) -> None:
    names = [each.accessibleIdentifier() for each in half.findChildren(QWidget)]
    assert [name for name in names if name.startswith("word.")] == ["word.t-cell", "word.leukapheresis"]
    button = find(half, "word.leukapheresis")
    assert button.height() >= 44
    with qtbot.waitSignal(half.wants_sight):
        press(button)
    card = open_card(half)
    assert card.title.text() == "Leukapheresis"
    assert 0 <= below(card, button, half) <= 16
    assert card.findChildren(TermWord) == []


def test_what_is_nowhere_explained_is_plain(half: GuideHalf) -> None:
    assert {each.text() for each in half.findChildren(TermWord)} == {"T cells", "leukapheresis"}
    assert "and a moon." in paragraph(half, "A machine takes").words()


@pytest.mark.parametrize("way", ["close", "escape", "again"])
def test_closing_gives_the_focus_back(half: GuideHalf, qtbot: QtBot, way: str) -> None:
    opener = word(half, "leukapheresis")
    opener.click()
    card = open_card(half)
    if way == "close":
        press(card.close_button)
    elif way == "escape":
        qtbot.keyClick(card.title, ESCAPE)
    else:
        opener.click()
    qtbot.waitUntil(lambda: card_of(half) is None)
    assert QApplication.focusWidget() is opener


def test_one_card_at_a_time(half: GuideHalf) -> None:
    first, second = word(half, "T cells"), find(half, "word.leukapheresis")
    first.click()
    second.click()
    assert open_card(half).title.text() == "Leukapheresis"
    open_card(half).close_button.click()
    assert QApplication.focusWidget() is second


def test_escape_closes_the_card_and_leaves_the_step_open(half: GuideHalf, qtbot: QtBot) -> None:
    """A shortcut of the window hears Esc only when no card has the focus."""
    gone: list[bool] = []
    QShortcut(QKeySequence("Esc"), half.window()).activated.connect(lambda: gone.append(True))
    opener = word(half, "T cells")
    for inside in ("title", "close_button"):
        opener.click()
        getattr(open_card(half), inside).setFocus()
        qtbot.keyClick(getattr(open_card(half), inside), ESCAPE)
        assert (card_of(half), gone) == (None, [])
    qtbot.keyClick(opener, ESCAPE)
    assert gone == [True]


def test_tab_goes_on_from_the_card(half: GuideHalf, qtbot: QtBot) -> None:
    opener = word(half, "T cells")
    opener.click()
    card = open_card(half)
    qtbot.keyClick(card.title, TAB)
    assert QApplication.focusWidget() is card.close_button
    qtbot.keyClick(card.close_button, TAB)
    after = QApplication.focusWidget()
    assert isinstance(after, WrapButton)
    assert after.accessibleIdentifier().startswith("word."), "each word is one Tab stop: in the row"


def test_folding_the_section_closes_its_card(half: GuideHalf) -> None:
    word(half, "T cells").click()
    heading = half.folds["what-happens"]
    heading.setFocus()
    heading.click()
    assert card_of(half) is None
    assert QApplication.focusWidget() is heading
    heading.click()
    assert card_of(half) is None


def test_a_broken_glossary_leaves_plain_words(qtbot: QtBot, tmp_path: Path) -> None:
    content = write_page(tmp_path)
    (content / "en" / "words.md").unlink()
    half = show_half(qtbot, content)
    assert half.findChildren(TermWord) == []
    assert "Words in this part" not in words_in(half)
