"""The pictures that teach: each has its words and its drawing, as docs/pictures.md says, and Qt can draw it."""

import re
from functools import cache
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from cartguide.guide.fields import read_toml
from cartguide.guide.load import PARENT, load_outline
from cartguide.guide.pictures import load_pictures
from cartguide.guide.readability import flesch_kincaid, measure, sentences_of
from tests.content.conftest import CONTENT

ROOT = CONTENT.parents[1]
DRAWN = CONTENT.parent / "pictures"
HOW = ROOT / "docs" / "pictures.md"
FILES = sorted(DRAWN.rglob("*.svg"))
NAMES = [file.relative_to(DRAWN).with_suffix("").as_posix() for file in FILES]
SVG = "{http://www.w3.org/2000/svg}"
ELEMENTS = {"svg", "g", "path", "circle", "ellipse", "rect"}
PLACES = {"d", "x", "y", "cx", "cy", "r", "rx", "ry", "width", "height", "viewBox", "transform"}
LOOKS = {"fill", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin", "opacity"}
COLOUR = re.compile(r"#[0-9A-F]{6}")
WIDE, HIGH, AROUND = 560, 360, 40
MOST_BYTES, HARDEST = 30_000, 6.0

pytestmark = pytest.mark.usefixtures("qapp")
each_picture = pytest.mark.parametrize("file", FILES, ids=NAMES)


@cache
def drawing(file: Path) -> tuple[ET.Element, ...]:
    return tuple(ET.fromstring(file.read_text("utf-8")).iter())  # noqa: S314  drawings of our own


def painted(file: Path, width: int, around: int = 0) -> QImage:
    """The picture on nothing, with empty room around it."""
    high = width * HIGH // WIDE
    image = QImage(width + 2 * around, high + 2 * around, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(file)).render(painter, QRectF(around, around, width, high))
    painter.end()
    return image


def test_each_has_its_words_and_each_words_a_drawing() -> None:
    words, problems = load_pictures(CONTENT, "en")
    assert not problems
    steps = {step.identity for step in load_outline(CONTENT, "en").steps}
    assert not set(words) & steps, "A step's picture has its words on the step's page"
    of_parents = {f"{PARENT}/{step}" for step in steps}
    assert set(words) <= set(NAMES), "Words with no drawing"
    assert set(NAMES) <= {*words, *steps, *of_parents}, "A drawing that belongs to no words and to no step"
    assert steps <= set(NAMES), "A step with no drawing"


def test_words_say_one_plain_thing() -> None:
    fields, _ = read_toml(CONTENT / "en" / "pictures.toml")
    for identity in fields.table:
        assert set(fields.table_of(identity).table) == {"caption", "shows", "purpose"}, identity
    for identity, words in load_pictures(CONTENT, "en")[0].items():
        assert len(sentences_of(words.caption)) == 1, identity
        assert not re.search(r"\d", words.caption), f"No number in a picture's words: {identity}"
        for text in (words.caption, words.shows):
            assert flesch_kincaid(measure([text])) <= HARDEST, f"Say it plainer: {text}"


@each_picture
def test_only_shapes_and_looks_that_every_qt_draws(file: Path) -> None:
    assert len(file.read_bytes()) < MOST_BYTES
    assert drawing(file)[0].get("viewBox") == f"0 0 {WIDE} {HIGH}"
    for shape in drawing(file):
        assert shape.tag.removeprefix(SVG) in ELEMENTS
        assert set(shape.keys()) <= PLACES | LOOKS
        assert not (shape.text or "").strip()
        assert not (shape.tail or "").strip()


def test_colours_are_those_of_the_table() -> None:
    listed = set(COLOUR.findall(HOW.read_text("utf-8")))
    paints = {
        (file.name, shape.get(paint)) for file in FILES for shape in drawing(file) for paint in ("fill", "stroke")
    }
    found = {paint for _, paint in paints if paint not in (None, "none")}
    assert found == listed, "docs/pictures.md lists each colour that is used, and no other"


@each_picture
def test_is_drawn_and_stays_in_its_frame(file: Path) -> None:
    image = painted(file, WIDE, AROUND)
    inside = [image.pixel(AROUND + x, AROUND + y) for x in range(4, WIDE, 8) for y in range(4, HIGH, 8)]
    assert sum(bool(pixel >> 24) for pixel in inside) > len(inside) * 0.9, "There is next to nothing in it"
    assert len(set(inside)) > 5, "There is next to nothing in it"
    corners = [image.pixel(x, y) for x in (AROUND + 1, AROUND + WIDE - 2) for y in (AROUND + 1, AROUND + HIGH - 2)]
    assert not any(corners), "The ground has round corners, and nothing is drawn over them"
    rows = [y for y in range(image.height()) if not AROUND - 1 <= y <= AROUND + HIGH]
    columns = [x for x in range(image.width()) if not AROUND - 1 <= x <= AROUND + WIDE]
    assert not any(image.pixel(x, y) for y in rows for x in range(image.width())), "It runs over at the top or the foot"
    assert not any(image.pixel(x, y) for x in columns for y in range(image.height())), "It runs over at a side"


@pytest.mark.parametrize("name", NAMES)
def test_each_has_its_row_in_the_docs(name: str) -> None:
    assert f"| `{name}` |" in HOW.read_text("utf-8")
