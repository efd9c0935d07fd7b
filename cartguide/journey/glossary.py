"""*What words mean*: its words by their first letter, and those that somebody looks for."""

import re
from collections.abc import Iterable
from functools import cached_property
from itertools import groupby
from typing import NamedTuple
from unicodedata import category, combining, normalize

from cartguide.guide.model import Term

NUMBERS = "0–9"
# Letters with a mark that are letters of their own in a language; elsewhere the mark makes no difference.
_OWN_LETTERS = {"es": "ñ"}
_LAST = "\uffff"
_DASH = "Pd"


class Letter(NamedTuple):
    """A letter as a heading, and the words that begin with it, in the language's order."""

    letter: str
    terms: tuple[Term, ...]


class Glossary:
    """The words in the order of a language (its code), to be shown by letter or looked for."""

    def __init__(self, terms: Iterable[Term], language: str) -> None:
        own = _OWN_LETTERS.get(language, "")
        self.terms = tuple(sorted(terms, key=lambda term: _order(plain(term.word, own), own)))
        grouped = groupby(self.terms, lambda term: _first(plain(term.word, own)))
        self.letters = tuple(Letter(letter, tuple(group)) for letter, group in grouped)

    def found(self, wanted: str) -> tuple[Term, ...]:
        """The words that hold everything typed, each part in the word or at the beginning of a word of its meaning.

        Words that begin with it go before those that hold it, and these before those whose meaning does; else the
        order stays. Nothing typed finds nothing.
        """
        parts = plain(wanted).split()
        ranked = [(rank, term) for *texts, term in self._searched if (rank := _rank(parts, *texts)) is not None]
        return tuple(term for _, term in sorted(ranked, key=lambda one: one[0])) if parts else ()

    @cached_property
    def _searched(self) -> list[tuple[str, str, Term]]:
        return [(plain(term.word), f" {plain(_meaning(term))}", term) for term in self.terms]


def plain(text: str, kept: str = "") -> str:
    """A text without capitals, accents and hyphens, to compare it; `kept`: letters that keep their mark."""
    lowered = text.casefold().replace("’", "'")
    if not lowered.isascii():
        lowered = "".join(letter if letter in kept else _bare(letter) for letter in normalize("NFC", lowered))
    return " ".join(lowered.replace("-", " ").split())


def _bare(letter: str) -> str:
    if category(letter) == _DASH:
        return " "
    return "".join(part for part in normalize("NFKD", letter) if not combining(part))


def _rank(parts: list[str], word: str, meaning: str) -> int | None:
    if not all(part in word or f" {part}" in meaning for part in parts):
        return None
    if word.startswith(" ".join(parts)):
        return 0
    return 1 if all(part in word for part in parts) else 2


def _meaning(term: Term) -> str:
    lines = [runs for block in term.meaning for runs in (block.runs, *(item.runs for item in block.items))]
    return " ".join("".join(run.text for run in runs) for runs in lines)


def _first(word: str) -> str:
    letter = next((letter for letter in word if letter.isalnum()), "")
    return letter.upper() if letter.isalpha() else NUMBERS


def _order(word: str, own: str) -> tuple[bool, str]:
    """What begins with no letter goes first; a letter of its own comes after the one it is drawn from."""
    keyed = "".join(_bare(letter) + _LAST if letter in own else letter for letter in word)
    return _first(word) != NUMBERS, re.sub(r"^\W+", "", keyed)
