"""Pages end between pieces: nothing is lost, nothing stands twice but a table's head, no heading stands alone."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cartguide.export.cutting import Piece, Stretch, cut

HEIGHT = 100.0


def stack(*heights: float, keeps: tuple[int, ...] = ()) -> list[Piece]:
    """Pieces one below the other; those named keep to the next."""
    found: list[Piece] = []
    for at, height in enumerate(heights):
        top = found[-1].bottom if found else 0.0
        found.append(Piece(top, top + height, keeps=at in keeps))
    return found


@pytest.mark.parametrize(
    ("pieces", "ends"),
    [
        (stack(), []),
        (stack(40, 60), [100]),
        (stack(40, 61), [40, 101]),
        (stack(40, 30, 60, keeps=(1,)), [40, 130]),
        (stack(40, 20, 20, 60, keeps=(1, 2)), [40, 140]),
        (stack(60, 60, 60, keeps=(0, 1)), [60, 120, 180]),
        (stack(50, 50, 10, keeps=(1,)), [50, 110]),
        (stack(90, keeps=(0,)), [90]),
        (stack(250), [100, 200, 250]),
        (stack(10, 250, 10), [10, 110, 210, 260, 270]),
    ],
    ids=range(10),
)
def test_where_pages_end(pieces: list[Piece], ends: list[float]) -> None:
    assert [page.bottom for page in cut(pieces, HEIGHT)] == ends


def test_the_head_of_a_table_stands_again_and_takes_its_room() -> None:
    head = (0.0, 20.0)
    rows = [Piece(0, 20, keeps=True), *(Piece(top, top + 40, head=head) for top in (20, 60, 100, 140))]
    assert cut(rows, HEIGHT) == [Stretch(0, 100), Stretch(100, 180, head)]


pieces = st.lists(st.tuples(st.floats(1, 250), st.booleans(), st.booleans()), max_size=30)


@given(pieces)
def test_all_of_it_is_on_the_pages_once_and_fits(given_pieces: list[tuple[float, bool, bool]]) -> None:
    made: list[Piece] = []
    for height, keeps, headed in given_pieces:
        top = made[-1].bottom if made else 0.0
        made.append(Piece(top, top + height, keeps, (0.0, 10.0) if headed else None))
    pages = cut(made, HEIGHT)
    assert [page.top for page in pages[1:]] == [page.bottom for page in pages[:-1]]
    assert (pages[0].top, pages[-1].bottom) == (0.0, made[-1].bottom) if made else pages == []
    for page in pages:
        head = page.head[1] - page.head[0] if page.head else 0
        assert page.bottom - page.top + head <= HEIGHT + 1e-6
    ends = {page.bottom for page in pages[:-1]}
    alone = [one for one, _ in pairwise(made) if one.keeps and one.bottom in ends]
    starts = {page.top for page in pages}
    assert all(any(start <= one.top for start in starts) for one in alone)
