"""When the first start is shown: once, and only to somebody of whom nothing is known."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from cartguide.journal.changes import Kept
from cartguide.journal.people import PERSON_NAME, person_folders
from cartguide.journey.now import YES
from cartguide.ui.person import PEOPLE

if TYPE_CHECKING:
    from cartguide.system.settings import Settings
    from cartguide.ui.program import Program

WELCOMED = "welcomed"


def is_first_start(
    settings: "Settings", profile: Mapping[str, object], *, asked: bool, is_one_of_several: bool = False
) -> bool:
    """Whether to greet: the journal is open and tells nothing but a name, and nothing else was asked for.

    Where several use this computer each of them is greeted once.
    """
    is_new = set(profile) <= {PERSON_NAME}
    return is_new and not asked and (is_one_of_several or not settings.welcomed)


def greet(program: "Program", profile: Mapping[str, object]) -> None:
    """Show the first start where it is one; the journal has just been opened."""
    is_elsewhere = program.window.place != "path"
    settings = program.ground.settings
    if set(profile) <= {PERSON_NAME} and is_first_start(
        settings, profile, asked=is_elsewhere, is_one_of_several=settings.welcomed and _are_several(program)
    ):
        program.window.show_place("welcome")


def remember_greeted(program: "Program") -> None:
    """Never show it to this person again."""
    if not program.ground.settings.welcomed:
        program.keep_settings(welcomed=True)
    if program.keeper is not None:
        program.keeper.remember(Kept(WELCOMED, YES))


def _are_several(program: "Program") -> bool:
    try:
        return len(person_folders(program.ground.data / PEOPLE)) > 1
    except OSError:
        return False
