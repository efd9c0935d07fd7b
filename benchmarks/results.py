"""One table of what was measured."""

from collections.abc import Iterable, Sequence
from math import inf, isinf
from statistics import median
from typing import NamedTuple

HEADINGS = ("what", "yardstick", "ours", "ratio", "goal", "met")


class Row(NamedTuple):
    """One measurement, ready to be printed."""

    what: str
    yardstick: str
    ours: str
    ratio: str
    goal: str
    met: bool


def by_ratio(what: str, pairs: Iterable[tuple[float, float]], unit: str, most: float) -> Row:
    """Pairs of yardstick and ours, each pair taken side by side; the ratio is the median of the pairs' ratios."""
    pairs = tuple(pairs)
    yardstick, ours = (median(side) for side in zip(*pairs, strict=True))
    ratio = median(our / bare for bare, our in pairs)
    times = "" if isinf(ratio) else f"{ratio:.2f}×"
    return Row(what, _shown(yardstick, unit), _shown(ours, unit), times, f"≤ {most:.1f}×", ratio <= most)


def by_limit(what: str, yardstick: str, ours: float, unit: str, most: float) -> Row:
    """A measurement with a fixed limit."""
    return Row(what, yardstick, _shown(ours, unit), "", f"≤ {most:g} {unit}".rstrip(), ours <= most)


def p95(values: Iterable[float]) -> float:
    """The value that 95 of 100 do not exceed; infinite where there is none."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, len(ordered) * 95 // 100)] if ordered else inf


def table(rows: Iterable[Row]) -> str:
    """The rows as text, in columns."""
    lines: list[Sequence[str]] = [HEADINGS]
    lines += [(row.what, row.yardstick, row.ours, row.ratio, row.goal, "yes" if row.met else "MISSED") for row in rows]
    widths = [max(len(line[column]) for line in lines) for column in range(len(HEADINGS))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in lines
    )


def _shown(value: float, unit: str) -> str:
    return "not in time" if isinf(value) else f"{value:.4g} {unit}".rstrip()
