"""What a treatment centre says of its own: numbers, figures, things to do, notes, reviews; docs/centre-file.md.

The records, and the front of reading, writing and comparing them. A `centre.toml` and a `.cgcentre` are the same file.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from cartguide.guide.figures import NOTHING
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


Parts = tuple[str | int | bool, ...]


class Difference(NamedTuple):
    """One thing that changes. `kind` is one of those in `guide.centre.change`, which says what its parts are.

    `values` say which one of its kind it is, by name: role, figure, step, page and language, title, or key. `old` and
    `new` are as they stand in the file; None where there is none.
    """

    kind: str
    old: Parts | None
    new: Parts | None
    values: tuple[tuple[str, str], ...] = ()


def load_centre(
    path: Path, figures: Mapping[str, Figure] | None = None, steps: Iterable[str] = ()
) -> tuple[Centre | None, tuple[Problem, ...]]:
    """A centre file with what is wrong in it; None if it can't be read at all or was made for a newer program.

    A part with a fault is left out whole: half a fever limit is worse than none. The numbers are one part: without the
    first, the second would be called first. Who takes a file over or prints it asks for one without problems; who has
    it already goes on with what is whole. With the guide's `figures` and the ids of its `steps` it is also checked
    against them.
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


def fits(centre: Centre) -> bool:
    """Whether its file, the logo in it, is small enough to be read again."""
    from cartguide.guide.centre.file import LARGEST_FILE  # noqa: PLC0415  only where one is made

    return len(centre_text(centre).encode()) <= LARGEST_FILE


def differences(
    old: Centre, new: Centre, figures: Mapping[str, Figure], details: Mapping[str, str] = NOTHING
) -> tuple[Difference, ...]:
    """What changes from one centre to the other, for a person with these details to read, the numbers first.

    Empty if nothing does.
    """
    from cartguide.guide.centre.change import changes  # noqa: PLC0415  only where one is taken over

    return tuple(changes(old, new, figures, details))
