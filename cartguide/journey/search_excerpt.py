"""What is shown of something found: the words around the first match, and where the matches stand in them."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from cartguide.journey.search_words import Asked, Wanted, folded

LONGEST = 170
BEFORE, CUT = 50, "…"
# A match far inside a very long text that only its accents hide is not looked for: the text's beginning is shown.
_LOOKED_THROUGH = 50_000
_WORD = re.compile(r"[^\W_](?:[^\W_]|[\u0300-\u036f])*")


class Excerpt(NamedTuple):
    """Words on one line, and where the matches begin and end in them."""

    words: str
    marks: tuple[tuple[int, int], ...] = ()


class _Word(NamedTuple):
    folded: str
    start: int
    end: int


def excerpt(text: str, wanted: Wanted, longest: int = LONGEST, between: str = " ") -> Excerpt:
    """At most about so many letters of a text around its first match; `between` stands where lines break."""
    line = between.join(part for each in text.splitlines() if (part := each.strip()))
    near = max(_near(line, wanted) - 2 * BEFORE, 0)
    marks = list(_marks(line, wanted, near, near + _LOOKED_THROUGH))
    start = _start(line, marks[0][0], longest) if marks else 0
    end = _end(line, start, longest)
    before, after = CUT if start else "", CUT if end < len(line) else ""
    shift = len(before) - start
    inside = tuple((first + shift, last + shift) for first, last in marks if last <= end)
    return Excerpt(f"{before}{line[start:end].rstrip()}{after}", inside)


def _near(line: str, wanted: Wanted) -> int:
    """Where the first match stands, as far as a quick look tells."""
    if len(line) <= _LOOKED_THROUGH:
        return 0
    texts = "|".join(re.escape(asked.text) for part in wanted for asked in part)
    found = re.search(rf"(?<!\w)(?:{texts})", line, re.IGNORECASE) if texts else None
    return found.start() if found else 0


def _marks(line: str, wanted: Wanted, start: int, stop: int) -> Iterator[tuple[int, int]]:
    words = [
        _Word(fold, found.start(), found.end())
        for found in _WORD.finditer(line, start, stop)
        if (fold := folded(found[0]).strip())
    ]
    asked = [each for part in wanted for each in part]
    at = 0
    while at < len(words):
        length = max((_matched(words, at, each) for each in asked), default=0)
        if length:
            yield words[at].start, words[at + length - 1].end
        at += max(length, 1)


def _matched(words: list[_Word], at: int, asked: Asked) -> int:
    """How many words from here on are what was asked for; none if they are not."""
    parts = asked.folded.split()
    if at + len(parts) > len(words):
        return 0
    *first, last = (words[at + step].folded for step in range(len(parts)))
    if first != parts[:-1]:
        return 0
    is_there = last.startswith(parts[-1]) if asked.is_beginning else last == parts[-1]
    return len(parts) if is_there else 0


def _start(line: str, match: int, longest: int) -> int:
    """At a word's beginning, a little before the match; at the line's where that is near."""
    before = min(BEFORE, longest // 3)
    if match <= before:
        return 0
    space = line.find(" ", match - before, match)
    return space + 1 if space >= 0 else match


def _end(line: str, start: int, longest: int) -> int:
    if len(line) - start <= longest:
        return len(line)
    space = line.rfind(" ", start + longest // 2, start + longest)
    return space if space >= 0 else start + longest
