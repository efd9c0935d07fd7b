"""Finger and wheel on the list down the side, which scrolls."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QInputDevice, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScroller, QWidget
from pytestqt.qtbot import QtBot

from cartguide.ui.path import Path
from cartguide.ui.path.list import PathList
from tests.ui.path.conftest import ShowPath, focused
from tests.ui.path.test_moving import chosen_by, middle, swipe, turn_wheel

Low = Callable[[], tuple[Path, PathList]]


@pytest.fixture
def low(qtbot: QtBot, show_path: ShowPath, window: QWidget) -> Low:
    """The list in a window too low for it, ready to be scrolled by a finger."""

    def show() -> tuple[Path, PathList]:
        path = show_path("list", is_open="first-visit", width=320)
        assert isinstance(path.shown, PathList)
        shown = path.shown
        window.resize(320, 500)
        qtbot.waitUntil(lambda: shown.page.verticalScrollBar().maximum() > 200)
        qtbot.waitUntil(lambda: QScroller.hasScroller(shown.page.viewport()))
        return path, shown

    return show


@pytest.fixture(scope="session")
def screen() -> QPointingDevice:
    """A touch screen."""
    return QTest.createTouchDevice(QInputDevice.DeviceType.TouchScreen)


def draw(over: QWidget, screen: QPointingDevice, start: QPoint, *places: QPoint) -> None:
    """Put a finger down, draw it from place to place in small parts, lift it."""
    QTest.touchEvent(over, screen).press(0, start, over).commit()
    for place in places:
        for part in range(1, 9):
            QTest.touchEvent(over, screen).move(0, start + (place - start) * part / 8, over).commit()
        start = place
    QTest.touchEvent(over, screen).release(0, start, over).commit()


def test_a_finger_drawn_up_scrolls_and_opens_nothing(qtbot: QtBot, low: Low, screen: QPointingDevice) -> None:
    path, shown = low()
    start = middle(shown.buttons["first-visit"], shown)
    up = start - QPoint(0, 120)
    assert chosen_by(path, lambda: draw(shown, screen, start, up)) == [], "the row goes along below the finger"
    qtbot.waitUntil(lambda: shown.page.verticalScrollBar().value() > 50)
    assert not shown.buttons["first-visit"].isDown()


def test_a_finger_that_has_scrolled_does_not_swipe(low: Low, screen: QPointingDevice) -> None:
    path, shown = low()
    start = middle(shown.buttons["first-visit"], shown)
    places = start - QPoint(0, 60), start + QPoint(120, -60)
    assert chosen_by(path, lambda: draw(shown, screen, start, *places)) == []


def test_a_tap_stops_what_is_scrolling_and_opens_nothing(low: Low, screen: QPointingDevice) -> None:
    path, shown = low()
    start = middle(shown.buttons["first-visit"], shown)
    scroller = QScroller.scroller(shown.page.viewport())
    draw(shown, screen, start, start - QPoint(0, 60))
    assert scroller.state() == QScroller.State.Scrolling
    assert chosen_by(path, lambda: draw(shown, screen, start)) == []
    assert scroller.state() != QScroller.State.Scrolling


def test_a_finger_drawn_across_opens_and_does_not_scroll(low: Low, screen: QPointingDevice) -> None:
    path, shown = low()
    start = middle(shown.buttons["first-visit"], shown)
    assert chosen_by(path, lambda: draw(shown, screen, start, start + QPoint(110, 20))) == ["what-is-car-t"]
    assert shown.page.verticalScrollBar().value() == 0


def test_a_second_finger_ends_the_first_ones_swipe(low: Low, screen: QPointingDevice) -> None:
    path, shown = low()
    start = middle(shown.buttons["first-visit"], shown)
    other, end = start + QPoint(0, 60), start + QPoint(110, 0)

    def pinch() -> None:
        QTest.touchEvent(shown, screen).press(0, start, shown).commit()
        QTest.touchEvent(shown, screen).stationary(0).press(1, other, shown).commit()
        QTest.touchEvent(shown, screen).stationary(0).release(1, other, shown).commit()
        QTest.touchEvent(shown, screen).move(0, end, shown).commit()
        QTest.touchEvent(shown, screen).release(0, end, shown).commit()

    assert chosen_by(path, pinch) == []


def test_a_finger_on_the_scroll_bar_scrolls(low: Low, screen: QPointingDevice) -> None:
    path, shown = low()
    bar = shown.page.verticalScrollBar()
    end = bar.mapTo(shown, QPoint(bar.width() // 2, bar.height() - 30))
    assert chosen_by(path, lambda: swipe(shown, screen, end, QPoint())) == []
    assert bar.value() > 100


def test_the_wheel_scrolls_and_moves_no_hand(low: Low) -> None:
    path, shown = low()
    path.focus_on("first-visit")
    assert chosen_by(path, lambda: turn_wheel(shown, -120)) == []
    assert shown.page.verticalScrollBar().value() > 0
    turn_wheel(shown, -12000, -120)
    assert focused(path) == "first-visit"
