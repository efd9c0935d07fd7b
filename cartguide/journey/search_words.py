"""What somebody looks for: the parts they typed, and the other words that may stand for each."""

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from cartguide.journey.glossary import plain

LONGEST, MOST_PARTS = 200, 16
_LONGEST_PHRASE = 5
# Shorter ones are the beginnings of too many other words.
_ENOUGH_LETTERS = 4
_BETWEEN = re.compile(r"[\W_]+")
Synonyms = Mapping[str, tuple[str, ...]]
NO_SYNONYMS: Synonyms = {}


class Asked(NamedTuple):
    """One word or phrase as it is written, and `folded`; `is_beginning`: words that begin with it are meant too."""

    text: str
    folded: str
    is_beginning: bool

    @property
    def needle(self) -> str:
        """What stands in a folded text that holds it."""
        return f" {self.folded}" if self.is_beginning else f" {self.folded} "


# For every part that was typed: it, and what may stand for it.
Wanted = tuple[tuple[Asked, ...], ...]


def folded(text: str) -> str:
    """A text's words in small letters without accents, one space around each."""
    return f" {_BETWEEN.sub(' ', plain(text)).strip()} "


def synonyms_of(groups: Iterable[Iterable[str]]) -> Synonyms:
    """Every word of some groups, folded, with all words of its groups."""
    found: dict[str, dict[str, None]] = {}
    for group in groups:
        words = tuple(group)
        for word in words:
            found.setdefault(folded(word).strip(), {}).update(dict.fromkeys(words))
    return {word: tuple(all_of_them) for word, all_of_them in found.items() if word}


def wanted(query: str, synonyms: Synonyms = NO_SYNONYMS) -> Wanted:
    """What a query asks for: every part of it, the last one perhaps not typed to its end. Signs alone ask nothing.

    Words that are one phrase of the synonyms are one part.
    """
    typed = [(text, folded(text).strip()) for text in query[:LONGEST].split()]
    typed = [(text, fold) for text, fold in typed if fold][:MOST_PARTS]
    parts = []
    at = 0
    while at < len(typed):
        length = next((n for n in range(_LONGEST_PHRASE, 1, -1) if _known(typed[at : at + n], n, synonyms)), 1)
        parts.append(_part(typed[at : at + length], synonyms, is_last=at + length == len(typed)))
        at += length
    return tuple(parts)


def _known(typed: list[tuple[str, str]], length: int, synonyms: Synonyms) -> bool:
    return len(typed) == length and bool(_others(" ".join(fold for _, fold in typed), synonyms))


def _part(typed: list[tuple[str, str]], synonyms: Synonyms, *, is_last: bool) -> tuple[Asked, ...]:
    fold = " ".join(fold for _, fold in typed)
    asked = Asked(" ".join(text for text, _ in typed), fold, is_last)
    others = [(other, folded(other).strip()) for other in _others(fold, synonyms)]
    return (
        asked,
        *(Asked(text, also, len(also) >= _ENOUGH_LETTERS) for text, also in others if also not in {"", fold}),
    )


def _others(fold: str, synonyms: Synonyms) -> tuple[str, ...]:
    return synonyms.get(fold) or synonyms.get(fold.removesuffix("s")) or synonyms.get(fold.removesuffix("es"), ())
