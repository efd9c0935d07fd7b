"""How the window lays itself out, by one rule: its size measured in ordinary text."""

from typing import NamedTuple

RAIL_FROM = 1240
RAIL_UPRIGHT_FROM = 1000
BESIDE_FROM = 900
HALVES_FROM = 980
ONE_ROW_BAR_FROM = 720
THREE_COLUMNS_FROM = 1150
TWO_COLUMNS_FROM = 720
MESSAGES_FROM = 600


class Arrangement(NamedTuple):
    """How the window is laid out.

    `rail`: the steps stay beside an open one. `beside`: the person's half stands at the page's right, not below.
    `one_message`: there is height for the offer to undo or for a notice, not for both.
    """

    rail: bool
    beside: bool
    halves: bool
    one_row_bar: bool
    call_columns: int
    one_message: bool


def arrange(width: int, height: int, text_size: int) -> Arrangement:
    """The arrangement of a window of this size in logical pixels at a text size in percent."""
    room = width * 100 / text_size
    upright = height > width
    rail = room >= (RAIL_UPRIGHT_FROM if upright else RAIL_FROM)
    columns = 3 if room >= THREE_COLUMNS_FROM else 2 if room >= TWO_COLUMNS_FROM else 1
    return Arrangement(
        rail=rail,
        beside=room >= BESIDE_FROM and not (upright and rail),
        halves=room >= HALVES_FROM,
        one_row_bar=room >= ONE_ROW_BAR_FROM,
        call_columns=columns,
        one_message=height * 100 / text_size < MESSAGES_FROM,
    )
