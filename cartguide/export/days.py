"""A day in words on paper: the month as a word, the year always."""

from datetime import date

from cartguide.guide.catalogue import Words
from cartguide.guide.model import message_id

_FORMS = (
    message_id("{day} January {year}"),
    message_id("{day} February {year}"),
    message_id("{day} March {year}"),
    message_id("{day} April {year}"),
    message_id("{day} May {year}"),
    message_id("{day} June {year}"),
    message_id("{day} July {year}"),
    message_id("{day} August {year}"),
    message_id("{day} September {year}"),
    message_id("{day} October {year}"),
    message_id("{day} November {year}"),
    message_id("{day} December {year}"),
)


def day_in_words(day: str, say: Words) -> str:
    """A day written YYYY-MM-DD, as "3 March 2027"; empty for no day, as it stands for what is none."""
    try:
        known = date.fromisoformat(day)
    except ValueError:
        return day
    return say(_FORMS[known.month - 1], day=known.day, year=known.year)
