"""Where everything of the path lies, from its width and the text's size alone; pure, in logical pixels.

Each station has a column of its own; phases are bands over their columns. The side step stands above the line, on a
loop that leaves the step it hangs on and comes back to the next one.
"""

from collections.abc import Sequence
from math import sin
from typing import NamedTuple

BAND_GAP = 6.0
MARGIN = 11.0
SWING = 10.0
RADIUS, SIDE_RADIUS = 24.0, 18.0
PHASE_HEIGHT = 1.9
LABEL_GAP = 12.0


class Station(NamedTuple):
    """What geometry needs to know of a step."""

    identity: str
    phase: str
    is_side: bool


class Box(NamedTuple):
    """A rectangle."""

    left: float
    top: float
    width: float
    height: float


class Spot(NamedTuple):
    """A station: its column (the whole target), its circle, and where its words stand."""

    identity: str
    column: Box
    x: float
    y: float
    radius: float
    words: Box


class Curve(NamedTuple):
    """A stretch of the line from one station to the next: start, two control points, end."""

    start: tuple[float, float]
    first: tuple[float, float]
    second: tuple[float, float]
    end: tuple[float, float]


class PathShape(NamedTuple):
    """The whole path. `line` has one stretch fewer than there are main stations; `loop` is the side step's."""

    height: float
    bands: tuple[tuple[str, Box], ...]
    spots: tuple[Spot, ...]
    line: tuple[Curve, ...]
    loop: tuple[Curve, ...]


def lay_out(stations: Sequence[Station], width: float, line_height: float, word_lines: int) -> PathShape:
    """Lay the stations out across a width; `line_height` is that of the body text, `word_lines` of a station's words."""
    column = (width - 2 * MARGIN - BAND_GAP * (_phases(stations) - 1)) / max(len(stations), 1)
    top = MARGIN + PHASE_HEIGHT * line_height
    middle = top + SIDE_RADIUS + SWING
    words_top = middle + SWING + RADIUS + LABEL_GAP
    height = words_top + word_lines * line_height + 2 * MARGIN
    spots: list[Spot] = []
    bands: list[tuple[str, Box]] = []
    left = MARGIN
    for at, station in enumerate(stations):
        if at and station.phase != stations[at - 1].phase:
            left += BAND_GAP
        x = left + column / 2
        y = top + SIDE_RADIUS - 2 if station.is_side else middle + SWING * sin(at * 1.05)
        radius = SIDE_RADIUS if station.is_side else RADIUS
        words = Box(left + 2, words_top, column - 4, word_lines * line_height)
        spots.append(Spot(station.identity, Box(left, MARGIN, column, height - 2 * MARGIN), x, y, radius, words))
        _widen(bands, station.phase, left, column, height)
        left += column
    mains = [spot for spot, station in zip(spots, stations, strict=True) if not station.is_side]
    line = tuple(_curve(one, other) for one, other in zip(mains, mains[1:], strict=False))
    return PathShape(height, tuple(bands), tuple(spots), line, _loop(stations, spots))


def _phases(stations: Sequence[Station]) -> int:
    return len({station.phase for station in stations})


def _widen(bands: list[tuple[str, Box]], phase: str, left: float, column: float, height: float) -> None:
    if bands and bands[-1][0] == phase:
        box = bands[-1][1]
        bands[-1] = (phase, box._replace(width=box.width + column))
    else:
        bands.append((phase, Box(left, MARGIN, column, height - 2 * MARGIN)))


def _curve(one: Spot, other: Spot) -> Curve:
    half = (other.x - one.x) / 2
    return Curve((one.x, one.y), (one.x + half, one.y), (other.x - half, other.y), (other.x, other.y))


def _loop(stations: Sequence[Station], spots: Sequence[Spot]) -> tuple[Curve, ...]:
    for at, station in enumerate(stations):
        if station.is_side and 0 < at < len(stations) - 1:
            return (_curve(spots[at - 1], spots[at]), _curve(spots[at], spots[at + 1]))
    return ()
