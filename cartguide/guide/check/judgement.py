"""Words that judge, promise or frighten: each with the reason it is not said."""

import re
from collections.abc import Iterator

from cartguide.guide.check.everything import everything
from cartguide.guide.check.loaded import Content, fault
from cartguide.guide.check.unsafe import CHANCE, UNSAFE
from cartguide.guide.model import Problem, message_id

_NOT_SAID = message_id("“{text}” is not said here: {reason}.")
_PERCENT = re.compile(r"\S*\s?[%٪％]")  # noqa: RUF001  the sign in other scripts


def words_of_judgement(content: Content) -> Iterator[Problem]:
    """No unsafe word in anything a reader sees; no percent sign in any language."""
    for file, line, text in everything(content):
        for sign in _PERCENT.findall(text):
            yield fault(file, line, _NOT_SAID, text=sign.strip(), reason=CHANCE)
        for unsafe in UNSAFE.get(content.language, ()):
            for found in unsafe.pattern.findall(text):
                yield fault(file, line, _NOT_SAID, text=found, reason=unsafe.reason)
