"""Where the stations lie: nothing on top of anything, everything inside, in order, and low enough."""

from itertools import combinations, pairwise

import pytest

from cartguide.ui.path.geometry import (
    CASING,
    RING,
    Box,
    Curve,
    Measures,
    PathShape,
    Stop,
    gone,
    lay_out,
    part_of,
    tip_of,
    wrapped,
)
from cartguide.ui.path.glide import place, radius, route

ALL = (
    *(Stop(str(number), "before") for number in (1, 2, 3, 4)),
    Stop("5", "wait"),
    Stop("side", "wait", is_side=True),
    *(Stop(str(number), "treatment") for number in (6, 7, 8)),
    *(Stop(str(number), "after") for number in (9, 10, 11)),
)
NO_SIDE = tuple(stop for stop in ALL if not stop.is_side)
ONE = ALL[:1]
MEASURES = Measures(name=47.1, state=21.8, header=26, last_header=46, controls=(190, 44))
SHAPES = {
    f"{len(stops)} steps, {width} wide, {scale:.2f}": lay_out(
        stops, width, Measures(47.1 * scale, 21.8 * scale, 26 * scale, 46 * scale, (190 * scale, 44 * scale), scale)
    )
    for stops in (ALL, NO_SIDE, ALL[:4], ALL[6:], ONE)
    for width, scale in ((1334, 1.0), (1888, 1.0), (1240, 1.0), (1888, 1.25), (2528, 1.5))
}
every_shape = pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)


def circle(shape: PathShape, identity: str) -> Box:
    """What a station's circle takes up when it is open."""
    spot = shape.spot(identity)
    reach = spot.radius + RING
    return Box(spot.x - reach, spot.y - reach, 2 * reach, 2 * reach)


def meet(one: Box, other: Box) -> bool:
    across = min(one.right, other.right) - max(one.left, other.left)
    down = min(one.bottom, other.bottom) - max(one.top, other.top)
    return across > 0.01 and down > 0.01


def inside(inner: Box, outer: Box) -> bool:
    return (
        inner.left >= outer.left
        and inner.right <= outer.right
        and inner.top >= outer.top - 0.01
        and inner.bottom <= outer.bottom + 0.01
    )


def test_the_path_is_low_at_the_usual_window() -> None:
    """A window of 1366×768 leaves it 1334 by 195."""
    assert lay_out(ALL, 1334, MEASURES).height <= 195


@every_shape
def test_nothing_lies_on_anything(shape: PathShape) -> None:
    for group in ([spot.column for spot in shape.spots], [band for _, band in shape.bands]):
        assert not [pair for pair in combinations(group, 2) if meet(*pair)]
    circles = [circle(shape, spot.identity) for spot in shape.spots]
    assert not [pair for pair in combinations(circles, 2) if meet(*pair)]
    for box in (*circles, *(spot.column for spot in shape.spots), *(header for _, header in shape.headers)):
        assert not meet(box, shape.controls)
    for _, header in shape.headers:
        assert not [each for each in (*circles, *(spot.column for spot in shape.spots)) if meet(header, each)]


@every_shape
def test_everything_is_inside(shape: PathShape) -> None:
    bands = dict(shape.bands)
    width = max(band.right for band in bands.values()) + 9
    for _, band in shape.bands:
        assert inside(band, Box(0, 0, width, shape.height))
    for spot in shape.spots:
        assert any(inside(spot.column, band) for band in bands.values())
        assert spot.column.left < spot.x < spot.column.right
        assert spot.words >= spot.y + spot.radius
        assert spot.column.top <= spot.y - spot.radius - RING
    for phase, header in shape.headers:
        assert inside(header, bands[phase])


@every_shape
def test_stations_follow_one_another(shape: PathShape) -> None:
    assert all(one.x < other.x for one, other in pairwise(shape.spots))
    assert len({spot.words for spot in shape.spots}) == 1, "names begin at one height"
    assert len(shape.line) == len(shape.mains) - 1
    for curve, (one, other) in zip(shape.line, pairwise(shape.mains), strict=True):
        assert curve.start == (shape.spot(one).x, shape.spot(one).y)
        assert curve.end == (shape.spot(other).x, shape.spot(other).y)


@every_shape
def test_the_pin_clears_the_names_of_the_phases_and_the_buttons(shape: PathShape) -> None:
    scale = shape.spots[0].radius / 20 if shape.spots[0].identity != "side" else 1
    for spot in shape.spots:
        tip = tip_of(shape, (spot.identity, spot.identity))
        assert tip is not None
        flag = Box(tip[0] - 26 * scale, tip[1] - 25 * scale, 52 * scale, 20 * scale)
        first = [header for _, header in shape.headers if header.left < spot.column.right and spot.x < header.left + 60]
        assert not [header for header in first if meet(flag, header)]
        assert not meet(flag, shape.controls)


def test_the_line_winds_and_dips_below_the_side_step() -> None:
    shape = lay_out(ALL, 1334, MEASURES)
    heights = [spot.y for spot in shape.spots if spot.identity in shape.mains]
    assert max(heights) - min(heights) > 10
    below = part_of(shape.line[4], 0.5).end
    side = circle(shape, "side")
    assert below[0] == pytest.approx(shape.spot("side").x, abs=8)
    assert below[1] - CASING / 2 > side.bottom
    assert shape.loop[0].start == (shape.spot("5").x, shape.spot("5").y)
    assert shape.loop[1].end == (shape.spot("6").x, shape.spot("6").y)


def test_no_steps_make_an_empty_card() -> None:
    shape = lay_out((), 1334, MEASURES)
    assert shape.spots == ()
    assert shape.height > 0


def test_buttons_stand_above_where_the_last_phase_is_too_narrow_for_them() -> None:
    shape = lay_out(ALL, 700, MEASURES)
    assert shape.controls.bottom <= min(band.top for _, band in shape.bands)


@pytest.mark.parametrize(
    ("words", "width", "lines"),
    [
        ("Collection", 10, ["Collection"]),
        ("Getting ready", 10, ["Getting", "ready"]),
        ("Did it work?", 6, ["Did it", "work?"]),
        ("Collection", 4, ["Coll", "ecti", "on"]),
        ("", 4, []),
    ],
)
def test_names_wrap_between_words_and_only_then_inside(words: str, width: float, lines: list[str]) -> None:
    assert wrapped(words, width, lambda part: float(len(part))) == lines


ORDER = [stop.identity for stop in ALL]
MAINS = [stop.identity for stop in NO_SIDE]


@pytest.mark.parametrize(
    ("pin", "done", "behind"),
    [
        (("", ""), (), 0),
        (("4", "4"), ("1", "2", "3"), 3),
        (("3", "4"), ("1", "2", "3"), 2.5),
        (("side", "side"), ("1",), 4),
        (("2", "2"), ("1", "2", "3", "4"), 1),
        (("", ""), MAINS, 10),
        (("gone", "gone"), (), 0),
    ],
)
def test_the_line_is_behind_up_to_the_pin(pin: tuple[str, str], done: tuple[str, ...], behind: float) -> None:
    assert gone(ORDER, MAINS, pin, done) == behind


def test_the_pin_stands_on_a_station_or_on_the_line_between_two() -> None:
    shape = lay_out(ALL, 1334, MEASURES)
    four = shape.spot("4")
    assert tip_of(shape, ("4", "4")) == (four.x, four.y - four.radius)
    between = tip_of(shape, ("3", "4"))
    assert between is not None
    assert shape.spot("3").x + 25 < between[0] < four.x - 25
    assert between[1] < part_of(shape.line[2], 0.5).end[1]
    assert tip_of(shape, ("", "")) is None


@pytest.mark.parametrize("start", ORDER)
@pytest.mark.parametrize("end", ORDER)
def test_the_ring_glides_from_station_to_station_without_a_leap(start: str, end: str) -> None:
    shape = lay_out(ALL, 1334, MEASURES)
    if start == end:
        assert route(shape, start, end) == ()
        return
    way = route(shape, start, end)
    spots = shape.spot(start), shape.spot(end)
    assert place(way, 0) == pytest.approx((spots[0].x, spots[0].y))
    assert place(way, 1) == pytest.approx((spots[1].x, spots[1].y))
    assert all(one.end == other.start for one, other in pairwise(way))
    assert radius(shape, start, end, 0) == spots[0].radius
    assert radius(shape, start, end, 1) == spots[1].radius


def test_the_ring_starts_and_ends_gently() -> None:
    way = (Curve((0, 0), (100 / 3, 0), (200 / 3, 0), (100, 0)),)
    places = [place(way, share / 10)[0] for share in range(11)]
    moves = [other - one for one, other in pairwise(places)]
    assert moves[0] < moves[4] > moves[-1]
    assert places[5] == pytest.approx(50)
