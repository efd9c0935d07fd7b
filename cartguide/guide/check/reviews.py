"""Versions and review dates of pages and figures. That a date can be read at all is the loader's rule."""

from collections.abc import Iterator

from cartguide.guide.check.loaded import SINGLE_PAGES, Content, fault
from cartguide.guide.model import Problem, message_id

_NOT_AFTER = message_id("review-due ({due}) must be later than {key} ({day}).")
_VERSION = message_id("version is a whole number from 1.")
_NO_ORIGIN = message_id("A translation says which version it was made from: translation-of = {version}")
_LATER_ORIGIN = message_id("translation-of is {text}, but the English page is at version {version}.")


def reviews(content: Content) -> Iterator[Problem]:
    """Each page has a version from 1 and is due for review after it was reviewed; so is each figure after checking."""
    for page, fields in content.headers.items():
        days = fields.table.get("last-reviewed"), fields.table.get("review-due")
        last, due = (str(day) for day in days)
        if None not in days and due <= last:
            line = content.line(page, "review-due")
            yield fault(content.file(page), line, _NOT_AFTER, due=due, key="last-reviewed", day=last)
        version = fields.table.get("version")
        if isinstance(version, int) and version < 1:
            yield fault(content.file(page), content.line(page, "version"), _VERSION)
    numbers = str(content.root / "figures.toml")
    for identity, figure in content.figures.items():
        if figure.review_due and figure.review_due <= figure.checked:
            line = content.numbers.table_of(identity).line_of("review-due")
            yield fault(numbers, line, _NOT_AFTER, due=figure.review_due, key="checked", day=figure.checked)


def translations(english: Content, other: Content) -> Iterator[Problem]:
    """Every page of a translation names the English version it was made from, and none that is still to come."""
    for page in (*other.pages, *SINGLE_PAGES):
        fields = other.headers[page]
        original = english.headers[page].table.get("version") if page in english.headers else None
        if not fields.table or not isinstance(original, int):
            continue
        made_from = fields.table.get("translation-of")
        line = other.line(page, "translation-of")
        if not isinstance(made_from, int):
            yield fault(other.file(page), line, _NO_ORIGIN, version=original)
        elif made_from > original:
            yield fault(other.file(page), line, _LATER_ORIGIN, text=made_from, version=original)
