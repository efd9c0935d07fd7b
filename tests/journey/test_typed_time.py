"""A time as people write it; which half of the day is asked, never guessed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cartguide.journey.typed_time import NO_SUCH_TIME, NOT_A_TIME, WHICH_HALF, is_time, read_time

READ = {
    "14:30": "14:30",
    "14.30": "14:30",
    "14h30": "14:30",
    "2:30 pm": "14:30",
    "2.30 PM": "14:30",
    "2pm": "14:00",
    "2 p.m.": "14:00",
    "12:30 am": "00:30",
    "12 pm": "12:00",
    "00:05": "00:05",
    "09:15": "09:15",
    "٢:٣٠ pm": "14:30",
    "noon": "12:00",
    "Midnight": "00:00",
    "now": "08:01",
    "half past two in the afternoon": "14:30",
    "quarter to three pm": "14:45",
    "ten past 8 in the morning": "08:10",
    "ten to one pm": "12:50",
    "two thirty pm": "14:30",
    "ten o’clock at night": "22:00",
    "three at night": "03:00",
    "25:00": NO_SUCH_TIME,
    "12:60 pm": NO_SUCH_TIME,
    "": NOT_A_TIME,
    "after lunch": NOT_A_TIME,
    "2:30": WHICH_HALF,
    "half past two": WHICH_HALF,
    "12:30": WHICH_HALF,
}


@pytest.mark.parametrize(("typed", "found"), READ.items())
def test_a_time_is_read(typed: str, found: str) -> None:
    assert read_time(typed, "08:01") == found


def test_who_counts_to_twenty_four_is_not_asked() -> None:
    assert read_time("2:30", twelve=False) == "02:30"
    assert read_time("12:30", twelve=False) == "12:30"
    assert read_time("half past two", twelve=False) == "02:30"
    assert read_time("now") == NOT_A_TIME


@given(st.text(st.characters(codec=None), max_size=60), st.booleans())
def test_nothing_typed_ever_fails(text: str, twelve: bool) -> None:  # noqa: FBT001
    found = read_time(text, "08:01", twelve=twelve)
    assert is_time(found) or found in {NOT_A_TIME, NO_SUCH_TIME, WHICH_HALF}


@given(st.integers(0, 23), st.integers(0, 59))
def test_every_time_is_read_back(hour: int, minute: int) -> None:
    assert read_time(f"{hour:02}:{minute:02}", twelve=False) == f"{hour:02}:{minute:02}"
    half = "am" if hour < 12 else "pm"
    assert read_time(f"{hour % 12 or 12}:{minute:02} {half}") == f"{hour:02}:{minute:02}"
