"""The regional words: found whatever their capitals, and never replaced twice over."""

from collections.abc import Iterator
from pathlib import Path

from cartguide.guide.check.loaded import Content, fault
from cartguide.guide.conditions import DETAILS
from cartguide.guide.fields import read_text
from cartguide.guide.model import Problem, message_id
from cartguide.guide.wording import FILE

_CAPITALS = message_id("Write “{text}” in small letters; it is found with a capital as well.")
_AGAIN = message_id("“{text}” is said instead of a word and is itself replaced. Choose one of the two.")
_NO_REGION = message_id("The region “{text}” is not known; the regions are {known}.")
_NO_REGIONS = message_id('“{text}” needs its regions: regions = ["uk"]')


def regional_words(content: Content) -> Iterator[Problem]:
    """Keys in small letters, no word that is itself replaced, regions that are known."""
    path, regions = content.root / content.language / FILE, DETAILS["region"]
    for name in content.regional.table:
        table = content.regional.table_of(name)
        named = table.texts("regions")
        if not named:
            yield fault(str(path), table.line_of(), _NO_REGIONS, text=name)
        for region in named:
            if region not in regions:
                line = table.line_of("regions")
                yield fault(str(path), line, _NO_REGION, text=region, known=", ".join(regions))
        said = table.table.get("say")
        words = {key: value for key, value in said.items() if isinstance(value, str)} if isinstance(said, dict) else {}
        yield from _words(path, words)


def _words(path: Path, words: dict[str, str]) -> Iterator[Problem]:
    keys = {key.casefold() for key in words}
    for key, value in words.items():
        if key != key.lower():
            yield fault(str(path), _line(path, key), _CAPITALS, text=key)
        if value.casefold() in keys:
            yield fault(str(path), _line(path, key), _AGAIN, text=value)


def _line(path: Path, key: str) -> int:
    lines = enumerate(read_text(path)[0].lines, 1)
    return next((number for number, line in lines if line.split("=")[0].strip().strip("\"'") == key), 1)
