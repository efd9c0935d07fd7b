"""Moving along the path: by key, wheel, finger and the two buttons."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QInputDevice, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cartguide.guide.model import Outline
from cartguide.journey.now import Progress, standing
from cartguide.ui.path import Path
from tests.ui.path.conftest import AT_COLLECTION, ShowPath, across, focused, press_key, strip

Key = Qt.Key


@pytest.fixture(scope="session")
def screen() -> QPointingDevice:
    """A touch screen."""
    return QTest.createTouchDevice(QInputDevice.DeviceType.TouchScreen)


def turn_wheel(over: QWidget, *deltas: int) -> None:
    """Turn the wheel above a widget; 120 is a notch, minus is towards oneself."""
    window = over.window()
    place = QPointF(over.mapTo(window, over.rect().center()))
    for delta in deltas:
        QTest.wheelEvent(window.windowHandle(), place, QPoint(0, delta))


def swipe(over: QWidget, screen: QPointingDevice, start: QPoint, way: QPoint) -> None:
    """Put a finger down, move it, lift it."""
    QTest.touchEvent(over, screen).press(0, start, over).commit()
    QTest.touchEvent(over, screen).move(0, start + way / 2, over).commit()
    QTest.touchEvent(over, screen).move(0, start + way, over).commit()
    QTest.touchEvent(over, screen).release(0, start + way, over).commit()


def middle(button: QWidget, of: QWidget) -> QPoint:
    """The middle of a button, as a place of what it stands on."""
    return button.mapTo(of, button.rect().center())


def chosen_by(path: Path, act: Callable[[], None]) -> list[str]:
    """The steps asked for while something is done."""
    found: list[str] = []
    path.chosen.connect(found.append)
    act()
    path.chosen.disconnect(found.append)
    return found


@pytest.mark.parametrize("layout", ["across", "list"])
def test_keys_move_along_the_path_and_open(qtbot: QtBot, show_path: ShowPath, layout: str) -> None:
    path = show_path(layout)
    path.focus_on("first-visit")
    for keys, identity in (
        ((Key.Key_Right,), "getting-ready"),
        ((Key.Key_Down,), "cell-collection"),
        ((Key.Key_Left, Key.Key_Up), "first-visit"),
        ((Key.Key_End,), "years-after"),
        ((Key.Key_Right,), "years-after"),
        ((Key.Key_Home,), "what-is-car-t"),
        ((Key.Key_Left,), "what-is-car-t"),
    ):
        press_key(qtbot, *keys)
        assert focused(path) == identity
        assert path.buttons[identity].ringed
    assert chosen_by(path, lambda: press_key(qtbot, Key.Key_Return, Key.Key_Space)) == ["what-is-car-t"] * 2


def test_tab_comes_to_the_step_in_hand_and_round_to_all(
    qtbot: QtBot, show_path: ShowPath, outline: Outline, window: QWidget
) -> None:
    path = show_path(is_open="infusion")
    window.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    window.setFocus()
    order = [step.identity for step in outline.steps]
    at = order.index("infusion")
    found = []
    for _ in order:
        press_key(qtbot, Key.Key_Tab)
        found.append(focused(path))
    assert found == order[at:] + order[:at]
    press_key(qtbot, Key.Key_Tab)
    assert across(path).before.hasFocus()


def test_tab_enters_at_the_open_step_or_the_pin_or_the_first(
    qtbot: QtBot, show_path: ShowPath, outline: Outline, window: QWidget
) -> None:
    path = show_path("across", Progress())
    window.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def entered() -> str:
        window.setFocus()
        press_key(qtbot, Key.Key_Tab)
        return focused(path)

    assert entered() == "what-is-car-t"
    path.show_standing(standing(outline, AT_COLLECTION))
    assert entered() == "cell-collection"
    path.show_open("infusion")
    assert entered() == "infusion"


def test_the_wheel_moves_the_hand_by_whole_notches_and_opens_nothing(show_path: ShowPath) -> None:
    path = show_path()

    def turn() -> None:
        turn_wheel(across(path), -120)
        assert focused(path) == "making-cells"
        turn_wheel(across(path), -60, -40)
        assert focused(path) == "making-cells"
        turn_wheel(across(path), -20)
        assert focused(path) == "bridging"
        turn_wheel(across(path), -60, 60, 60)
        assert focused(path) == "making-cells"
        turn_wheel(across(path), 240, 1200, 120)
        assert focused(path) == "what-is-car-t"

    assert chosen_by(path, turn) == []
    assert path.buttons["what-is-car-t"].ringed


def test_the_two_buttons_open_the_steps_beside(show_path: ShowPath, outline: Outline) -> None:
    path = show_path(is_open="making-cells")
    shown = across(path)
    assert chosen_by(path, shown.before.click) == ["cell-collection"]
    assert chosen_by(path, shown.after.click) == ["bridging"]
    path.show_open("")
    assert chosen_by(path, shown.after.click) == ["making-cells"]
    path.show_open("years-after")
    assert (shown.before.isEnabled(), shown.after.isEnabled()) == (True, False)
    path.show_open("what-is-car-t")
    assert (shown.before.isEnabled(), shown.after.isEnabled()) == (False, True)
    path.show_open("")
    path.show_standing(standing(outline, Progress()))
    assert chosen_by(path, shown.after.click) == ["what-is-car-t"]


@pytest.mark.parametrize(
    ("layout", "way", "opened"),
    [
        ("across", QPoint(-120, 10), ["bridging"]),
        ("across", QPoint(120, 10), ["cell-collection"]),
        ("across", QPoint(-58, 0), []),
        ("across", QPoint(-70, 90), []),
        ("strip", QPoint(-120, 10), ["bridging"]),
        ("strip", QPoint(120, 10), ["cell-collection"]),
        ("list", QPoint(-120, 10), ["bridging"]),
        ("list", QPoint(120, 10), ["cell-collection"]),
        ("list", QPoint(-70, 90), []),
    ],
)
def test_a_swipe_opens_the_step_beside(
    show_path: ShowPath, screen: QPointingDevice, layout: str, way: QPoint, opened: list[str]
) -> None:
    path = show_path(layout, is_open="making-cells")
    shown = path.shown
    assert shown is not None
    start = middle(shown.buttons["making-cells"], shown)
    assert chosen_by(path, lambda: swipe(shown, screen, start, way)) == opened


@pytest.mark.parametrize("layout", ["across", "strip", "list"])
def test_a_tap_presses_what_is_under_it(show_path: ShowPath, screen: QPointingDevice, layout: str) -> None:
    path = show_path(layout)
    shown = path.shown
    assert shown is not None
    button = shown.buttons["cell-collection"]
    place = middle(button, shown)
    assert chosen_by(path, lambda: swipe(shown, screen, place, QPoint(3, 2))) == ["cell-collection"]
    assert not button.isDown()
    if layout != "across":  # there it lies beyond the offscreen platform's screen, which takes no touch
        after = middle(shown.after, shown)
        assert chosen_by(path, lambda: swipe(shown, screen, after, QPoint())) == ["making-cells"]


def test_a_finger_that_slides_off_presses_nothing(show_path: ShowPath, screen: QPointingDevice) -> None:
    path = show_path()
    shown = across(path)
    place = shown.buttons["cell-collection"].geometry().center()
    assert chosen_by(path, lambda: swipe(shown, screen, place, QPoint(-20, -150))) == []
    assert not shown.buttons["cell-collection"].isDown()


def test_the_strips_hand_moves_by_key_and_wheel_and_opens_when_pressed(
    qtbot: QtBot, show_path: ShowPath, outline: Outline
) -> None:
    path = show_path("strip")
    path.focus_on("cell-collection")

    def move() -> None:
        press_key(qtbot, Key.Key_Right, Key.Key_Right)
        turn_wheel(strip(path), -120)
        turn_wheel(strip(path).hand, 120)

    assert chosen_by(path, move) == []
    assert list(path.buttons) == ["bridging"]
    path.show_standing(standing(outline, Progress("infusion")))
    assert list(path.buttons) == ["bridging"], "what the hand holds is not taken away"
    assert chosen_by(path, lambda: press_key(qtbot, Key.Key_Return)) == ["bridging"]
    assert chosen_by(path, strip(path).after.click) == ["preparing-chemo"]
    assert chosen_by(path, strip(path).before.click) == ["making-cells"]
    press_key(qtbot, Key.Key_Home)
    assert list(path.buttons) == ["what-is-car-t"]
    assert not strip(path).before.isEnabled()
    path.show_open("infusion")
    assert list(path.buttons) == ["infusion"]
    path.focus_on("first-visit")
    assert focused(path) == "first-visit"
