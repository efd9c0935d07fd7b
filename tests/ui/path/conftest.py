"""The path alone, in a window of its own, dressed as in the program."""

import gc
from collections.abc import Callable, Iterator
from pathlib import Path as Folder

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from cartguide.app import Start, dress, lay_ground
from cartguide.guide.load import load_outline
from cartguide.guide.model import Outline
from cartguide.journey.now import Progress, standing
from cartguide.ui.path import Path
from cartguide.ui.path.across import PathAcross
from cartguide.ui.path.strip import PathStrip
from cartguide.ui.theme import Looks

DONE = frozenset({"what-is-car-t", "first-visit", "getting-ready"})
AT_COLLECTION = Progress("cell-collection", DONE)
BEFORE_COLLECTION = Progress("", DONE)

ShowPath = Callable[..., Path]


@pytest.fixture
def looks(qapp: QApplication, tmp_path: Folder) -> Iterator[Looks]:
    """Colours, icons and words as the program has them."""
    gc.disable()  # as in the program: see system/tidying
    ground = lay_ground(Start(data=str(tmp_path)))
    dress(qapp, ground.looks.look)
    yield ground.looks
    gc.enable()


@pytest.fixture
def outline(resources: Folder) -> Outline:
    """The guide's own steps."""
    return load_outline(resources / "content", "en")


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """What the path stands in."""
    window = QWidget()
    window.setObjectName("window")
    QVBoxLayout(window).setContentsMargins(16, 12, 16, 12)
    qtbot.addWidget(window)
    return window


@pytest.fixture
def show_path(qtbot: QtBot, looks: Looks, outline: Outline, window: QWidget) -> ShowPath:
    """Show the path in a layout, at a width, with how the steps stand and which one is open."""

    def show(
        layout: str = "across", progress: Progress | None = AT_COLLECTION, is_open: str = "", width: int = 1366
    ) -> Path:
        path = Path(looks.look, looks.icons, looks.say, outline)
        path.arrange(layout)
        if progress is not None:
            path.show_standing(standing(outline, progress))
        path.show_open(is_open)
        column = window.layout()
        assert isinstance(column, QVBoxLayout)
        column.addWidget(path, 1 if layout == "list" else 0)
        column.addStretch(0)
        window.resize(width, 900)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return path

    return show


def across(path: Path) -> PathAcross:
    """The layout across, which is in use."""
    assert isinstance(path.shown, PathAcross)
    return path.shown


def strip(path: Path) -> PathStrip:
    """The strip, which is in use."""
    assert isinstance(path.shown, PathStrip)
    return path.shown


def focused(path: Path) -> str:
    """The step whose button has the keyboard focus."""
    return next((identity for identity, button in path.buttons.items() if button.hasFocus()), "")


def press_key(qtbot: QtBot, *keys: Qt.Key) -> None:
    """Press keys on what has the focus."""
    for key in keys:
        qtbot.keyClick(QApplication.focusWidget(), key)
