"""Searches in what the person wrote; done on the journal's thread, and shown by the page."""

import time
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from cartguide.journal.find import Find, Hit
from cartguide.journey.search_excerpt import Excerpt, excerpt
from cartguide.journey.search_words import Wanted
from cartguide.ui.search.indexing import take_in_some

if TYPE_CHECKING:
    from cartguide.journal.journal import Journal

# What waits to be taken in is taken in for so long before what is there is shown.
PATIENCE_SECONDS = 0.1
BETWEEN_FIELDS = " · "


class Own(NamedTuple):
    """One thing the person wrote, with the words to show of it."""

    hit: Hit
    words: Excerpt


class OwnFound(NamedTuple):
    """By kind of what was written: the places of all that was found, and the first ones to show.

    `more`: more was found than is told. `is_whole`: nothing waits to be taken in.
    """

    places: dict[str, tuple[int, ...]]
    shown: dict[str, tuple[Own, ...]]
    more: bool
    is_whole: bool


NOTHING = OwnFound({}, {}, more=False, is_whole=True)


def search(journal: "Journal", wanted: Wanted) -> OwnFound:
    """What was written that holds every part."""
    end = time.monotonic() + PATIENCE_SECONDS
    while (is_behind := take_in_some(journal)) and time.monotonic() < end:
        pass
    found = Find(journal.store).search([[(one.text, one.is_beginning) for one in part] for part in wanted])
    shown = {kind: tuple(_own(hit, wanted) for hit in hits) for kind, hits in found.hits.items()}
    return OwnFound(found.places, shown, found.more, is_whole=not is_behind)


def read(journal: "Journal", wanted: Wanted, places: Sequence[int]) -> tuple[Own, ...]:
    """More of what was found."""
    return tuple(_own(hit, wanted) for hit in Find(journal.store).read(places))


def _own(hit: Hit, wanted: Wanted) -> Own:
    between = " " if hit.kind in {"note", "question"} else BETWEEN_FIELDS
    return Own(hit._replace(words=""), excerpt(hit.words, wanted, between=between))
