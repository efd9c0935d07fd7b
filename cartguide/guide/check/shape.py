"""Small enough to take in: short paragraphs, lists, titles; every bullet a sentence with its full stop."""

import re
from collections.abc import Iterator

from cartguide.guide import calls
from cartguide.guide.check.forms import without_form
from cartguide.guide.check.loaded import Content, fault
from cartguide.guide.check.passages import Passage, everywhere
from cartguide.guide.model import Problem, message_id
from cartguide.guide.readability import sentences_of

MOST_SENTENCES = 3
MOST_ITEMS = 7
TITLE_LETTERS = 60
STATION_LETTERS = 14
_LONG_PARAGRAPH = message_id("A paragraph of {count} sentences; at most {most}. Put an empty line between.")
_LONG_LIST = message_id("A list of {count}; at most {most}. Give a part of it a heading (###) of its own.")
_LONG_GROUP = message_id("A sub-group of {count} signs; at most {most}. Begin another (###).")
_NO_STOP = message_id("End this with a full stop or a question mark: “{text}”")
_NO_CAPITAL = message_id("Write a whole sentence, with a capital letter at its beginning: “{text}”")
_LONG_TITLE = message_id("A title of {count} letters; at most {most}.")
_LONG_STATION = message_id("A station name of {count} letters; at most {most}.")
_NO_STATION = message_id("A step needs a station name: station = “…”.")
_MESSAGE = message_id("The message is one sentence; here are {count}.")
_ENDED = re.compile('[.?]["”\u2019»)]*\\Z')
_BEGUN = re.compile('["“\u2018«(¿¡]*[^\\W_a-zà-öø-ÿ]')
_SENTENCES = ("message", "variant", "caption", "say", "bullet", "question", "item", "why", "sign", "sentence")


def paragraphs(content: Content) -> Iterator[Problem]:
    """Paragraphs and asides of at most three sentences."""
    for passage in everywhere(content):
        count = len(sentences_of(passage.text))
        if passage.kind in ("paragraph", "aside") and count > MOST_SENTENCES:
            yield fault(passage.file, passage.line, _LONG_PARAGRAPH, count=count, most=MOST_SENTENCES)


def lists(content: Content) -> Iterator[Problem]:
    """Lists and sub-groups of signs of at most seven."""
    for page, read in content.pages.items():
        for block in (block for section in read.sections for block in section.blocks):
            if len(block.items) > MOST_ITEMS:
                yield fault(content.file(page), block.line, _LONG_LIST, count=len(block.items), most=MOST_ITEMS)
    for group in content.calls.groups if content.calls else ():
        for _, _, signs in group.parts:
            if len(signs) > MOST_ITEMS:
                values = {"count": len(signs), "most": MOST_ITEMS}
                yield fault(content.file(calls.PAGE), signs[0].line, _LONG_GROUP, **values)


def whole_sentences(content: Content) -> Iterator[Problem]:
    """Messages, bullets, items, signs begin with a capital (or a number), and end with a full stop or question mark."""
    for passage in everywhere(content):
        if passage.kind in _SENTENCES:
            yield from _sentence(passage)


def names(content: Content) -> Iterator[Problem]:
    """Titles and station names fit; the message is one sentence."""
    steps = {step.identity for step in content.outline.steps}
    for page, read in content.pages.items():
        file, head = content.file(page), read.head
        yield from _title(file, content.line(page, "title"), head.title)
        station = content.line(page, "station")
        if len(head.station) > STATION_LETTERS:
            yield fault(file, station, _LONG_STATION, count=len(head.station), most=STATION_LETTERS)
        if not head.station and without_form(page) in steps:
            yield fault(file, station, _NO_STATION)
    if content.calls:
        yield from _title(content.file(calls.PAGE), content.line(calls.PAGE, "title"), content.calls.title)
    for passage in everywhere(content):
        count = len(sentences_of(passage.text))
        if passage.kind == "message" and count != 1:
            yield fault(passage.file, passage.line, _MESSAGE, count=count)


def _title(file: str, line: int, title: str) -> Iterator[Problem]:
    if len(title) > TITLE_LETTERS:
        yield fault(file, line, _LONG_TITLE, count=len(title), most=TITLE_LETTERS)


def _sentence(passage: Passage) -> Iterator[Problem]:
    text = passage.text.strip()
    if not _ENDED.search(text):
        yield fault(passage.file, passage.line, _NO_STOP, text=text)
    if not _BEGUN.match(text):
        yield fault(passage.file, passage.line, _NO_CAPITAL, text=text)
