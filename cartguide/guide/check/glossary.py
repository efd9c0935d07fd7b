"""The glossary: long enough, each meaning short enough, and in the order of the alphabet."""

from collections.abc import Iterator
from itertools import pairwise

from cartguide.guide import terms
from cartguide.guide.check.loaded import Content, fault
from cartguide.guide.model import Problem, Term, message_id
from cartguide.guide.readability import words_of

LEAST = "glossary-least"
MEANING_WORDS = 25
_FEW = message_id("The glossary has {count} words; guide.toml asks for {least} ({key}).")
_LONG = message_id("The meaning of “{text}” has {count} words; at most {most}.")
_NO_MEANING = message_id("Say what “{text}” means.")
_NO_FIRST = message_id("The word “{text}” is not in words.md, and people are to start with it.")
_ORDER = message_id("“{text}” stands after “{before}”. Put the words in the order of the alphabet.")


def glossary(content: Content) -> Iterator[Problem]:
    """As many words as guide.toml asks for, in order, each explained in 25 words at most."""
    file = content.file(terms.PAGE)
    least = content.guide.table.get(LEAST)
    if isinstance(least, int) and content.terms and len(content.terms) < least:
        line = content.line(terms.PAGE, "title")
        yield fault(file, line, _FEW, count=len(content.terms), least=least, key=LEAST)
    for term in content.terms.values():
        count = _words(content, term)
        if count > MEANING_WORDS:
            yield fault(file, term.line, _LONG, text=term.word, count=count, most=MEANING_WORDS)
        if not count:
            yield fault(file, term.line, _NO_MEANING, text=term.word)
    if content.language == "en":
        for before, term in pairwise(content.terms.values()):
            if _sorted_by(term) < _sorted_by(before):
                yield fault(file, term.line, _ORDER, text=term.word, before=before.word)


def first_words(content: Content) -> Iterator[Problem]:
    """The words to start with are words of the glossary."""
    for first in content.listed(terms.FIRST):
        if content.terms and first not in content.terms:
            yield fault(str(content.root / "guide.toml"), content.guide.line_of(terms.FIRST), _NO_FIRST, text=first)


def _words(content: Content, term: Term) -> int:
    runs = [each for block in term.meaning for each in (block.runs, *(item.runs for item in block.items))]
    return sum(len(words_of(content.plain(each))) for each in runs)


def _sorted_by(term: Term) -> str:
    return "".join(letter for letter in term.word.casefold() if letter.isalnum() or letter == " ")
