"""*My details* through the real window: the guide follows at once, and what is chosen is there the next time."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.details.desk import Desk, words_of


def interface(widget: QWidget) -> tuple[QAccessible.Role, str]:
    """What assistive technology is told a widget is, and its name."""
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None
    return found.role(), found.text(QAccessible.Text.Name)


def test_a_parent_reads_of_their_child_everywhere_at_once(desk: Desk) -> None:
    assert "your blood" in desk.step("collecting")
    desk.choose("reader", "parent")
    assert desk.window.path.buttons["collecting"].accessibleName().startswith("Step 1 of 2: Collecting your child’s T")
    desk.window.go_back()
    assert desk.window.windowTitle() == "Collecting your child’s T cells – CAR T Guide"
    assert desk.window.panel
    assert "your child’s blood" in words_of(desk.window.panel)
    desk.again()
    assert desk.told("reader") == "parent"
    assert desk.window.path.buttons["collecting"].accessibleName().startswith("Step 1 of 2: Collecting your child’s T")


def test_the_page_stays_and_says_what_the_guide_does_now(desk: Desk) -> None:
    page = desk.details
    assert "Nothing leaves this laptop. Everything can be skipped or changed." in words_of(page)
    desk.choose("reader", "parent")
    assert desk.details is page
    assert desk.window.place == "details"
    assert "The guide now speaks to you as a parent." in words_of(page.cards["reader"])
    desk.choose("reader", "")
    assert "The guide now" not in words_of(page.cards["reader"])
    assert not desk.program.told.circumstances.details


def test_where_one_lives_sets_the_number_the_unit_and_the_words(desk: Desk) -> None:
    assert "911, 999 or 112" in desk.calls()
    assert "100.4 °F (38.0 °C) or higher" in desk.calls()
    desk.choose("region", "uk")
    assert "I am the carer" in [row.text() for row in desk.details.cards["reader"].choices.rows.values()]
    assert "Call 999 now" in desk.calls()
    assert "38.0 °C (100.4 °F) or higher" in desk.calls()
    desk.again()
    assert "Call 999 now" in desk.calls()
    assert desk.told("region") == "uk"


def test_a_step_that_is_not_part_of_the_plan_may_not_be_for_them(desk: Desk) -> None:
    def below() -> list[str]:
        station = desk.window.path.buttons["between"]
        return [words for _, words in station.lines(station.width())]

    assert "some people" in below()
    desk.choose("bridging", "no")
    assert "maybe not for you" in below()
    desk.choose("bridging", "")
    assert "some people" in below()


def test_the_age_is_asked_only_where_it_makes_sense_and_never_stays_behind(desk: Desk) -> None:
    card = desk.details.cards["age"]
    assert not card.isVisibleTo(desk.details)
    desk.choose("reader", "patient")
    assert card.heading.text() == "How old are you?"
    desk.choose("age", "adult")
    desk.choose("reader", "parent")
    assert card.heading.text() == "How old is your child?"
    assert not card.choices.rows["adult"].isVisibleTo(desk.details)
    assert desk.told("age") == ""
    assert "Please choose again." in words_of(card)
    desk.choose("age", "teen")
    assert "Please choose again." not in words_of(card)
    desk.choose("reader", "caregiver")
    assert not card.isVisibleTo(desk.details)
    desk.again()
    assert desk.program.told.circumstances.details == {"reader": "caregiver"}


def test_the_products_are_those_for_the_illness(desk: Desk) -> None:
    rows = desk.details.cards["product"].choices.rows
    desk.choose("product", "yescarta")
    desk.choose("disease", "myeloma")
    shown = [value for value, row in rows.items() if row.isVisibleTo(desk.details)]
    assert shown == ["abecma", "carvykti", "other", ""]
    assert desk.told("product") == ""
    desk.choose("disease", "")
    assert rows["yescarta"].isVisibleTo(desk.details)


def test_each_question_is_a_group_of_radio_buttons_with_its_words(desk: Desk) -> None:
    choices = desk.details.cards["reader"].choices
    assert choices.accessibleIdentifier() == "details.reader"
    assert interface(choices) == (QAccessible.Role.Grouping, "Who is reading?")
    assert interface(choices.rows["caregiver"]) == (
        QAccessible.Role.RadioButton,
        "I am the caregiver, I help someone who gets CAR T",
    )
    for value, row in choices.rows.items():
        found = QAccessible.queryAccessibleInterface(row)
        assert found is not None
        assert found.state().checkable
        assert bool(found.state().checked) == (not value)
    assert desk.find("details.reader.parent") is choices.rows["parent"]
    assert desk.find("details.reader.unset") is choices.rows[""]


def test_assistive_technology_chooses_without_a_click(desk: Desk) -> None:
    found = QAccessible.queryAccessibleInterface(desk.details.cards["reader"].choices.rows["parent"])
    assert found is not None
    found.actionInterface().doAction("Toggle")
    assert desk.program.told.circumstances.reader == "parent"


def test_the_keys_alone_go_from_question_to_question_and_choose(desk: Desk) -> None:
    page = desk.details
    reader, disease = page.cards["reader"].choices.rows, page.cards["disease"].choices.rows
    desk.key()
    page.title.setFocus()
    assert desk.key(Qt.Key.Key_Tab, Qt.Key.Key_Tab) is reader[""]
    assert desk.key(Qt.Key.Key_Tab) is disease[""]
    assert desk.key(Qt.Key.Key_Backtab) is reader[""]
    assert desk.key(Qt.Key.Key_Down) is reader["patient"]
    assert desk.key(Qt.Key.Key_Right, Qt.Key.Key_Down) is reader["parent"]
    assert desk.key(Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Down) is reader["patient"]
    assert not desk.program.told.circumstances.details, "a choice was made in passing"
    assert desk.key(Qt.Key.Key_Tab) is disease[""]
    assert desk.key(Qt.Key.Key_Backtab) is reader[""], "Tab comes back to the one that is chosen"
    assert desk.key(Qt.Key.Key_Up, Qt.Key.Key_Space) is reader["parent"]
    assert desk.program.told.circumstances.reader == "parent"
    assert desk.key(Qt.Key.Key_Tab) is page.cards["age"].choices.rows[""]
    assert desk.key(Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return) is page.cards["age"].choices.rows["teen"]
    assert desk.program.told.circumstances.details["age"] == "teen"


def test_what_can_not_be_kept_is_said_and_holds_until_the_window_closes(desk: Desk, data: Path) -> None:
    data.mkdir(parents=True, exist_ok=True)
    (data / "people").write_text("in the way", "utf-8")
    desk.open(wait=False)
    assert "holds until you close the window" in words_of(desk.details)
    desk.choose("reader", "parent")
    assert desk.told("reader") == "parent"
    assert desk.window.path.buttons["collecting"].accessibleName().startswith("Step 1 of 2: Collecting your child’s T")
    desk.window.may_close = lambda: True


def test_a_page_shown_before_the_journal_is_open_follows_when_it_is(desk: Desk, qtbot: QtBot) -> None:
    desk.choose("reader", "parent")
    desk.again(wait=False)
    desk.window.show_place("details")
    page = desk.details
    assert page.unkept.isVisibleTo(page)
    assert desk.told("reader") == ""
    qtbot.waitUntil(lambda: not page.unkept.isVisibleTo(page))
    assert desk.told("reader") == "parent"
