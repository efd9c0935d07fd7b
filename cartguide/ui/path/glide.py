"""How the ring glides along the path from one station to another; pure."""

from collections.abc import Sequence

from cartguide.ui.path.geometry import Curve, PathShape, Point, part_of, turned

GLIDE_MS = 160


def route(shape: PathShape, start: str, end: str) -> tuple[Curve, ...]:
    """The stretches of line and loop that lead from one station to another."""
    order = [spot.identity for spot in shape.spots]
    if order.index(start) > order.index(end):
        return tuple(turned(curve) for curve in reversed(route(shape, end, start)))
    if start == end:
        return ()
    if start in shape.mains and end in shape.mains:
        return shape.line[shape.mains.index(start) : shape.mains.index(end)]
    if not shape.loop:
        one, other = shape.spot(start), shape.spot(end)
        return (Curve((one.x, one.y), (one.x, one.y), (other.x, other.y), (other.x, other.y)),)
    if end in shape.mains:
        after = order[order.index(start) + 1]
        return (shape.loop[1], *route(shape, after, end))
    before = order[order.index(end) - 1]
    return (*route(shape, start, before), shape.loop[0])


def place(way: Sequence[Curve], share: float) -> Point:
    """Where the ring is after a share of its time: it starts and ends gently."""
    eased = share * share * (3 - 2 * share) * len(way)
    at = min(int(eased), len(way) - 1)
    return part_of(way[at], eased - at).end


def radius(shape: PathShape, start: str, end: str, share: float) -> float:
    """How big the ring is on its way from a station to another."""
    one, other = shape.spot(start).radius, shape.spot(end).radius
    return one + (other - one) * share
