"""Own items as one sees them, and what one does with them."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from cartguide.ui.check_row import CheckRow
from cartguide.ui.mine.own_item import OwnRow
from cartguide.ui.mine.small_buttons import ActionButton, IconButton
from cartguide.ui.snapshot import settle
from tests.ui.mine.desk import Desk


def add(qtbot: QtBot, desk: Desk, *texts: str) -> None:
    """Type items into the field."""
    field = desk.find("checklist.add", QLineEdit)
    for text in texts:
        qtbot.keyClicks(field, text)
        qtbot.keyClick(field, Qt.Key.Key_Return)


def rows(desk: Desk) -> list[OwnRow]:
    """The rows, from top to bottom."""
    return sorted((row for row in desk.checklist.findChildren(OwnRow) if row.isVisible()), key=OwnRow.y)


def texts(desk: Desk) -> list[str]:
    """The items' words, from top to bottom, as they stand on the screen."""
    settle()
    return [row.check.text() for row in rows(desk)]


def uuid_of(desk: Desk, text: str) -> str:
    """The uuid of the item with these words."""
    return next(row.item.uuid for row in rows(desk) if row.item.text == text)


def open_card(desk: Desk, text: str) -> str:
    """Press the button to change an item; its uuid."""
    uuid = uuid_of(desk, text)
    desk.find(f"change.{uuid}", IconButton).click()
    return uuid


def press(desk: Desk, what: str, uuid: str) -> None:
    """Press a button of an open card: up, down, remove, close."""
    desk.find(f"{what}.{uuid}", ActionButton).click()


def write(qtbot: QtBot, field: QLineEdit, text: str) -> None:
    """Type something else into a field, and Enter."""
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Backspace)
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def check_of(desk: Desk, text: str) -> CheckRow:
    """The check box with these words."""
    return next(row.check for row in rows(desk) if row.item.text == text)


def middle(widget: QWidget) -> QPoint:
    """The middle of a widget."""
    return widget.rect().center()
