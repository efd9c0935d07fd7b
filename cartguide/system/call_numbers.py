"""The small file with the number to call first. It stands outside the lock, so that it can be read at any time.

It holds no person's name. It is the one named exception to encryption, asked for when the first number is typed.
"""

import re
import tomllib
from pathlib import Path
from typing import NamedTuple

FILE = "call-numbers.toml"
LONGEST = 60
_FEWEST_DIGITS = 3
_EXTENSION = re.compile(r"\W*\b(?:extension|ext|x|option)\W*\d+\W*$", re.IGNORECASE)


class CallNumbers(NamedTuple):
    """`first`: the number to call first, as typed; `set_on`: the day it was written, YYYY-MM-DD.

    `outside`: whether the person lets it stand outside the lock; None: not asked yet. `unreadable`: the file is there
    and can't be read.
    """

    first: str = ""
    set_on: str = ""
    outside: bool | None = None
    unreadable: bool = False


def read_call_numbers(data: Path) -> CallNumbers:
    """The numbers kept outside the lock; an unreadable file is never taken for none."""
    try:
        table = tomllib.loads((data / FILE).read_text("utf-8"))
    except FileNotFoundError:
        return CallNumbers()
    except (OSError, ValueError):
        return CallNumbers(unreadable=True)
    first, set_on, outside = table.get("first", ""), table.get("set-on", ""), table.get("outside", True)
    if not (isinstance(first, str) and isinstance(outside, bool)):
        return CallNumbers(unreadable=True)
    return CallNumbers(one_line(first), str(set_on), outside)


def write_call_numbers(data: Path, numbers: CallNumbers) -> None:
    """Keep the numbers, or only the answer that they stay inside; raises OSError. An unreadable file is kept aside."""
    from cartguide.system.files import quoted, write_whole  # noqa: PLC0415  reading at start does without it

    path = data / FILE
    if read_call_numbers(data).unreadable:
        path.replace(path.with_suffix(".unreadable"))
    lines = [
        "# CAR T Guide: the number to call first. It can be read without opening the notes.",
        f"outside = {str(numbers.outside is not False).lower()}",
    ]
    if numbers.outside is not False:
        lines += [f"first = {quoted(numbers.first)}", f"set-on = {quoted(numbers.set_on)}"]
    write_whole(path, "\n".join(lines) + "\n")


def one_line(number: str) -> str:
    """A number as typed, on one line and no longer than a line."""
    return " ".join(number.split())[:LONGEST]


def dialled(number: str) -> str:
    """The digits of a number for a `tel:` address (RFC 3966); empty where they are not certain.

    An extension at the end is left out: it is dialled by hand. Any other letter, or fewer than three digits, gives
    nothing: a wrong number is worse than none.
    """
    main = _EXTENSION.sub("", number)
    digits = "".join(str(int(letter)) for letter in main if letter.isdecimal())
    if any(letter.isalpha() for letter in main) or len(digits) < _FEWEST_DIGITS:
        return ""
    return ("+" if main.lstrip(" (").startswith("+") else "") + digits
