"""A thing is said once: no sentence stands twice in the guide."""

from collections.abc import Iterator
from typing import NamedTuple

from cartguide.guide.check.forms import apart, is_parents
from cartguide.guide.check.loaded import Content, fault
from cartguide.guide.check.passages import Passage, of_page
from cartguide.guide.model import Problem, message_id
from cartguide.guide.readability import sentences_of, words_of

SHORT = 4
_AGAIN = message_id("This sentence stands in {file}, line {line}, too. Say it once, or in other words: “{text}”")


class Said(NamedTuple):
    """A sentence and where it stands."""

    passage: Passage
    sentence: str


def said_twice(content: Content) -> Iterator[Problem]:
    """Each sentence of five words and more stands once on the pages for all, and once on the parent's pages.

    *Who to call* and the glossary may repeat a page. Sentences that no reader sees together are no repetition.
    """
    for parents in (False, True):
        known: dict[tuple[str, ...], list[Said]] = {}
        for said in _sentences(content, parents=parents):
            words = tuple(word.casefold().replace("’", "'") for word in words_of(said.sentence))
            before = known.setdefault(words, [])
            first = next((each for each in before if not apart(each.passage.only, said.passage.only)), None)
            if first and len(words) > SHORT:
                file = first.passage.file.removeprefix(f"{content.root / content.language}/")
                values = {"file": file, "line": first.passage.line, "text": said.sentence}
                yield fault(said.passage.file, said.passage.line, _AGAIN, **values)
            before.append(said)


def _sentences(content: Content, *, parents: bool) -> Iterator[Said]:
    for page in content.pages:
        for passage in of_page(content, page) if is_parents(page) is parents else ():
            yield from (Said(passage, sentence) for sentence in sentences_of(passage.text))
