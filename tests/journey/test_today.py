"""What the home says of today."""

from datetime import date
from pathlib import Path

import pytest

from cartguide.guide.load import load_outline
from cartguide.journey.dates import HAPPENED, PLANNED, StepDate, dates_of
from cartguide.journey.now import Progress
from cartguide.journey.page_view import GuideItem
from cartguide.journey.today import Today, one_thing, today_of
from tests.journey.example_content import write_content

ITEMS = (GuideItem("a", "Ask."), GuideItem("b", "Book."), GuideItem("c", "Call."))


@pytest.mark.parametrize(
    ("here", "done", "expected"),
    [
        ("", "", Today(following="first", todo=("first",))),
        ("", "beside", Today("beside", is_between=True, following="third", todo=("third",))),
        ("first", "", Today("first", following="second", todo=("first", "second"))),
        ("second", "first", Today("second", following="third", todo=("second", "third"))),
        ("beside", "", Today("beside", following="third", todo=("beside", "third"))),
        ("third", "", Today("third", todo=("third",))),
        ("", "first", Today("first", is_between=True, following="second", todo=("second",))),
        ("", "third", Today(finished=True)),
    ],
)
def test_today_is_where_the_person_is_and_what_follows(tmp_path: Path, here: str, done: str, expected: Today) -> None:
    outline = load_outline(write_content(tmp_path), "en")
    assert today_of(outline, Progress(here, frozenset({done} - {""}))) == expected


@pytest.mark.parametrize(
    ("musts", "ticked", "expected"),
    [
        ((), (), ("a", "Ask.")),
        (("b",), (), ("b", "Book.")),
        (("b",), ("b",), ("a", "Ask.")),
        (("gone", "c"), ("b",), ("c", "Call.")),
        ((), ("a", "b", "c"), None),
    ],
)
def test_the_one_thing_to_do_is_the_first_that_is_left(
    musts: tuple[str, ...], ticked: tuple[str, ...], expected: tuple[str, str] | None
) -> None:
    assert one_thing(ITEMS, musts, ticked) == expected


def test_an_empty_guide_has_a_today_too(tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    assert today_of(load_outline(tmp_path, "en"), Progress("first")) == Today()


def test_what_is_planned_next_and_what_has_passed(tmp_path: Path) -> None:
    """What the path has before the next planned step is not passed over."""
    outline = load_outline(write_content(tmp_path), "en")
    first = StepDate("first", 1, date(2027, 3, 3), None, HAPPENED)
    beside = StepDate("beside", 1, date(2027, 3, 10), None, PLANNED)
    third, gone = StepDate("third", 1, date(2027, 3, 17)), StepDate("gone", 1, date(2027, 3, 16))
    dates = dates_of((first, beside, third, gone))
    found = today_of(outline, Progress(), dates, date(2027, 3, 12))
    assert found == Today("first", is_between=True, following="second", todo=("second",), dated=third, passed=beside)
    unknown = today_of(outline, Progress(), dates, None)
    assert (unknown.dated, unknown.passed) == (beside, None)
    assert today_of(outline, Progress(), dates.without("third", 1), date(2027, 3, 12)).dated is None
