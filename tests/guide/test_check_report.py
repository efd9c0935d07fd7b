"""What the check hands back: rows a page, problems in order, and the table."""

from pathlib import Path

from cartguide.guide.check import Row, check_content, table

SMALL = Path(__file__).with_name("small_content")


def test_a_row_for_every_page_in_the_order_of_the_path() -> None:
    rows = check_content(SMALL).rows
    pages = ["collecting", "home", "between", "words", "who-to-call"]
    assert [(row.language, row.page) for row in rows] == [(code, page) for code in ("en", "es") for page in pages]
    english, spanish = rows[4], rows[9]
    assert (english.words, english.sentences, english.longest) == (34, 8, 8)
    assert english.mean == 34 / 8
    assert english.masked is not None
    assert (english.szigriszt, spanish.masked, spanish.raw) == (None, None, None)
    assert spanish.szigriszt is not None


def test_masking_counts_in_the_grade_only() -> None:
    collecting = check_content(SMALL, "en").rows[0]
    assert collecting.masked != collecting.raw


def test_headings_and_labels_are_not_scored_and_figures_are() -> None:
    [*_, words, _] = check_content(SMALL, "en").rows
    assert words.words == "A white blood cell It finds and kills germs and sick cells".count(" ") + 1
    home = check_content(SMALL, "en").rows[1]
    assert home.longest == "Do not drive until your team says yes at least 8 weeks".count(" ") + 1


def test_the_table_is_aligned() -> None:
    rows = (
        Row("infusion", "en", 1321, 34, 19, 9.44, 3.2, 3.25, None),
        Row("words", "es", 8, 2, 5, 4.0, None, None, 71.55),
    )
    assert table(rows).split("\n") == [
        "page         words  sentences  longest  mean  grade, masked  grade  Szigriszt",
        "en/infusion   1321         34       19   9.4            3.2    3.2",
        "es/words         8          2        5   4.0                             71.5",
    ]
    assert table(()) == table(rows).split("\n", maxsplit=1)[0].replace("page       ", "page")
