"""What those who do not see are told, and what is left out."""

import pytest
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from cartguide.guide.model import Outline
from cartguide.journey.now import Progress, standing
from cartguide.ui.buttons import Pressable
from cartguide.ui.path import Path, station_name
from cartguide.ui.path.rows import PathRows
from cartguide.ui.text import Heading
from cartguide.ui.theme import Looks
from tests.ui.path.conftest import AT_COLLECTION, BEFORE_COLLECTION, ShowPath, across, strip

EVERY = ("across", "strip", "list")


def told(button: Pressable) -> tuple[QAccessible.Role, str, bool]:
    """Role and name as assistive technology reads them, and whether it could be checked."""
    interface = QAccessible.queryAccessibleInterface(button)
    assert interface is not None
    return interface.role(), interface.text(QAccessible.Text.Name), bool(interface.state().checkable)


def test_a_station_is_named_by_number_title_and_state(looks: Looks, outline: Outline) -> None:
    steps = {step.identity: step for step in outline.steps}

    def name(identity: str, state: str, *, is_open: bool = False) -> str:
        title = outline.heads[identity].title
        return station_name(looks.say, outline.length, steps[identity], title, state, is_open=is_open)

    four = "Step 4 of 11: Collecting your T cells"
    assert name("cell-collection", "to come") == f"{four}, to come"
    assert name("cell-collection", "now", is_open=True) == f"{four}, now, open"
    assert name("bridging", "done") == "Side step: Treatment while you wait, also called bridging, done"


@pytest.mark.parametrize("layout", EVERY)
def test_stations_are_buttons_with_names_and_identifiers(show_path: ShowPath, layout: str) -> None:
    path = show_path(layout, is_open="cell-collection")
    name = "Step 4 of 11: Collecting your T cells, now, open"
    button = path.buttons["cell-collection"]
    assert told(button) == (QAccessible.Role.Button, name, False)
    assert button.accessibleIdentifier() == "step.cell-collection"
    path.show_open("")
    assert told(path.buttons["cell-collection"])[1] == name.removesuffix(", open")


def test_the_strips_button_is_known_by_the_step_in_hand(show_path: ShowPath) -> None:
    path = show_path("strip", is_open="cell-collection")
    hand = strip(path).hand
    strip(path).focus_on("bridging")
    assert hand.accessibleIdentifier() == "step.bridging"
    path.show_open("infusion")
    assert hand.accessibleIdentifier() == "step.infusion"


@pytest.mark.parametrize("layout", ["across", "list"])
def test_each_station_says_exactly_one_state(show_path: ShowPath, outline: Outline, layout: str) -> None:
    path = show_path(layout, progress=None)
    names = {identity: button.accessibleName() for identity, button in path.buttons.items()}
    assert list(names) == [step.identity for step in outline.steps]
    assert all(name.endswith(", to come") for name in names.values())
    path.show_standing(standing(outline, AT_COLLECTION))
    assert path.buttons["first-visit"].lines(200) == [("strong", "First visit"), ("small", "done")]
    assert path.buttons["bridging"].lines(200) == [("strong", "Bridging"), ("small", "some people")]
    assert path.buttons["first-visit"].accessibleName().endswith(", done")
    assert path.buttons["cell-collection"].accessibleName().endswith(", now")
    assert path.buttons["bridging"].accessibleName().endswith(", to come")


@pytest.mark.parametrize("layout", EVERY)
def test_the_pin_between_two_steps_is_told(show_path: ShowPath, outline: Outline, layout: str) -> None:
    path = show_path(layout, BEFORE_COLLECTION)
    assert path.shown is not None
    assert path.shown.accessibleDescription() == "You are between Getting ready and Collection."
    path.show_standing(standing(outline, AT_COLLECTION))
    assert path.shown.accessibleDescription() == ""


def test_phases_are_headings(show_path: ShowPath) -> None:
    path = show_path()
    headings = [heading.text() for heading in path.findChildren(Heading)]
    assert headings == ["Before", "The wait", "Treatment", "After"]


def test_buttons_without_words_have_names_and_tips(show_path: ShowPath) -> None:
    path = across(show_path())
    for button, name, identifier in (
        (path.before, "Step before", "path.before"),
        (path.after, "Step after", "path.after"),
        (path.fold, "Fold the path", "path.fold"),
    ):
        assert told(button) == (QAccessible.Role.Button, name, False)
        assert button.accessibleIdentifier() == identifier
    assert (path.before.toolTip(), path.after.toolTip()) == ("Step before", "Step after")


def test_the_strip_says_in_words_how_the_step_stands(show_path: ShowPath, outline: Outline) -> None:
    path = show_path("strip", AT_COLLECTION)
    hand = strip(path).hand
    assert [words for _, words in hand.lines(400)] == ["Step 4: Collection", "You are here now"]
    path.show_open("first-visit")
    assert [words for _, words in hand.lines(400)] == ["Step 2: First visit", "Done"]
    path.show_open("bridging")
    assert [words for _, words in hand.lines(400)] == ["Side step: Bridging", "To come"]
    path.show_open("")
    path.show_standing(standing(outline, BEFORE_COLLECTION))
    between = "You are between this step and the next"
    assert [words for _, words in hand.lines(400)] == ["Step 3: Getting ready", between]
    path.show_standing(standing(outline, Progress()))
    assert [words for _, words in hand.lines(400)] == ["Step 1: What it is", "To come"]


@pytest.mark.parametrize("layout", EVERY)
def test_steps_that_cannot_be_read_are_left_out(qtbot: QtBot, looks: Looks, outline: Outline, layout: str) -> None:
    heads = {identity: head for identity, head in outline.heads.items() if identity not in {"infusion", "bridging"}}
    path = Path(looks.look, looks.icons, looks.say, outline._replace(heads=heads))
    qtbot.addWidget(path)
    path.arrange(layout)
    path.show_standing(standing(outline._replace(heads=heads), AT_COLLECTION))
    assert not {"infusion", "bridging"} & set(path.buttons)
    assert path.buttons["cell-collection"].accessibleName().startswith("Step 4 of 11: ")
    assert path.grab().height() > 0


@pytest.mark.parametrize("layout", EVERY)
def test_a_guide_without_pages_has_an_empty_path(qtbot: QtBot, looks: Looks, outline: Outline, layout: str) -> None:
    path = Path(looks.look, looks.icons, looks.say, outline._replace(heads={}))
    qtbot.addWidget(path)
    path.arrange(layout)
    path.show_standing(standing(outline._replace(heads={}), AT_COLLECTION))
    path.show_open("infusion")
    assert path.buttons == {}
    assert path.grab().height() > 0


def test_wide_rows_tell_title_message_and_state(qtbot: QtBot, looks: Looks, outline: Outline) -> None:
    rows = PathRows(*looks, outline, {"infusion": "You get your cells."})
    qtbot.addWidget(rows)
    rows.show_standing(standing(outline, Progress("infusion")))
    words = [words for _, words in rows.buttons["infusion"].lines(500)]
    assert words == ["Day 0: you get your cells", "You get your cells.", "Now"]
    rows.set_narrow(narrow=True)
    assert [words for _, words in rows.buttons["infusion"].lines(200)] == ["Day 0", "Now"]
    assert [words for _, words in rows.buttons["bridging"].lines(200)] == ["Bridging", "some people"]
