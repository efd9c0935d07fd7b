"""What the diary's chart shows: each temperature as a point, nothing between them and nothing of what they may mean."""

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from cartguide.guide.typed_number import CELSIUS, FAHRENHEIT
from cartguide.journal.record_model import Record
from cartguide.journey.diary import TEMPERATURE, UNIT
from cartguide.journey.typed_temperature import read_temperature, shown_in

# The same for everyone and every day.
AXIS = {CELSIUS: (34, 42), FAHRENHEIT: (93, 108)}
STEPS = {CELSIUS: 1, FAHRENHEIT: 3}
SPANS = (7, 30)


class Point(NamedTuple):
    """An entry as drawn: when, as local time, and its temperature in the chart's unit."""

    record: Record
    when: datetime
    at: float


class Plot(NamedTuple):
    """`points`, oldest first; `beside`: entries with a temperature that stand below the chart in words."""

    points: tuple[Point, ...]
    beside: tuple[Record, ...]


def plot(records: Iterable[Record], unit: str) -> Plot:
    """The entries with a temperature, drawn in a unit as far as theirs is known and the axis reaches."""
    points, beside = [], []
    low, high = AXIS[unit]
    for record in records:
        text = record.fields.get(TEMPERATURE, "")
        if not text.strip():
            continue
        at = shown_in(read_temperature(text, record.fields.get(UNIT, "")), unit)
        when = _moment(record.day)
        if at is None or when is None or at < low or at > high:
            beside.append(record)
        else:
            points.append(Point(record, when, at))
    return Plot(tuple(sorted(points, key=lambda point: (point.when, point.record.uuid))), tuple(beside))


def _moment(day: str) -> datetime | None:
    try:
        return datetime.fromisoformat(day)
    except ValueError:
        return None
