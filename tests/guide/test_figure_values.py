"""What a figure is called, which numbers its words need, and what range is known."""

from pathlib import Path

import pytest

from cartguide.guide.figure_values import figure_name, is_outside, places_of, range_words
from cartguide.guide.figures import figure_words, load_figures, respelled
from cartguide.guide.model import Figure
from cartguide.guide.wording import Wordings

SMALL = Path(__file__).parent / "small_content"


@pytest.fixture
def figures() -> dict[str, Figure]:
    return load_figures(SMALL, "en")[0]


@pytest.mark.parametrize(
    ("identity", "places"),
    [
        ("fever", {"low", "also"}),
        ("drive", {"low"}),
        ("collection-hours", {"low", "high"}),
        ("emergency-number", set()),
    ],
)
def test_the_numbers_a_figures_words_have_a_place_for(
    figures: dict[str, Figure], identity: str, places: set[str]
) -> None:
    assert places_of(figures[identity], {}) == places


def test_the_places_are_those_of_this_readers_words(figures: dict[str, Figure]) -> None:
    fever = figures["fever"]._replace(said=(((("region", ("uk",)),), {"words": "{also} °C or higher"}),))
    assert places_of(fever, {"region": "uk"}) == {"also"}
    assert places_of(fever, {"region": "us"}) == {"low", "also"}


def test_every_figure_of_the_guide_has_a_name_in_plain_words(resources: Path) -> None:
    figures, _ = load_figures(resources / "content", "en")
    assert [identity for identity, figure in figures.items() if not figure.name] == []


def test_a_figure_has_its_name_in_each_language(figures: dict[str, Figure]) -> None:
    assert figure_name(figures["drive"]) == "Not driving"
    assert figure_name(load_figures(SMALL, "es")[0]["drive"]) == "No conducir"
    assert figure_name(figures["collection-hours"]._replace(name="")) == "collection hours"


def test_its_own_words_are_respelled_and_no_place_in_them(figures: dict[str, Figure]) -> None:
    """A region may say otherwise what is the name of a place."""
    wordings = Wordings({"uk": {"fever": "temperature", "also": "too", "higher": "more", "weeks": "wks", "yes": "aye"}})
    fever = figures["fever"]._replace(said=(((("region", ("uk",)),), {"words": "{also} °C or higher"}),))
    said = respelled(fever, wordings, "uk")
    assert figure_name(said) == "Temperature: from when to call"
    assert figure_words(said, {}) == "100.4 °F (38.0 °C) or more, by mouth"
    assert figure_words(said, {"region": "uk"}) == "38.0 °C or more"
    drive = respelled(figures["drive"], wordings, "uk")
    assert (drive.words, drive.ask) == ("until your team says aye, at least {low} wks", "until your team says aye")
    assert respelled(fever, wordings, "us") == fever


def test_the_known_range(figures: dict[str, Figure]) -> None:
    fever = figures["fever"]
    assert range_words(fever) == ("99.5", "100.4")
    assert [number for number in ("99.4", "99.5", "100.0", "100.4", "100.5") if is_outside(fever, number)] == [
        "99.4",
        "100.5",
    ]
    unknown = fever._replace(smallest=None, largest=None)
    assert range_words(unknown) == ("", "")
    assert not is_outside(unknown, "1")
