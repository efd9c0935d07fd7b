"""The guide's items: three at first, the rest when there is strength for them."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cartguide.journey.page_view import GuideItem
from cartguide.ui.buttons import WrapButton
from cartguide.ui.check_row import CheckRow
from cartguide.ui.mine.guide_items import GuideItems
from cartguide.ui.paragraph import Paragraph
from tests.ui.guide_halves import exposed
from tests.ui.mine.conftest import OpenDesk
from tests.ui.mine.desk import ITEMS, Desk


def shown(desk: Desk) -> list[str]:
    rows = [row for row in desk.checklist.findChildren(CheckRow) if row.isVisible()]
    return [
        row.accessibleIdentifier() for row in sorted(rows, key=lambda row: row.mapTo(desk.checklist, row.pos()).y())
    ]


def lines(items: QWidget) -> list[str]:
    """The headings and rows that are shown, from top to bottom."""
    kinds = (CheckRow, Paragraph, WrapButton)
    seen = [each for each in items.findChildren(QWidget) if isinstance(each, kinds) and each.isVisible()]
    seen.sort(key=lambda each: each.mapTo(items, each.rect().topLeft()).y())
    return [each.words() if isinstance(each, Paragraph) else each.text() for each in seen]


FEW = ["checklist.ride", "checklist.ask", "checklist.sleeves"]


def test_the_rest_is_made_when_unfolded_and_can_be_folded_again(open_desk: OpenDesk) -> None:
    desk = open_desk()
    more = desk.find("checklist.more", WrapButton)
    assert more.text() == "2 more, if you have the strength"
    assert len(desk.checklist.findChildren(CheckRow)) == 3
    more.click()
    assert set(shown(desk)) == {*FEW, "checklist.eat", "checklist.drink"}
    assert more.text() == "Show fewer"
    more.click()
    assert set(shown(desk)) == set(FEW)
    assert more.text() == "2 more, if you have the strength"


def test_a_tick_below_the_fold_unfolds_it_once(open_desk: OpenDesk) -> None:
    first = open_desk()
    first.checklist.unfold()
    first.find("checklist.eat", CheckRow).click()
    first.find("checklist.ride", CheckRow).click()
    first.close()
    desk = open_desk()
    assert desk.find("checklist.eat", CheckRow).isChecked()
    assert desk.find("checklist.ride", CheckRow).isChecked()
    assert not desk.find("checklist.drink", CheckRow).isChecked()
    desk.find("checklist.more", WrapButton).click()
    desk.load()
    assert desk.see("checklist.eat") is None


def test_rows_made_late_show_their_tick(open_desk: OpenDesk) -> None:
    desk = open_desk()
    desk.checklist.unfold()
    desk.find("checklist.eat", CheckRow).click()
    desk.settle()
    desk.find("checklist.more", WrapButton).click()
    desk.find("checklist.more", WrapButton).click()
    assert desk.find("checklist.eat", CheckRow).isChecked()


def test_with_no_musts_the_first_three_stand_first(qtbot: QtBot, open_desk: OpenDesk) -> None:
    looks = open_desk().looks
    items = GuideItems(looks, ITEMS, ())
    qtbot.addWidget(items)
    assert list(items.rows) == ["ask", "eat", "ride"]
    few = GuideItems(looks, ITEMS[:3], ("ride",))
    qtbot.addWidget(few)
    assert list(few.rows) == ["ride"]
    assert few.fold is not None
    assert few.fold.text() == "2 more, if you have the strength"


PARTED = (
    GuideItem("list", "Bring your list"),
    GuideItem("ask", "Ask", part="Weeks before"),
    GuideItem("eat", "Eat", part="On the day"),
    GuideItem("ride", "Ride", part="On the day"),
    GuideItem("drive", "Drive", part="The caregiver’s part"),
    GuideItem("card", "Show the card", centre="Great Oak"),
)


def test_the_rest_stands_under_the_headings_of_its_parts(qtbot: QtBot, open_desk: OpenDesk) -> None:
    items = GuideItems(open_desk().looks, PARTED, ("ride", "ask"))
    qtbot.addWidget(items)
    items.show()
    few = ["Ride", "Ask", "4 more, if you have the strength"]
    assert lines(items) == few
    assert items.findChildren(Paragraph) == []
    items.set_unfolded(unfolded=True)
    rest = ["On the day", "Eat", "The caregiver’s part", "Drive", "From Great Oak", "Show the card"]
    qtbot.waitUntil(lambda: lines(items) == ["Ride", "Ask", "Bring your list", *rest, "Show fewer"])
    assert items.rows["card"].accessibleDescription() == ""
    for heading in items.findChildren(Paragraph):
        assert exposed(heading).role() == QAccessible.Role.Heading
    items.set_unfolded(unfolded=False)
    qtbot.waitUntil(lambda: lines(items) == few)


def test_a_centres_item_says_whose_it_is_where_no_heading_does(qtbot: QtBot, open_desk: OpenDesk) -> None:
    items = GuideItems(open_desk().looks, PARTED, ("card",))
    qtbot.addWidget(items)
    items.set_unfolded(unfolded=True)
    assert items.rows["card"].accessibleDescription() == "From Great Oak"
    assert all(row.accessibleDescription() == "" for item, row in items.rows.items() if item != "card")


def test_unfolded_rows_come_next_by_tab_and_are_read_in_their_order(open_desk: OpenDesk, qtbot: QtBot) -> None:
    desk = open_desk()
    desk.checklist.unfold()
    stops = [*FEW, "checklist.eat", "checklist.drink", "checklist.more"]
    desk.find(stops[0], CheckRow).setFocus()
    for stop in stops[1:]:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused
        assert focused.accessibleIdentifier() == stop
    assert [each for each in desk.read_out() if each in stops] == stops
