"""One's own items: all one does with them is kept, and there again."""

import pytest
from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from cartguide.ui.mine import own_items
from cartguide.ui.mine.small_buttons import ActionButton, IconButton
from tests.ui.mine.conftest import OpenDesk
from tests.ui.mine.desk import Desk
from tests.ui.mine.rows import add, check_of, open_card, press, rows, texts, uuid_of, write

SOON = QDate.currentDate().addDays(20)
SOON_TYPED = QLocale("en").toString(SOON, "d MMMM")
SOON_IN_WORDS = QLocale("en").toString(SOON, "dddd d MMMM")


LAST = ["Moved down. Now 3 of 3.", "Moved up. Now 2 of 3."]


def three(qtbot: QtBot, open_desk: OpenDesk) -> Desk:
    desk = open_desk()
    add(qtbot, desk, "one", "two", "three")
    return desk


def again(desk: Desk, open_desk: OpenDesk) -> Desk:
    desk.close()
    return open_desk()


def focused() -> str:
    widget = QApplication.focusWidget()
    return widget.accessibleIdentifier() if widget else ""


def test_moved_by_buttons_told_and_kept(qtbot: QtBot, open_desk: OpenDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(own_items, "announce", lambda _, text: said.append(text))
    desk = three(qtbot, open_desk)
    uuid = open_card(desk, "three")
    assert not desk.find(f"down.{uuid}", ActionButton).isEnabled()
    press(desk, "up", uuid)
    assert texts(desk) == ["one", "three", "two"]
    assert focused() == f"up.{uuid}"
    press(desk, "up", uuid)
    assert texts(desk) == ["three", "one", "two"]
    assert not desk.find(f"up.{uuid}", ActionButton).isEnabled()
    assert focused() == f"down.{uuid}"
    press(desk, "down", uuid)
    desk.find(f"down.{uuid}", ActionButton).setFocus()
    press(desk, "down", uuid)
    assert focused() == f"up.{uuid}"
    press(desk, "up", uuid)
    assert said == ["Moved up. Now 2 of 3.", "Moved up. Now 1 of 3.", "Moved down. Now 2 of 3.", *LAST]
    assert texts(again(desk, open_desk)) == ["one", "three", "two"]


def test_moves_that_wait_are_shown_and_then_kept(qtbot: QtBot, open_desk: OpenDesk) -> None:
    """Several moves, an item added between them, one removed; nothing is acknowledged when the step is opened again."""
    desk = three(qtbot, open_desk)
    desk.settle()
    desk.keeper._is_sound = False
    press(desk, "up", open_card(desk, "three"))
    add(qtbot, desk, "four")
    press(desk, "up", open_card(desk, "four"))
    press(desk, "remove", open_card(desk, "one"))
    press(desk, "down", open_card(desk, "three"))
    assert texts(desk) == ["four", "three", "two"]
    desk.load()
    assert texts(desk) == ["four", "three", "two"]
    desk.keeper._on_sound()
    desk.settle()
    desk.load()
    assert texts(desk) == ["four", "three", "two"]
    desk.undo()
    assert texts(desk) == ["one", "four", "three", "two"]
    assert texts(again(desk, open_desk)) == ["one", "four", "three", "two"]


def test_a_day_is_read_shown_and_taken_away(qtbot: QtBot, open_desk: OpenDesk) -> None:
    desk = three(qtbot, open_desk)
    uuid = open_card(desk, "two")
    write(qtbot, desk.find(f"day.{uuid}", QLineEdit), f"  {SOON_TYPED.upper()} ")
    assert desk.find(f"day.{uuid}", QLineEdit).text() == SOON_IN_WORDS
    assert check_of(desk, "two").lines(0) == [("body", "two"), ("small", SOON_IN_WORDS)]
    assert check_of(desk, "two").accessibleName() == f"two, {SOON_IN_WORDS}"
    desk = again(desk, open_desk)
    assert check_of(desk, "two").accessibleName() == f"two, {SOON_IN_WORDS}"
    uuid = open_card(desk, "two")
    write(qtbot, desk.find(f"day.{uuid}", QLineEdit), "")
    assert check_of(desk, "two").lines(0) == [("body", "two")]
    assert check_of(again(desk, open_desk), "two").lines(0) == [("body", "two")]


def test_a_year_that_is_not_plain_is_shown(qtbot: QtBot, open_desk: OpenDesk) -> None:
    desk = three(qtbot, open_desk)
    uuid = open_card(desk, "one")
    year = QDate.currentDate().year() + 2
    write(qtbot, desk.find(f"day.{uuid}", QLineEdit), f"{year}-03-17")
    words = QLocale("en").toString(QDate(year, 3, 17), "dddd d MMMM yyyy")
    assert check_of(desk, "one").lines(0)[1] == ("small", words)
    desk.find(f"day.{uuid}", QLineEdit).setFocus()
    qtbot.keyClick(desk.find(f"day.{uuid}", QLineEdit), Qt.Key.Key_Return)
    assert check_of(desk, "one").lines(0)[1] == ("small", words)


def test_what_is_no_day_is_said_and_stays_typed(qtbot: QtBot, open_desk: OpenDesk) -> None:
    desk = three(qtbot, open_desk)
    uuid = open_card(desk, "two")
    write(qtbot, desk.find(f"day.{uuid}", QLineEdit), SOON_TYPED)
    write(qtbot, desk.find(f"day.{uuid}", QLineEdit), "17/3")
    card = rows(desk)[1].card
    assert card is not None
    assert card._problem.isVisible()
    assert card._problem.text() == "Please write the month as a word, such as 17 March."
    assert check_of(desk, "two").lines(0)[1] == ("small", SOON_IN_WORDS)
    press(desk, "close", uuid)
    open_card(desk, "two")
    assert desk.find(f"day.{uuid}", QLineEdit).text() == "17/3"
    desk.load()
    assert desk.find(f"day.{uuid}", QLineEdit).text() == "17/3"
    card = rows(desk)[1].card
    assert card is not None
    assert card._problem.isVisible()
    write(qtbot, desk.find(f"day.{uuid}", QLineEdit), SOON_IN_WORDS)
    assert not card._problem.isVisible()


def test_reworded_but_never_to_nothing(qtbot: QtBot, open_desk: OpenDesk) -> None:
    desk = three(qtbot, open_desk)
    uuid = open_card(desk, "two")
    write(qtbot, desk.find(f"words.{uuid}", QLineEdit), " Bring <b>both</b> & more ")
    assert texts(desk) == ["one", "Bring <b>both</b> & more", "three"]
    write(qtbot, desk.find(f"words.{uuid}", QLineEdit), "   ")
    assert desk.find(f"words.{uuid}", QLineEdit).text() == "Bring <b>both</b> & more"
    assert desk.find(f"change.{uuid}", IconButton).accessibleName() == "Change: Bring <b>both</b> & more"
    assert texts(again(desk, open_desk)) == ["one", "Bring <b>both</b> & more", "three"]


def test_one_card_is_open_and_esc_closes_it(qtbot: QtBot, open_desk: OpenDesk) -> None:
    desk = three(qtbot, open_desk)
    first, second = open_card(desk, "one"), open_card(desk, "two")
    assert desk.see(f"up.{first}") is None
    assert focused() == f"up.{second}"
    field = desk.find(f"words.{second}", QLineEdit)
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_End)
    qtbot.keyClicks(field, " and more")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert desk.see(f"words.{second}") is None
    assert focused() == f"change.{second}"
    assert texts(desk)[1] == "two and more"
    assert desk.escaped == []
    open_card(desk, "two and more")
    change = desk.find(f"change.{second}", IconButton)
    change.setFocus()
    qtbot.keyClick(change, Qt.Key.Key_Escape)
    assert desk.see(f"words.{second}") is None
    qtbot.keyClick(change, Qt.Key.Key_Escape)
    assert desk.escaped == [True]


def test_removed_and_back_where_it_was_as_it_was(qtbot: QtBot, open_desk: OpenDesk) -> None:
    desk = three(qtbot, open_desk)
    check_of(desk, "two").click()
    uuid = open_card(desk, "two")
    write(qtbot, desk.find(f"day.{uuid}", QLineEdit), SOON_TYPED)
    press(desk, "remove", uuid)
    assert texts(desk) == ["one", "three"]
    assert focused() == f"change.{uuid_of(desk, 'three')}"
    assert [words for words, _ in desk.removed] == ["two"]
    desk.settle()
    desk.undo()
    desk = again(desk, open_desk)
    assert texts(desk) == ["one", "two", "three"]
    assert check_of(desk, "two").isChecked()
    assert check_of(desk, "two").lines(0)[1] == ("small", SOON_IN_WORDS)


def test_when_the_last_one_goes_the_keyboard_is_at_the_field(qtbot: QtBot, open_desk: OpenDesk) -> None:
    desk = open_desk()
    add(qtbot, desk, "one")
    press(desk, "remove", open_card(desk, "one"))
    assert texts(desk) == []
    assert focused() == "checklist.add"


def test_closing_a_card_keeps_what_was_put_in_without_the_keyboard(qtbot: QtBot, open_desk: OpenDesk) -> None:
    """As assistive technology does: it sets a field's text, and presses Close."""
    desk = three(qtbot, open_desk)
    uuid = open_card(desk, "two")
    desk.find(f"words.{uuid}", QLineEdit).setText("two or more")
    press(desk, "close", uuid)
    assert texts(desk) == ["one", "two or more", "three"]


def test_leaving_keeps_what_is_half_typed(qtbot: QtBot, open_desk: OpenDesk) -> None:
    desk = three(qtbot, open_desk)
    uuid = open_card(desk, "two")
    desk.find(f"words.{uuid}", QLineEdit).setText("two or more")
    desk.find(f"day.{uuid}", QLineEdit).setText(SOON_TYPED)
    desk.find("checklist.add", QLineEdit).setText("four")
    desk = again(desk, open_desk)
    assert texts(desk) == ["one", "two or more", "three", "four"]
    assert check_of(desk, "two or more").lines(0)[1] == ("small", SOON_IN_WORDS)


def test_a_long_item_is_kept_whole(open_desk: OpenDesk) -> None:
    desk = open_desk()
    long = "a very long item " * 200
    desk.find("checklist.add", QLineEdit).setText(long)
    desk.checklist.leave()
    assert texts(again(desk, open_desk)) == [long.strip()]


def test_tab_and_reading_go_from_top_to_bottom(qtbot: QtBot, open_desk: OpenDesk) -> None:
    desk = three(qtbot, open_desk)
    desk.checklist.unfold()
    uuids = {row.item.text: row.item.uuid for row in rows(desk)}
    press(desk, "up", open_card(desk, "three"))
    at = "checklist.ride"
    desk.window.findChildren(type(desk.checklist))[0].setFocus()
    desk.find(at, type(check_of(desk, "one"))).setFocus()
    found = [at]
    while found[-1] != "note.editor" and len(found) < 40:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        found.append(focused())
    read = desk.read_out()
    three_, two = uuids["three"], uuids["two"]
    card = [f"{what}.{three_}" for what in ("up", "down", "words", "day", "remove", "close")]
    assert found == [
        *(f"checklist.{item}" for item in ("ride", "ask", "sleeves", "eat", "drink")),
        "checklist.more",
        f"checklist.{uuids['one']}",
        f"change.{uuids['one']}",
        f"checklist.{three_}",
        f"change.{three_}",
        *card,
        f"checklist.{two}",
        f"change.{two}",
        "checklist.add",
        "",
        "note.editor",
    ]
    assert [each for each in read if each in found] == [each for each in found if each]


def test_what_is_not_kept_yet_stays_while_the_journal_is_closed(qtbot: QtBot, open_desk: OpenDesk) -> None:
    desk = three(qtbot, open_desk)
    desk.settle()
    desk.checklist.setEnabled(False)
    desk.checklist.show_writing(desk.keeper.waiting_for("cell-collection"))
    assert texts(desk) == ["one", "two", "three"]


def test_assistive_technology_is_not_told_of_grips(qtbot: QtBot, open_desk: OpenDesk) -> None:
    row = rows(three(qtbot, open_desk))[0]
    told = QAccessible.queryAccessibleInterface(row)
    children = [told.child(at).object() for at in range(told.childCount())]
    assert children == [row.check, row.change]
