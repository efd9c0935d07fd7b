"""Call signs stand in one list, `who-to-call.md`: pages pick from it by id and never write one of their own."""

import re
from collections.abc import Iterator

from cartguide.guide.check.everything import typed
from cartguide.guide.check.loaded import Content, fault
from cartguide.guide.check.passages import of_body
from cartguide.guide.model import Block, Problem, Section, message_id

_OWN_LIST = message_id(
    "A page writes no list of signs to call for. Pick signs from who-to-call.md in guide.toml (calls = […]), or end "
    "the sentence above without “call … {word}”."
)
_OWN_SIGNS = message_id(
    "These signs stand in who-to-call.md; pick them in guide.toml (calls = […]), and do not list them here: “{text}”"
)
_PROSE = ("paragraph", "aside", "bullet", "why")
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
# "Call if the skin is red, if pus comes out, or if the line breaks": three signs in one sentence are a list, too.
_SIGNS = re.compile(
    rf"(?:\A|(?<=[.?!,:] )){_TO_CALL}[^.?!]*?\b(?P<word>if|when)\b[^.?!]*?,[^.?!]*?\bor\b[^.?!]*", re.IGNORECASE
)


def own_call_lists(content: Content) -> Iterator[Problem]:
    """No bullets directly under a heading or a paragraph that says "call … if", and no list of signs in a sentence."""
    for page, read in content.pages.items():
        for section in read.sections:
            for block, word in _lists_to_call_for(section):
                yield fault(content.file(page), block.line, _OWN_LIST, word=word)
        for passage in of_body(content, page):
            found = _SIGNS.search(typed(passage.runs)) if passage.kind in _PROSE else None
            if found:
                yield fault(passage.file, passage.line, _OWN_SIGNS, word=found["word"], text=found.group())


def _lists_to_call_for(section: Section) -> Iterator[tuple[Block, str]]:
    before = _HEADING.search(section.heading)
    for block in section.blocks:
        questions = all(item.identity for item in block.items)
        if block.kind == "bullets" and before and not questions:
            yield block, before[before.lastgroup or 0]
        opening = _HEADING if block.kind == "subheading" else _OPENING
        before = opening.search(typed(block.runs)) if block.runs else None
