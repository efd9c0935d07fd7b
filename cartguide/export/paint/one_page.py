"""What is to stand on one page: its letters as large as they can be for that."""

from collections.abc import Generator, Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import QRectF

from cartguide.export.columns import joined, shares, units_of
from cartguide.export.page import CallFirst, Columns, Flowing, Heading, OnePage, Signs
from cartguide.export.paint.blocks import Group, Placed
from cartguide.export.paint.call_first import call_first
from cartguide.export.paint.document import NEAR, Setting, document
from cartguide.export.paint.room import Room

# In points of ordinary text: 12, and down to what is still read at arm's length.
SIZES = tuple(size / 12 for size in (8.5, 8.75, 9, 9.25, 9.5, 9.75, 10, 10.25, 10.5, 11, 11.5, 12))
LEADING = 83
INDENT = 10
COLUMNS = 3
GAP_MM, BELOW_HEADING_MM = 3.0, 0.7
FRAME_MM = 0.6


def one_page(part: OnePage, room: Room) -> Generator[None, None, Group | None]:
    """Tries sizes, a few a turn; the group in the largest one that fits, None if none does."""
    fitting: Group | None = None
    small, large = 0, len(SIZES) - 1
    while small <= large:
        at = (small + large) // 2
        group = _stack(part, room, Setting(SIZES[at], LEADING, INDENT * SIZES[at], NEAR / 2))
        if group.height <= room.height:
            fitting, small = group, at + 1
        else:
            large = at - 1
        yield
    return fitting


def in_one_flow(part: OnePage | CallFirst | Columns | Flowing) -> Iterator[Flowing | CallFirst]:
    """The same words one below the other."""
    match part:
        case OnePage():
            for each in part.parts:
                yield from in_one_flow(each)
        case Columns():
            yield Heading(part.heading)
            yield from part.groups
        case _:
            yield part


def _stack(part: OnePage, room: Room, setting: Setting) -> Group:
    group = Group()
    group.line_width = room.millimetres(FRAME_MM)
    waiting: list[Flowing] = []
    for each in (*part.parts, None):
        if isinstance(each, CallFirst | Columns) or each is None:
            _add_flow(group, waiting, room, setting)
            waiting = []
        if isinstance(each, CallFirst):
            _add(group, call_first(each, room))
        elif isinstance(each, Columns):
            _add_columns(group, each, room, setting)
        elif each is not None:
            waiting.append(each)
    return group


def _add(group: Group, other: Group) -> None:
    """Put a group below what stands there."""
    group.documents += [each._replace(top=each.top + group.height) for each in other.documents]
    group.frames += [each.translated(0, group.height) for each in other.frames]
    group.squares += [each.translated(0, group.height) for each in other.squares]
    group.height += other.height


def _add_flow(group: Group, parts: Sequence[Flowing], room: Room, setting: Setting) -> None:
    if parts:
        placed = _placed(parts, room.width, room, setting)
        group.documents.append(placed._replace(top=group.height))
        group.height += placed.laid_out.size().height()


def _add_columns(group: Group, part: Columns, room: Room, setting: Setting) -> None:
    edge = room.millimetres(2 * setting.size) if part.framed else 0.0
    width, gap, top = room.width - 2 * edge, room.millimetres(GAP_MM), group.height
    head = _placed([Heading(part.heading)], width, room, setting)
    group.documents.append(head._replace(left=edge, top=top + edge / 2))
    below = top + edge / 2 + head.laid_out.size().height() + room.millimetres(BELOW_HEADING_MM)
    wide = (width - (COLUMNS - 1) * gap) / COLUMNS
    bottom = below
    for number, parts in enumerate(_columns(part, wide, room, setting)):
        column = _placed(parts, wide, room, setting)
        group.documents.append(column._replace(left=edge + number * (wide + gap), top=below))
        bottom = max(bottom, below + column.laid_out.size().height())
    if part.framed:
        group.frames.append(QRectF(0, top, room.width, bottom + edge - top))
    group.height = bottom + edge + NEAR * room.scale * setting.size


def _columns(part: Columns, wide: float, room: Room, setting: Setting) -> Iterator[list[Signs | Heading]]:
    """What stands in each column, about as much in one as in another; a frame holds each group whole."""
    units = units_of(part.groups, whole=part.framed)
    laid_out = _placed([each for unit in units for each in unit], wide, room, setting).laid_out
    tops, block = [], 0
    for unit in units:
        place = laid_out.documentLayout().blockBoundingRect(laid_out.findBlockByNumber(block))
        tops.append(place.top())
        block += sum(_lines(each) for each in unit)
    heights = [end - top for top, end in pairwise([*tops, laid_out.size().height()])]
    for first, end in shares(heights, COLUMNS):
        yield joined(units[first:end])


def _lines(part: Signs | Heading) -> int:
    return 1 if isinstance(part, Heading) else bool(part.heading) + len(part.items)


def _placed(parts: Sequence[Flowing], width: float, room: Room, setting: Setting) -> Placed:
    laid_out = document(parts, room.device, setting)
    laid_out.setTextWidth(width)
    return Placed(laid_out, 0, 0)
