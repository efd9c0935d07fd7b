"""Where the rows lie, in one column or two, and the line down through them."""

from itertools import pairwise

import pytest

from cartguide.ui.path.geometry import Stop, part_of
from cartguide.ui.path.stack import Spaces, joined, share_at, stack
from tests.ui.path.test_geometry import ALL, inside

SPACES = Spaces(header=30, around=8, between=4, apart=10)


def tall(identity: str, _: float) -> float:
    return 60 if identity == "side" else 50


@pytest.mark.parametrize("columns", [1, 2])
@pytest.mark.parametrize("stops", [ALL, ALL[:6], ALL[:1], ()], ids=len)
def test_rows_stand_in_their_bands_below_one_another(stops: tuple[Stop, ...], columns: int) -> None:
    laid = stack(stops, 600, columns, SPACES, tall)
    bands = dict(laid.bands)
    for stop in stops:
        assert inside(laid.rows[stop.identity], bands[stop.phase])
    for one, other in pairwise(stops):
        if one.phase == other.phase:
            assert laid.rows[other.identity].top == laid.rows[one.identity].bottom + 4
    for phase, header in laid.headers:
        assert header.top >= bands[phase].top
        assert header.bottom <= min(laid.rows[stop.identity].top for stop in stops if stop.phase == phase)
    for (_, above), (_, below) in pairwise(laid.bands):
        assert below.left > above.right or below.top > above.bottom
    assert laid.height == max((band.bottom for band in bands.values()), default=0)


def test_two_columns_share_the_phases() -> None:
    laid = stack(ALL, 600, 2, SPACES, tall)
    assert [band.left for _, band in laid.bands] == [0, 0, 305, 305]
    assert [band.left for _, band in stack(ALL[:9], 600, 2, SPACES, tall).bands] == [0, 0, 305]


def test_the_pin_between_two_rows_has_room() -> None:
    laid = stack(ALL, 300, 1, SPACES._replace(slot=26, slot_after="3"), tall)
    assert laid.slot is not None
    assert laid.rows["3"].bottom <= laid.slot.top
    assert laid.slot.bottom <= laid.rows["4"].top
    assert stack(ALL, 300, 1, SPACES, tall).slot is None


def test_the_line_goes_down_and_the_bow_leads_by_the_side_step() -> None:
    centres = [(60.0 if stop.is_side else 30.0, 50.0 * at) for at, stop in enumerate(ALL)]
    line, bow = joined(ALL, centres)
    assert len(line) == 10
    assert all(one.end == other.start for one, other in pairwise(line))
    assert [bow[0].start, bow[0].end, bow[1].end] == [centres[4], centres[5], centres[6]]
    assert part_of(line[0], share_at(line[0], 20)).end[1] == pytest.approx(20, abs=0.1)
