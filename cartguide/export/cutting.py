"""Where pages end: a long sheet laid out in one piece is cut between its lines and rows, never through them."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple


class Piece(NamedTuple):
    """What is never cut: a line of text, a row of a table. From `top` to `bottom`, downwards, in any unit of length.

    `keeps`: it stays on one page with the next piece, as a heading does. `head`: top and bottom of what stands again
    above it where it begins a page, as a table's head does.
    """

    top: float
    bottom: float
    keeps: bool = False
    head: tuple[float, float] | None = None


class Stretch(NamedTuple):
    """What stands on one page, below its `head` if it has one."""

    top: float
    bottom: float
    head: tuple[float, float] | None = None


def cut(pieces: Sequence[Piece], height: float) -> list[Stretch]:
    """The pages of this height. A piece higher than a page goes on on the next one; nothing is left out."""
    return list(cuts(pieces, height))


def cuts(pieces: Sequence[Piece], height: float) -> Iterator[Stretch]:
    """One page after the other."""
    at = 0
    while at < len(pieces):
        first = pieces[at]
        room = height - (first.head[1] - first.head[0] if first.head else 0)
        end = at
        while end < len(pieces) and pieces[end].bottom - first.top <= room:
            end += 1
        if end == at:
            yield from _slices(first, max(room, 1))
            end += 1
        else:
            end = _not_after_a_heading(pieces, at, end)
            yield Stretch(first.top, pieces[end - 1].bottom, first.head)
        at = end


def _not_after_a_heading(pieces: Sequence[Piece], at: int, end: int) -> int:
    """Go back from an end until no piece that keeps to the next stands before it; where all do, stay."""
    earlier = end
    while end < len(pieces) and earlier > at and pieces[earlier - 1].keeps:
        earlier -= 1
    return earlier if earlier > at else end


def _slices(piece: Piece, room: float) -> list[Stretch]:
    slices = []
    top = piece.top
    while top < piece.bottom:
        slices.append(Stretch(top, min(top + room, piece.bottom), piece.head))
        top += room
    return slices
