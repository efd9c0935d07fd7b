"""The words of the small pictures: read by id; what can't be read is a problem at its line, never raised."""

from pathlib import Path

import pytest

from cartguide.guide.model import Picture
from cartguide.guide.pictures import load_pictures
from cartguide.guide.terms import first_words
from tests.journey.example_content import places

HANDS = '[hands]\ncaption = "Soap\'s first."\nshows = "Two hands."\npurpose = "That soap helps."\n'


def write(content: Path, text: str) -> Path:
    (content / "en").mkdir()
    (content / "en" / "pictures.toml").write_text(text, "utf-8")
    return content


def test_pictures_by_their_id(tmp_path: Path) -> None:
    content = write(tmp_path, HANDS)
    assert load_pictures(content, "en") == ({"hands": Picture("Soap’s first.", "Two hands.", "That soap helps.")}, ())
    assert load_pictures(content, "es") == ({}, ())


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (f'{HANDS}[line]\ncaption = "Dry."\nshows = "A line."\n', 5),
        (f'{HANDS}[line]\ncaption = ""\nshows = "A line."\npurpose = "Dry."\n', 6),
        (f"line = 3\n{HANDS}", 1),
    ],
)
def test_a_broken_picture_is_left_out_and_the_others_stand(tmp_path: Path, text: str, line: int) -> None:
    pictures, problems = load_pictures(write(tmp_path, text), "en")
    assert list(pictures) == ["hands"]
    assert set(places(tmp_path, problems)) == {("en/pictures.toml", line)}


@pytest.mark.parametrize("text", ["[hands", "\x00", "hands = [[["])
def test_a_damaged_file_is_no_picture(tmp_path: Path, text: str) -> None:
    pictures, problems = load_pictures(write(tmp_path, text), "en")
    assert (pictures, len(problems)) == ({}, 1)


def test_the_words_to_start_with(tmp_path: Path) -> None:
    assert first_words(tmp_path) == ()
    (tmp_path / "guide.toml").write_text('first-words = ["t-cell", "crs"]\n')
    assert first_words(tmp_path) == ("t-cell", "crs")
    (tmp_path / "guide.toml").write_text('first-words = "t-cell"\n')
    assert first_words(tmp_path) == ()
