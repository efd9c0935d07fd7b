"""The layouts: no word cut at any size, and one takes the other's place."""

import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cartguide.guide.model import Outline
from cartguide.journey.now import Progress, standing
from cartguide.ui.path.list import PathList
from cartguide.ui.path.rows import PathRows
from cartguide.ui.scale import TIGHT
from cartguide.ui.scroll import ScrollPage
from cartguide.ui.snapshot import settle
from cartguide.ui.theme import Looks
from tests.screens.measure import faults
from tests.ui.path.conftest import AT_COLLECTION, BEFORE_COLLECTION, DONE, ShowPath, across, focused, strip


class Room(NamedTuple):
    """What a look at a layout needs."""

    show_path: ShowPath
    looks: Looks
    outline: Outline
    window: QWidget


@pytest.fixture
def room(show_path: ShowPath, looks: Looks, outline: Outline, window: QWidget) -> Room:
    return Room(show_path, looks, outline, window)


AFTER_ALL = Progress("did-it-work", DONE | {"cell-collection", "making-cells", "bridging", "infusion"})


@pytest.mark.parametrize(
    ("layout", "width", "text_size"),
    [
        ("across", 1366, 100),
        ("across", 1920, 100),
        ("across", 1920, 125),
        ("strip", 1280, 100),
        ("strip", 800, 100),
        ("strip", 320, 100),
        ("strip", 1366, 150),
        ("strip", 640, 200),
        ("strip", 1920, 200),
        ("list", 300, 100),
        ("list", 480, 200),
    ],
)
def test_no_word_is_cut(room: Room, layout: str, width: int, text_size: int) -> None:
    path = room.show_path(layout, width=width)
    room.looks.look.set_text_size(text_size)
    for progress in (Progress(), AT_COLLECTION, BEFORE_COLLECTION, AFTER_ALL, Progress("bridging")):
        path.show_standing(standing(room.outline, progress))
        for identity in ("", "getting-ready", "bridging"):
            path.show_open(identity)
            settle()
            assert room.window.width() == width
            assert faults(room.window) == []


def test_the_card_is_low_at_the_usual_window(show_path: ShowPath) -> None:
    path = show_path(width=1366)
    assert path.width() == 1334
    assert path.height() <= 195


def test_the_strip_is_low(show_path: ShowPath) -> None:
    assert 60 <= show_path("strip", width=1280).height() <= 76


@pytest.mark.parametrize(("layout", "medal"), [("strip", 40), ("list", 34)])
def test_words_leave_the_medal_its_room(show_path: ShowPath, layout: str, medal: int) -> None:
    button = show_path(layout).buttons["cell-collection"]
    assert button.room(400) <= 400 - medal - 2 * TIGHT


def test_a_word_too_wide_for_its_column_is_told(show_path: ShowPath, looks: Looks, window: QWidget) -> None:
    """The measure is not led astray by names broken inside a word."""
    show_path(width=1366)
    looks.look.set_text_size(150)
    settle()
    assert any("word wider than its place" in fault for fault in faults(window))


@pytest.mark.parametrize("text_size", [100, 150, 200])
def test_the_list_says_which_width_it_wants(show_path: ShowPath, looks: Looks, text_size: int) -> None:
    path = show_path("list", AT_COLLECTION, width=1080)
    looks.look.set_text_size(text_size)
    assert isinstance(path.shown, PathList)
    wanted = path.shown.wanted_width()
    path.setFixedWidth(wanted)
    settle()
    assert faults(path) == []
    line = looks.look.text_height("strong", "Ag", wanted)
    for row in path.buttons.values():
        role, words = row.lines(row.width())[0]
        assert looks.look.text_height(role, words, row.room(row.width())) == line


@pytest.mark.parametrize(
    ("width", "text_size", "columns"), [(1200, 100, 2), (600, 100, 1), (320, 100, 1), (640, 200, 1), (1920, 200, 2)]
)
def test_wide_rows_cut_no_word(room: Room, width: int, text_size: int, columns: int) -> None:
    messages = dict.fromkeys(room.outline.heads, "You rest while a machine takes T cells from your blood.")
    rows = PathRows(*room.looks, room.outline, messages)
    page = ScrollPage()
    page.column.addWidget(rows)
    page.column.addStretch(1)
    column = room.window.layout()
    assert column is not None
    column.addWidget(page)
    rows.set_halves(halves=columns == 2)
    room.looks.look.set_text_size(text_size)
    room.window.resize(width, 700)
    room.window.show()
    for progress in (AT_COLLECTION, BEFORE_COLLECTION):
        rows.show_standing(standing(room.outline, progress))
        settle()
        assert faults(room.window) == []
    assert len({row.x() for row in rows.buttons.values()}) == columns


def test_one_layout_takes_the_others_place_and_keeps_what_it_knew(qtbot: QtBot, show_path: ShowPath) -> None:
    path = show_path("across", AT_COLLECTION, "first-visit")
    path.focus_on("infusion")
    old = path.shown
    assert old is not None
    with qtbot.waitSignal(old.destroyed):
        path.arrange("strip")
    assert list(path.buttons) == ["infusion"]
    assert focused(path) == "infusion"
    path.arrange("list")
    assert focused(path) == "infusion"
    assert path.buttons["first-visit"].accessibleName().endswith(", done, open")
    assert path.buttons["cell-collection"].accessibleName().endswith(", now")
    shown = path.shown
    path.arrange("list")
    assert path.shown is shown


def test_folding_and_unfolding_are_asked_for(qtbot: QtBot, show_path: ShowPath) -> None:
    path = show_path()
    with qtbot.waitSignal(path.fold_asked):
        across(path).fold.click()
    path.arrange("strip")
    with qtbot.waitSignal(path.whole_asked):
        strip(path).whole.click()
    assert strip(path).whole.accessibleIdentifier() == "path.whole"


def test_the_list_brings_the_hand_into_sight(show_path: ShowPath, looks: Looks) -> None:
    looks.look.set_text_size(200)
    path = show_path("list", AT_COLLECTION, width=480)
    path.focus_on("years-after")
    assert isinstance(path.shown, PathList)
    button, page = path.buttons["years-after"], path.shown.page
    assert page.viewport().rect().contains(button.mapTo(page.viewport(), button.rect().center()))
    path.show_open("what-is-car-t")
    first = path.buttons["what-is-car-t"]
    assert page.viewport().rect().contains(first.mapTo(page.viewport(), first.rect().center()))


def test_the_layout_across_loads_nothing_of_the_others() -> None:
    program = "import sys, cartguide.ui.path.across; print(*sys.modules)"
    command = [sys.executable, "-c", program]
    run = subprocess.run(command, cwd=Path(__file__).parents[3], capture_output=True, text=True, check=True)
    own = {name for name in run.stdout.split() if name.startswith(("cartguide.ui.path", "cartguide.journey"))}
    parts = ("across", "drawing", "geometry", "station")
    assert own == {"cartguide.ui.path", *(f"cartguide.ui.path.{part}" for part in parts)}
