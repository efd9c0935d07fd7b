"""Which words stand for a figure today."""

from collections.abc import Mapping
from datetime import date

from cartguide.guide.figures import figure_words
from cartguide.guide.model import Figure


def words_in_force(figure: Figure, details: Mapping[str, str], today: date | None) -> str:
    """The figure in words for this reader.

    A restriction whose review date has passed steps back to its words without a number; an alarm limit never does.
    `today` is None while the clock is not to be believed: then nothing steps back.
    """
    overdue = today is not None and bool(figure.review_due) and today.isoformat() > figure.review_due
    if figure.kind == "restriction" and overdue:
        return figure.ask
    return figure_words(figure, details)
