"""A save is due 0.8 s after the last key, and within 3 s of the first key that is not saved, however one types."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cartguide.journey.saving import LONGEST, PAUSE, Unsaved, due_in

A_HAIR = 1e-6
TIMES = st.floats(0, 1e6)


@pytest.mark.parametrize(
    ("since", "last", "now", "seconds"),
    [
        (10.0, 10.0, 10.0, 0.8),
        (10.0, 10.0, 10.5, 0.3),
        (10.0, 11.0, 11.0, 0.8),
        (10.0, 12.0, 12.0, 0.8),
        (10.0, 12.5, 12.5, 0.5),
        (10.0, 13.0, 13.0, 0.0),
        (10.0, 10.0, 99.0, 0.0),
    ],
)
def test_when_it_is_due(since: float, last: float, now: float, seconds: float) -> None:
    assert due_in(Unsaved(since, last), now) == pytest.approx(seconds)


def test_one_more_key_keeps_the_first() -> None:
    assert Unsaved(1.0, 2.0).changed(2.5) == Unsaved(1.0, 2.5)


@given(start=TIMES, pauses=st.lists(st.floats(0, 1.5), max_size=60))
def test_no_key_waits_longer_than_three_seconds(start: float, pauses: list[float]) -> None:
    """The window's timer: after each key it is set anew to when the save is due; when it fires, all is saved."""
    now, unsaved = start, Unsaved(start, start)
    for pause in [*pauses, 99.0]:
        fires = now + due_in(unsaved, now)
        assert now <= fires <= unsaved.last + PAUSE + A_HAIR
        assert fires - unsaved.since <= LONGEST + A_HAIR
        now += pause
        unsaved = Unsaved(now, now) if fires <= now else unsaved.changed(now)


@given(since=TIMES, typed=st.floats(0, 10), waited=st.floats(0, 10))
def test_the_time_never_runs_backwards(since: float, typed: float, waited: float) -> None:
    unsaved = Unsaved(since, since + typed)
    now = unsaved.last + waited
    assert 0 <= due_in(unsaved, now) <= PAUSE + A_HAIR
    assert due_in(unsaved, now + 1) <= due_in(unsaved, now)
