"""How each page of the guide stands: when it was read, when it is due, who checked it."""

from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from cartguide.guide.calls import PAGE as CALLS
from cartguide.guide.calls import load_calls
from cartguide.guide.load import load_page, page_path, read_head
from cartguide.guide.model import CallPage, Page
from cartguide.journey.library import Library
from cartguide.journey.settling import settled
from cartguide.journey.trust import Prints, Trust, prints_of, trust_in

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
    trust = trust_in(identity, head, library.language, (today, centre), partial(_prints, library, identity))
    return PageState(identity, head.title, head.last_reviewed, head.review_due, trust)


def _prints(library: Library, identity: str) -> Prints:
    content, language = library.content, library.language
    page: Page | CallPage | None
    if identity == CALLS:
        page = load_calls(content, language)[0]
    else:
        page = load_page(content, language, identity, library.circumstances.reader)[0]
    return prints_of(content, language, identity, page) if page else Prints("")
