"""Long writing on paper: whole, in its order, laid out in turns that leave the window free."""

import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cartguide.export.in_portions import LETTERS, ROWS, divided, portions
from cartguide.export.page import Checks, Heading, Paragraph, Sheet, Signs, Table, texts
from cartguide.export.paint.pages import Pages
from cartguide.export.plain_text import plain_text
from tests.export.sheets import pages

WORDS = [f"word{number}" for number in range(30_000)]
PAGES_A_TURN = 4


def sheet(*parts: Heading | Paragraph | Table | Signs | Checks) -> Sheet:
    return Sheet("A sheet", "en", (Heading("A sheet", 1), *parts), "foot", "Page {page} of {pages}")


@given(st.text(st.sampled_from("ab \n"), max_size=400))
def test_a_text_divided_has_all_its_words(text: str) -> None:
    whole = text * 100
    turns = list(divided(whole))
    assert all(len(turn) <= LETTERS for turn in turns)
    assert "".join("".join(turns).split()) == "".join(whole.split())


def test_a_text_without_gaps_is_divided_too() -> None:
    assert [len(turn) for turn in divided("x" * (2 * LETTERS + 5))] == [LETTERS, LETTERS, 5]


@pytest.mark.parametrize("gap", [" ", "\n"])
def test_a_long_note_is_printed_whole(tmp_path: Path, qapp: object, gap: str) -> None:
    assert qapp
    # A reader of PDF may find a gap within a word, and the line that a page ends with again on the next one.
    read = "".join("".join(pages(sheet(Paragraph(gap.join(WORDS))), tmp_path)).split())
    assert list(dict.fromkeys(re.findall(r"word\d+", read.replace("foot", " ")))) == WORDS


def test_it_is_laid_out_in_turns(qapp: object) -> None:
    assert qapp
    laid_out = Pages(sheet(Paragraph(" ".join(WORDS) * 4)), "a4")
    turns = [laid_out.count for _ in laid_out.lay_out()]
    assert laid_out.count > 100
    # No turn makes more than a few pages.
    assert max(after - before for before, after in pairwise([0, *turns, laid_out.count])) <= PAGES_A_TURN


def test_a_long_table_has_each_row_once_and_its_head_on_each_page(tmp_path: Path, qapp: object) -> None:
    assert qapp
    rows = tuple((f"row{number}", f"cell{number}") for number in range(4 * ROWS + 3))
    read = pages(sheet(Table(("One", "Two"), rows, (50, 50)), Paragraph("After all.")), tmp_path)
    assert [word for page in read for word in page.split() if word.startswith("row")] == [row for row, _ in rows]
    assert [page.count("One Two") for page in read if "row" in page] == [1] * sum("row" in page for page in read)
    assert "After all." in read[-1]


def test_a_heading_stays_with_what_it_heads() -> None:
    long = Paragraph("x" * (LETTERS - 2))
    (found,) = portions((long, Heading("Last"), Paragraph("below")))
    assert found.parts[-2:] == (Heading("Last"), Paragraph("below"))


def test_the_words_of_each_page_are_those_on_paper(tmp_path: Path, qapp: object) -> None:
    assert qapp
    made = sheet(Paragraph(" ".join(WORDS[:3000])), Signs("List", ("one", "two")), Checks((("do it\nsoon", True),)))
    laid_out = Pages(made, "letter")
    for _ in laid_out.lay_out():
        pass
    read = pages(made, tmp_path, "letter")
    assert laid_out.count == len(read)
    for number, page in enumerate(read):
        told = "".join(laid_out.words(number).split())
        assert told
        assert told in "".join(page.split())


def test_boxes_and_dots_are_plain_text_too() -> None:
    parts = (Heading("Do", 2), Signs("", ("a", "b")), Checks((("c", True), ("d", False))), Paragraph("end"))
    assert plain_text(parts) == "Do\n\n• a\n• b\n\n[x] c\n[ ] d\n\nend"


odd = st.text(max_size=200).filter(lambda text: not any("\ud800" <= letter <= "\udfff" for letter in text))


@given(odd)
def test_any_letters_can_be_printed(qapp: object, text: str) -> None:
    assert qapp
    made = sheet(Paragraph(text), Signs(text, (text,)), Checks(((text, False),)), Table((text,), ((text,),), (100,)))
    laid_out = Pages(made, "a4")
    for _ in laid_out.lay_out():
        pass
    assert laid_out.count >= 1
    assert text in texts(made) or not text
