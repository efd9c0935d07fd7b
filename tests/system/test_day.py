"""The day while the window is open: midnight, another zone, a clock not to be believed."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from pytestqt.qtbot import QtBot

from cartguide.system.day import Day


class Clock:
    """A clock that is set by hand."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now


def believed(day: date) -> date | None:
    return day if day.year >= 2026 else None


@pytest.mark.usefixtures("qapp")
def test_midnight_another_zone_and_a_wrong_clock_are_said_once() -> None:
    here = timezone(timedelta(hours=1))
    clock = Clock(datetime(2027, 3, 16, 23, 59, 50, tzinfo=here))
    day = Day(believed, now=clock)
    told: list[date | None] = []
    day.changed.connect(lambda: told.append(day.today))
    day.look()
    assert (day.today, told) == (date(2027, 3, 16), [])
    clock.now += timedelta(seconds=20)
    day.look()
    day.look()
    assert told == [date(2027, 3, 17)]
    clock.now = clock.now.astimezone(timezone(timedelta(hours=-8)))
    day.look()
    assert told[1:] == [date(2027, 3, 16)]
    clock.now = datetime(1970, 1, 1, tzinfo=UTC)
    day.look()
    assert told[2:] == [None]


def test_it_looks_by_itself(qtbot: QtBot) -> None:
    clock = Clock(datetime(2027, 3, 16, 23, 59, tzinfo=UTC))
    day = Day(believed, now=clock)
    day.watch()
    day._timer.setInterval(1)
    clock.now += timedelta(minutes=2)
    with qtbot.waitSignal(day.changed):
        pass
    assert day.today == date(2027, 3, 17)
