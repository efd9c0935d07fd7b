"""Figures: the guide's numbers, each with its kind, range, source and review date; format: docs/content-format.md.

A figure that is not whole is left out: half a fever sign is worse than none.
"""

import re
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from cartguide.guide.conditions import Only, holds, read_only
from cartguide.guide.fields import Fields, Text, read_toml, typeset
from cartguide.guide.model import Figure, Problem, message_id
from cartguide.guide.wording import Wordings

KINDS = ("alarm", "restriction", "usual", "emergency")
_NEEDED = {"alarm": ("low", "also"), "restriction": ("low",), "usual": (), "emergency": ("dial",)}
_SHOWN = ("low", "high", "also", "dial")
NOTHING: Mapping[str, str] = MappingProxyType({})
SOURCE = "source"
_PLACE = re.compile(r"\{([^{}]*)\}")
_APART = re.compile(r"(\{[^{}]*\})")
_BAD_KIND = message_id("The kind “{text}” is not one of alarm, restriction, usual, emergency.")
_NO_WORDS = message_id("The figure “{text}” has no words in this language.")
_BAD_WORDS = message_id("These words use a number that the figure does not have: {text}")
_BAD_ONLY = message_id("The variant “{text}” names a detail or value that is not known.")
_NO_ONLY = message_id("Variants are written as [[{text}.only]].")
_LACKS = {
    "low": message_id("The figure “{text}” needs a number: low = …"),
    "also": message_id("The limit “{text}” needs the same limit in the other unit: also = …"),
    "dial": message_id("The figure “{text}” needs the number to dial: dial = “…”."),
}
_HALF = message_id("A variant of a limit in two units needs both: {text} is missing.")


def load_figures(content: Path, language: str) -> tuple[dict[str, Figure], tuple[Problem, ...]]:
    """All figures that can be read whole, by id, with their words in one language."""
    numbers, problems = read_toml(content / "figures.toml")
    words, wrong = read_toml(content / language / "figures.toml")
    problems.extend(wrong)
    figures: dict[str, Figure] = {}
    for identity in numbers.table:
        one = numbers.table_of(identity)
        said = words.table_of(identity) if identity in words.table else Fields({}, Text("", ()))
        figure = _figure(identity, one, said)
        if identity not in words.table:
            if not wrong:
                one.problem(_NO_WORDS, "kind", identity)
            said.problems.clear()
        elif not one.problems and not said.problems:
            _try_words(figure, said)
        problems.extend([*one.problems, *said.problems])
        if identity in words.table and not one.problems and not said.problems:
            figures[identity] = figure
    problems.extend([*numbers.problems, *words.problems])
    return figures, tuple(problems)


def figure_words(figure: Figure, details: Mapping[str, str], values: Mapping[str, str] = NOTHING) -> str:
    """The figure said for a reader with these details; the first variant whose conditions hold wins.

    `values` go before the figure's own low, high, also and dial.
    """
    known = {**values_for(figure, details), **{name: value for name, value in values.items() if value}}
    return _PLACE.sub(lambda place: known.get(place[1], place[0]), wording_for(figure, details, "words"))


def respelled(figure: Figure, wordings: Wordings, region: str) -> Figure:
    """The figure with its own words as a region says them. What is put into them later stays as it was typed."""

    def said(words: str) -> str:
        return "".join(part if at % 2 else wordings.said(part, region) for at, part in enumerate(_APART.split(words)))

    return figure._replace(
        name=said(figure.name),
        words=said(figure.words),
        ask=said(figure.ask),
        said=tuple((only, {key: said(words) for key, words in variant.items()}) for only, variant in figure.said),
    )


def figure_asks(figure: Figure, details: Mapping[str, str]) -> str:
    """A restriction's words when its number has stepped back."""
    return wording_for(figure, details, "ask")


def values_for(figure: Figure, details: Mapping[str, str]) -> dict[str, str]:
    """The figure's numbers for a reader with these details: low, high, also, dial."""
    return _values(figure) | next((changed for only, changed in figure.only if holds(only, details)), {})


def sources_for(figure: Figure, details: Mapping[str, str]) -> tuple[str, ...]:
    """The ids of the sources of the number that a reader with these details is told."""
    own = next((changed.get(SOURCE, "") for only, changed in figure.only if holds(only, details)), "")
    return tuple(own.split()) or figure.sources


def wording_for(figure: Figure, details: Mapping[str, str], key: str) -> str:
    """Its `words` or `ask` for a reader with these details, places not filled."""
    own = {"words": figure.words, "ask": figure.ask}
    found = (said for only, said in figure.said if key in said and holds(only, details))
    return next(found, own)[key]


def _values(figure: Figure) -> dict[str, str]:
    return {"low": figure.low, "high": figure.high, "also": figure.also, "dial": figure.dial}


def _figure(identity: str, one: Fields, said: Fields) -> Figure:
    kind = one.text("kind")
    if kind and kind not in KINDS:
        one.problem(_BAD_KIND, "kind", kind)
    shown = _shown(one)
    for key in _NEEDED.get(kind, ()):
        if not shown[key] and not one.problems:
            one.problem(_LACKS[key], key, identity)
    optional = "" if kind == "emergency" else None
    smallest, largest = _range(one)
    return Figure(
        identity=identity,
        kind=kind,
        unit=one.text("unit", ""),
        **shown,
        smallest=smallest,
        largest=largest,
        sources=one.texts("source"),
        checked=one.day("checked", optional),
        review_due=one.day("review-due", optional),
        words=typeset(said.text("words")),
        ask=typeset(said.text("ask", None if kind == "restriction" else "")),
        only=tuple(_variants(identity, kind, one)),
        said=tuple(_said_variants(identity, said)),
        name=typeset(said.text("name", "")),
    )


def _shown(one: Fields) -> dict[str, str]:
    also = one.table.get("also", {})
    return {
        "low": _number(one, "low"),
        "high": _number(one, "high"),
        "also": str(next(iter(also.values()), "")) if isinstance(also, dict) else "",
        "dial": one.text("dial", ""),
    }


def _number(one: Fields, key: str) -> str:
    number = one.number(key)
    return "" if number is None else str(number)


def _range(one: Fields) -> tuple[float | None, float | None]:
    span = one.table.get("range", [])
    if not isinstance(span, list) or len(span) != 2 or not all(isinstance(each, int | float) for each in span):  # noqa: PLR2004  a pair
        return None, None
    return span[0], span[1]


def _variants(identity: str, kind: str, one: Fields) -> list[tuple[Only, dict[str, str]]]:
    variants = []
    for each, only in _conditioned(identity, one, (*_SHOWN, SOURCE)):
        changed = {key: text for key, text in _shown(each).items() if text}
        changed |= {SOURCE: " ".join(each.texts(SOURCE))} if SOURCE in each.table else {}
        if kind == "alarm" and len(changed.keys() & {"low", "also"}) == 1:
            each.problem(_HALF, "low", "also" if "low" in changed else "low")
        variants.append((only, changed))
        one.problems.extend(each.problems)
    return variants


def _said_variants(identity: str, said: Fields) -> list[tuple[Only, dict[str, str]]]:
    """The words for some readers."""
    variants: list[tuple[Only, dict[str, str]]] = []
    for each, only in _conditioned(identity, said, ("words", "ask")):
        variants.append((only, {key: each.text(key) for key in ("words", "ask") if key in each.table}))
        said.problems.extend(each.problems)
    return variants


def _conditioned(identity: str, one: Fields, shown: tuple[str, ...]) -> list[tuple[Fields, Only]]:
    """The `only` tables of a figure with their conditions: all keys that are not shown."""
    given = one.table.get("only", [])
    if not isinstance(given, list) or not all(isinstance(each, dict) for each in given):
        one.problem(_NO_ONLY, "only", identity)
        return []
    found = []
    for each in one.tables("only", f"{identity}.only"):
        named = {key: value for key, value in each.table.items() if key not in shown}
        only, wrong = read_only(" ".join(f"{key}={value}" for key, value in named.items()))
        for text in wrong:
            each.problem(_BAD_ONLY, text.split("=")[0], text)
        found.append((each, only))
    return found


def _try_words(figure: Figure, said: Fields) -> None:
    values = _values(figure)
    for words in (figure.words, *(variant.get("words", "") for _, variant in figure.said)):
        if not all(values.get(place) for place in _PLACE.findall(words)):
            said.problem(_BAD_WORDS, "words", words)
