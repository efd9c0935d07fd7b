"""The guide's items: three at first, the rest when there is strength for them."""

from pytestqt.qtbot import QtBot

from cartguide.ui.buttons import WrapButton
from cartguide.ui.check_row import CheckRow
from cartguide.ui.mine.guide_items import GuideItems
from tests.ui.mine.conftest import OpenDesk
from tests.ui.mine.desk import ITEMS, Desk


def shown(desk: Desk) -> list[str]:
    rows = [row for row in desk.checklist.findChildren(CheckRow) if row.isVisible()]
    return [
        row.accessibleIdentifier() for row in sorted(rows, key=lambda row: row.mapTo(desk.checklist, row.pos()).y())
    ]


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
