"""A step page's header beyond its facts: the picture, a nurse's points for a visit, other words for some readers."""

import re
from collections.abc import Iterator

from cartguide.guide.check.forms import Form, forms
from cartguide.guide.check.loaded import Content, fault
from cartguide.guide.check.passages import of_page
from cartguide.guide.check.shape import TITLE_LETTERS
from cartguide.guide.fields import BAD_ID, ID
from cartguide.guide.model import Problem, message_id
from cartguide.guide.readability import sentences_of

FEWEST_POINTS, MOST_POINTS = 2, 4
_NO_PICTURE = message_id("A step's page needs a picture: write [picture] with caption, shows and purpose.")
_ONE_SENTENCE = message_id("Write one sentence here, not {count}: “{text}”")
_POINTS = message_id("A step's page has {fewest} to {most} points for a visit ([[point]]); here are {count}.")
_POINT_TWICE = message_id("The point “{text}” stands here twice.")
_POINT_MISSING = message_id("The parent's page and the page for all have the same points; “{text}” is not on {page}.")
_NO_QUESTION = message_id("A point asks to hear it said back; end with a question mark: “{text}”")
_LONG_TITLE = message_id("A title of {count} letters; at most {most}.")
_NOTHING_SAID = message_id("Give these readers a title or a message.")
_ONE = ("caption", "say", "variant")


def pictures(content: Content) -> Iterator[Problem]:
    """Every step's page has a picture, with a caption of one sentence."""
    for form in forms(content):
        if form.page.head.picture is None:
            yield fault(content.file(form.name), content.line(form.name, "title"), _NO_PICTURE)


def single_sentences(content: Content) -> Iterator[Problem]:
    """A caption, what a nurse says and another message are each one sentence; what a nurse asks is a question."""
    for page in content.pages:
        for passage in of_page(content, page):
            count = len(sentences_of(passage.text))
            if passage.kind in _ONE and count != 1:
                yield fault(passage.file, passage.line, _ONE_SENTENCE, count=count, text=passage.text)
            if passage.kind == "ask" and not passage.text.strip().rstrip("”\"'").endswith("?"):
                yield fault(passage.file, passage.line, _NO_QUESTION, text=passage.text)


def points(content: Content) -> Iterator[Problem]:
    """Two to four points a step's page, each with an id of its own, the same ids in both forms of the page."""
    for form in forms(content):
        tables = content.headers[form.name].tables("point")
        file, line = content.file(form.name), content.line(form.name, "title")
        found = [point.identity for point in form.page.head.points]
        if not FEWEST_POINTS <= len(found) <= MOST_POINTS:
            yield fault(file, line, _POINTS, fewest=FEWEST_POINTS, most=MOST_POINTS, count=len(found))
        for at, (identity, table) in enumerate(zip(found, tables, strict=False)):
            if not re.match(ID, identity):
                yield fault(file, table.line_of("id"), BAD_ID, text=identity)
            if identity in found[:at]:
                yield fault(file, table.line_of("id"), _POINT_TWICE, text=identity)
        yield from _in_both(content, form, found)


def variants(content: Content) -> Iterator[Problem]:
    """Words for some readers say something, and fit."""
    for page, read in content.pages.items():
        file = content.file(page)
        for variant, table in zip(read.head.variants, content.headers[page].tables("for"), strict=False):
            if not variant.title and not variant.message:
                yield fault(file, table.line_of(), _NOTHING_SAID)
            if len(variant.title) > TITLE_LETTERS:
                values = {"count": len(variant.title), "most": TITLE_LETTERS}
                yield fault(file, table.line_of("title"), _LONG_TITLE, **values)


def _in_both(content: Content, form: Form, found: list[str]) -> Iterator[Problem]:
    theirs = [point.identity for point in form.other.head.points] if form.other else found
    for missing in theirs:
        if missing not in found:
            line = content.line(form.name, "title")
            yield fault(content.file(form.name), line, _POINT_MISSING, text=missing, page=f"{form.name}.md")
