"""A number in the largest type that fits, its code beside it; or a line to write it on."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF

from cartguide.export.page import CallFirst
from cartguide.export.paint.blocks import Group, Placed
from cartguide.export.paint.document import Line, document, print_font
from cartguide.export.paint.room import Room

SIZES = (50.0, 46.0, 42.0, 36.0, 32.0, 28.0, 24.0)
TITLE, LABEL, ABOUT, CODE_WORDS = 18.0, 12.0, 11.0, 9.0
# A phone reads a code from a fridge door at an arm's length.
CODE_MM, GAP_MM, BLANK_MM, LINE_MM = 32.0, 5.0, 16.0, 0.5
QUIET, HAIR = 4, 0.6


def call_first(part: CallFirst, room: Room) -> Group:
    """The number laid out over the whole width."""
    group = Group()
    beside = room.millimetres(CODE_MM + GAP_MM) if part.code else 0
    wide = room.width - beside
    _add(group, [Line(part.title, TITLE, bold=True), Line(part.label, LABEL, bold=True)], room, wide)
    if part.number:
        _add(group, [Line(part.number, _largest(part.number, wide, room), bold=True)], room, wide)
    else:
        group.height += room.millimetres(BLANK_MM)
        group.squares.append(QRectF(0, group.height, room.width, room.millimetres(LINE_MM)))
        group.height += room.millimetres(2)
    if part.about:
        _add(group, [Line(each, ABOUT) for each in part.about], room, wide)
    if part.code:
        _add_code(group, part, room)
    group.height += room.millimetres(2)
    return group


def _largest(number: str, wide: float, room: Room) -> float:
    """The largest size at which the number stands on one line."""
    for size in SIZES:
        if QFontMetricsF(print_font(size, bold=True), room.device).horizontalAdvance(number) <= wide:
            return size
    return SIZES[-1]


def _add(group: Group, lines: list[Line], room: Room, wide: float) -> None:
    laid_out = document(lines, room.device)
    laid_out.setTextWidth(wide)
    group.documents.append(Placed(laid_out, 0, group.height))
    group.height += laid_out.size().height()


def _add_code(group: Group, part: CallFirst, room: Room) -> None:
    side = room.millimetres(CODE_MM)
    left, square = room.width - side, side / (len(part.code) + 2 * QUIET)
    for top, row in enumerate(part.code, QUIET):
        for at, dark in enumerate(row, QUIET):
            if dark:
                # A hair wider, so that no light line shows between two dark squares.
                group.squares.append(QRectF(left + at * square, top * square, square + HAIR, square + HAIR))
    laid_out = document([Line(part.code_words, CODE_WORDS)], room.device)
    laid_out.setTextWidth(side)
    group.documents.append(Placed(laid_out, left, side - QUIET * square / 2))
    group.height = max(group.height, side + laid_out.size().height())
