"""More: a door to every place beside the path, by mouse and by keys, and the way back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cartguide.ui.beside.more import DOORS, MorePage
from cartguide.ui.tile import Tile
from tests.ui.beside.conftest import OpenPlace, page_of
from tests.ui.guide_halves import find, looks

READ = {
    "caregiver": "For the one who helps",
    "words": "What the words mean",
    "related": "Other treatments",
    "about": "About the guide",
}


@pytest.mark.parametrize(("name", "title"), READ.items())
def test_a_tile_leads_there_and_back(open_place: OpenPlace, qtbot: QtBot, name: str, title: str) -> None:
    program = open_place("more")
    window = program.window
    qtbot.mouseClick(find(page_of(program), f"more.{name}"), Qt.MouseButton.LeftButton)
    assert (window.place, page_of(program).title.text()) == (name, title)
    assert window.windowTitle() == f"{title} – CAR T Guide"
    assert QApplication.focusWidget() is page_of(program).title
    qtbot.mouseClick(find(page_of(program), f"{name}.back"), Qt.MouseButton.LeftButton)
    assert window.place == "more"


@pytest.mark.parametrize("name", READ)
def test_by_keys_alone(open_place: OpenPlace, qtbot: QtBot, name: str) -> None:
    window = open_place("more").window
    tile = find(window, f"more.{name}")
    assert isinstance(tile, Tile)
    for _ in range(20):
        focused = QApplication.focusWidget()
        assert focused
        if focused is tile:
            break
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is tile
    assert tile.ringed
    qtbot.keyClick(tile, Qt.Key.Key_Return)
    assert window.place == name
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.place == "more"
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.place == "path"


def test_every_place_has_its_tile_in_reading_order(qtbot: QtBot) -> None:
    stage = QWidget()
    qtbot.addWidget(stage)
    page = MorePage(stage, looks())
    gone: list[str] = []
    page.go.connect(gone.append)
    own = ["dates", "diary", "notes", "team", "details", "figures", "centre"]
    tiles = page.findChildren(Tile)
    for tile in tiles:
        tile.click()
    assert gone == [*own, "caregiver", "words", "related", "people", "search", "bin", "about"]
    assert tiles[4].accessibleName() == "My details. Say who reads, and the guide follows."
    assert [door.name for door in DOORS] == gone


@pytest.mark.parametrize(("width", "columns"), [(1920, 4), (1366, 4), (1000, 3), (700, 2), (320, 1)])
def test_as_many_columns_as_fit(open_place: OpenPlace, qtbot: QtBot, width: int, columns: int) -> None:
    program = open_place("more", (width, 768))
    tiles = page_of(program).findChildren(Tile)
    qtbot.waitUntil(lambda: len({tile.x() for tile in tiles}) == columns)
    assert [(tile.y(), tile.x()) for tile in tiles] == sorted((tile.y(), tile.x()) for tile in tiles)


def test_larger_text_leaves_room_for_fewer(open_place: OpenPlace, qtbot: QtBot) -> None:
    program = open_place("more")
    tiles = page_of(program).findChildren(Tile)
    program.window.apply_text_size(200)
    qtbot.waitUntil(lambda: len({tile.x() for tile in tiles}) == 2)
