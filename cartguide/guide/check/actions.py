"""What one can do begins with the doing: every item of an English checklist with a verb; a question asks."""

import re
from collections.abc import Iterator

from cartguide.guide.check.imperatives import IMPERATIVES, OCCASIONS, OPENERS
from cartguide.guide.check.loaded import Content, fault
from cartguide.guide.check.passages import Passage, of_page
from cartguide.guide.model import Problem, message_id
from cartguide.guide.readability import words_of

_NO_VERB = message_id("Begin with what to do, a verb such as Ask, Bring or Call: “{text}”")
_NO_FULL_STOP = message_id("An item of the checklist is something to do; end it with a full stop: “{text}”")
_NO_QUESTION = message_id("End a question with a question mark: “{text}”")
_COMMA = re.compile(r",\s+")


def begins_with_a_verb(text: str) -> bool:
    """Whether an action begins with an imperative, after an opener (Do not, Never) or an occasion (If …, …)."""
    said = text.strip().lstrip("“\"'(").replace("’", "'").casefold()
    for opener in OPENERS:
        said = said.removeprefix(opener)
    words = words_of(said)
    if words and words[0] in OCCASIONS:
        return any(begins_with_a_verb(rest) for rest in _after_commas(said))
    return bool(words) and words[0] in IMPERATIVES


def actions(content: Content) -> Iterator[Problem]:
    """Items begin with a verb and end with a full stop; questions to ask end with a question mark."""
    for page in content.pages:
        for passage in of_page(content, page):
            yield from _item(passage)


def _item(passage: Passage) -> Iterator[Problem]:
    text = passage.text.strip()
    values = {"text": text}
    if passage.kind == "item":
        if not begins_with_a_verb(text):
            yield fault(passage.file, passage.line, _NO_VERB, **values)
        if text.endswith("?"):
            yield fault(passage.file, passage.line, _NO_FULL_STOP, **values)
    if passage.kind == "question" and not text.endswith("?"):
        yield fault(passage.file, passage.line, _NO_QUESTION, **values)


def _after_commas(text: str) -> Iterator[str]:
    yield from (text[comma.end() :] for comma in _COMMA.finditer(text))
