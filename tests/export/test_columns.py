"""Columns hold all of a list in its order; the longest is as short as it can be."""

from hypothesis import given
from hypothesis import strategies as st

from cartguide.export.columns import joined, shares, units_of
from cartguide.export.page import Heading, Signs


def test_the_longest_column_is_as_short_as_can_be() -> None:
    assert shares([4, 1, 1, 4, 2], 3) == [(0, 1), (1, 4), (4, 5)] or shares([4, 1, 1, 4, 2], 3) == [
        (0, 2),
        (2, 4),
        (4, 5),
    ]
    assert shares([3, 3], 3) == [(0, 1), (1, 2)]
    assert shares([], 3) == []


@given(st.lists(st.floats(1, 50), min_size=1, max_size=12), st.integers(1, 4))
def test_each_part_stands_in_one_column_and_none_is_empty(heights: list[float], columns: int) -> None:
    found = shares(heights, columns)
    assert [at for first, end in found for at in range(first, end)] == list(range(len(heights)))
    assert len(found) == min(columns, len(heights))
    assert all(first < end for first, end in found)


@given(st.lists(st.integers(1, 9), min_size=1, max_size=6))
def test_units_hold_every_item_and_none_stands_alone(counts: list[int]) -> None:
    given_groups = [
        Signs(f"G{number}", tuple(f"{number}.{at}" for at in range(count))) for number, count in enumerate(counts)
    ]
    units = units_of([Heading("Top"), *given_groups])
    assert joined(units) == [Heading("Top"), *given_groups]
    for unit in units:
        assert not isinstance(unit[-1], Heading)
    for group in given_groups:
        own = [each for unit in units for each in unit if isinstance(each, Signs) and each.items[0] in group.items]
        if len(group.items) > 1:
            assert len(own[0].items) > 1
            assert len(own[-1].items) > 1
    assert [len(unit) for unit in units_of(given_groups, whole=True)] == [1] * len(counts)
