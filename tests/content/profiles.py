"""The readers whose guide is kept as text, and the form in which it is kept: whole, or as what differs."""

from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from itertools import product
from types import MappingProxyType
from typing import NamedTuple

from cartguide.guide.conditions import DETAILS
from tests.content.guide_text import Pages

REGIONS = ("us", "uk")
NOTHING_TOLD, A_CHILD = "nothing-told", "parent-of-a-child"


def _told(text: str) -> Mapping[str, str]:
    return MappingProxyType(dict(part.split("=", 1) for part in text.split()))


READERS = {
    NOTHING_TOLD: _told(""),
    "adult-lymphoma": _told(
        "reader=patient age=adult disease=lymphoma product=yescarta setting=hospital infusion-days=one bridging=yes"
    ),
    "adult-leukemia": _told(
        "reader=patient age=adult disease=leukemia product=aucatzyl infusion-days=several bridging=no"
    ),
    "adult-myeloma": _told("reader=patient age=adult disease=myeloma product=carvykti setting=home"),
    "caregiver": _told("reader=caregiver"),
    A_CHILD: _told("reader=parent age=child disease=leukemia product=kymriah"),
    "parent-of-a-teen": _told("reader=parent age=teen"),
    "teen": _told("reader=patient age=teen"),
}


class Profile(NamedTuple):
    """A reader in a region. `base`: the profile it is kept against; empty where it is kept whole."""

    name: str
    details: Mapping[str, str]
    base: str


def _base(reader: str, region: str) -> str:
    """A reader against one who told nothing, a parent against a parent, both in their region; UK against US."""
    first = A_CHILD if "parent" in reader else NOTHING_TOLD
    if reader != first:
        return f"{first}-{region}"
    return "" if region == REGIONS[0] else f"{first}-{REGIONS[0]}"


PROFILES = {
    f"{reader}-{region}": Profile(f"{reader}-{region}", {**details, "region": region}, _base(reader, region))
    for region in REGIONS
    for reader, details in READERS.items()
}


def _combinations() -> Iterator[dict[str, str]]:
    """Every reader of every age in every region; and each other thing one can tell, on both forms of the pages.

    The kept profiles are among them.
    """
    for values in product(*(("", *DETAILS[name]) for name in ("reader", "age", "region"))):
        yield dict(zip(("reader", "age", "region"), values, strict=True))
    for reader, name in product(("", "parent"), ("disease", "product", "setting", "infusion-days", "bridging")):
        yield from ({"reader": reader, "region": "uk", name: value} for value in DETAILS[name])
    yield from (dict(profile.details) for profile in PROFILES.values())


COMBINATIONS = [{name: value for name, value in one.items() if value} for one in _combinations()]


def whole(pages: Pages) -> str:
    """All pages below one another."""
    return "\n".join(f"{_rule(name)}\n" + "".join(f"{line.text}\n" for line in pages[name]) for name in pages)


def difference(base: Pages, other: Pages, against: str) -> str:
    """What differs, page by page and below the heading it stands under; nothing else, so that it can be read."""
    found = [f"What differs from {against}: “-” stands there only, “+” here only.\n"]
    assert list(base) == list(other)
    for name in base:
        changes = "".join(f"{line}\n" for line in _changes(_texts(base, name), _texts(other, name)))
        found += [f"{_rule(name)}\n{changes}"] if changes else []
    return "\n".join(found)


def _changes(before: list[str], after: list[str]) -> Iterator[str]:
    last = ""
    for kind, from_old, to_old, from_new, to_new in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        heading = next((line for line in reversed(after[:from_new]) if line.startswith("#")), "")
        if heading != last:
            yield f"@@ {heading}"
            last = heading
        yield from (f"-{line}" for line in before[from_old:to_old])
        yield from (f"+{line}" for line in after[from_new:to_new])


def _texts(pages: Pages, name: str) -> list[str]:
    return [line.text for line in pages[name]]


def _rule(name: str) -> str:
    return f"=== {name} ".ljust(100, "=")
