"""The path across: what is painted once, and the ring that glides."""

import pytest
from PySide6.QtCore import QVariantAnimation
from pytestqt.qtbot import QtBot

from cartguide.guide.model import Outline
from cartguide.journey.now import Progress, standing
from cartguide.ui.path import PHASE_NAMES
from cartguide.ui.path.glide import GLIDE_MS
from cartguide.ui.theme import Looks
from tests.screens.test_contrast import contrast
from tests.ui.path.conftest import BEFORE_COLLECTION, ShowPath, across


def test_the_ground_is_painted_once_and_anew_when_it_is_another_picture(
    show_path: ShowPath, looks: Looks, outline: Outline
) -> None:
    path = show_path()
    shown = across(path)
    seen = [shown.ground().cacheKey()]

    def is_another() -> bool:
        shown.grab()
        seen.append(shown.ground().cacheKey())
        return seen[-1] not in seen[:-1]

    assert not is_another()
    path.show_open("infusion")
    assert not is_another()
    path.show_standing(standing(outline, BEFORE_COLLECTION))
    assert is_another()
    looks.look.set_text_size(125)
    assert is_another()
    looks.look.set_theme("light")
    assert is_another()
    shown.resize(shown.width() + 40, shown.height())
    assert is_another()
    assert not is_another()
    assert shown.ground().size() == shown.size() * shown.devicePixelRatioF()


def test_the_line_is_whole_up_to_the_pin_and_dashed_beyond(show_path: ShowPath, looks: Looks) -> None:
    path = show_path()
    shown = across(path)
    picture = shown.ground().toImage()

    main = looks.look.colour("main").name()

    def length(one: str, other: str) -> int:
        start, end = (shown.buttons[identity].geometry().center().x() + 30 for identity in (one, other))
        rows = range(shown.buttons[one].y(), shown.buttons[one].y() + 60)
        columns = range(start, end - 60)
        return sum(main in {picture.pixelColor(x, y).name() for y in rows} for x in columns)

    assert length("getting-ready", "cell-collection") > 40
    assert length("cell-collection", "making-cells") == 0


def test_a_ring_glides_to_the_open_station(qtbot: QtBot, show_path: ShowPath) -> None:
    path = show_path(is_open="first-visit")
    over = across(path).over
    path.show_open("infusion")
    assert GLIDE_MS < 200
    assert over.ring is not None
    gliding = over.gliding
    assert gliding is not None
    gliding.pause()
    gliding.setCurrentTime(GLIDE_MS - 1)
    place, radius = over.ring
    assert place[0] == pytest.approx(path.buttons["infusion"].geometry().center().x(), abs=2)
    assert radius == pytest.approx(20)
    gliding.resume()
    qtbot.waitUntil(lambda: over.gliding is None)
    assert over.ring is None


def test_a_ring_that_glides_is_overtaken_by_the_next(qtbot: QtBot, show_path: ShowPath) -> None:
    path = show_path(is_open="first-visit")
    path.show_open("infusion")
    path.show_open("bridging")
    over = across(path).over
    assert over.ring is not None
    running = [each for each in over.findChildren(QVariantAnimation) if each.state() == each.State.Running]
    assert running == [over.gliding]
    qtbot.waitUntil(lambda: over.gliding is None)
    path.show_open("infusion")
    path.show_open("")
    assert over.ring is None


def test_nothing_glides_from_nowhere_or_without_motion(show_path: ShowPath, looks: Looks) -> None:
    path = show_path("across", Progress())
    path.show_open("infusion")
    assert "over" not in vars(across(path))
    looks.look.motion = False
    path.show_open("first-visit")
    assert "over" not in vars(across(path))


def test_the_pin_stands_over_its_station(show_path: ShowPath, outline: Outline) -> None:
    path = show_path()
    shown = across(path)
    tip = shown.over.tip
    assert tip is not None
    column = path.buttons["cell-collection"].geometry()
    assert tip[0] == pytest.approx(column.center().x(), abs=1)
    path.show_standing(standing(outline, BEFORE_COLLECTION))
    tip = shown.over.tip
    assert tip is not None
    assert tip[0] == pytest.approx(column.left(), abs=2)
    path.show_standing(standing(outline, Progress()))
    assert shown.over.tip is None


def test_line_words_and_icons_can_be_seen_on_every_band(looks: Looks) -> None:
    """WCAG 1.4.6 and 1.4.11, measured on the colours that are painted."""
    colour = looks.look.colour
    for phase in PHASE_NAMES:
        ground = colour(f"{phase}-tint").name()
        assert contrast(colour("ink").name(), ground) >= 7
        assert contrast(colour("border").name(), ground) >= 3
        assert contrast(colour(phase).name(), ground) >= 3
        assert contrast(colour("card").name(), colour(phase).name()) >= 4.5
