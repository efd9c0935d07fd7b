"""How hard a text is to read, by published formulas. No formula proves that people understand a text.

Formulas: Flesch-Kincaid grade (Kincaid, Fishburne, Rogers and Chissom, 1975), Flesch reading ease (Flesch, 1948), SMOG
(McLaughlin, 1969), and for Spanish the perspicuity of Szigriszt Pazos (1993).
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from cartguide.guide.syllables import syllables

NEUTRAL = "matter"  # stands for a masked term: two syllables, and in no table
_MANY = 3

_TITLES = {"dr", "dra", "mr", "mrs", "ms", "prof", "sr", "sra", "srta", "st", "vs", "e.g", "i.e", "p. ej", "approx"}
_BEFORE_NUMBER = {"no", "nos", "fig", "p", "pp", "núm"}
_END = re.compile("[.!?…]+[\"'”\u2019»)\\]]*\\s+")
_WORD = re.compile(
    "[0-9](?:[0-9.,]*[0-9])?\\s?°[CF]?"  # a temperature is one word
    "|(?:[^\\W\\d_]\\.){2,}"  # a.m.
    "|[^\\W_](?:[^\\W_]|(?<=[0-9])[.,:](?=[0-9])|['\u2019/-](?=[^\\W_]))*"  # 1,000; 3:30; don't; T-cell
)


class Measure(NamedTuple):
    """What the formulas need of a text. `longest`: words of its longest sentence; `hard` words have 3+ syllables."""

    words: int = 0
    sentences: int = 0
    syllables: int = 0
    hard: int = 0
    longest: int = 0

    @property
    def mean(self) -> float:
        """Words a sentence."""
        return self.words / self.sentences if self.sentences else 0.0


def measure(texts: Iterable[str], language: str = "en") -> Measure:
    """Count a page. Each text (a paragraph, a bullet, an item) ends its last sentence, with or without a full stop."""
    sentences = [words_of(sentence) for text in texts for sentence in sentences_of(text)]
    sentences = [words for words in sentences if words]
    counts = [syllables(word, language) for words in sentences for word in words]
    return Measure(
        words=len(counts),
        sentences=len(sentences),
        syllables=sum(counts),
        hard=sum(count >= _MANY for count in counts),
        longest=max(map(len, sentences), default=0),
    )


def flesch_kincaid(of: Measure) -> float:
    """The US school grade; 0 for an empty text."""
    return 0.39 * of.mean + 11.8 * of.syllables / of.words - 15.59 if of.words else 0.0


def flesch_ease(of: Measure) -> float:
    """Reading ease: 0 (very hard) to 100 (very easy), and beyond for very short words; 0 for an empty text."""
    return 206.835 - 1.015 * of.mean - 84.6 * of.syllables / of.words if of.words else 0.0


def smog(of: Measure) -> float:
    """The grade for understanding everything; made for texts of 30 sentences and more, 3.1 at the least."""
    return 1.043 * (30 * of.hard / of.sentences) ** 0.5 + 3.1291 if of.sentences else 0.0


def szigriszt_pazos(of: Measure) -> float:
    """Perspicuity of a Spanish text: under 40 very hard, from 65 fairly easy, over 80 very easy; 0 if empty."""
    return 206.835 - 62.3 * of.syllables / of.words - of.mean if of.words else 0.0


def sentences_of(text: str) -> tuple[str, ...]:
    """The sentences of one text. A point in 38.0, after Dr. or before a small letter ends none."""
    sentences, begin = [], 0
    for end in _END.finditer(text):
        if not _goes_on(text[begin : end.start()], end.group(), text[end.end() :]):
            sentences.append(text[begin : end.end()].strip())
            begin = end.end()
    sentences.append(text[begin:].strip())
    return tuple(sentence for sentence in sentences if sentence)


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text; a number with its degree sign and a hyphened word are one."""
    return tuple(match.group() for match in _WORD.finditer(text))


def mask(text: str, terms: Sequence[str]) -> str:
    """Put a neutral two-syllable word for each unavoidable term, also in the plural, the longest terms first."""
    return _masked(tuple(terms)).sub(NEUTRAL, text) if terms else text


@lru_cache(maxsize=4)
def _masked(terms: tuple[str, ...]) -> re.Pattern[str]:
    choices = "|".join(map(_also_plural, sorted(terms, key=len, reverse=True)))
    return re.compile(rf"(?<![\w-])(?:{choices})(?![\w-])", re.IGNORECASE)


def _also_plural(term: str) -> str:
    *before, last = map(re.escape, re.split(r"[\s-]+", term.strip()))
    plural = f"{last[:-1]}(?:y|ies)" if last.endswith("y") else f"{last}(?:e?s)?"
    return r"[\s-]+".join((*before, plural))


def _goes_on(before: str, mark: str, after: str) -> bool:
    last = before.rsplit(maxsplit=1)[-1].lower().lstrip("([“\"'") if before.split() else ""
    abbreviation = mark.strip() == "." and (last in _TITLES or (last in _BEFORE_NUMBER and after[:1].isdigit()))
    return abbreviation or after[:1].islower()
