"""Regional words: the guide is written in one spelling; `<language>/regional.toml` says what other regions call it."""

import re
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from cartguide.guide.fields import Fields, read_toml, typeset
from cartguide.guide.model import Problem, Run, message_id

FILE = "regional.toml"
_BAD_SAY = message_id('Words to say instead are written as "center" = "centre", not as “{text}”.')
_NO_WORDS = message_id("A word to be said in another way can't be empty.")


class Wordings(NamedTuple):
    """What each region says instead of some words: by region, lower-case words to words."""

    instead: dict[str, dict[str, str]]

    def said(self, text: str, region: str) -> str:
        """The text in the words of a region, whole words only; a first capital is kept."""
        words = self.instead.get(region)
        if not words or not text:
            return text
        return _pattern(tuple(words)).sub(lambda found: _like(found[0], words[found[0].lower()]), text)

    def said_runs(self, runs: tuple[Run, ...], region: str) -> tuple[Run, ...]:
        """Runs in the words of a region."""
        if region not in self.instead:
            return runs
        return tuple(run._replace(text=self.said(run.text, region)) for run in runs)


AS_WRITTEN = Wordings({})


def load_wordings(content: Path, language: str) -> tuple[Wordings, tuple[Problem, ...]]:
    """The regional words of a language; as written where there is no such file."""
    path = content / language / FILE
    if not path.is_file():
        return AS_WRITTEN, ()
    fields, problems = read_toml(path)
    instead: dict[str, dict[str, str]] = {}
    for name in fields.table:
        one = fields.table_of(name)
        words = _words(one)
        for region in one.texts("regions"):
            instead[region] = instead.get(region, {}) | words
        problems.extend(one.problems)
    return Wordings(instead), (*fields.problems, *problems)


def _words(one: Fields) -> dict[str, str]:
    words: dict[str, str] = {}
    given = one.table.get("say", {})
    if not isinstance(given, dict):
        one.problem(_BAD_SAY, "say", str(given))
    for word, instead in given.items() if isinstance(given, dict) else ():
        if not isinstance(instead, str):
            one.problem(_BAD_SAY, word, str(instead))
        elif not word.strip() or not instead.strip():
            one.problem(_NO_WORDS, word, word)
        else:
            words[typeset(word.lower())] = typeset(instead)
    return words


@lru_cache(maxsize=8)
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    """Longer words go before shorter ones that they begin with."""
    listed = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{listed})(?!\w)", re.IGNORECASE)


def _like(found: str, instead: str) -> str:
    """With a capital where the word that stood here had one."""
    return instead[:1].upper() + instead[1:] if found[:1].isupper() else instead
