"""The one type scale and the one spacing scale. Sizes in points at text size 100; spaces in logical pixels."""

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
LETTERS_A_LINE = 68


def points(role: str, text_size: int) -> float:
    """The size of a role of text at a text size in percent."""
    return POINTS[role] * text_size / 100


def weight(role: str) -> int:
    """Regular or bold; there is nothing between."""
    return 700 if role in BOLD else 400
