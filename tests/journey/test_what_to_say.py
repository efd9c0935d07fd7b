"""What to say on the phone: only what is known, in the voice of who calls."""

from datetime import date

import pytest

from cartguide.guide.catalogue import Words
from cartguide.journey.dates import HAPPENED, INFUSION, PLANNED, Dates, StepDate
from cartguide.journey.what_to_say import knows_little, what_to_say

APRIL_14, APRIL_19 = date(2027, 4, 14), date(2027, 4, 19)
HAD = Dates((StepDate(INFUSION, 1, APRIL_14, None, HAPPENED),))
PLAN = Dates((StepDate(INFUSION, 1, APRIL_14, None, PLANNED),))


def said(say: Words, details: dict[str, str], dates: Dates = HAD, today: date | None = APRIL_19) -> str:
    runs = what_to_say(say, details, dates, today, lambda day: f"{day.day} {day:%B}")
    return "".join(run.text for run in runs)


@pytest.mark.parametrize(
    ("reader", "words"),
    [
        ("", "“I had CAR T cells on 14 April. Today is Day 5. My product is Breyanzi. I feel …”"),
        ("patient", "“I had CAR T cells on 14 April. Today is Day 5. My product is Breyanzi. I feel …”"),
        ("caregiver", "“They had CAR T cells on 14 April. Today is Day 5. The product is Breyanzi. I see …”"),
        ("parent", "“My child had CAR T cells on 14 April. Today is Day 5. The product is Breyanzi. I see …”"),
    ],
)
def test_it_speaks_for_who_calls(say: Words, reader: str, words: str) -> None:
    assert said(say, {"reader": reader, "product": "breyanzi"}) == words


@pytest.mark.parametrize(
    ("dates", "today", "words"),
    [
        (Dates(), APRIL_19, "“I am in CAR T-cell therapy. I feel …”"),
        (PLAN, date(2027, 4, 1), "“My CAR T cells are planned for 14 April. I feel …”"),
        (PLAN, APRIL_14, "“My CAR T cells are planned for 14 April. I feel …”"),
        (PLAN, APRIL_19, "“My CAR T cells were planned for 14 April. I feel …”"),
        (HAD, APRIL_14, "“I had CAR T cells on 14 April. Today is Day 0. I feel …”"),
        (HAD, None, "“I had CAR T cells on 14 April. I feel …”"),
        (HAD, date(2027, 4, 1), "“I had CAR T cells on 14 April. I feel …”"),
    ],
)
def test_it_says_only_what_is_known_of_the_day(say: Words, dates: Dates, today: date | None, words: str) -> None:
    assert said(say, {}, dates, today) == words


def test_what_helps_a_stranger_is_strong(say: Words) -> None:
    runs = what_to_say(say, {"product": "breyanzi"}, HAD, APRIL_19, str)
    assert [run.text for run in runs if run.kind == "strong"] == ["CAR T cells", "2027-04-14", "Day 5", "Breyanzi"]


def test_a_product_without_a_name_is_not_named(say: Words) -> None:
    assert "product" not in said(say, {"product": "other"})
    assert "It is for lymphoma." in said(say, {"disease": "lymphoma"})


def test_it_tells_when_more_could_be_told() -> None:
    assert knows_little({}, HAD)
    assert knows_little({"product": "kymriah"}, Dates())
    assert not knows_little({"product": "kymriah"}, PLAN)
