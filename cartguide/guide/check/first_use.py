"""Medical words are explained where a page first uses them: the first time, the word is a link to the glossary."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from cartguide.guide.check.loaded import Content, fault
from cartguide.guide.check.passages import Passage, of_body
from cartguide.guide.model import Only, Problem, Term, message_id

EVERYDAY = "everyday"
_NOT_LINKED = message_id("“{text}” is used here before it is explained. Link it: [{text}](term:{term})")
_BRACKETS = re.compile(r"\(([^()]*)\)")
_SEVERAL = re.compile(r"\s+(?:or|and)\s+")


class Words(NamedTuple):
    """The pattern that finds every medical word in a text, and the term each group of it stands for."""

    pattern: re.Pattern[str]
    terms: Mapping[str, str]


def first_use(content: Content) -> Iterator[Problem]:
    """On every page a glossary word is a link where prose first uses it; headings and the header do not count.

    A link that only some readers see explains the word to those readers only. Everyday words are listed in guide.toml.
    """
    everyday = content.listed(EVERYDAY)
    words = words_in([term for term in content.terms.values() if term.identity not in everyday])
    for page in content.pages:
        explained: dict[str, list[Only]] = {}
        told: set[str] = set()
        for passage in of_body(content, page):
            for word, term in _not_linked(words, passage, explained):
                if term not in told:
                    told.add(term)
                    yield fault(passage.file, passage.line, _NOT_LINKED, text=word, term=term)


def words_in(terms: Iterable[Term]) -> Words:
    """Finds the words of these terms, whole and also in the plural; of two that overlap the longer."""
    spoken = {spelling: term.identity for term in terms for spelling in spellings(term.word)}
    longest_first = sorted(spoken, key=len, reverse=True)
    groups = {f"w{number}": spelling for number, spelling in enumerate(longest_first)}
    choices = "|".join(f"(?P<{group}>{_pattern(spelling)})" for group, spelling in groups.items()) or r"(?!)"
    pattern = re.compile(rf"(?<![\w-])(?:{choices})(?!\w)")
    return Words(pattern, {group: spoken[spelling] for group, spelling in groups.items()})


def spellings(word: str) -> tuple[str, ...]:
    """The ways a glossary heading is written in a text: each word of *A or B*, and an abbreviation in brackets."""
    short = [each for each in _BRACKETS.findall(word) if each.isupper()]
    return (*_SEVERAL.split(_BRACKETS.sub("", word).strip()), *short)


def _not_linked(words: Words, passage: Passage, explained: dict[str, list[Only]]) -> Iterator[tuple[str, str]]:
    """The words a passage uses unexplained, with their terms; notes what it explains."""
    for run in passage.runs:
        if run.kind == "term":
            explained.setdefault(run.target, []).append(passage.only)
        elif run.kind in ("plain", "strong"):
            for found in words.pattern.finditer(run.text):
                term = words.terms[str(found.lastgroup)]
                if not any(set(only) <= set(passage.only) for only in explained.get(term, [])):
                    yield found.group(), term


def _pattern(spelling: str) -> str:
    *before, last = map(re.escape, re.split(r"[\s-]+", spelling))
    plural = f"{last[:-1]}(?:y|ies)" if last.endswith("y") else last if last.endswith("s") else f"{last}(?:e?s)?"
    whole = r"[\s-]+".join((*before, plural))
    return whole if spelling.isupper() else f"(?i:{whole})"
