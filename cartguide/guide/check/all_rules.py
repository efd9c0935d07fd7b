"""Runs every rule over every language of a content folder."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from cartguide.guide.check import (
    bars,
    checklist,
    ids,
    judgement,
    languages,
    numbers,
    references,
    reviews,
    shape,
    structure,
)
from cartguide.guide.check.loaded import Content, load_content
from cartguide.guide.check.report import Report, Row
from cartguide.guide.model import Problem

Rule = Callable[[Content], Iterator[Problem]]
Comparison = Callable[[Content, Content], Iterator[Problem]]

RULES: tuple[Rule, ...] = (
    structure.steps,
    structure.facts,
    structure.sections,
    checklist.checklist,
    checklist.stray_checks,
    checklist.musts,
    checklist.stars,
    ids.once,
    references.call_picks,
    references.words_and_figures,
    references.sources,
    references.sourced,
    shape.paragraphs,
    shape.lists,
    shape.whole_sentences,
    shape.names,
    bars.reading_bars,
    bars.masked_terms,
    judgement.words_of_judgement,
    judgement.typed_numbers,
    numbers.figures,
    numbers.figure_wordings,
    reviews.reviews,
)
BESIDE_ENGLISH: tuple[Comparison, ...] = (languages.same_ids, languages.same_marks, reviews.translations)
ENGLISH = "en"
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z]+)?\Z")


def check_content(content: Path, language: str | None = None) -> Report:
    """Check a content folder, in one language or in all it has; every fault becomes a Problem, nothing raises."""
    english = load_content(content, ENGLISH)
    problems: set[Problem] = set()
    rows: list[Row] = []
    for code in (language,) if language else languages_of(content):
        loaded = english if code == ENGLISH else load_content(content, code)
        problems.update(loaded.problems)
        for rule in RULES:
            problems.update(rule(loaded))
        for comparison in BESIDE_ENGLISH if code != ENGLISH else ():
            problems.update(comparison(english, loaded))
        rows.extend(bars.rows(loaded))
    return Report(tuple(sorted(problems)), tuple(rows))


def languages_of(content: Path) -> tuple[str, ...]:
    """The language folders of a content folder, English first and always."""
    found = sorted(path.name for path in content.glob("*/") if _LANGUAGE.match(path.name))
    return tuple(dict.fromkeys((ENGLISH, *found)))
