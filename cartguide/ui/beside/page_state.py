"""How each page of the guide stands: when it was read, when it is due, who checked it."""

from collections.abc import Iterator
from typing import NamedTuple

from cartguide.guide.calls import PAGE as CALLS
from cartguide.guide.calls import load_calls
from cartguide.guide.fingerprint import fingerprint
from cartguide.guide.load import load_page, page_path, read_head
from cartguide.guide.model import Page
from cartguide.journey.library import Library
from cartguide.journey.settling import settled
from cartguide.journey.trust import Trust, trust_in

BESIDE = ("caregiver", "words", "related", "about")


class PageState(NamedTuple):
    """A page's title in the reader's words, the days (ISO) it was read and is due, and how far it can be relied on.

    One that can't be read has no `trust`, and its file's name in place of a title that is not known.
    """

    identity: str
    title: str
    read: str = ""
    due: str = ""
    trust: Trust | None = None


def page_states(library: Library) -> Iterator[PageState]:
    """Every page, one at a time: *Who to call*, the steps in their order, and those beside them."""
    for identity in (CALLS, *(step.identity for step in library.outline.steps), *BESIDE):
        yield page_state(library, identity)


def page_state(library: Library, identity: str) -> PageState:
    """How one page stands. Only its head is read, unless the centre has checked it."""
    details, today, centre, _ = library.circumstances
    path = page_path(library.content, library.language, identity, library.circumstances.reader)
    read = read_head(path)[0]
    if read is None:
        named = library.outline.heads.get(identity)
        return PageState(identity, named.title if named else path.name)
    head = settled(Page(read, ()), details, library.wordings).head
    trust = trust_in(identity, head, library.language, (today, centre), lambda: _fingerprint(library, identity))
    return PageState(identity, head.title, head.last_reviewed, head.review_due, trust)


def _fingerprint(library: Library, identity: str) -> str:
    content, language = library.content, library.language
    if identity == CALLS:
        calls = load_calls(content, language)[0]
        return fingerprint(calls) if calls else ""
    page = load_page(content, language, identity, library.circumstances.reader)[0]
    return fingerprint(page) if page else ""
