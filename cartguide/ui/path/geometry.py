"""Where everything of the path lies, from its width and the words' measures alone; pure, in logical pixels.

Each station has a column of its own; phases are bands over their columns. The line winds from station to station. The
side step stands above it, on a loop that leaves the step it hangs on and comes back to the next one.
"""

from collections.abc import Callable, Container, Sequence
from itertools import pairwise
from math import cos, pi
from typing import NamedTuple

MARGIN, BAND_GAP, INSET, ABOVE = 9.0, 6.0, 12.0, 3.0
# At text size 100; what is round grows with the text.
RADIUS, SIDE_RADIUS, RING = 20.0, 15.0, 4.0
FLAG, POINTER, FLAG_OVERLAP = 20.0, 5.0, 4.0
SWING, PERIOD, DIP = 16.0, 4.4, 2.5
# A name's lines stand closer together than prose, and the line below it closer still.
LEADING, CLOSER, FOOT = 0.82, 3.0, 4.0

Point = tuple[float, float]

# How wide the line and its light edge are.
LINE, CASING = 5.0, 10.0


class Stop(NamedTuple):
    """What geometry needs to know of a step."""

    identity: str
    phase: str
    is_side: bool = False


class Measures(NamedTuple):
    """What the words need. `controls`: width and height of the buttons after the last phase's name."""

    name: float
    state: float
    header: float
    last_header: float
    controls: Point
    scale: float = 1.0


class Box(NamedTuple):
    """A rectangle."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.left + self.width

    @property
    def bottom(self) -> float:
        return self.top + self.height


class Spot(NamedTuple):
    """A station: its column (the whole target), its circle, and the height where its words begin."""

    identity: str
    column: Box
    x: float
    y: float
    radius: float
    words: float


class Curve(NamedTuple):
    """A stretch of the line: start, two control points, end."""

    start: Point
    first: Point
    second: Point
    end: Point


class PathShape(NamedTuple):
    """The whole path. `line` has one stretch fewer than there are main stations; `loop` is the side step's two."""

    height: float
    bands: tuple[tuple[str, Box], ...]
    headers: tuple[tuple[str, Box], ...]
    controls: Box
    spots: tuple[Spot, ...]
    mains: tuple[str, ...]
    line: tuple[Curve, ...]
    loop: tuple[Curve, ...]

    def spot(self, identity: str) -> Spot:
        """The spot of a step; KeyError if there is none."""
        for spot in self.spots:
            if spot.identity == identity:
                return spot
        raise KeyError(identity)


class _Rows(NamedTuple):
    """The heights of everything: band, its header line, where stations begin and stand lowest, words, band's end.

    `under_header`: the highest that a station may stand whose flag comes below the phase's name.
    """

    band: float
    header: float
    stations: float
    low: float
    under_header: float
    words: float
    foot: float


def column_width(stops: Sequence[Stop], width: float) -> float:
    """How wide each station's column is."""
    gaps = sum(one.phase != other.phase for one, other in pairwise(stops))
    return (width - 2 * MARGIN - BAND_GAP * gaps) / max(len(stops), 1)


def wrapped(words: str, width: float, measure: Callable[[str], float]) -> list[str]:
    """Words in lines of a width; a word wider than that is broken."""
    lines: list[str] = []
    for word in words.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and measure(longer) <= width:
            lines[-1] = longer
            continue
        rest = word
        while measure(rest) > width and len(rest) > 1:
            fits = max((at for at in range(1, len(rest)) if measure(rest[:at]) <= width), default=1)
            lines.append(rest[:fits])
            rest = rest[fits:]
        lines.append(rest)
    return lines


def lay_out(stops: Sequence[Stop], width: float, measures: Measures) -> PathShape:
    """Lay the stations out across a width."""
    column = column_width(stops, width)
    lefts = _lefts(stops, column)
    controls, rows = _rows(stops, width, column, measures)
    bands = _bands(stops, lefts, column, rows)
    headers = tuple((phase, _header(box, controls, rows, measures)) for phase, box in bands)
    firsts = {box.left for _, box in bands}
    scale = measures.scale
    spots: list[Spot] = []
    mains: list[str] = []
    for stop, left in zip(stops, lefts, strict=True):
        target = Box(left + 1, rows.stations, column - 2, rows.foot - rows.stations)
        high = rows.low if left + column > controls.left else rows.under_header if left in firsts else 0
        y = max(rows.low - SWING * scale * _wave(len(mains)), high)
        if stop.is_side:
            y = rows.stations + (SIDE_RADIUS + RING) * scale + 1
        else:
            mains.append(stop.identity)
        radius = (SIDE_RADIUS if stop.is_side else RADIUS) * scale
        spots.append(Spot(stop.identity, target, left + column / 2, y, radius, rows.words))
    line, loop = _line(stops, spots, rows.low + DIP * measures.scale)
    return PathShape(rows.foot + MARGIN, bands, headers, controls, tuple(spots), tuple(mains), line, loop)


def _rows(stops: Sequence[Stop], width: float, column: float, measures: Measures) -> tuple[Box, _Rows]:
    """The buttons and all heights. Where the last band is too narrow for both, the buttons stand above the bands."""
    last = [stop for stop in stops if stop.phase == stops[-1].phase]
    wide, high = measures.controls
    controls = Box(width - MARGIN - 2 - wide, MARGIN - ABOVE - 1, wide, high)
    beside = measures.last_header + wide + 2 * INSET <= column * len(last)
    band = MARGIN if beside else controls.bottom + ABOVE
    header = band + ABOVE + 2
    stations = max(controls.bottom, header + measures.header)
    reach = (RADIUS + RING) * measures.scale
    flag = (FLAG + POINTER - FLAG_OVERLAP) * measures.scale + reach
    low = stations + flag
    words = low + reach - CLOSER * measures.scale
    foot = words + measures.name - CLOSER * measures.scale + measures.state + FOOT
    return controls, _Rows(band, header, stations, low, header + measures.header + flag, words, foot)


def _header(band: Box, controls: Box, rows: _Rows, measures: Measures) -> Box:
    right = band.right - INSET
    if controls.bottom > rows.header and right > controls.left:
        right = controls.left
    return Box(band.left + INSET, rows.header, right - band.left - INSET, measures.header)


def _wave(main: int) -> float:
    """How high a main station stands above the lowest place: 0 to 1."""
    return 0.5 - 0.5 * cos(2 * pi * main / PERIOD)


def _lefts(stops: Sequence[Stop], column: float) -> list[float]:
    lefts = [MARGIN]
    for one, other in pairwise(stops):
        lefts.append(lefts[-1] + column + (BAND_GAP if one.phase != other.phase else 0))
    return lefts[: len(stops)]


def _bands(stops: Sequence[Stop], lefts: Sequence[float], column: float, rows: _Rows) -> tuple[tuple[str, Box], ...]:
    bands: list[tuple[str, Box]] = []
    for stop, left in zip(stops, lefts, strict=True):
        if bands and bands[-1][0] == stop.phase:
            box = bands[-1][1]
            bands[-1] = (stop.phase, box._replace(width=box.width + column))
        else:
            bands.append((stop.phase, Box(left, rows.band, column, rows.foot - rows.band)))
    return tuple(bands)


def _line(stops: Sequence[Stop], spots: Sequence[Spot], low: float) -> tuple[tuple[Curve, ...], tuple[Curve, ...]]:
    """The line from main station to main station, which dips below a side step, and the side step's loop."""
    line: list[Curve] = []
    loop: tuple[Curve, ...] = ()
    mains = [(at, spot) for at, (spot, stop) in enumerate(zip(spots, stops, strict=True)) if not stop.is_side]
    for (at, one), (other_at, other) in pairwise(mains):
        if other_at - at == 1:
            line.append(_between(one, other))
            continue
        bend = (8 * low - one.y - other.y) / 6
        third = (other.x - one.x) / 3
        line.append(Curve((one.x, one.y), (one.x + third, bend), (other.x - third, bend), (other.x, other.y)))
        side = spots[at + 1]
        loop = (_bow(one, side), turned(_bow(other, side)))
    return tuple(line), loop


def _between(one: Spot, other: Spot) -> Curve:
    half = (other.x - one.x) / 2
    return Curve((one.x, one.y), (one.x + half, one.y), (other.x - half, other.y), (other.x, other.y))


def _bow(one: Spot, side: Spot) -> Curve:
    """From a main station up to the side step, which it reaches level."""
    way = side.x - one.x
    return Curve((one.x, one.y), (one.x + way * 0.3, side.y), (one.x + way * 0.6, side.y), (side.x, side.y))


def turned(curve: Curve) -> Curve:
    """The same stretch the other way."""
    return Curve(curve.end, curve.second, curve.first, curve.start)


def part_of(curve: Curve, share: float) -> Curve:
    """The beginning of a curve, up to a share of it."""

    def mix(one: Point, other: Point) -> Point:
        return one[0] + (other[0] - one[0]) * share, one[1] + (other[1] - one[1]) * share

    first, middle, last = mix(curve[0], curve[1]), mix(curve[1], curve[2]), mix(curve[2], curve[3])
    one, other = mix(first, middle), mix(middle, last)
    return Curve(curve.start, first, one, mix(one, other))


def tip_of(shape: PathShape, pin: tuple[str, str]) -> Point | None:
    """Where the pin's tip stands: on top of a station, or on the line between two; None if it is nowhere."""
    spots = [spot for identity in pin for spot in shape.spots if spot.identity == identity]
    if len(spots) != len(pin):
        return None
    one, other = spots
    if one is other:
        return one.x, one.y - one.radius
    at = shape.mains.index(one.identity) if one.identity in shape.mains else len(shape.line)
    if at >= len(shape.line):
        return (one.x + other.x) / 2, (one.y + other.y) / 2
    x, y = part_of(shape.line[at], 0.5).end
    return x, y - CASING / 2


def gone(order: Sequence[str], mains: Sequence[str], pin: tuple[str, str], done: Container[str]) -> float:
    """How much of the line lies behind: in stretches, up to the pin; where there is none, up to what is done."""
    if pin[0] in mains:
        return mains.index(pin[0]) + (0.5 if pin[0] != pin[1] else 0)
    if pin[0] in order:
        return max(sum(identity in mains for identity in order[: order.index(pin[0])]) - 1, 0)
    return max((at for at, identity in enumerate(mains) if identity in done), default=0)
