"""The fingerprint of a page's words: a clinician's review holds for the words that were read, and for no others."""

import json
from hashlib import sha256
from unicodedata import normalize

from cartguide.guide.model import CallPage, Page

LENGTH = 16
# Where and when something stands and who saw it; of a picture what its caption says to the reader is a word, too.
_NOT_WORDS = {"line", "version", "last_reviewed", "review_due", "reviewed_by", "sources", "mark", "purpose"}


def fingerprint(page: Page | CallPage) -> str:
    """16 hexadecimal digits over all words of a page, their ids and conditions.

    Its dates, version, reviewer and sources have no part in it, nor have line breaks and lines of the file. What is
    empty is left out, so that a kind of words added to the format later changes no page that has none of it.
    """
    plain = json.dumps(_words(page), ensure_ascii=False, separators=(",", ":"))
    return sha256(plain.encode()).hexdigest()[:LENGTH]


def _words(value: object) -> object:
    """A record as its fields by name, a list as its parts, a text with single spaces and composed letters."""
    if isinstance(value, str):
        return normalize("NFC", " ".join(value.split()) if value.strip() else "")
    if isinstance(value, tuple):
        named = dict(zip(value._fields, value, strict=True)) if hasattr(value, "_fields") else None
        if named is None:
            return [_words(each) for each in value]
        return {name: _words(each) for name, each in named.items() if each and name not in _NOT_WORDS}
    return value
