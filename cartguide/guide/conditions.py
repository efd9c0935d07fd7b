"""`only=`: to whom a section or an item is shown."""

from collections.abc import Mapping

from cartguide.guide.model import Only

__all__ = ["DETAILS", "UNSET", "Only", "holds", "read_only"]

UNSET = "unset"
DETAILS: dict[str, tuple[str, ...]] = {
    "reader": ("patient", "parent", "caregiver"),
    "age": ("child", "teen", "adult"),
    "disease": ("lymphoma", "leukemia", "myeloma"),
    "product": ("abecma", "aucatzyl", "breyanzi", "carvykti", "kymriah", "tecartus", "yescarta", "other"),
    "setting": ("hospital", "home"),
    "infusion-days": ("one", "several"),
    "bridging": ("yes", "no"),
    "region": ("us", "uk", "eu", "other"),
}


def read_only(text: str) -> tuple[Only, tuple[str, ...]]:
    """Read `reader=parent region=us,uk` into conditions; the second value lists what is not known."""
    conditions: list[tuple[str, tuple[str, ...]]] = []
    wrong: list[str] = []
    for part in text.split():
        detail, _, values = part.partition("=")
        named = tuple(value for value in values.split(",") if value)
        known = (*DETAILS.get(detail, ()), UNSET)
        unknown = [value for value in named if value not in known]
        if detail not in DETAILS or not named or unknown:
            wrong.append(part)
        else:
            conditions.append((detail, named))
    return tuple(conditions), tuple(wrong)


def holds(only: Only, details: Mapping[str, str]) -> bool:
    """Whether a text with these conditions is for a reader with these details; a detail not told counts as `unset`."""
    return all(details.get(detail, UNSET) in values for detail, values in only)
