"""The words of pictures as this reader is told them: of parts, of the page for all, of *Who to call*."""

from pathlib import Path

import pytest

from cartguide.guide.model import Picture
from cartguide.journey.call_pictures import call_pictures
from cartguide.journey.circumstances import Circumstances
from cartguide.journey.library import Library
from tests.journey.example_content import change, write_content

PICTURES = "".join(
    f'[{name}]\ncaption = "A {name} at the center."\nshows = "One {name}, in a center."\npurpose = "Why."\n'
    for name in ("line-care", "temperature-child", "temperature-mouth")
)
REGIONAL = '[british]\nregions = ["uk"]\n[british.say]\n"center" = "centre"\n'
HEAD_PICTURE = '[picture]\ncaption = "At the center."\nshows = "A grown-up."\npurpose = "Why."\n[[fact]]'
NOBODY = Circumstances({}, None)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = write_content(tmp_path / "own")
    (folder / "en" / "pictures.toml").write_text(PICTURES, "utf-8")
    (folder / "en" / "regional.toml").write_text(REGIONAL, "utf-8")
    return folder


def test_a_parts_picture_in_the_words_of_the_region(content: Path) -> None:
    view, _ = Library(content, "en", Circumstances({"region": "uk"}, None)).page("first")
    assert view
    said = Picture("A line-care at the centre.", "One line-care, in a centre.", "Why.")
    assert (view.picture("line-care"), view.picture("moon")) == (said, None)
    plain, _ = Library(content, "en", NOBODY).page("first")
    assert plain
    assert plain.picture("line-care") == Picture("A line-care at the center.", "One line-care, in a center.", "Why.")


def test_the_picture_of_a_page_for_all_is_known_to_parents(content: Path) -> None:
    change(content / "en" / "first.md", "[[fact]]", HEAD_PICTURE)
    page = (content / "en" / "first.md").read_text("utf-8").replace("A grown-up.", "A child.")
    (content / "en" / "parent").mkdir()
    (content / "en" / "parent" / "first.md").write_text(page, "utf-8")
    view, _ = Library(content, "en", Circumstances({"reader": "parent"}, None)).page("first")
    assert view
    assert view.head.picture == Picture("At the center.", "A child.", "Why.")
    assert view.picture("first") == Picture("At the center.", "A grown-up.", "Why.")


@pytest.mark.parametrize("text", ["[line-care", "", None])
def test_what_cannot_be_read_is_no_picture(content: Path, text: str | None) -> None:
    file = content / "en" / "pictures.toml"
    file.unlink() if text is None else file.write_text(text)
    view, problems = Library(content, "en", NOBODY).page("first")
    assert view
    assert (view.picture("line-care"), problems) == (None, ())
    assert call_pictures((content,), "en", NOBODY) == ()


@pytest.mark.parametrize(("reader", "fever"), [("", "temperature-mouth"), ("parent", "temperature-child")])
def test_the_pictures_of_who_to_call_are_the_readers(content: Path, reader: str, fever: str) -> None:
    found = call_pictures((content,), "en", Circumstances({"reader": reader, "region": "uk"}, None))
    assert [(identity, words.caption) for identity, words in found] == [
        (fever, f"A {fever} at the centre."),
        ("line-care", "A line-care at the centre."),
    ]


def test_a_folder_that_cannot_be_looked_into_is_passed_over(content: Path, tmp_path: Path) -> None:
    found = call_pictures((tmp_path / ("long" * 100), content), "en", NOBODY)
    assert [identity for identity, _ in found] == ["temperature-mouth", "line-care"]


def test_the_first_folder_that_has_a_picture_counts_and_english_stands_in(content: Path, tmp_path: Path) -> None:
    own = write_content(tmp_path / "other")
    (own / "en" / "pictures.toml").write_text('[line-care]\ncaption = "Ours."\nshows = "A."\npurpose = "B."\n')
    found = dict(call_pictures((own, content, tmp_path / "gone"), "es", NOBODY))
    assert (found["line-care"].caption, found["temperature-mouth"].caption) == (
        "Ours.",
        "A temperature-mouth at the center.",
    )
