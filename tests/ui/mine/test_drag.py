"""Own items are put in order by mouse and by finger."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScroller
from pytestqt.qtbot import QtBot

from cartguide.ui.mine.own_item import OwnRow
from cartguide.ui.snapshot import settle
from tests.ui.mine.conftest import OpenDesk
from tests.ui.mine.desk import Desk
from tests.ui.mine.rows import add, middle, rows, texts


def several(qtbot: QtBot, open_desk: OpenDesk) -> Desk:
    desk = open_desk()
    add(qtbot, desk, "one", "two", "three", "four")
    texts(desk)
    return desk


def drag(qtbot: QtBot, row: OwnRow, to: QPoint) -> None:
    """Take a row by its grip and draw it to a point of the screen, in steps as a hand does."""
    grip = row.grip
    start = middle(grip)
    qtbot.mousePress(grip, Qt.MouseButton.LeftButton, pos=start)
    aim = grip.mapFromGlobal(to)
    for part in range(1, 6):
        qtbot.mouseMove(grip, start + (aim - start) * part / 5)


def drop(qtbot: QtBot, row: OwnRow, to: QPoint) -> None:
    qtbot.mouseRelease(row.grip, Qt.MouseButton.LeftButton, pos=row.grip.mapFromGlobal(to))


def place(desk: Desk, at: int, below: int = 0) -> QPoint:
    """A point in the middle of a row, or some pixels below."""
    row = rows(desk)[at]
    return row.mapToGlobal(middle(row)) + QPoint(0, below)


def test_dragged_down_and_up_and_kept(qtbot: QtBot, open_desk: OpenDesk) -> None:
    desk = several(qtbot, open_desk)
    for start, to, below, order in (
        (0, 2, 5, ["two", "three", "one", "four"]),
        (3, 0, -5, ["four", "two", "three", "one"]),
        (1, 3, 20, ["four", "three", "one", "two"]),
        (2, 2, 3, ["four", "three", "one", "two"]),
    ):
        row, aim = rows(desk)[start], place(desk, to, below)
        drag(qtbot, row, aim)
        drop(qtbot, row, aim)
        assert texts(desk) == order
    desk.close()
    assert texts(open_desk()) == ["four", "three", "one", "two"]


def test_a_line_shows_where_it_will_stand(qtbot: QtBot, open_desk: OpenDesk) -> None:
    desk = several(qtbot, open_desk)
    main = desk.looks.look.colour("main")
    row, aim = rows(desk)[0], place(desk, 2, 5)

    def line_below(at: int) -> bool:
        place = rows(desk)[at].geometry()
        picture = desk.checklist._own.grab().toImage()
        return QColor(picture.pixel(place.center().x(), place.bottom() + 4)) == main

    drag(qtbot, row, aim)
    assert [line_below(at) for at in range(3)] == [False, False, True]
    drop(qtbot, row, aim)
    texts(desk)
    assert not any(line_below(at) for at in range(3))


def test_let_go_outside_nothing_moves(qtbot: QtBot, open_desk: OpenDesk) -> None:
    desk = several(qtbot, open_desk)
    row, aim = rows(desk)[0], place(desk, 3, 400)
    drag(qtbot, row, aim)
    drop(qtbot, row, aim)
    assert texts(desk) == ["one", "two", "three", "four"]


def test_a_press_alone_moves_nothing(qtbot: QtBot, open_desk: OpenDesk) -> None:
    desk = several(qtbot, open_desk)
    qtbot.mouseClick(rows(desk)[1].grip, Qt.MouseButton.LeftButton)
    assert texts(desk) == ["one", "two", "three", "four"]


def test_one_that_is_alone_has_no_grip(qtbot: QtBot, open_desk: OpenDesk) -> None:
    desk = open_desk()
    add(qtbot, desk, "one")
    assert not rows(desk)[0].grip.isVisible()
    before = rows(desk)[0].check.x()
    add(qtbot, desk, "two")
    texts(desk)
    assert [row.grip.isVisible() for row in rows(desk)] == [True, True]
    assert rows(desk)[0].check.x() == before


def touch(desk: Desk, screen: QPointingDevice, start: QPoint, to: QPoint) -> set[QScroller.State]:
    """A finger drawn over the window, from one point of the screen to another; what the page did meanwhile."""
    top, scroller = desk.window, QScroller.scroller(desk.page.viewport())
    QTest.touchEvent(top, screen).press(1, top.mapFromGlobal(start), top).commit()
    states = {scroller.state()}
    for part in range(1, 11):
        point = start + (to - start) * part / 10
        QTest.touchEvent(top, screen).move(1, top.mapFromGlobal(point), top).commit()
        states.add(scroller.state())
    QTest.touchEvent(top, screen).release(1, top.mapFromGlobal(to), top).commit()
    scroller.stop()
    return states


def test_a_finger_on_a_grip_moves_the_row_and_not_the_page(qtbot: QtBot, open_desk: OpenDesk) -> None:
    desk = several(qtbot, open_desk)
    desk.window.resize(460, 420)
    QScroller.grabGesture(desk.page.viewport(), QScroller.ScrollerGestureType.TouchGesture)
    screen = QTest.createTouchDevice()
    bar = desk.page.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 100)
    settle()
    row = rows(desk)[0]
    desk.page.ensureWidgetVisible(rows(desk)[2])
    was = bar.value()
    grip, aim = row.grip.mapToGlobal(middle(row.grip)), place(desk, 1, 5)
    assert touch(desk, screen, grip, aim) == {QScroller.State.Inactive}
    assert texts(desk) == ["two", "one", "three", "four"]
    assert bar.value() == was
    assert QScroller.State.Dragging in touch(desk, screen, place(desk, 2), place(desk, 2, -90))


def test_a_row_out_of_sight_is_let_go_where_it_was(qtbot: QtBot, open_desk: OpenDesk) -> None:
    desk = several(qtbot, open_desk)
    row = rows(desk)[0]
    drag(qtbot, row, place(desk, 2, 5))
    lifted = [row._is_lifted]
    desk.checklist.hide()
    desk.checklist.show()
    lifted.append(row._is_lifted)
    assert lifted == [True, False]
    assert texts(desk) == ["one", "two", "three", "four"]
