"""Runs every rule over every language of a content folder."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from cartguide.guide.check import (
    actions,
    bars,
    call_lists,
    checklist,
    dates,
    duplicates,
    first_use,
    glossary,
    heads,
    ids,
    judgement,
    kept,
    languages,
    lengths,
    numbers,
    part_pictures,
    passive,
    questions,
    references,
    regional,
    reviews,
    rows,
    shape,
    sourcing,
    structure,
    typed,
)
from cartguide.guide.check.loaded import Content, load_content
from cartguide.guide.check.report import ForReview, Report, Row
from cartguide.guide.model import Problem

Rule = Callable[[Content], Iterator[Problem]]
Comparison = Callable[[Content, Content], Iterator[Problem]]

RULES: tuple[Rule, ...] = (
    structure.steps,
    structure.facts,
    structure.sections,
    heads.pictures,
    heads.points,
    heads.variants,
    heads.single_sentences,
    checklist.checklist,
    checklist.same_in_both_forms,
    checklist.stray_checks,
    checklist.musts,
    checklist.caregivers_part,
    questions.stars,
    ids.once,
    references.call_picks,
    references.words_and_figures,
    part_pictures.part_pictures,
    sourcing.sources,
    sourcing.sourced,
    shape.paragraphs,
    shape.lists,
    shape.whole_sentences,
    shape.names,
    duplicates.said_twice,
    glossary.glossary,
    regional.regional_words,
    bars.reading_bars,
    bars.masked_terms,
    judgement.words_of_judgement,
    typed.typed_numbers,
    typed.one_limit_a_line,
    numbers.figures,
    numbers.figure_wordings,
    numbers.figure_names,
    reviews.reviews,
)
# Rules that know English words, and rules about what all languages share.
IN_ENGLISH: tuple[Rule, ...] = (
    kept.kept_ids,
    sourcing.unused_sources,
    first_use.first_use,
    glossary.first_words,
    actions.actions,
    call_lists.own_call_lists,
    dates.dates_from_minimums,
    typed.typed_lengths,
    passive.active_voice,
    lengths.page_lengths,
    lengths.part_lengths,
    bars.whole_guide,
)
BESIDE_ENGLISH: tuple[Comparison, ...] = (
    languages.same_pages,
    languages.same_ids,
    languages.same_marks,
    reviews.translations,
)
ENGLISH = "en"
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z]+)?\Z")


def check_content(content: Path, language: str | None = None) -> Report:
    """Check a content folder, in one language or in all it has; every fault becomes a Problem, nothing raises."""
    english = load_content(content, ENGLISH)
    problems: set[Problem] = set()
    found: list[Row] = []
    for_review: list[ForReview] = []
    for code in (language,) if language else languages_of(content):
        loaded = english if code == ENGLISH else load_content(content, code)
        problems.update(loaded.problems)
        for rule in (*RULES, *(IN_ENGLISH if code == ENGLISH else ())):
            problems.update(rule(loaded))
        for comparison in BESIDE_ENGLISH if code != ENGLISH else ():
            problems.update(comparison(english, loaded))
        found.extend(rows.rows(loaded))
        for_review.extend(rows.for_review(loaded))
    return Report(tuple(sorted(problems)), tuple(found), tuple(for_review))


def languages_of(content: Path) -> tuple[str, ...]:
    """The language folders of a content folder, English first and always."""
    found = sorted(path.name for path in content.glob("*/") if _LANGUAGE.match(path.name))
    return tuple(dict.fromkeys((ENGLISH, *found)))
