"""The glossary: each word by its id, with what it means."""

from pathlib import Path

import pytest

from cartguide.guide.load import load_outline, load_page
from cartguide.guide.model import Block, Run, Term
from cartguide.guide.terms import load_terms
from tests.journey.example_content import HEADER, places

WORDS = f"""{HEADER}+++

## T cell {{#t-cell src="a b"}}
A white blood cell. It is one of your [cells](term:cell).

## Cell {{#cell src="a"}}
The body is made of cells.
"""
FILE = "en/words.md"


def write(content: Path, text: str) -> Path:
    (content / "en").mkdir()
    (content / FILE).write_text(text, "utf-8")
    return content


def test_words_by_their_id(tmp_path: Path) -> None:
    terms, problems = load_terms(write(tmp_path, WORDS), "en")
    assert (list(terms), problems) == (["t-cell", "cell"], ())
    runs = (Run("A white blood cell. It is one of your "), Run("cells", "term", "cell"), Run("."))
    assert terms["t-cell"] == Term("t-cell", "T cell", (Block("paragraph", 12, runs),), ("a", "b"), 11)


@pytest.mark.parametrize(
    ("old", "new", "line", "left"),
    [
        ("of your [cells]", "of <b> [cells]", 12, "cell"),
        ("## T cell {#t-cell", "## T cell {#T-cell", 11, "cell"),
        ("version = 1", "version = one", 5, ""),
        ("The body is", "The `body` is", 15, "t-cell"),
        ("## Cell {#cell", "## Cell {#t-cell", 14, "t-cell"),
    ],
)
def test_a_broken_word_is_a_problem_and_the_others_stand(
    tmp_path: Path, old: str, new: str, line: int, left: str
) -> None:
    assert old in WORDS
    content = write(tmp_path, WORDS.replace(old, new, 1))
    terms, problems = load_terms(content, "en")
    assert (FILE, line) in places(content, problems)
    assert not left or left in terms


def test_no_glossary(tmp_path: Path) -> None:
    terms, problems = load_terms(tmp_path, "en")
    assert (terms, places(tmp_path, problems)) == ({}, [(FILE, 1)])


def test_every_medical_word_of_our_pages_is_explained(resources: Path) -> None:
    content = resources / "content"
    terms, problems = load_terms(content, "en")
    assert problems == ()
    assert len(terms) > 50
    assert [term.identity for term in terms.values() if not term.word or not term.meaning or not term.sources] == []
    for step in load_outline(content, "en").steps:
        page, _ = load_page(content, "en", step.identity)
        assert page
        blocks = [block for section in page.sections for block in section.blocks]
        lines = [*(block.runs for block in blocks), *(item.runs for block in blocks for item in block.items)]
        runs = [run for line in lines for run in line]
        assert {run.target for run in runs if run.kind == "term"} <= set(terms), step.identity
