"""What a figure is called, which numbers its words need, and what range is known."""

from pathlib import Path

import pytest

from cartguide.guide.figure_values import figure_name, is_outside, places_of, range_words
from cartguide.guide.figures import load_figures
from cartguide.guide.model import Figure

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
    nameless = [identity for identity in figures if figure_name(identity) == identity.replace("-", " ")]
    assert not nameless, f"Name these in guide/figure_values.py: {nameless}"
    assert figure_name("a-new-one") == "a new one"


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
