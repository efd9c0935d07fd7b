"""Each page in figures: for the table that `cartguide check` prints, and for reviewers."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from cartguide.guide import calls, terms
from cartguide.guide.check.bars import Scored, measures, scored
from cartguide.guide.check.loaded import Content
from cartguide.guide.check.passages import Passage, signs
from cartguide.guide.check.passive import passive_sentences
from cartguide.guide.check.report import ForReview, Row
from cartguide.guide.fingerprint import fingerprint
from cartguide.guide.model import message_id
from cartguide.guide.readability import flesch_kincaid, smog, szigriszt_pazos

WHOLE = message_id("whole guide")


def rows(content: Content) -> Iterator[Row]:
    """Each page's figures, and at last those of all its pages together."""
    pages = list(scored(content))
    yield from (_row(content, each.page, each.passages) for each in pages)
    if pages:
        everything = [passage for each in pages for passage in each.passages]
        _, masked = measures(content, everything)
        whole = _row(content, WHOLE, everything)
        yield whole._replace(smog=smog(masked) if content.language == "en" else None)


def for_review(content: Content) -> Iterator[ForReview]:
    """Each page with what a reviewer asks of it."""
    for each in scored(content):
        header = content.headers[each.page].table
        yield ForReview(
            row=_row(content, each.page, each.passages),
            passive=len(passive_sentences(each)) if content.language == "en" else 0,
            items=_count(each, "item"),
            questions=_count(each, "question"),
            sources=len(_sources(content, each.page)),
            last_reviewed=_said(header, "last-reviewed"),
            review_due=_said(header, "review-due"),
            reviewed_by=_said(header, "reviewed-by"),
            fingerprint=_fingerprint(content, each.page),
        )


def _row(content: Content, page: str, passages: Iterable[Passage]) -> Row:
    raw, masked = measures(content, tuple(passages))
    english, spanish = content.language == "en", content.language == "es"
    return Row(
        page=page,
        language=content.language,
        words=raw.words,
        sentences=raw.sentences,
        longest=raw.longest,
        mean=raw.mean,
        masked=flesch_kincaid(masked) if english else None,
        raw=flesch_kincaid(raw) if english else None,
        szigriszt=szigriszt_pazos(raw) if spanish else None,
    )


def _count(page: Scored, kind: str) -> int:
    return sum(passage.kind == kind for passage in page.passages)


def _sources(content: Content, page: str) -> set[str]:
    if page == calls.PAGE:
        return {source for _, sign in signs(content) for source in sign.sources}
    if page == terms.PAGE:
        return {source for term in content.terms.values() for source in term.sources}
    return {source for section in content.pages[page].sections for source in section.all_sources}


def _fingerprint(content: Content, page: str) -> str:
    """The glossary has none: it is read word by word."""
    read = content.calls if page == calls.PAGE else content.pages.get(page)
    return fingerprint(read) if read else ""


def _said(header: Mapping[str, Any], key: str) -> str:
    value = header.get(key)
    return "" if value is None else str(value)
