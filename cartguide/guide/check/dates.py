"""No date is ever made from a minimum or an average: the team says when something may stop, not a count of days."""

import re
from collections.abc import Iterator

from cartguide.guide.check.loaded import Content, fault
from cartguide.guide.check.passages import Passage, of_page
from cartguide.guide.model import Problem, message_id
from cartguide.guide.readability import sentences_of

_DATE = message_id("A minimum is no date. Say “until your team says yes”, and name no day or month beside it: “{text}”")
_STOPS = message_id("No day is named on which something may stop; the team says when: “{text}”")

_NAMED = (
    r"\b(?:January|February|April|June|July|August|September|October|November|December"
    r"|(?:in|by|until|on|of) (?:March|May)|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b"
)
_DAY = r"\b[Dd]ays? [1-9]\d*\b"
_LEAST = re.compile(r"\b(?:at least|minimum|no less than|the least|not less than|at the earliest)\b", re.IGNORECASE)
_A_DATE = re.compile(f"{_NAMED}|{_DAY}")
_ENDS = re.compile(
    rf"\b(?:until|till|through|up to|by|after|past|stops? (?:on|at)|ends? (?:on|at)|over (?:on|by)) {_DAY}"
)


def dates_from_minimums(content: Content) -> Iterator[Problem]:
    """A sentence with "at least" or a restriction's figure names no date; none says on which day something stops."""
    restrictions = {figure.identity for figure in content.figures.values() if figure.kind == "restriction"}
    for page in content.pages:
        for passage in of_page(content, page):
            for sentence in sentences_of(passage.text):
                yield from _sentence(passage, sentence, {content.said[each] for each in restrictions})


def _sentence(passage: Passage, sentence: str, minimums: set[str]) -> Iterator[Problem]:
    least = _LEAST.search(sentence) or any(words and words in sentence for words in minimums)
    if least and _A_DATE.search(sentence):
        yield fault(passage.file, passage.line, _DATE, text=sentence)
    elif _ENDS.search(sentence):
        yield fault(passage.file, passage.line, _STOPS, text=sentence)
