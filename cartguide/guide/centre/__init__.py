"""What a treatment centre says of its own: numbers, figures, things to do, notes, reviews; docs/centre-file.md.

The records, and the front of reading, writing and comparing them. A `centre.toml` and a `.cgcentre` are the same file.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from cartguide.guide.model import Figure, Problem


class CentreNumber(NamedTuple):
    """A number of the centre, as typed; the first one is the number to call first. `hours`: when it is answered."""

    role: str
    number: str
    hours: str = ""


class CentreFigure(NamedTuple):
    """A figure as the centre sets it, as shown; empty where the figure has no such number."""

    low: str = ""
    high: str = ""
    also: str = ""


class CentreItem(NamedTuple):
    """A thing to do that the centre adds to a step's checklist; `why`: its second line."""

    identity: str
    step: str
    text: str
    why: str = ""


class CentreReview(NamedTuple):
    """Who checked a page, by role. `fingerprint` is that of the words they read; `day` is YYYY-MM-DD."""

    page: str
    language: str
    fingerprint: str
    role: str
    day: str


class Visit(NamedTuple):
    """A visit as the nurse goes through it: the ids of its points, in order."""

    identity: str
    title: str
    points: tuple[str, ...]


class Centre(NamedTuple):
    """A centre file, read. `checked`: the day somebody last checked all of it, YYYY-MM-DD.

    `emergency`: the number for an ambulance, as typed. `notes`: plain paragraphs by step id. `reviewed_only`: show only
    pages that a clinician has checked. `logo`: a PNG picture, or empty.
    """

    name: str = ""
    checked: str = ""
    numbers: tuple[CentreNumber, ...] = ()
    emergency: str = ""
    figures: Mapping[str, CentreFigure] = MappingProxyType({})
    items: tuple[CentreItem, ...] = ()
    notes: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    reviews: tuple[CentreReview, ...] = ()
    reviewed_only: bool = False
    languages: tuple[str, ...] = ()
    visits: tuple[Visit, ...] = ()
    kiosk: Mapping[str, str | int | bool] = MappingProxyType({})
    logo: bytes = b""


NO_CENTRE = Centre()


class Difference(NamedTuple):
    """One thing that changes. `what` is a catalogue key, `values` fill its {names}.

    `old` and `new` are said as well: each is the centre's own text, or a catalogue key where there is none.
    """

    what: str
    old: str
    new: str
    values: tuple[tuple[str, str], ...] = ()


def load_centre(
    path: Path, figures: Mapping[str, Figure] | None = None, steps: Iterable[str] = ()
) -> tuple[Centre | None, tuple[Problem, ...]]:
    """A centre file with what is wrong in it; None if it can't be read at all or was made for a newer program.

    A part with a fault is left out whole: half a fever limit is worse than none. Who takes a file over or prints it
    asks for one without problems; who has it already goes on with what is whole. With the guide's `figures` and the
    ids of its `steps` it is also checked against them.
    """
    from cartguide.guide.centre.reading import read_centre  # noqa: PLC0415  only where there is such a file

    return read_centre(path, figures, frozenset(steps))


def first_centre(
    files: Iterable[Path], figures: Mapping[str, Figure] | None = None
) -> tuple[Centre, Path | None, tuple[Problem, ...]]:
    """The first file that can be read, where it stands, and what is wrong in it and in those before it."""
    problems: list[Problem] = []
    for path in files:
        centre, wrong = load_centre(path, figures)
        problems.extend(wrong)
        if centre is not None:
            return centre, path, tuple(problems)
    return NO_CENTRE, None, tuple(problems)


def centre_text(centre: Centre) -> str:
    """The centre as one file that needs no other, its logo in it; `load_centre` reads back the same."""
    from cartguide.guide.centre.writing import written  # noqa: PLC0415  only where one is made

    return written(centre)


def differences(old: Centre, new: Centre, figures: Mapping[str, Figure]) -> tuple[Difference, ...]:
    """What changes from one centre to the other, for a person to read, the numbers first; empty if nothing does."""
    from cartguide.guide.centre.change import changes  # noqa: PLC0415  only where one is taken over

    return tuple(changes(old, new, figures))
