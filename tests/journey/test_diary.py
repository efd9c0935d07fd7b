"""A diary entry: where it stands by its day and time, what of a temperature is read, and how slices are cut."""

from datetime import date
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cartguide.guide.typed_number import CELSIUS, FAHRENHEIT
from cartguide.journal.record_model import Record, in_order
from cartguide.journey.diary import DAY_TO_DAY, THINGS, is_blank, read_entry_day, sort_key, things_as_kept, things_in
from cartguide.journey.diary_chart import AXIS, plot
from cartguide.journey.diary_days import NOT_A_MONTH, by_day, read_month, whole_days
from cartguide.journey.typed_day import MONTH_IN_DIGITS, NO_SUCH_DAY, NOT_A_DAY
from cartguide.journey.typed_temperature import Reading, asks, names_two_units, read_temperature

TODAY = date(2026, 11, 23)
# What a person, a paste or a fault may bring; lone surrogates too.
ANYTHING = st.text(st.characters(codec=None), max_size=80)
UNITS = st.sampled_from(["", FAHRENHEIT, CELSIUS])


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("today", TODAY),
        ("Yesterday", date(2026, 11, 22)),
        ("tomorrow", date(2026, 11, 24)),
        ("17 March", date(2026, 3, 17)),
        ("24 November", date(2026, 11, 24)),
        ("20 December", date(2025, 12, 20)),
        ("17 March 2024", date(2024, 3, 17)),
        ("2026-11-01", date(2026, 11, 1)),
        ("3/4", MONTH_IN_DIGITS),
        ("30 February", NO_SUCH_DAY),
        ("soon", NOT_A_DAY),
    ],
)
def test_a_day_is_the_last_one_of_that_name(typed: str, found: date | str) -> None:
    assert read_entry_day(typed, TODAY) == found


@pytest.mark.parametrize(
    ("typed", "chosen", "number", "unit"),
    [
        ("38,4", "", "38.4", ""),
        ("38.4", CELSIUS, "38.4", CELSIUS),
        ("101.3 F", "", "101.3", FAHRENHEIT),
        ("101.3°f", "", "101.3", FAHRENHEIT),
        ("٣٨\N{ARABIC DECIMAL SEPARATOR}٤", CELSIUS, "38.4", CELSIUS),
        ("38.4°", "", "38.4", ""),
        ("38 degrees Celsius", "", "38", CELSIUS),
        ("36.5℃", "", "36.5", CELSIUS),
        ("101.3 F", CELSIUS, "101.3", ""),
        ("fine", CELSIUS, "", CELSIUS),
        ("", FAHRENHEIT, "", FAHRENHEIT),
        ("38 then 39", "", "", ""),
        ("1" * 5000, "", "", ""),
    ],
)
def test_a_temperature_is_read_and_its_unit_never_guessed(typed: str, chosen: str, number: str, unit: str) -> None:
    assert read_temperature(typed, chosen) == Reading(number, unit)
    assert names_two_units("101.3 F", CELSIUS)
    assert not names_two_units("38.4°", CELSIUS)


@pytest.mark.parametrize(
    ("typed", "chosen", "asked"),
    [
        ("", "", False),
        ("375", "", True),
        ("fine", "", True),
        ("12", CELSIUS, True),
        ("60", CELSIUS, True),
        ("60", "", True),
        ("25", CELSIUS, False),
        ("45", CELSIUS, False),
        ("45.1", CELSIUS, True),
        ("24.9", CELSIUS, True),
        ("77", FAHRENHEIT, False),
        ("113", FAHRENHEIT, False),
        ("113.1", FAHRENHEIT, True),
        ("38.4", FAHRENHEIT, True),
        ("101", CELSIUS, True),
        ("101", "", False),
        ("36.5", "", False),
    ],
)
def test_only_what_no_thermometer_shows_is_asked_about(typed: str, chosen: str, asked: bool) -> None:  # noqa: FBT001
    assert asks(typed, chosen) is asked


@given(tenths=st.integers(250, 450))
def test_every_number_a_thermometer_shows_is_the_same(tenths: int) -> None:
    assert not asks(f"{tenths / 10}", CELSIUS)
    assert not asks(f"{tenths / 10}")
    fahrenheit = round(tenths / 10 * 9 / 5 + 32, 1)
    assert not asks(f"{fahrenheit}", FAHRENHEIT)


@given(text=ANYTHING, chosen=UNITS)
def test_nothing_typed_ever_fails(text: str, chosen: str) -> None:
    assert isinstance(read_temperature(text, chosen), Reading)
    assert asks(text, chosen) in {True, False}
    assert isinstance(read_entry_day(text, TODAY), get_args(date | str))
    assert isinstance(read_month(text), str)
    record = Record("a", "diary", text, {"temperature": text, "unit": chosen})
    assert plot([record], CELSIUS).points == ()


@given(st.sets(st.sampled_from(sorted(DAY_TO_DAY))))
def test_what_is_ticked_is_kept(ticked: set[str]) -> None:
    kept = {THINGS: things_as_kept(ticked)}
    assert set(things_in(kept)) == ticked
    assert is_blank({"time": "8:00", "writer": "me", "date": "soon"})
    assert is_blank(kept) is not bool(ticked)


KEYS = st.tuples(st.integers(1, 9), st.integers(0, 23)).map(
    lambda key: sort_key(date(2026, 1, key[0]), f"{key[1]:02}:00")
)


@given(keys=st.lists(KEYS, max_size=40), asked=st.integers(1, 12))
def test_slices_never_part_a_day_and_lose_nothing(keys: list[str], asked: int) -> None:
    everything = sorted((Record(f"{at:03}", "diary", key) for at, key in enumerate(keys)), key=in_order, reverse=True)
    seen: list[Record] = []
    before = None
    while True:
        page = [record for record in everything if before is None or in_order(record) < before][:asked]
        found = whole_days(page, asked)
        seen += found.records
        days = {record.day[:10] for record in found.records}
        if len(days) > 1 and found.before:
            assert not days & {record.day[:10] for record in everything if in_order(record) < found.before}
        if found.before is None:
            break
        before = found.before
    assert seen == everything
    assert [entry for _, day in by_day(everything) for entry in day] == everything


@pytest.mark.parametrize(
    ("typed", "first_after"),
    [("March 2025", "2025-04-01"), ("dec 2024", "2025-01-01"), ("2025", "2026-01-01"), ("2025 May", "2025-06-01")],
)
def test_a_month_is_shown_from_its_end(typed: str, first_after: str) -> None:
    assert read_month(typed) == first_after


@pytest.mark.parametrize("typed", ["", "March", "March 25", "3/2025", "March April 2025", "month 2025", "0001"])
def test_what_is_no_month_is_asked_again(typed: str) -> None:
    assert read_month(typed) == NOT_A_MONTH


def test_the_chart_draws_what_was_typed_and_puts_the_rest_beside_it() -> None:
    def entry(uuid: str, hour: int, temperature: str, unit: str) -> Record:
        return Record(uuid, "diary", f"2026-11-23T{hour:02}:00", {"temperature": temperature, "unit": unit})

    there = [
        entry("a", 9, "38,4", CELSIUS),
        entry("b", 8, "98.6", FAHRENHEIT),
        entry("c", 10, "98.6", ""),
        entry("d", 11, "33.9", CELSIUS),
        entry("e", 12, "42.1", CELSIUS),
        entry("f", 13, "fine", CELSIUS),
        entry("g", 14, " ", CELSIUS),
        entry("h", 15, "34", CELSIUS),
        entry("i", 16, "42", CELSIUS),
    ]
    found = plot(there, CELSIUS)
    assert [(point.record.uuid, round(point.at, 1)) for point in found.points] == [
        ("b", 37.0),
        ("a", 38.4),
        ("h", 34.0),
        ("i", 42.0),
    ]
    assert {record.uuid for record in found.beside} == {"c", "d", "e", "f"}
    assert AXIS == {CELSIUS: (34, 42), FAHRENHEIT: (93, 108)}
