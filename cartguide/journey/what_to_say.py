"""What to say on the phone: only what is known, from *My details* and the dates. Nothing felt is ever read for it."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import NamedTuple

from cartguide.guide.catalogue import Words
from cartguide.guide.model import Run, message_id
from cartguide.journey.asking import ASKED
from cartguide.journey.date_words import count_today, has_passed
from cartguide.journey.dates import FIRST_CELLS, HAPPENED, INFUSION, Dates

_STRONG = "**"
OTHER_PRODUCT = "other"


class Speaker(NamedTuple):
    """The sentences of one kind of reader, keys of the catalogue; what stands between ** is said in bold."""

    had: str
    planned: str
    was_planned: str
    unknown: str
    product: str
    feel: str


_PATIENT = Speaker(
    message_id("I had **CAR T cells** on **{day}**."),
    message_id("My **CAR T cells** are planned for **{day}**."),
    message_id("My **CAR T cells** were planned for **{day}**."),
    message_id("I am in **CAR T-cell therapy**."),
    message_id("My product is **{product}**."),
    message_id("I feel …"),
)
_CAREGIVER = Speaker(
    message_id("They had **CAR T cells** on **{day}**."),
    message_id("Their **CAR T cells** are planned for **{day}**."),
    message_id("Their **CAR T cells** were planned for **{day}**."),
    message_id("I help someone who is in **CAR T-cell therapy**."),
    message_id("The product is **{product}**."),
    message_id("I see …"),
)
_PARENT = Speaker(
    message_id("My child had **CAR T cells** on **{day}**."),
    message_id("My child’s **CAR T cells** are planned for **{day}**."),
    message_id("My child’s **CAR T cells** were planned for **{day}**."),
    message_id("My child is in **CAR T-cell therapy**."),
    message_id("The product is **{product}**."),
    message_id("I see …"),
)
_SPEAKERS = {"caregiver": _CAREGIVER, "parent": _PARENT}
_TODAY = message_id("Today is **Day {days}**.")
_ILLNESSES = {
    "lymphoma": message_id("It is for **lymphoma**."),
    "leukemia": message_id("It is for **leukemia**."),
    "myeloma": message_id("It is for **myeloma**."),
}


def what_to_say(
    say: Words, details: Mapping[str, str], dates: Dates, today: date | None, day_words: Callable[[date], str]
) -> tuple[Run, ...]:
    """What to say first, as plain and strong runs. `day_words` says a day in the reader's language."""
    speaker = _SPEAKERS.get(details.get("reader", ""), _PATIENT)
    sentences = [
        _cells(say, speaker, dates, today, day_words),
        _day(say, dates, today),
        _product(say, speaker, details),
        say(_ILLNESSES.get(details.get("disease", ""), "")),
        say(speaker.feel),
    ]
    quoted = say("“{words}”", words=" ".join(filter(None, sentences)))
    return tuple(_runs(quoted))


def knows_little(details: Mapping[str, str], dates: Dates) -> bool:
    """Whether there is more one could tell: the day of the cells, the product."""
    return dates.day_zero is None or not details.get("product")


def _cells(say: Words, speaker: Speaker, dates: Dates, today: date | None, day_words: Callable[[date], str]) -> str:
    one = dates.one(INFUSION, FIRST_CELLS)
    if one is None:
        return say(speaker.unknown)
    planned = speaker.was_planned if has_passed(one, today) else speaker.planned
    return say(speaker.had if one.state == HAPPENED else planned, day=day_words(one.first))


def _day(say: Words, dates: Dates, today: date | None) -> str:
    """Which day today is, once the cells were given; before that it is the plan that is told."""
    zero = dates.day_zero
    is_known = dates.has_had_cells and count_today(dates, today) is not None
    if not is_known or zero is None or today is None or today < zero:
        return ""
    return say(_TODAY, days=(today - zero).days)


def _product(say: Words, speaker: Speaker, details: Mapping[str, str]) -> str:
    value = details.get("product", "")
    choices = (choice for question in ASKED if question.detail == "product" for choice in question.choices)
    name = next((choice.words for choice in choices if choice.value == value), "")
    return say(speaker.product, product=name) if name and value and value != OTHER_PRODUCT else ""


def _runs(text: str) -> list[Run]:
    parts = text.split(_STRONG)
    return [Run(part, "strong" if at % 2 else "plain") for at, part in enumerate(parts) if part]
