"""Where the rows of the path lie: phase by phase, one below the other, in one column or two; pure."""

from collections.abc import Callable, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from cartguide.ui.path.geometry import Box, Curve, Point, Stop, part_of


class Spaces(NamedTuple):
    """Heights and gaps in logical pixels: a phase's name, around a band, between rows, bands and columns.

    `slot`: the room for the pin where it stands after the row `slot_after`.
    """

    header: float
    around: float
    between: float
    apart: float
    slot: float = 0
    slot_after: str = ""


class Stack(NamedTuple):
    """Where bands, their names and the rows stand; `slot` is the room for the pin between two rows."""

    height: float
    bands: tuple[tuple[str, Box], ...]
    headers: tuple[tuple[str, Box], ...]
    rows: dict[str, Box]
    slot: Box | None


def stack(
    stops: Sequence[Stop], width: float, columns: int, spaces: Spaces, tall: Callable[[str, float], float]
) -> Stack:
    """Stack the rows at a width; `tall` tells a row's height at its width. Two columns share the phases evenly."""
    phases = [(phase, tuple(group)) for phase, group in groupby(stops, lambda stop: stop.phase)]
    column = (width - spaces.apart * (columns - 1)) / columns
    share = -(-len(phases) // columns)
    bands: list[tuple[str, Box]] = []
    headers: list[tuple[str, Box]] = []
    rows: dict[str, Box] = {}
    slot = None
    lowest = 0.0
    for at, (phase, members) in enumerate(phases):
        left = (at // share) * (column + spaces.apart)
        top = 0.0 if at % share == 0 else bands[-1][1].bottom + spaces.apart
        inner = column - 2 * spaces.around
        headers.append((phase, Box(left + spaces.around, top + spaces.around, inner, spaces.header)))
        below = headers[-1][1].bottom + spaces.between
        for stop in members:
            rows[stop.identity] = Box(left + spaces.around, below, inner, tall(stop.identity, inner))
            below = rows[stop.identity].bottom + spaces.between
            if stop.identity == spaces.slot_after:
                slot = Box(left + spaces.around, below, inner, spaces.slot)
                below = slot.bottom + spaces.between
        bottom = below - spaces.between + spaces.around
        bands.append((phase, Box(left, top, column, bottom - top)))
        lowest = max(lowest, bottom)
    return Stack(lowest, tuple(bands), tuple(headers), rows, slot)


def joined(stops: Sequence[Stop], centres: Sequence[Point]) -> tuple[tuple[Curve, ...], tuple[Curve, ...]]:
    """The line down through the medals, past the side step, and the side step's bow from the line and back."""
    line: list[Curve] = []
    bow: tuple[Curve, ...] = ()
    mains = [at for at, stop in enumerate(stops) if not stop.is_side]
    for one, other in pairwise(mains):
        start, end = centres[one], centres[other]
        half = (end[1] - start[1]) / 2
        line.append(Curve(start, (start[0], start[1] + half), (end[0], end[1] - half), end))
        if other - one > 1:
            side = centres[one + 1]
            back = _bow(end, side)
            bow = (_bow(start, side), Curve(back.end, back.second, back.first, back.start))
    return tuple(line), bow


def _bow(start: Point, side: Point) -> Curve:
    way = side[1] - start[1]
    return Curve(start, (side[0], start[1] + way * 0.3), (side[0], start[1] + way * 0.6), side)


def share_at(curve: Curve, height: float) -> float:
    """The share of a curve that goes down, at a height."""
    low, high = 0.0, 1.0
    for _ in range(20):
        middle = (low + high) / 2
        low, high = (middle, high) if part_of(curve, middle).end[1] < height else (low, middle)
    return low
