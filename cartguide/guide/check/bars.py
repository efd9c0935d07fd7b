"""The reading bars: grade, longest sentence and mean a page, and the grade of the whole guide.

The bars and why: docs/content-format.md. Formulas: cartguide.guide.readability.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cartguide.guide import calls, terms
from cartguide.guide.check.loaded import Content, fault
from cartguide.guide.check.passages import Passage, of_calls, of_page, of_terms
from cartguide.guide.model import Problem, message_id
from cartguide.guide.readability import (
    Measure,
    flesch_kincaid,
    mask,
    measure,
    sentences_of,
    smog,
    szigriszt_pazos,
    words_of,
)

MOST_MASKED = 25
MOST_SMOG = 9.0
HARDEST_PAGES = 3
_TOO_LONG = message_id("A sentence of {count} words; at most {most}. Cut it in two: “{text}”")
_MEAN = message_id("Sentences have {mean} words on average; at most {most}. The longest is in line {line}: “{text}”")
_MASKED = message_id("Grade {grade} with the masked terms left out; at most {most}. Hardest, line {line}: “{text}”")
_RAW = message_id("Grade {grade} with nothing left out; at most {most}. Hardest, line {line}: “{text}”")
_SPANISH = message_id("Szigriszt-Pazos {grade}; at least {least}. Hardest, line {line}: “{text}”")
_WHOLE = message_id(
    "The whole guide has the SMOG grade {grade} with the masked terms left out; at most {most}. Say it with shorter "
    "words, first on {pages}."
)
_TOO_MANY_MASKED = message_id("{count} masked terms; at most {most}.")


class Bar(NamedTuple):
    """A page's limits: words a sentence, mean, Flesch-Kincaid grade masked and raw, Szigriszt-Pazos at least."""

    longest: int
    mean: float
    masked: float
    raw: float
    szigriszt: float = 70.0


PAGE = Bar(longest=20, mean=12.0, masked=6.0, raw=7.0)
WHO_TO_CALL = Bar(longest=10, mean=10.0, masked=4.0, raw=4.0)


class Scored(NamedTuple):
    """A page's prose with its limits."""

    page: str
    passages: tuple[Passage, ...]
    bar: Bar


def scored(content: Content) -> Iterator[Scored]:
    """Every page that has prose: steps in order, pages beside them, the glossary, *Who to call*."""
    for page in content.pages:
        yield Scored(page, of_page(content, page), PAGE)
    if content.terms:
        yield Scored(terms.PAGE, of_terms(content), PAGE)
    if content.calls:
        yield Scored(calls.PAGE, of_calls(content), WHO_TO_CALL)


def reading_bars(content: Content) -> Iterator[Problem]:
    """Sentences too long, and pages too hard."""
    for each in scored(content):
        yield from _long_sentences(each)
        yield from _page(content, each)


def whole_guide(content: Content) -> Iterator[Problem]:
    """All pages together, in English: SMOG (McLaughlin, 1969), which one page has too few sentences for."""
    pages = list(scored(content))
    _, masked = measures(content, [passage for each in pages for passage in each.passages])
    if content.language == "en" and smog(masked) > MOST_SMOG:
        hardest = sorted(pages, key=lambda each: smog(measures(content, each.passages)[1]), reverse=True)
        names = ", ".join(each.page for each in hardest[:HARDEST_PAGES])
        values = {"grade": f"{smog(masked):.1f}", "most": MOST_SMOG, "pages": names}
        yield fault(str(content.root / "guide.toml"), 1, _WHOLE, **values)


def masked_terms(content: Content) -> Iterator[Problem]:
    """No more masked terms than the bar allows."""
    count = len(content.masked)
    if count > MOST_MASKED:
        line = content.guide.line_of("masked")
        yield fault(str(content.root / "guide.toml"), line, _TOO_MANY_MASKED, count=count, most=MOST_MASKED)


def _long_sentences(each: Scored) -> Iterator[Problem]:
    for passage in each.passages:
        for sentence in sentences_of(passage.text):
            count = len(words_of(sentence))
            if count > each.bar.longest:
                yield fault(passage.file, passage.line, _TOO_LONG, count=count, most=each.bar.longest, text=sentence)


def _page(content: Content, each: Scored) -> Iterator[Problem]:
    raw, masked = measures(content, each.passages)
    file = content.file(each.page)
    line = content.line(each.page, "title")
    bar = each.bar
    if raw.mean > bar.mean:
        where, longest = _worst(content, each.passages, by_length=True)
        yield fault(file, line, _MEAN, mean=f"{raw.mean:.1f}", most=bar.mean, line=where, text=longest)
    where, hardest = _worst(content, each.passages, by_length=False)
    if content.language == "es":
        score = szigriszt_pazos(raw)
        if raw.words and score < bar.szigriszt:
            values = {"grade": f"{score:.1f}", "least": bar.szigriszt, "line": where, "text": hardest}
            yield fault(file, line, _SPANISH, **values)
    elif content.language == "en":
        for wording, grade, most in (
            (_MASKED, flesch_kincaid(masked), bar.masked),
            (_RAW, flesch_kincaid(raw), bar.raw),
        ):
            if grade > most:
                yield fault(file, line, wording, grade=f"{grade:.1f}", most=most, line=where, text=hardest)


def measures(content: Content, passages: Sequence[Passage]) -> tuple[Measure, Measure]:
    """The counts of some prose as it stands, and with the masked terms left out."""
    texts = [passage.text for passage in passages]
    masked = [mask(text, content.masked) for text in texts]
    return measure(texts, content.language), measure(masked, content.language)


def _worst(content: Content, passages: Sequence[Passage], *, by_length: bool) -> tuple[int, str]:
    def weight(found: tuple[int, str]) -> float:
        one = measure([found[1]], content.language)
        return one.words if by_length else 0.39 * one.words + 11.8 * one.syllables / max(one.words, 1)

    found = [(passage.line, sentence) for passage in passages for sentence in sentences_of(passage.text)]
    return max(found, key=weight, default=(0, ""))
