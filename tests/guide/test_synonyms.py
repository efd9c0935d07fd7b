"""Words that find one another: read from the language's file, with what regions say; a broken file is said plainly."""

from pathlib import Path

import pytest

from cartguide.guide.check.all_rules import check_content
from cartguide.guide.synonyms import load_synonyms
from tests.journey.example_content import write_content

GROUPS = 'groups = [["caregiver", "carer"], ["fever", "temperature"]]\n'
REGIONAL = '[british]\nregions = ["uk", "eu"]\n[british.say]\n"diaper" = "nappy"\n'


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return write_content(tmp_path / "content")


def write(content: Path, text: str) -> Path:
    path = content / "en" / "synonyms.toml"
    path.write_text(text, "utf-8")
    return path


def test_groups_and_the_words_of_regions(content: Path) -> None:
    write(content, GROUPS)
    (content / "en" / "regional.toml").write_text(REGIONAL, "utf-8")
    groups = (("caregiver", "carer"), ("fever", "temperature"), ("diaper", "nappy"))
    assert load_synonyms(content, "en") == (groups, ())


def test_no_file_is_no_fault(content: Path) -> None:
    assert load_synonyms(content, "en") == ((), ())


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("groups = [", "This can't be read as TOML"),
        ("", "are written as groups ="),
        ('groups = "fever"', "are written as groups ="),
        ('groups = [["fever"]]', "at least two, each once: ['fever']"),
        ('groups = [["fever", "fever"]]', "at least two, each once"),
        ('groups = [["fever", 3]]', "at least two, each once"),
        ('groups = ["fever"]', "at least two, each once: fever"),
        ('groups = [["fever", " "]]', "at least two, each once"),
        ('groups = [["Fever", "heat"]]', "Write “Fever” in small letters"),
        (GROUPS + "more = 1", "“more” is not known here"),
    ],
)
def test_the_check_says_what_is_wrong(content: Path, text: str, said: str) -> None:
    path = write(content, text)
    (problem,) = [each for each in check_content(content, "en").problems if each.file == str(path)]
    assert said in problem.message


def test_what_is_right_in_a_wrong_file_is_taken(content: Path) -> None:
    write(content, GROUPS.replace('["fever"', '["fever", "fever"'))
    assert load_synonyms(content, "en")[0] == (("caregiver", "carer"),)


def test_the_guides_own_are_right(resources: Path) -> None:
    groups, problems = load_synonyms(resources / "content", "en")
    assert problems == ()
    assert {("caregiver", "carer"), ("diaper", "nappy"), ("acetaminophen", "paracetamol")} <= {
        tuple(group[:2]) for group in groups
    }
