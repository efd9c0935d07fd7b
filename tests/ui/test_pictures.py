"""Pictures that teach: at the top of their part, folded or not; below a page's head; nothing where one is missing."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cartguide.app import Start, lay_ground
from cartguide.journey.circumstances import Circumstances
from cartguide.journey.library import Library
from cartguide.ui.beside.guide_card import GuideCard
from cartguide.ui.calls.alone import make_calls_page
from cartguide.ui.panel.captioned import Captioned, page_picture
from cartguide.ui.panel.guide_half import GuideHalf
from cartguide.ui.panel.picture import Picture
from cartguide.ui.paragraph import Paragraph
from cartguide.ui.scroll import ScrollPage
from cartguide.ui.theme import Looks
from tests.journey.example_content import change, write_content
from tests.ui.guide_halves import exposed, find, looks, place_of, words_in

DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" width="560" height="360"><path d="M0 0h560v360z"/></svg>'
PICTURES = "".join(
    f'[{name}]\ncaption = "How to: {name}."\nshows = "Hands, {name}."\npurpose = "Why."\n'
    for name in ("one", "two", "line-care", "temperature-mouth", "temperature-child")
)
PARTS = "".join(
    f"### Part {at} {{#part-{at}{mark}}}\nWords {at}.\n"
    for at, mark in enumerate((' picture="one two"', "", ' picture="two gone"', ""))
)
HEAD = '[picture]\ncaption = "What it says."\nshows = "A {who} by a bed."\npurpose = "Why."\n'
PARENT: Mapping[str, str] = {"reader": "parent"}
pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = write_content(tmp_path / "content")
    (folder / "en" / "pictures.toml").write_text(PICTURES, "utf-8")
    page = folder / "en" / "first.md"
    change(page, "## For parents", PARTS + "\n## For parents")
    change(page, "[[fact]]", HEAD.format(who="person") + "[[fact]]")
    (folder / "en" / "parent").mkdir()
    (folder / "en" / "parent" / "first.md").write_text(page.read_text("utf-8").replace("A person", "A child"), "utf-8")
    return folder


@pytest.fixture
def drawn(tmp_path: Path) -> Looks:
    """The program's looks with drawings of our own."""
    (tmp_path / "drawings").mkdir()
    for name in ("one", "two", "line-care", "temperature-mouth", "temperature-child", "first", "third"):
        (tmp_path / "drawings" / f"{name}.svg").write_text(DRAWING, "utf-8")
    found = looks()
    found.icons.pictures = tmp_path / "drawings"
    return found


def show(qtbot: QtBot, part: QWidget) -> ScrollPage:
    page = ScrollPage()
    qtbot.addWidget(page)
    page.column.addWidget(part)
    page.column.addStretch(1)
    page.resize(800, 700)
    page.show()
    return page


def half_of(qtbot: QtBot, content: Path, drawn: Looks, details: Mapping[str, str] | None = None) -> GuideHalf:
    view, _ = Library(content, "en", Circumstances(details or {}, date(2026, 12, 1))).page("first")
    assert view
    half = GuideHalf(*drawn, view, 11, (("zero", "Zero"), ("second", "Second")), drawn.icons.pictures)
    page = show(qtbot, half)
    half.wants_sight.connect(lambda part: page.ensureWidgetVisible(part, 0, 8))  # and so the page is kept
    return half


def names(place: QWidget) -> list[str]:
    """What assistive technology is told of the pictures that are shown, from top to bottom, then from left to right."""
    seen = [each for each in place.findChildren(Picture) if each.isVisible()]
    assert all(exposed(each).role() == QAccessible.Role.Graphic for each in seen)
    seen.sort(key=lambda each: (place_of(each, place).top(), place_of(each, place).left()))
    return [exposed(each).text(QAccessible.Text.Name) for each in seen]


def before(words: str, said: list[str], count: int) -> list[str]:
    """What is said right before some words."""
    return said[said.index(words) - count : said.index(words)]


ONE, TWO, OWN = "Picture: Hands, one.", "Picture: Hands, two.", "Picture: A person by a bed."


def test_a_part_that_folds_shows_its_pictures_first(qtbot: QtBot, content: Path, drawn: Looks) -> None:
    half = half_of(qtbot, content, drawn)
    assert names(half) == [OWN]
    find(half, "part.part-0").click()
    qtbot.waitUntil(lambda: names(half) == [OWN, ONE, TWO])
    captions = {"How to: one.", "How to: two."}
    qtbot.waitUntil(lambda: set(before("Words 0.", words_in(half), 2)) == captions)
    find(half, "part.part-2").click()
    qtbot.waitUntil(lambda: names(half) == [OWN, ONE, TWO, TWO])


def test_a_part_among_few_shows_its_pictures_below_its_heading(qtbot: QtBot, content: Path, drawn: Looks) -> None:
    change(content / "en" / "first.md", "### Part 3 {#part-3}\n", "")
    half = half_of(qtbot, content, drawn)
    qtbot.waitUntil(lambda: names(half) == [OWN, ONE, TWO, TWO])
    qtbot.waitUntil(lambda: before("Words 2. Words 3.", words_in(half), 2) == ["Part 2", "How to: two."])


@pytest.mark.parametrize("missing", ["drawing", "words", "every word"])
def test_where_a_drawing_or_its_words_are_missing_nothing_is_shown(
    qtbot: QtBot, content: Path, drawn: Looks, missing: str
) -> None:
    if missing == "drawing":
        (drawn.icons.pictures / "one.svg").unlink()
    elif missing == "words":
        change(content / "en" / "pictures.toml", "[one]", "[other]")
    else:
        (content / "en" / "pictures.toml").write_text("[one", "utf-8")
    half = half_of(qtbot, content, drawn)
    find(half, "part.part-0").click()
    wanted = [OWN] if missing == "every word" else [OWN, TWO]
    qtbot.waitUntil(lambda: names(half) == wanted)
    assert "How to: one." not in words_in(half)


def test_a_pages_picture_has_its_caption_below_it_as_wide(qtbot: QtBot, content: Path, drawn: Looks) -> None:
    half = half_of(qtbot, content, drawn)
    (captioned,) = half.findChildren(Captioned)
    (picture,), (caption,) = captioned.findChildren(Picture), captioned.findChildren(Paragraph)
    assert caption.words() == "What it says."
    for beside in (True, False):
        half.arrange(picture_beside=beside)
        qtbot.waitUntil(lambda: caption.width() == picture.width() == (280 if beside else 560))  # noqa: B023  at once
        assert place_of(caption, half).top() > place_of(picture, half).bottom()
        assert captioned.height() >= caption.geometry().bottom()


def test_parents_see_a_picture_of_their_own_else_that_of_all_told_as_it_is(
    qtbot: QtBot, content: Path, drawn: Looks
) -> None:
    assert names(half_of(qtbot, content, drawn, PARENT)) == [OWN]
    (drawn.icons.pictures / "parent").mkdir()
    (drawn.icons.pictures / "parent" / "first.svg").write_text(DRAWING, "utf-8")
    assert names(half_of(qtbot, content, drawn, PARENT)) == ["Picture: A child by a bed."]
    assert names(half_of(qtbot, content, drawn)) == [OWN]


def test_a_page_that_is_withheld_shows_none(content: Path, drawn: Looks) -> None:
    view, _ = Library(content, "en", Circumstances({}, date(2026, 12, 1))).page("first")
    assert view
    local = view.local._replace(withheld=True)
    assert page_picture(drawn, drawn.icons.pictures, view._replace(local=local)) is None


def test_a_page_beside_shows_its_own(qtbot: QtBot, content: Path, drawn: Looks) -> None:
    for identity, wanted in (("first", [OWN]), ("second", []), ("third", ["Picture: The title"])):
        view, _ = Library(content, "en", Circumstances({}, date(2026, 12, 1))).beside(identity)
        assert view
        page = show(qtbot, GuideCard(drawn, view))
        assert names(page) == wanted
        assert ("What it says." in words_in(page)) == (identity == "first")


@pytest.mark.parametrize("broken", ["", "words", "drawings", "content"])
def test_who_to_call_ends_with_its_pictures_and_never_fails(
    qtbot: QtBot, content: Path, drawn: Looks, tmp_path: Path, broken: str
) -> None:
    ground = lay_ground(Start(data=str(tmp_path / "data"), content=str(content)))
    ground = ground._replace(packaged=content, looks=drawn)
    if broken == "words":
        (content / "en" / "pictures.toml").write_bytes(b"\xff[line-care")
    elif broken == "drawings":
        drawn.icons.pictures = tmp_path / "nowhere"
    elif broken:
        ground = ground._replace(content=tmp_path / "nowhere", packaged=tmp_path / "nowhere")
    page, _ = make_calls_page(ground, Circumstances(PARENT, None))
    qtbot.addWidget(page)
    page.resize(800, 700)
    page.show()
    found = [] if broken else ["Picture: Hands, temperature-child.", "Picture: Hands, line-care."]
    qtbot.waitUntil(lambda: names(page) == found)
    headings = [each.text() for each in page.findChildren(QWidget) if hasattr(each, "text") and each.isVisible()]
    assert ("How it is done" in headings) == (not broken)
