"""Writing the small file with the number to call first, and dialling it."""

import os
import re
from pathlib import Path

from cartguide.system.settings import ANYONE, CALL_NUMBERS, CallNumbers, KeptNumbers, read_kept_numbers

_FEWEST_DIGITS, _MOST_DIGITS = 3, 15
_CERTAIN = r"\(?\+?[\d\s().–\u2010\u2011-]*"
_EXTENSION = r"(?i)\W*\b(?:extension|ext|x|option)\W*\d+\W*$"


def write_call_numbers(data: Path, numbers: CallNumbers, person: str = "") -> None:
    """Keep a person's numbers, or only the answer that they stay inside; raises OSError. All others' stay.

    `person`: the name of their folder. What is written while nobody of several is chosen takes nobody's place.
    """
    kept = read_kept_numbers(data)
    place = person if person in kept.by or kept.of not in {"", person} else ""
    if not person and kept.are_several:
        place = ANYONE
    _write(data, kept._replace(by={"": CallNumbers(), **kept.by, place: numbers}))


def say_whose(data: Path, person: str) -> None:
    """Before there is a second person: the numbers at the top of the file are this one's. Raises OSError."""
    kept = read_kept_numbers(data)
    if not kept.unreadable and not kept.of:
        _write(data, kept._replace(of=person))


def numbers_of_all(kept: KeptNumbers) -> CallNumbers:
    """Everybody's numbers, for while nobody is chosen. A fever limit stands only where it is everybody's."""
    each = [kept.by[name] for name in sorted(kept.by, key=lambda name: (name != ANYONE, name))]
    known = [numbers for numbers in each if numbers.first or numbers.former]
    firsts = [numbers.first for numbers in known if numbers.first]
    found = list(dict.fromkeys((*firsts, *(former for numbers in known for former in numbers.former))))
    return CallNumbers(
        found[0] if found else "",
        next((numbers.set_on for numbers in known if numbers.first), ""),
        True if known else None,
        any(numbers.unreadable for numbers in each),
        tuple(found[1:]),
        known[0].fever if len({numbers.fever for numbers in known}) == 1 else CallNumbers().fever,
    )


def _write(data: Path, kept: KeptNumbers) -> None:
    """An unreadable file is kept aside."""
    from cartguide.system.files import quoted, write_whole  # noqa: PLC0415  reading at start does without it

    path = data / CALL_NUMBERS
    is_broken = kept.unreadable or any(numbers.unreadable for numbers in kept.by.values())
    aside = _copy_aside(path) if is_broken else None
    lines = ["# CAR T Guide: the number to call first. It can be read without opening the notes."]
    lines += [f"of = {quoted(kept.of)}"] if kept.of else []
    for place in ("", *sorted(name for name in kept.by if name)):
        lines += ["", f"[{quoted(place)}]"] if place else []
        lines += _lines(kept.by[place])
    try:
        write_whole(path, "\n".join(lines) + "\n")
    except OSError:
        if aside:
            aside.unlink(missing_ok=True)
        raise


def _lines(numbers: CallNumbers) -> list[str]:
    from cartguide.system.files import quoted  # noqa: PLC0415  as above

    lines = [] if numbers.outside is None else [f"outside = {str(numbers.outside).lower()}"]
    if numbers.outside is not False:
        own = "" if numbers.centre else numbers.first
        lines += [f"first = {quoted(own)}", f"set-on = {quoted('' if numbers.centre else numbers.set_on)}"]
        lines += [f"former = [{', '.join(map(quoted, numbers.former))}]"] if numbers.former else []
        lines += [f"fever = [{', '.join(map(quoted, numbers.fever))}]"] if any(numbers.fever) else []
    return lines


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
