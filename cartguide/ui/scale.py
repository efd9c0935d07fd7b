"""The one type scale, the one spacing scale, and the one rule by which a window lays itself out.

Sizes in points at text size 100; spaces and windows in logical pixels, windows measured in ordinary text.
"""

from typing import NamedTuple

# Nothing on screen is under 12 pt, body text is 14 pt (docs/decisions, and the literature on older readers there).
POINTS = {
    "small": 12.0,
    "body": 14.0,
    "strong": 14.0,
    "lead": 15.0,
    "section": 16.0,
    "title": 22.0,
    "number": 38.0,
}
BOLD = frozenset({"strong", "section", "title", "number"})

TIGHT, NEAR, APART, FAR = 8, 16, 24, 40
TARGET = 44
RADIUS = 12

LIST_FROM = 1000
ACROSS_FROM, ACROSS_BELOW_TEXT = 1366, 125
BESIDE_FROM = 900
PICTURE_BESIDE_FROM = 1100
HALVES_FROM = 980
ONE_ROW_BAR_FROM = 820
LOGO_FROM = 460
THREE_COLUMNS_FROM = 1150
TWO_COLUMNS_FROM = 720
MESSAGES_FROM = 660


def points(role: str, text_size: int) -> float:
    """The size of a role of text at a text size in percent."""
    return POINTS[role] * text_size / 100


def weight(role: str) -> int:
    """Regular or bold; there is nothing between."""
    return 700 if role in BOLD else 400


class Arrangement(NamedTuple):
    """How the window is laid out.

    `path`: "list" down the side, "strip" or "across". `beside`: the person's half stands at the page's right, not
    below. `picture_beside`: a step's picture stands at the right of its title. `halves`: the home's rows stand in two
    columns. `width`: the window's, in pixels. `one_message`: there is height for the offer to undo or for a notice, not
    for both.
    """

    path: str
    beside: bool
    picture_beside: bool
    halves: bool
    one_row_bar: bool
    width: int
    narrow_bar: bool
    call_columns: int
    one_message: bool


def arrange(width: int, height: int, text_size: int, *, folded: bool = False) -> Arrangement:
    """The arrangement of a window of this size in logical pixels at a text size in percent.

    `folded`: the person folded the path to its strip.
    """
    room = width * 100 / text_size
    path = path_layout(width, height, text_size, folded=folded)
    columns = 3 if room >= THREE_COLUMNS_FROM else 2 if room >= TWO_COLUMNS_FROM else 1
    return Arrangement(
        path=path,
        beside=room >= BESIDE_FROM and path != "list",
        picture_beside=room >= PICTURE_BESIDE_FROM and path != "list",
        halves=room >= HALVES_FROM,
        one_row_bar=room >= ONE_ROW_BAR_FROM,
        width=width,
        narrow_bar=room < LOGO_FROM,
        call_columns=columns,
        one_message=height * 100 / text_size < MESSAGES_FROM,
    )


def path_layout(width: int, height: int, text_size: int, *, folded: bool = False) -> str:
    """The one rule of the path: a list in an upright wide window, a strip where there is little room, else across."""
    if height > width >= LIST_FROM:
        return "list"
    if folded or text_size >= ACROSS_BELOW_TEXT or width < ACROSS_FROM:
        return "strip"
    return "across"
