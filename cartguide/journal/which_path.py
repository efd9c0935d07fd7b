"""A second CAR T is a path of its own: what belongs to it is kept under its number, "2/infusion". The first has none.

Dates, marks of the way, ticks and own items belong to a path. Notes, diary, team and details belong to the person.
"""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cartguide.journal.profile import Profile

PATH, LATEST = "path", "latest-path"
FIRST = ""
_NUMBER = re.compile(r"[2-9]|[1-9][0-9]{1,2}")
_OF_LATER = re.compile(rf"({_NUMBER.pattern})/(.*)", re.DOTALL)


def read_path(value: object) -> str:
    """The path that a profile's value names; what is none is the first."""
    return value if isinstance(value, str) and _NUMBER.fullmatch(value) else FIRST


def path_in_hand(profile: "Profile") -> str:
    """The path that is shown."""
    return read_path(profile.get(PATH))


def latest_path(profile: "Profile") -> str:
    """The path that was begun last."""
    return read_path(profile.get(LATEST)) or path_in_hand(profile)


def paths_up_to(latest: str) -> tuple[str, ...]:
    """All paths there are, the first one first."""
    return (FIRST, *(str(number) for number in range(2, int(latest or 1) + 1)))


def on_path(path: str, name: str) -> str:
    """The name a thing is kept under on a path."""
    return f"{path}/{name}" if path else name


def split_path(kept: str) -> tuple[str, str]:
    """The path and the plain name of what is kept."""
    found = _OF_LATER.fullmatch(kept)
    return (found[1], found[2]) if found else (FIRST, kept)
