"""Search in the guide: a folded scan over all its pieces, a few milliseconds in plain Python. Nothing is kept of it."""

from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import NamedTuple

from cartguide.guide.synonyms import load_synonyms
from cartguide.journey.calls_in_force import CallsInForce
from cartguide.journey.library import Library
from cartguide.journey.search_entries import HEADING, SIGN, SPLIT, TERM, TITLE, Entry, entries
from cartguide.journey.search_words import NO_SYNONYMS, Synonyms, Wanted, folded, synonyms_of
from cartguide.journey.spots import Spot

_RANKS = {TITLE: 0, TERM: 0, HEADING: 1, SIGN: 2}
_OTHERS = 3
# In a word of so few letters one can't tell "all" from ALL.
_SHORTEST_WORD = 5


class Use(NamedTuple):
    """A page that uses a medical word: its short name, and the first spot."""

    title: str
    spot: Spot


class GuideIndex:
    """All pieces of the guide as one reader sees it, in their order, and what synonyms there are."""

    def __init__(self, pieces: Iterable[Entry], synonyms: Synonyms = NO_SYNONYMS) -> None:
        self.entries = tuple(pieces)
        self.synonyms = synonyms

    @classmethod
    def build(cls, library: Library, calls: CallsInForce | None) -> "GuideIndex":
        """Read the whole guide: a second or so on a slow machine, so away from the window."""
        groups, _ = load_synonyms(library.content, library.language)
        return cls(entries(library, calls), synonyms_of(groups))

    def search(self, wanted: Wanted, limit: int = 500) -> tuple[Entry, ...]:
        """What holds every part. Titles and words go first, then headings, signs, and what begins with it."""
        if not wanted:
            return ()
        needles = [[asked.needle for asked in part] for part in wanted]
        found: Sequence[Entry] = self.entries
        for either in needles:
            found = _holding(found, either)
        typed = " ".join(part[0].folded for part in wanted)
        return tuple(sorted(found, key=lambda entry: _rank(entry, needles, typed))[:limit])

    def uses(self, term: str) -> tuple[Use, ...]:
        """The pages that use a medical word, each once: where it is marked as one, else where it first stands."""
        return self._uses.get(term, ())

    @cached_property
    def _uses(self) -> dict[str, tuple[Use, ...]]:
        names = {entry.spot.section: _name(entry) for entry in self.entries if entry.kind == TERM}
        titles = {entry.spot.page: entry.more or entry.text for entry in self.entries if entry.kind == TITLE}
        marked: dict[str, dict[str, Spot]] = {term: {} for term in names}
        plain: dict[str, dict[str, Spot]] = {term: {} for term in names}
        for entry in self.entries:
            if entry.kind in {TITLE, TERM}:
                continue
            for term in entry.terms:
                marked.setdefault(term, {}).setdefault(entry.spot.page, entry.spot)
            for term, needle in names.items():
                if needle and needle in entry.folded:
                    plain[term].setdefault(entry.spot.page, entry.spot)
        spots = {term: {**plain.get(term, {}), **of_pages} for term, of_pages in marked.items()}
        return {
            term: tuple(Use(title, of_pages[page]) for page, title in titles.items() if page in of_pages)
            for term, of_pages in spots.items()
        }


def _name(entry: Entry) -> str:
    """What a text that uses a word holds: the word without what stands in brackets; nothing if it is too short."""
    name = folded(entry.text.partition("(")[0])
    return name.rstrip() if len(name.strip()) >= _SHORTEST_WORD else ""


def _holding(entries: Sequence[Entry], either: list[str]) -> list[Entry]:
    """The pieces that hold any of some words. Most often there is one: this is done with every letter typed."""
    first, *others = either
    if not others:
        return [entry for entry in entries if first in entry.folded]
    return [entry for entry in entries if first in entry.folded or any(other in entry.folded for other in others)]


def _rank(entry: Entry, needles: list[list[str]], typed: str) -> tuple[bool, int, bool]:
    """Smaller is better: whether it says the very words that were typed, where, and whether it begins with them."""
    text = entry.folded
    says_it = all(either[0] in text for either in needles)
    place = _RANKS.get(entry.kind, _OTHERS)
    if entry.kind == TERM:
        # The word by itself, not what it means.
        text = text[: text.index(SPLIT)]
        if not all(any(needle in text for needle in either) for either in needles):
            place = _OTHERS
    return not says_it, place, not text.startswith(f" {typed}")
