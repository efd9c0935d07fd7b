"""A day on paper has its month as a word."""

import pytest

from cartguide.export.days import day_in_words
from cartguide.guide.catalogue import Words


@pytest.mark.parametrize(
    ("day", "words"),
    [("2026-01-03", "3 January 2026"), ("2026-12-31", "31 December 2026"), ("", ""), ("soon", "soon")],
)
def test_a_day_in_words(say: Words, day: str, words: str) -> None:
    assert day_in_words(day, say) == words
