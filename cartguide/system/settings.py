"""What can be read while the journal is locked: text size, theme, motion, language, region; the number to call first.

The number's file holds no person's name. It is the one named exception to encryption, asked for when the first number
is typed. Where several people use this computer, each has their own number in it.
"""

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

TEXT_SIZES = (100, 125, 150, 175, 200)
REGIONS = ("", "us", "uk", "eu", "other")
LANGUAGES = ("", "en")
FILE = "settings.toml"
CALL_NUMBERS = "call-numbers.toml"
ANYONE = "anyone"
LONGEST_NUMBER = 40
_FEVER_PARTS = 3


class Settings(NamedTuple):
    """The settings in force; an empty text means: not chosen. `welcomed`: the first start was shown."""

    text_size: int = 100
    theme: str = "light"
    motion: bool = True
    language: str = ""
    region: str = ""
    welcomed: bool = False


_VALID: dict[str, Callable[[Any], bool]] = {
    "text_size": lambda value: isinstance(value, int) and value in TEXT_SIZES,
    "theme": lambda value: isinstance(value, str) and value.isalnum(),
    "motion": lambda value: isinstance(value, bool),
    "language": lambda value: value in LANGUAGES,
    "region": lambda value: value in REGIONS,
    "welcomed": lambda value: isinstance(value, bool),
}


def read_settings(data: Path) -> Settings:
    """The settings kept in the data folder; what is missing or not valid is the default, never an error."""
    try:
        table = tomllib.loads((data / FILE).read_text("utf-8-sig"))
    except (OSError, ValueError, RecursionError):
        table = {}
    given = {name: table[key] for name in Settings._fields if (key := name.replace("_", "-")) in table}
    return Settings(**{name: value for name, value in given.items() if _VALID[name](value)})


def write_settings(data: Path, settings: Settings) -> None:
    """Keep the settings; raises OSError with the system's reason if they can't be written."""
    from cartguide.system.files import quoted, write_whole  # noqa: PLC0415  reading at start does without it

    lines = ["# CAR T Guide: how it looks on this computer. Nothing personal is kept here."]
    for name, value in settings._asdict().items():
        shown = quoted(value) if isinstance(value, str) else str(value).lower()
        lines.append(f"{name.replace('_', '-')} = {shown}")
    write_whole(data / FILE, "\n".join(lines) + "\n")


class CallNumbers(NamedTuple):
    """`first`: the number to call first, as typed; `set_on`: the day it was written, YYYY-MM-DD.

    `outside`: whether the person lets it stand outside the lock; None: not asked yet. `unreadable`: the file is there
    and can't be read. `former`: numbers the person wrote before a centre's came. `fever`: the team's limit as the
    person typed it: °F, °C, and the day. Only to be shown, never kept in the file: `centre`, the name of whose number
    `first` is, its `role` and `hours`, and `others`, the numbers to call next: number, centre, role, hours.
    """

    first: str = ""
    set_on: str = ""
    outside: bool | None = None
    unreadable: bool = False
    former: tuple[str, ...] = ()
    fever: tuple[str, str, str] = ("", "", "")
    centre: str = ""
    role: str = ""
    hours: str = ""
    others: tuple[tuple[str, str, str, str], ...] = ()

    @property
    def second(self) -> str:
        """The last number the person wrote before their centre's came."""
        return self.former[0] if self.former else ""


class KeptNumbers(NamedTuple):
    """What the small file holds: the numbers by person. `of`: whose those at the top are; empty: the only person's.

    The key "" is the top of the file, "anyone" what was written while nobody was chosen, any other a person's folder.
    """

    by: dict[str, CallNumbers]
    of: str = ""
    unreadable: bool = False

    @property
    def are_several(self) -> bool:
        """Whether the file knows of more than one person."""
        return bool(self.of) or len(self.by) > 1


def read_call_numbers(data: Path, person: str = "") -> CallNumbers:
    """A person's numbers kept outside the lock; an unreadable file is never taken for none.

    `person`: the name of their folder. While nobody is chosen all numbers there are, none hidden.
    """
    kept = read_kept_numbers(data)
    if kept.unreadable:
        return CallNumbers(unreadable=True)
    if not person and kept.are_several:
        from cartguide.system.call_numbers import numbers_of_all  # noqa: PLC0415  most computers have one person

        return numbers_of_all(kept)
    found = kept.by.get(person) or (kept.by[""] if kept.of in {"", person} else CallNumbers())
    written = kept.by.get(ANYONE, CallNumbers())
    also = (number for number in (written.first, *written.former) if number)
    return found._replace(former=tuple(dict.fromkeys((*found.former, *also))))


def read_kept_numbers(data: Path) -> KeptNumbers:
    """Everything the small file holds."""
    try:
        table = tomllib.loads((data / CALL_NUMBERS).read_text("utf-8-sig"))
    except FileNotFoundError:
        return KeptNumbers({"": CallNumbers()})
    except (OSError, ValueError, RecursionError):
        return KeptNumbers({}, unreadable=True)
    top = _numbers_in(table)
    if top.unreadable:
        return KeptNumbers({}, unreadable=True)
    others = {name: _numbers_in(each) for name, each in table.items() if isinstance(each, dict)}
    return KeptNumbers({"": top, **others}, str(table.get("of", "")))


def _numbers_in(table: dict[str, Any]) -> CallNumbers:
    first, set_on, outside = table.get("first", ""), table.get("set-on", ""), table.get("outside")
    if not (isinstance(first, str) and isinstance(outside, bool | None)):
        return CallNumbers(unreadable=True)
    former, fever = table.get("former", []), table.get("fever", [])
    return CallNumbers(
        one_line(first),
        str(set_on),
        outside,
        former=tuple(map(one_line, former)) if _are_texts(former) else (),
        fever=(fever[0], fever[1], fever[2]) if _are_texts(fever) and len(fever) == _FEVER_PARTS else ("", "", ""),
    )


def _are_texts(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(each, str) for each in value)


def one_line(number: str) -> str:
    """A number as typed, on one line and no longer than a line."""
    return " ".join(number.split())[:LONGEST_NUMBER]
