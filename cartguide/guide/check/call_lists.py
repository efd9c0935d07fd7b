"""Call signs stand in one list, `who-to-call.md`: pages pick from it by id and never write a list of their own."""

import re
from collections.abc import Iterator

from cartguide.guide.check.everything import typed
from cartguide.guide.check.loaded import Content, fault
from cartguide.guide.model import Block, Problem, Section, message_id

_OWN_LIST = message_id(
    "A page writes no list of signs to call for. Pick signs from who-to-call.md in guide.toml (calls = […]), or end "
    "the sentence above without “call … {word}”."
)
_TO_CALL = r"\b(?:call|phone|ring)\b"
_HEADING = re.compile(
    rf"{_TO_CALL}.*\b(?P<word>if|when)\b|\b(?P<when>when) to (?:call|phone|ring)\b|{_TO_CALL}.*\b(?P<end>for)\s*\Z",
    re.IGNORECASE,
)
# The sentence above a list opens it: it ends with a colon, or speaks of "these".
_THESE = r"[^.?!]*\b(?:these|any of|one of|following)\b[^.?!]*[.:…]?"
_OPENING = re.compile(
    rf"{_TO_CALL}[^.?!]*?\b(?P<word>if|when|for)\b(?:[^.?!]*[:…]|{_THESE})\s*\Z",
    re.IGNORECASE,
)


def own_call_lists(content: Content) -> Iterator[Problem]:
    """No bullets directly under a heading or a paragraph that ends with "call … if"."""
    for page, read in content.pages.items():
        for section in read.sections:
            for block, word in _lists_to_call_for(section):
                yield fault(content.file(page), block.line, _OWN_LIST, word=word)


def _lists_to_call_for(section: Section) -> Iterator[tuple[Block, str]]:
    before = _HEADING.search(section.heading)
    for block in section.blocks:
        questions = all(item.identity for item in block.items)
        if block.kind == "bullets" and before and not questions:
            yield block, before[before.lastgroup or 0]
        opening = _HEADING if block.kind == "subheading" else _OPENING
        before = opening.search(typed(block.runs)) if block.runs else None
