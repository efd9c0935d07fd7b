"""Writing the small file with the number to call first, and dialling it."""

import os
import re
from pathlib import Path

from cartguide.system.settings import CALL_NUMBERS, CallNumbers, read_call_numbers

_FEWEST_DIGITS, _MOST_DIGITS = 3, 15
_CERTAIN = r"\(?\+?[\d\s().–\u2010\u2011-]*"
_EXTENSION = r"(?i)\W*\b(?:extension|ext|x|option)\W*\d+\W*$"


def write_call_numbers(data: Path, numbers: CallNumbers) -> None:
    """Keep the numbers, or only the answer that they stay inside; raises OSError. An unreadable file is kept aside."""
    from cartguide.system.files import quoted, write_whole  # noqa: PLC0415  reading at start does without it

    path = data / CALL_NUMBERS
    aside = _copy_aside(path) if read_call_numbers(data).unreadable else None
    lines = [
        "# CAR T Guide: the number to call first. It can be read without opening the notes.",
    ]
    if numbers.outside is not None:
        lines.append(f"outside = {str(numbers.outside).lower()}")
    if numbers.outside is not False:
        own = "" if numbers.centre else numbers.first
        lines += [f"first = {quoted(own)}", f"set-on = {quoted('' if numbers.centre else numbers.set_on)}"]
        lines += [f"former = [{', '.join(map(quoted, numbers.former))}]"] if numbers.former else []
        lines += [f"fever = [{', '.join(map(quoted, numbers.fever))}]"] if any(numbers.fever) else []
    try:
        write_whole(path, "\n".join(lines) + "\n")
    except OSError:
        if aside:
            aside.unlink(missing_ok=True)
        raise


def _copy_aside(path: Path) -> Path | None:
    """Keep an unreadable file beside the new one, under a name that is free."""
    if not path.is_file():
        return None
    number = 1
    while (aside := path.with_name(f"{path.stem}.unreadable-{number}")).exists():
        number += 1
    with aside.open("xb") as file:
        if os.name == "posix":
            os.fchmod(file.fileno(), 0o600)
        file.write(path.read_bytes())
    return aside


def dialled(number: str) -> str:
    """The digits of a number for a `tel:` address (RFC 3966); empty where they are not certain.

    An extension at the end is left out: it is dialled by hand. Whatever else is no digit, bracket or gap, a second
    number, or too few digits or too many (ITU-T E.164 has 15 at most) gives nothing: a wrong number is worse than none.
    """
    from unicodedata import category  # noqa: PLC0415  only where a code is shown

    seen = "".join(letter for letter in number if category(letter) != "Cf").strip()
    main = re.sub(_EXTENSION, "", seen)
    if not re.fullmatch(_CERTAIN, main):
        return ""
    plus = "+" if "+" in main else ""
    if plus:
        main = re.sub(r"\(\s*0\s*\)", "", main)
    digits = "".join(str(int(letter)) for letter in main if letter.isdecimal())
    return plus + digits if _FEWEST_DIGITS <= len(digits) <= _MOST_DIGITS else ""
