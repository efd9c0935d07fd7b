"""Moving about: steps, places, keys, text sizes, and names for those who do not see."""

import tomllib
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QFontInfo
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cartguide.ui.text import Heading, Painted, Words
from tests.ui.conftest import OpenProgram, close, open_step


@pytest.mark.parametrize("size", [(1366, 768), (800, 600), (1080, 1920)], ids=["across", "strip", "list"])
def test_every_step_is_a_button_on_the_home(qtbot: QtBot, open_program: OpenProgram, size: tuple[int, int]) -> None:
    window = open_program(size).window
    qtbot.waitUntil(lambda: window.stage.shown is window.home)
    buttons = window.home.rows.buttons if window.home.rows else window.path.buttons
    assert len(buttons) == 12
    assert buttons["cell-collection"].accessibleName() == "Step 4 of 11: Collecting your T cells, to come"
    side = "Side step: Treatment while you wait, also called bridging, to come"
    assert buttons["bridging"].accessibleName() == side
    assert all(button.isVisible() and not button.isCheckable() for button in buttons.values())


def test_an_open_step_shows_its_title_as_a_heading(qtbot: QtBot, open_program: OpenProgram) -> None:
    window = open_program().window
    open_step(qtbot, window, "infusion")
    assert window.panel is not None
    title = window.panel.guide_half.title
    interface = QAccessible.queryAccessibleInterface(title)
    assert interface is not None
    assert interface.role() == QAccessible.Role.Heading
    assert interface.text(QAccessible.Text.Name) == "Day 0: you get your cells"
    assert window.windowTitle() == "Day 0: you get your cells – CAR T Guide"
    assert window.path.buttons["infusion"].accessibleName().endswith(", to come, open")
    window.bar.path.click()
    assert not window.path.buttons["infusion"].accessibleName().endswith("open")


def test_a_heading_that_changes_is_read_anew(qtbot: QtBot) -> None:
    heading = Heading("before")
    qtbot.addWidget(heading)
    interface = QAccessible.queryAccessibleInterface(heading)
    assert interface is not None
    heading.setText("after")
    assert interface.text(QAccessible.Text.Name) == "after"


@pytest.mark.parametrize("key", [Qt.Key.Key_F1, Qt.Key.Key_H])
def test_who_to_call_is_one_key_away(qtbot: QtBot, open_program: OpenProgram, key: Qt.Key) -> None:
    window = open_program().window
    open_step(qtbot, window, "first-weeks")
    modifier = Qt.KeyboardModifier.NoModifier if key == Qt.Key.Key_F1 else Qt.KeyboardModifier.ControlModifier
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, key, modifier)
    assert window.calls is not None
    assert window.calls.isVisible()
    window.bar.path.click()
    assert not window.calls.isVisible()


def test_the_number_stands_on_every_screen_and_is_kept(qtbot: QtBot, open_program: OpenProgram, data: Path) -> None:
    program = open_program()
    window = program.window
    window.bar.call.click()
    assert window.calls is not None
    card = window.calls.number_card
    assert card.number.text().startswith("No number here yet.")
    qtbot.keyClicks(card.field, " 800 555 0142 ")
    qtbot.keyClick(card.field, Qt.Key.Key_Return)
    assert card.number.text() == "800 555 0142"
    assert window.bar.call.accessibleName() == "Unwell? Who to call, 800 555 0142"
    assert tomllib.loads((data / "call-numbers.toml").read_text())["first"] == "800 555 0142"
    close(qtbot, program)
    again = open_program().window
    assert again.bar.call.accessibleName() == "Unwell? Who to call, 800 555 0142"


def test_a_number_kept_inside_is_in_no_open_file(qtbot: QtBot, open_program: OpenProgram, data: Path) -> None:
    program = open_program()
    window = program.window
    window.bar.call.click()
    assert window.calls is not None
    card = window.calls.number_card
    card.outside.click()
    qtbot.keyClicks(card.field, "800 555 0142")
    qtbot.keyClick(card.field, Qt.Key.Key_Return)
    keeper = program.keeper
    assert keeper is not None
    qtbot.waitUntil(lambda: keeper.is_settled)
    close(qtbot, program)
    for file in data.rglob("*"):
        assert not file.is_file() or b"0142" not in file.read_bytes()
    again = open_program().window
    qtbot.waitUntil(lambda: again.bar.call.accessibleName() == "Unwell? Who to call, 800 555 0142")


def test_text_size_reaches_what_is_on_the_screen_and_is_kept(
    qtbot: QtBot, open_program: OpenProgram, data: Path
) -> None:
    window = open_program().window
    open_step(qtbot, window, "infusion")
    assert window.panel is not None
    labels = [label for label in window.panel.findChildren(Words) if label.isVisible()]
    before = [QFontInfo(label.font()).pixelSize() for label in labels]
    window.text_size_chosen.emit(200)
    after = [QFontInfo(label.font()).pixelSize() for label in labels]
    assert all(new == pytest.approx(2 * old, abs=1) for old, new in zip(before, after, strict=True))
    assert tomllib.loads((data / "settings.toml").read_text())["text-size"] == 200
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert [QFontInfo(label.font()).pixelSize() for label in labels] == before


def test_tab_goes_round_and_every_stop_has_a_name(qtbot: QtBot, open_program: OpenProgram) -> None:
    window = open_program().window
    open_step(qtbot, window, "cell-collection")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    stops: list[QWidget] = []
    for _ in range(200):
        qtbot.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        stop = QApplication.focusWidget()
        assert stop is not None
        if stop in stops:
            break
        stops.append(stop)
    assert stop is stops[0], "Tab does not come back to where it began"
    for each in stops:
        interface = QAccessible.queryAccessibleInterface(each)
        assert interface is not None
        assert interface.text(QAccessible.Text.Name).strip(), f"no name: {each}"
    assert {window.bar.call, window.bar.path, window.bar.text_size} <= set(stops)
    assert set(window.path.buttons.values()) <= set(stops)


def test_a_step_asked_for_on_the_command_line_opens(qtbot: QtBot, open_program: OpenProgram) -> None:
    window = open_program(step="years-after").window
    qtbot.waitUntil(lambda: window.panel is not None and window.panel.has_writing)
    assert window.panel is not None
    assert window.panel.identity == "years-after"


def test_an_empty_content_folder_is_said_and_calls_still_open(open_program: OpenProgram, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    window = open_program(content=str(tmp_path / "empty")).window
    assert window.notice.words.text().startswith("The guide’s pages were not found in ")
    window.bar.call.click()
    assert window.calls is not None
    assert any("100.4" in sign.words() for sign in window.calls.findChildren(Painted))
