"""What the check hands back: rows a page, problems in order, and the table."""

from pathlib import Path

from cartguide.guide.check import Row, check_content, table

SMALL = Path(__file__).with_name("small_content")


def test_a_row_for_every_page_in_the_order_of_the_path() -> None:
    rows = check_content(SMALL).rows
    pages = ["collecting", "parent/collecting", "home", "between", "words", "who-to-call", "whole guide"]
    assert [(row.language, row.page) for row in rows] == [(code, page) for code in ("en", "es") for page in pages]
    english, spanish = rows[5], rows[12]
    assert (english.words, english.sentences, english.longest) == (34, 8, 8)
    assert english.mean == 34 / 8
    assert english.masked is not None
    assert (english.szigriszt, spanish.masked, spanish.raw) == (None, None, None)
    assert spanish.szigriszt is not None


def test_masking_counts_in_the_grade_only() -> None:
    collecting = check_content(SMALL, "en").rows[0]
    assert collecting.masked != collecting.raw


def test_headings_and_labels_are_not_scored_and_figures_are() -> None:
    [*_, words, _, _] = check_content(SMALL, "en").rows
    meanings = "One who looks after you A white blood cell It finds and kills germs and sick cells"
    assert words.words == meanings.count(" ") + 1
    home = check_content(SMALL, "en").rows[2]
    assert home.longest == "A person on a sofa, with a cat and a cup of tea.".count(" ") + 1


def test_the_whole_guide_is_all_pages_together() -> None:
    *pages, whole = check_content(SMALL, "en").rows
    assert (whole.words, whole.sentences) == (sum(row.words for row in pages), sum(row.sentences for row in pages))
    assert whole.longest == max(row.longest for row in pages)
    assert [row.smog is None for row in (*pages, whole)] == [True] * len(pages) + [False]
    assert check_content(SMALL, "es").rows[-1].smog is None


def test_the_table_is_aligned() -> None:
    rows = (
        Row("infusion", "en", 1321, 34, 19, 9.44, 3.2, 3.25, None, 6.2),
        Row("words", "es", 8, 2, 5, 4.0, None, None, 71.55),
    )
    assert table(rows).split("\n") == [
        "page         words  sentences  longest  mean  grade, masked  grade  SMOG, masked  Szigriszt",
        "en/infusion   1321         34       19   9.4            3.2    3.2           6.2",
        "es/words         8          2        5   4.0                                           71.5",
    ]
    assert table(()) == table(rows).split("\n", maxsplit=1)[0].replace("page       ", "page")
