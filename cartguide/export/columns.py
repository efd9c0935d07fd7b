"""What of a list stands in which column: all in its order, the longest column as short as can be."""

from collections.abc import Sequence
from itertools import accumulate, combinations, pairwise

from cartguide.export.page import Heading, Signs

# So many items of a group, at its beginning and at its end, never stand alone in a column.
TOGETHER = 2
Unit = list[Signs | Heading]


def shares(heights: Sequence[float], columns: int) -> list[tuple[int, int]]:
    """From where to where the parts of each column go, none empty; fewer columns where there are fewer parts."""
    columns = min(columns, len(heights))
    if not columns:
        return []
    tops = list(accumulate(heights, initial=0.0))
    ways = ([0, *ends, len(heights)] for ends in combinations(range(1, len(heights)), columns - 1))
    return list(pairwise(min(ways, key=lambda way: max(tops[end] - tops[at] for at, end in pairwise(way)))))


def units_of(groups: Sequence[Signs | Heading], *, whole: bool = False) -> list[Unit]:
    """What stays in one column: headings with the first items below them, the last items, each of the others.

    `whole`: each group with all its items.
    """
    units: list[Unit] = []
    for each in groups:
        if isinstance(each, Heading):
            units.append([each])
            continue
        first, *others = [each] if whole else _turns(each)
        if units and isinstance(units[-1][-1], Heading):
            units[-1].append(first)
        else:
            units.append([first])
        units += [[other] for other in others]
    return units


def _turns(signs: Signs) -> list[Signs]:
    count = len(signs.items)
    ends = [TOGETHER, *range(TOGETHER + 1, count - TOGETHER + 1), count] if count > 2 * TOGETHER else [count]
    return [Signs("" if at else signs.heading, signs.items[at:end]) for at, end in pairwise([0, *ends])]


def joined(units: Sequence[Unit]) -> Unit:
    """Units of one column, one list again where it goes on."""
    found: Unit = []
    for each in (each for unit in units for each in unit):
        before = found[-1] if found else None
        if isinstance(each, Signs) and not each.heading and isinstance(before, Signs):
            found[-1] = before._replace(items=before.items + each.items)
        else:
            found.append(each)
    return found
