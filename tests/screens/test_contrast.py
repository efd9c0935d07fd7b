"""Every pair of colours in use keeps its contrast (WCAG 2.2, 1.4.3, 1.4.6 and 1.4.11)."""

import tomllib
from pathlib import Path

import pytest

from cartguide.ui.buttons import KINDS

THEMES = sorted((Path(__file__).parents[2] / "resources" / "themes").glob("*.toml"))
BODY, LARGE, SHAPE = 7.0, 4.5, 3.0
GROUNDS = ("paper", "card", "hover", "pressed", "call-tint", "care-tint", "main-tint")
TINTS = ("before", "wait", "treatment", "after")
PAIRS: list[tuple[str, str, float]] = [
    *(("ink", ground, BODY) for ground in (*GROUNDS, *(f"{tint}-tint" for tint in TINTS))),
    *(("quiet", ground, BODY) for ground in (*GROUNDS[:4], "main-tint", *(f"{tint}-tint" for tint in TINTS))),
    *((tint, f"{tint}-tint", LARGE) for tint in TINTS),
    *((tint, "card", LARGE) for tint in TINTS),
    *((line, f"{tint}-tint", SHAPE) for line in ("border", "main") for tint in TINTS),
    *(("main", ground, BODY) for ground in ("hover", "care-tint")),
    ("card", "ink", BODY),
    ("main", "card", BODY),
    ("main", "paper", BODY),
    ("call", "card", BODY),
    ("border", "card", SHAPE),
    ("border", "paper", SHAPE),
    ("care", "care-tint", SHAPE),
    ("call", "call-tint", SHAPE),
    ("focus", "ink", SHAPE),
    ("care", "card", BODY),
    *((colours.ink, ground, BODY) for colours in KINDS.values() for ground in colours[0:1] + colours[3:5] if ground),
]


def luminance(colour: str) -> float:
    """Relative luminance of #RRGGBB as WCAG defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", THEMES, ids=lambda path: path.stem)
def test_every_colour_of_the_theme_is_held_to_a_contrast(theme: Path) -> None:
    """Only the outline of cards is not: it is shape alone, and nothing depends on it."""
    held = {name for one, ground, _ in PAIRS for name in (one, ground)}
    assert set(tomllib.loads(theme.read_text("utf-8"))["colours"]) - held == {"edge"}


def test_the_measure_itself() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("theme", THEMES, ids=lambda path: path.stem)
def test_every_pair_in_use_can_be_read(theme: Path) -> None:
    colours = tomllib.loads(theme.read_text("utf-8"))["colours"]
    found = {(one, ground): contrast(colours[one], colours[ground]) for one, ground, _ in PAIRS}
    low = [
        f"{one} on {ground}: {found[one, ground]:.2f}, needs {need}"
        for one, ground, need in PAIRS
        if found[one, ground] < need
    ]
    assert not low, "\n".join(low)
