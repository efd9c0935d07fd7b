"""A person's dates: how far away, which day since the cells, what contradicts, what has happened."""

from datetime import UTC, date, datetime, timedelta
from functools import partial
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cartguide.journal.record_model import Record
from cartguide.journey.date_words import (
    CHEMO_AFTER,
    COLLECTION_AFTER,
    DAYS_AGO,
    IN_DAYS,
    LAST_BEFORE_FIRST,
    NOT_YET,
    ORDER,
    TODAY,
    TOMORROW,
    TWO_PARTS,
    YESTERDAY,
    Said,
    away,
    count_today,
    day_count,
    doubts,
    happened,
    has_passed,
    moved,
)
from cartguide.journey.dates import HAPPENED, MOVED, PLANNED, Dates, StepDate, dates_in, dates_of, in_fields
from cartguide.system.day import Day

ZERO = date(2027, 4, 14)


@pytest.mark.parametrize(
    ("day", "today", "expected"),
    [
        (date(2027, 3, 17), date(2027, 3, 17), Said(TODAY)),
        (date(2027, 3, 18), date(2027, 3, 17), Said(TOMORROW)),
        (date(2027, 3, 16), date(2027, 3, 17), Said(YESTERDAY)),
        (date(2027, 3, 22), date(2027, 3, 17), Said(IN_DAYS, 5)),
        (date(2028, 2, 29), date(2028, 3, 2), Said(DAYS_AGO, 2)),
        (date(2028, 1, 2), date(2027, 12, 31), Said(IN_DAYS, 2)),
    ],
)
def test_how_far_away(day: date, today: date, expected: Said) -> None:
    assert away(day, today) == expected
    assert away(day, None) is None


# The nights on which clocks change: 14 March and 7 November 2027 in the US, 28 March and 31 October in Europe.
@pytest.mark.parametrize("zone", ["America/New_York", "America/Los_Angeles", "Europe/Berlin", "Europe/London"])
@pytest.mark.parametrize("night", [date(2027, 3, 14), date(2027, 11, 7), date(2027, 3, 28), date(2027, 10, 31)])
def test_days_are_counted_by_the_calendar_when_clocks_change(qapp: object, zone: str, night: date) -> None:
    assert qapp
    moment = datetime.combine(night - timedelta(days=1), datetime.min.time(), ZoneInfo(zone)).astimezone(UTC)
    seen: list[date] = []
    for _ in range(3 * 24 * 4):
        now = moment.astimezone(ZoneInfo(zone))
        today = Day(lambda day: day, now=partial(datetime.fromtimestamp, moment.timestamp(), ZoneInfo(zone))).today
        assert today == now.date()
        if today not in seen:
            seen.append(today)
        moment += timedelta(minutes=15)
    assert [day_count(day, night) for day in seen[:3]] == [
        Said("Day \u2212{days}", 1),
        Said("Day 0"),
        Said("Day +{days}", 1),
    ]


def test_a_move_to_another_zone_is_another_day_at_once(qapp: object) -> None:
    assert qapp
    now = [datetime(2027, 4, 15, 1, 0, tzinfo=ZoneInfo("Europe/Berlin"))]
    day = Day(lambda each: each, now=lambda: now[0])
    assert day_count(day.today, ZERO) == Said("Day +{days}", 1)
    now[0] = now[0].astimezone(ZoneInfo("America/New_York"))
    day.look()
    assert day_count(day.today, ZERO) == Said("Day 0")


def test_second_part_has_a_date_of_its_own_and_never_moves_day_zero() -> None:
    dates = dates_of([StepDate("infusion", 2, date(2027, 4, 20)), StepDate("infusion", 1, ZERO)])
    assert dates.day_zero == ZERO
    assert [one.part for one in dates.of("infusion")] == [1, 2]
    assert dates.without("infusion", 1).day_zero is None
    assert not doubts(dates, ZERO)
    assert [doubt.words for doubt in doubts(dates.with_one(StepDate("infusion", 2, date(2027, 4, 1))), ZERO)] == [
        TWO_PARTS
    ]


def test_no_date_is_made_of_another() -> None:
    assert Dates().day_zero is None
    assert day_count(ZERO, None) is None
    assert dates_of([StepDate("cell-collection", 1, ZERO)]).of("infusion") == ()


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        ([StepDate("cell-collection", 1, ZERO), StepDate("infusion", 1, ZERO - timedelta(days=1))], [COLLECTION_AFTER]),
        ([StepDate("preparing-chemo", 1, ZERO), StepDate("infusion", 1, ZERO - timedelta(days=1))], [CHEMO_AFTER]),
        ([StepDate("cell-collection", 1, ZERO), StepDate("preparing-chemo", 1, ZERO - timedelta(days=1))], [ORDER]),
        ([StepDate("first-weeks", 1, ZERO), StepDate("infusion", 1, ZERO + timedelta(days=1))], [ORDER]),
        ([StepDate("preparing-chemo", 1, ZERO), StepDate("infusion", 1, ZERO)], []),
        ([StepDate("infusion", 1, ZERO, ZERO - timedelta(days=2))], [LAST_BEFORE_FIRST]),
        ([StepDate("infusion", 1, ZERO + timedelta(days=1), state=HAPPENED)], [NOT_YET]),
        ([StepDate("bridging", 1, ZERO), StepDate("making-cells", 1, ZERO - timedelta(days=9))], []),
    ],
)
def test_what_contradicts_is_pointed_out(dates: list[StepDate], expected: list[str]) -> None:
    assert [doubt.words for doubt in doubts(dates_of(dates), ZERO)] == expected


def test_a_planned_day_that_has_passed_has_not_happened_by_itself() -> None:
    planned = StepDate("infusion", 1, ZERO)
    assert has_passed(planned, ZERO + timedelta(days=1))
    assert not has_passed(planned, ZERO)
    assert not has_passed(planned._replace(last=ZERO + timedelta(days=3)), ZERO + timedelta(days=3))
    assert not has_passed(planned, None)
    assert happened(dates_of([planned])) == frozenset()
    assert happened(dates_of([planned._replace(state=HAPPENED)])) == {"infusion"}
    assert happened(dates_of([planned._replace(state=HAPPENED), planned._replace(part=2)])) == {"infusion"}
    assert happened(dates_of([planned, planned._replace(part=2, state=HAPPENED)])) == frozenset()


def test_what_is_put_on_another_day_is_moved() -> None:
    later = ZERO + timedelta(days=7)
    assert moved(StepDate("infusion", 1, ZERO), later, None, ZERO).state == MOVED
    assert moved(StepDate("infusion", 1, ZERO), ZERO, later, ZERO).state == PLANNED
    assert moved(StepDate("infusion", 1, later, state=HAPPENED), ZERO, None, later).state == HAPPENED
    assert moved(StepDate("infusion", 1, ZERO, state=HAPPENED), later, None, ZERO).state == MOVED


DAYS = st.dates(date(1990, 1, 1), date(2060, 1, 1))


@given(DAYS, st.none() | DAYS, st.sampled_from((PLANNED, MOVED, HAPPENED)), st.sampled_from(("", "2")))
def test_what_was_written_is_read_back(first: date, last: date | None, state: str, path: str) -> None:
    one = StepDate("infusion", 1, first, last, state)
    record = Record("a", "date", first.isoformat(), in_fields(one, path))
    assert dates_in([record], path).all == (one,)
    assert dates_in([record], "3").all == ()


@given(st.dictionaries(st.sampled_from(("step", "part", "first", "last", "state")), st.text()))
def test_what_is_no_date_is_left_out_and_nothing_breaks(fields: dict[str, str]) -> None:
    assert isinstance(dates_in([Record("a", "date", "", fields)], ""), Dates)


@pytest.mark.parametrize(
    ("days", "state", "expected"),
    [
        (-31, PLANNED, None),
        (-30, PLANNED, Said("Day \u2212{days}", 30)),
        (0, PLANNED, Said("Day 0")),
        (12, PLANNED, None),
        (12, HAPPENED, Said("Day +{days}", 12)),
        (2000, HAPPENED, Said("Day +{days}", 2000)),
    ],
)
def test_days_are_counted_on_only_from_cells_that_were_given(days: int, state: str, expected: Said | None) -> None:
    dates = dates_of([StepDate("infusion", 1, ZERO, None, state), StepDate("infusion", 2, ZERO + timedelta(days=9))])
    assert count_today(dates, ZERO + timedelta(days=days)) == expected
    assert count_today(dates, None) is None
    assert count_today(Dates(), ZERO) is None
