"""Ids for the things to do that a centre adds: made from their words once, and then the same for ever."""

import re
from unicodedata import normalize

from cartguide.guide.centre import CentreItem
from cartguide.guide.centre.reading import OWN_IDS

_WORD = re.compile(r"[a-z0-9]+")
_WORDS_AT_MOST = 5
_NO_LETTERS = "item"


def identified(items: tuple[CentreItem, ...]) -> tuple[CentreItem, ...]:
    """The items, each new one that has words with an id of its own; ids that were given before stay."""
    taken = {item.identity for item in items if item.identity}
    found = []
    for item in items:
        if not item.identity and item.text.strip():
            item = item._replace(identity=_free(_made_from(item.text), taken))  # noqa: PLW2901  the same, named
            taken.add(item.identity)
        found.append(item)
    return tuple(found)


def _made_from(text: str) -> str:
    """As "centre-park-in-garage-b"; letters other than a to z lose their marks or fall away."""
    words = _WORD.findall(normalize("NFKD", text.casefold()))[:_WORDS_AT_MOST]
    return OWN_IDS + ("-".join(words) or _NO_LETTERS)


def _free(wanted: str, taken: set[str]) -> str:
    if wanted not in taken:
        return wanted
    number = 2
    while f"{wanted}-{number}" in taken:
        number += 1
    return f"{wanted}-{number}"
