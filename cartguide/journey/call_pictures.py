"""The small pictures of *Who to call*, whatever is broken: no picture is better than no list."""

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from cartguide.guide.model import Picture
from cartguide.guide.pictures import load_pictures
from cartguide.guide.wording import load_wordings
from cartguide.journey.circumstances import Circumstances


def call_pictures(
    folders: Iterable[Path], language: str, circumstances: Circumstances
) -> tuple[tuple[str, Picture], ...]:
    """The ids and words of the pictures: how to measure a fever, and how a line stays well.

    Each comes from the first folder that has its words in the language, then in English. One of no words is left out.
    """
    wanted = ("temperature-child" if circumstances.reader == "parent" else "temperature-mouth", "line-care")
    found: dict[str, Picture] = {}
    for folder in folders:
        for tongue in dict.fromkeys((language, "en")):
            # A folder that can't even be looked into must not take the list with it.
            with suppress(OSError):
                found = _said(folder, tongue, circumstances.region) | found
    return tuple((identity, found[identity]) for identity in wanted if identity in found)


def _said(folder: Path, language: str, region: str) -> dict[str, Picture]:
    said = load_wordings(folder, language)[0].said
    return {
        identity: words._replace(caption=said(words.caption, region), shows=said(words.shows, region))
        for identity, words in load_pictures(folder, language)[0].items()
    }
