"""Figures: the guide's numbers, each with its kind, range, source and review date; format: docs/content-format.md."""

import re
from collections.abc import Mapping
from pathlib import Path

from cartguide.guide.conditions import Only, holds, read_only
from cartguide.guide.fields import Fields, Text, read_toml
from cartguide.guide.model import Figure, Problem, message_id

KINDS = ("alarm", "restriction", "usual", "emergency")
_BAD_KIND = message_id("The kind “{text}” is not one of alarm, restriction, usual, emergency.")
_NO_WORDS = message_id("The figure “{text}” has no words in this language.")
_BAD_WORDS = message_id("These words use a number that the figure does not have: {text}")
_BAD_ONLY = message_id("The variant “{text}” names a detail or value that is not known.")
_SHOWN = ("low", "high", "dial")
_PLACE = re.compile(r"\{([^{}]*)\}")


def load_figures(content: Path, language: str) -> tuple[dict[str, Figure], tuple[Problem, ...]]:
    """All figures that can be read, by id, with their words in one language."""
    numbers, problems = read_toml(content / "figures.toml")
    words, wrong = read_toml(content / language / "figures.toml")
    problems.extend(wrong)
    figures: dict[str, Figure] = {}
    for identity in numbers.table:
        one = numbers.table_of(identity)
        said = words.table_of(identity) if identity in words.table else Fields({}, Text("", ()))
        figure = _figure(identity, one, said)
        if identity not in words.table and not wrong:
            one.problem(_NO_WORDS, "kind", identity)
        elif not one.problems and not said.problems:
            _try_words(figure, said)
        problems.extend([*one.problems, *said.problems])
        if not one.problems and not said.problems:
            figures[identity] = figure
    return figures, (*numbers.problems, *problems)


def figure_words(figure: Figure, details: Mapping[str, str]) -> str:
    """The figure said for a reader with these details; the first variant whose conditions hold wins."""
    values = _values(figure)
    values |= next((changed for only, changed in figure.only if holds(only, details)), {})
    return _PLACE.sub(lambda place: values.get(place[1], place[0]), figure.words)


def _values(figure: Figure) -> dict[str, str]:
    return {"low": figure.low, "high": figure.high, "also": figure.also, "dial": figure.dial}


def _figure(identity: str, one: Fields, said: Fields) -> Figure:
    kind = one.text("kind")
    if kind and kind not in KINDS:
        one.problem(_BAD_KIND, "kind", kind)
    emergency = kind == "emergency"
    also = one.table.get("also", {})
    span = one.table.get("range", [None, None])
    smallest, largest = span if isinstance(span, list) and len(span) == 2 else (None, None)  # noqa: PLR2004  a pair
    return Figure(
        identity=identity,
        kind=kind,
        unit=one.text("unit", ""),
        low=_shown(one, "low"),
        high=_shown(one, "high"),
        also=str(next(iter(also.values()), "")) if isinstance(also, dict) else "",
        dial=one.text("dial", ""),
        smallest=smallest if isinstance(smallest, int | float) else None,
        largest=largest if isinstance(largest, int | float) else None,
        sources=one.texts("source"),
        checked=one.day("checked", "" if emergency else None),
        review_due=one.day("review-due", "" if emergency else None),
        words=said.text("words", ""),
        ask=said.text("ask", ""),
        only=tuple(_variants(one)),
    )


def _variants(one: Fields) -> list[tuple[Only, dict[str, str]]]:
    variants = []
    given = one.table.get("only", [])
    if not isinstance(given, list) or not all(isinstance(each, dict) for each in given):
        one.problem(_BAD_ONLY, "only", str(given))
        return []
    for each in given:
        named = {key: value for key, value in each.items() if key not in {*_SHOWN, "also", "source"}}
        only, wrong = read_only(" ".join(f"{key}={value}" for key, value in named.items()))
        for text in wrong:
            one.problem(_BAD_ONLY, "only", text)
        variants.append((only, {key: str(each[key]) for key in _SHOWN if key in each}))
    return variants


def _shown(one: Fields, key: str) -> str:
    number = one.number(key)
    return "" if number is None else str(number)


def _try_words(figure: Figure, said: Fields) -> None:
    values = _values(figure)
    if not all(values.get(place) for place in _PLACE.findall(figure.words)):
        said.problem(_BAD_WORDS, "words", figure.words)
