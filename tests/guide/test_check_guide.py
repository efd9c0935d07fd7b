"""Rules that look at much text at once: whole pages, the whole guide, sentences said twice; and what is let be."""

from pathlib import Path
from shutil import copytree

import pytest

from cartguide.guide.check import check_content
from cartguide.guide.check.typed import IDIOMS

SMALL = Path(__file__).with_name("small_content")
HARD = "Adoptive immunotherapy represents considerable development."


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return copytree(SMALL, tmp_path / "content")


def test_a_page_has_1500_words_at_most(content: Path) -> None:
    page = content / "en" / "between.md"
    sentences = "\n\n".join(f"You may rest in room {room}." for room in range(200, 450))
    page.write_text(page.read_text().replace("cells are made.", f"cells are made.\n\n{sentences}"))
    [problem] = check_content(content, "en").problems
    assert (problem.file, problem.line) == (str(page), 2)
    assert "words; at most 1500" in problem.message


def test_the_whole_guide_has_a_bar_of_its_own(content: Path) -> None:
    page = content / "en" / "between.md"
    sentences = "\n\n".join(f"{HARD[:-1]} {number}." for number in range(40))
    page.write_text(page.read_text().replace("cells are made.", f"cells are made.\n\n{sentences}"))
    [whole] = [each for each in check_content(content, "en").problems if each.file == str(content / "guide.toml")]
    assert "SMOG" in whole.message
    assert "at most 9.0" in whole.message
    assert "first on between, " in whole.message


def test_what_no_reader_sees_twice_is_not_said_twice(content: Path) -> None:
    page = content / "en" / "between.md"
    said = "You may sit in the sun a while."
    for first, second, count in (
        ("age=teen", "age=adult", 0),
        ("age=teen", "age=teen,adult", 1),
        ("age=teen", "region=us", 1),
    ):
        twice = f'{said} {{only="{first}"}}\n\n{said} {{only="{second}"}}'
        text = (SMALL / "en" / "between.md").read_text().replace("cells are made.", f"cells are made.\n\n{twice}")
        page.write_text(text)
        assert len(check_content(content, "en").problems) == count


def test_a_parents_page_may_say_what_the_page_for_all_says(content: Path) -> None:
    page = content / "en" / "parent" / "collecting.md"
    page.write_text(page.read_text().replace("alone. {", "alone. Your team may treat the cancer while they wait. {"))
    other = content / "en" / "between.md"
    other.write_text(other.read_text().replace("while your cells are made.", "while they wait."))
    assert check_content(content, "en").problems == ()


def test_short_sentences_may_be_said_again(content: Path) -> None:
    page = content / "en" / "between.md"
    page.write_text(page.read_text().replace("cells are made.", "cells are made. You may feel cold."))
    assert check_content(content, "en").problems == ()


@pytest.mark.parametrize("text", [*(f"You may call {idiom}." for idiom in IDIOMS), "Stay 3 nights.", "It is Day 0."])
def test_numbers_that_no_figure_holds(text: str, content: Path) -> None:
    page = content / "en" / "home.md"
    page.write_text(page.read_text().replace("Do not drive {{drive}}.", text))
    assert not [each for each in check_content(content, "en").problems if "is typed" in each.message]


def test_the_glossary_may_be_short_where_guide_toml_asks_for_nothing(content: Path) -> None:
    guide = content / "guide.toml"
    guide.write_text(guide.read_text().replace("glossary-least = 2\n", ""))
    words = content / "en" / "words.md"
    words.write_text(words.read_text().replace("## Nurse", "## A nurse"))
    assert check_content(content, "en").problems == ()
