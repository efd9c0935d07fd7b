"""What one reads when a step is open: its order, what folds, whom to call, what to ask, what one says of it."""

from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from cartguide.ui.panel.call_card import CallCard
from cartguide.ui.panel.guide_half import GuideHalf
from cartguide.ui.panel.picture import Emblem, Picture
from cartguide.ui.scale import TARGET
from cartguide.ui.text import Painted
from tests.journey.example_content import change
from tests.ui.guide_halves import ORDER, TAB, exposed, find, place_of, press, show_half, words_in, write_page

CARD = ["Call your team if", "Call 911, 999 or 112 now", "They will not wake up.", "Call your team now"]
FEVER = "A fever: 100.4 °F (38.0 °C) or higher, by mouth."


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return write_page(tmp_path)


@pytest.fixture
def half(qtbot: QtBot, content: Path) -> GuideHalf:
    return show_half(qtbot, content)


def states(widget: QWidget) -> tuple[int, int, int]:
    state = exposed(widget).state()
    return state.expandable, state.expanded, state.collapsed


def after_tab(qtbot: QtBot) -> str:
    """The identifier of what has the focus after one Tab."""
    qtbot.keyClick(QApplication.focusWidget(), TAB)
    focused = QApplication.focusWidget()
    assert focused
    return focused.accessibleIdentifier()


def test_the_parts_stand_in_their_order(half: GuideHalf) -> None:
    words = words_in(half)
    assert words[:2] == ["Step 1 of 11", "Stay near: until your team says yes, at least 4 weeks."]
    assert words[2] == "Where: For about 2 to 6 hours"
    heads = ["What happens", *CARD, FEVER, "Tired.", "How you may feel", "What you can do", "Questions to ask"]
    ends = ["From public sources.", "Last read against", "Where this comes from"]
    places = [next(at for at, each in enumerate(words) if each.startswith(part)) for part in (*heads, *ends)]
    assert places == sorted(places)
    assert half.title.text() == "The title"


def test_sections_fold_and_the_first_is_open(half: GuideHalf) -> None:
    assert tuple(half.folds) == ORDER
    assert [heading.opened for heading in half.folds.values()] == [True, False, False, False]
    assert "You may feel well." not in [each.words() for each in half.findChildren(Painted)]
    heading = half.folds["how-you-may-feel"]
    assert heading.height() >= 44
    assert heading.width() > half.width() - 60
    heading.click()
    assert "You may feel well." in words_in(half)
    heading.click()
    assert "You may feel well." not in words_in(half)
    half.open_section("how-you-may-feel")
    assert [each.words() for each in half.findChildren(Painted)].count("You may feel well.") == 1
    half.open_section("nowhere")


def test_a_section_is_a_heading_that_holds_a_button(half: GuideHalf) -> None:
    heading = half.folds["what-you-can-do"]
    row = heading.parentWidget()
    assert row
    assert (exposed(row).role(), exposed(row).text(QAccessible.Text.Name)) == (
        QAccessible.Role.Heading,
        "What you can do",
    )
    assert (exposed(heading).role(), exposed(heading).text(QAccessible.Text.Name)) == (
        QAccessible.Role.Button,
        "What you can do",
    )
    assert states(heading) == (1, 0, 1)
    press(heading)
    assert states(heading) == (1, 1, 0)
    assert "Bring your list." in words_in(half)


def test_what_is_opened_later_is_next_by_tab(half: GuideHalf, qtbot: QtBot) -> None:
    heading = half.folds["questions-to-ask"]
    heading.click()
    heading.setFocus()
    found = [after_tab(qtbot) for _ in range(4)]
    assert found == ["question.q-eat", "question.q-long", "question.q-who", "sources.questions-to-ask"]


def test_the_call_card_says_the_lists_own_words(half: GuideHalf) -> None:
    words = words_in(half)
    at = words.index("Call your team if")
    wanted = ["Call 911, 999 or 112 now", "They will not wake up.", "Call your team now", FEVER, "Call today", "Tired."]
    assert words[at + 1 : at + 7] == wanted
    half.show_number("800 555 0142")
    assert words_in(half)[at + 1] == "Your team’s number: 800 555 0142"
    half.show_number("")
    assert words_in(half)[at + 1] == wanted[0]


@pytest.mark.parametrize("broken", ["who-to-call.md", "figure", "pick"])
def test_where_a_sign_cannot_be_said_who_to_call_is_named(qtbot: QtBot, content: Path, broken: str) -> None:
    if broken == "figure":
        change(content / "en" / "who-to-call.md", "{{fever}}", "{{frost}}")
    elif broken == "pick":
        change(content / "guide.toml", '"fever"', '"gone"')
    else:
        (content / "en" / "who-to-call.md").unlink()
    words = words_in(show_half(qtbot, content))
    assert "See Who to call." in words
    assert ("They will not wake up." in words) == (broken != "who-to-call.md")
    assert not any("fever" in each for each in words)


def test_a_step_without_picks_has_no_card(qtbot: QtBot, content: Path) -> None:
    change(content / "guide.toml", 'calls = ["tired", "fever", "will-not-wake"]', "calls = []")
    half = show_half(qtbot, content)
    assert half.findChildren(CallCard) == []
    assert not {"Call your team if", "See Who to call."} & set(words_in(half))


def test_a_question_becomes_the_persons(half: GuideHalf, qtbot: QtBot) -> None:
    half.open_section("questions-to-ask")
    row = find(half, "question.q-eat")
    assert row.accessibleName() == "May I eat?, Good to ask first"
    with qtbot.waitSignal(half.asked) as asked:
        press(row)
    assert asked.args == ["q-eat", "May I eat?"]
    assert row.accessibleName() == "May I eat?, Good to ask first, In my notes"
    with qtbot.assertNotEmitted(half.asked), qtbot.waitSignal(half.shown) as shown:
        press(row)
    assert shown.args == ["q-eat"]
    half.show_asked(frozenset({"q-who"}))
    assert row.accessibleName() == "May I eat?, Good to ask first"
    assert find(half, "question.q-who").accessibleName() == "Who can come?, In my notes"


def test_questions_know_what_was_told_before_they_were_opened(half: GuideHalf) -> None:
    half.show_asked(frozenset({"q-long"}))
    half.set_can_keep(False)
    half.open_section("questions-to-ask")
    row = find(half, "question.q-long")
    assert row.accessibleName().endswith("In my notes")
    assert not row.isEnabled()
    half.set_can_keep(True)
    assert row.isEnabled()


@pytest.mark.parametrize("mark", ["read", "done", "here"])
def test_a_mark_is_said_and_taken_back(half: GuideHalf, qtbot: QtBot, mark: str) -> None:
    button, signal = find(half, f"mark.{mark}"), getattr(half, f"{mark}_pressed")
    for told in (True, False):
        with qtbot.waitSignal(signal) as said:
            press(button)
        assert said.args == [told]
        assert exposed(button).state().checked == told
    assert exposed(button).role() == QAccessible.Role.CheckBox
    with qtbot.assertNotEmitted(signal):
        half.show_marks(read=mark == "read", done=mark == "done", here=mark == "here")
    assert button.isChecked()


def test_nothing_is_said_while_nothing_is_kept(half: GuideHalf) -> None:
    buttons = [find(half, name) for name in ("mark.read", "mark.done", "mark.here", "ask")]
    half.set_can_keep(False)
    assert not any(button.isEnabled() for button in buttons)
    half.set_can_keep(True)
    assert all(button.isEnabled() for button in buttons)


def test_asking_and_the_ways(half: GuideHalf, qtbot: QtBot) -> None:
    with qtbot.waitSignal(half.ask_pressed):
        press(find(half, "ask"))
    for identity, words in (("zero", "Before: Zero"), ("second", "Next: Second")):
        way = find(half, f"way.{identity}")
        assert way.text() == words
        with qtbot.waitSignal(half.go) as go:
            press(way)
        assert go.args == [identity]
    before, after = (place_of(find(half, f"way.{each}"), half) for each in ("zero", "second"))
    assert before.top() == after.top()
    assert after.right() > half.width() - 40
    assert after.left() > half.width() / 2
    assert after.width() < 200


def test_where_a_page_comes_from(half: GuideHalf) -> None:
    assert not any("The Hospital" in each.words() for each in half.findChildren(Painted))
    press(find(half, "sources"))
    words = words_in(half)
    last = words[words.index("Where this comes from") + 1 :]
    hospital = "The Hospital: About cells. Dated May 2026, read 23 November 2026. https://example.org/cells"
    society = "The Society: How it feels. Read 22 November 2026."
    sections = ["What happens", hospital, "How you may feel", hospital, society, "What you can do", hospital]
    assert last == [*sections, "Questions to ask", society]


def test_who_checked_it(qtbot: QtBot, content: Path) -> None:
    change(content / "en" / "first.md", 'reviewed-by = ""', 'reviewed-by = "a nurse"')
    assert "Checked by: a nurse, 23 November 2026." in words_in(show_half(qtbot, content))


def test_an_emblem_stands_beside_where_there_is_no_picture(half: GuideHalf) -> None:
    half.arrange(picture_beside=True)
    (emblem,) = half.findChildren(Emblem)
    assert emblem.isVisible()
    assert exposed(emblem).text(QAccessible.Text.Name) == ""
    half.arrange(picture_beside=False)
    assert not emblem.isVisible()


def test_a_picture_stands_beside_or_below_the_facts(qtbot: QtBot, content: Path, tmp_path: Path) -> None:
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><path d="M0 0h40v20z"/></svg>'
    (tmp_path / "first.svg").write_text(drawing)
    half = show_half(qtbot, content, pictures=tmp_path)
    (picture,) = half.findChildren(Picture)
    fact = next(each for each in half.findChildren(Painted) if each.words().startswith("Where:"))
    half.arrange(picture_beside=True)
    qtbot.waitUntil(lambda: place_of(picture, half).left() > place_of(half.title, half).right())
    half.arrange(picture_beside=False)
    qtbot.waitUntil(lambda: place_of(picture, half).top() > place_of(fact, half).bottom())
    assert picture.height() == picture.heightForWidth(picture.width()) > 200


def cut(half: GuideHalf) -> list[str]:
    """What is cut, stands outside, or is too small a target."""
    painted = [each for each in half.findChildren(Painted) if each.isVisible()]
    buttons = [each for each in half.findChildren(QAbstractButton) if each.isVisible()]
    large = [each for each in buttons if not each.accessibleIdentifier().startswith("term.")]
    short = [each.words() for each in painted if each.height() + 1 < each.needed_height(each.width())]
    outside = [each.words() for each in painted if place_of(each, half).right() > half.width()]
    small = [each.accessibleIdentifier() for each in large if min(each.width(), each.height()) < TARGET]
    return short + outside + small


@pytest.mark.parametrize(("width", "size"), [(320, 100), (640, 200), (900, 100), (1400, 150)])
def test_nothing_is_cut_and_targets_are_large(qtbot: QtBot, content: Path, width: int, size: int) -> None:
    half = show_half(qtbot, content, width=width)
    for section in ORDER:
        half.open_parts(section)
    half.folds["what-happens"].look.set_text_size(size)
    find(half, "word.t-cell").click()
    qtbot.waitUntil(lambda: not cut(half))
    assert half.width() <= width
