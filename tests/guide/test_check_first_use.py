"""Which words of a text are medical words, and where they count as explained."""

from pathlib import Path
from shutil import copytree

import pytest

from cartguide.guide.check import check_content
from cartguide.guide.check.first_use import spellings, words_in
from cartguide.guide.model import Term

SMALL = Path(__file__).with_name("small_content")


@pytest.mark.parametrize(
    ("heading", "found"),
    [
        ("T cell", ("T cell",)),
        ("Seizure (fit)", ("Seizure",)),
        ("Acute leukemia (ALL)", ("Acute leukemia", "ALL")),
        ("HLH or MAS", ("HLH", "MAS")),
        ("CRP and ferritin", ("CRP", "ferritin")),
    ],
)
def test_the_ways_a_heading_is_written(heading: str, found: tuple[str, ...]) -> None:
    assert spellings(heading) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("T-cells and t cell", ["t-cell", "t-cell"]),
        ("CAR T cells", ["car-t-cell"]),
        ("a CAR T cell, then a T cell", ["car-t-cell", "t-cell"]),
        ("all of them in a car", []),
        ("ALL", ["all"]),
        ("antibodies; an Antibody; antibodyless", ["antibody", "antibody"]),
        ("platelets, a platelet", ["platelets"]),
        ("non-T cell", []),
    ],
)
def test_words_in_a_text(text: str, found: list[str]) -> None:
    headings = {"t-cell": "T cell", "car-t-cell": "CAR T cell", "car": "CAR", "antibody": "Antibody"}
    headings |= {"all": "Leukemia (ALL)", "platelets": "Platelets"}
    words = words_in([Term(identity, heading, (), (), 1) for identity, heading in headings.items()])
    assert [words.terms[str(each.lastgroup)] for each in words.pattern.finditer(text)] == found


def test_nothing_is_found_without_a_glossary() -> None:
    assert not words_in([]).pattern.search("T cell")


def test_everyday_words_need_no_link(tmp_path: Path) -> None:
    content = copytree(SMALL, tmp_path / "content")
    guide = content / "guide.toml"
    guide.write_text(guide.read_text().replace('everyday = ["nurse"]', "everyday = []"))
    found = [problem.message for problem in check_content(content, "en").problems]
    assert ["“nurse” is used here before it is explained" in message for message in found] == [True, True]


def test_each_word_is_asked_for_once_a_page(tmp_path: Path) -> None:
    content = copytree(SMALL, tmp_path / "content")
    page = content / "en" / "between.md"
    page.write_text(page.read_text().replace("your cells are made.", "T cells rest.\n\nYour T cells sleep."))
    [problem] = check_content(content, "en").problems
    assert problem.message.startswith("“T cells” is used here")
