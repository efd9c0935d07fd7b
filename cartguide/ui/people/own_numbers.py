"""The number to call first of the person whose journal is open, in the journal or in the small file."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from cartguide.journal.changes import Kept
from cartguide.journal.which_path import PATH, read_path
from cartguide.system.settings import CallNumbers, read_call_numbers
from cartguide.ui.calls.alone import keep_numbers
from cartguide.ui.notice import Weight

if TYPE_CHECKING:
    from cartguide.ui.program import Program

_FIRST, _SET_ON, _FORMER = "call-first-number", "call-first-set-on", "call-former-numbers"
_NO_FEVER = CallNumbers().fever


def take_person(program: "Program", numbers: CallNumbers, profile: Mapping[str, object]) -> CallNumbers:
    """Take over whose journal was opened, and which path is shown; their numbers, those that stand in it alone too."""
    program.path_name = read_path(profile.get(PATH))
    if program.person is None and program.keeper is not None and program.keeper.folder is not None:
        program.person = program.keeper.folder
        if numbers == read_call_numbers(program.ground.data):
            numbers = read_call_numbers(program.ground.data, program.person.name)
    number, day, former = profile.get(_FIRST), profile.get(_SET_ON, ""), profile.get(_FORMER, [])
    if numbers.outside is not False or not isinstance(number, str):
        return numbers
    known = (*map(str, former), *numbers.former) if isinstance(former, list) else numbers.former
    return numbers._replace(first=number, set_on=str(day), former=tuple(dict.fromkeys(known)))


def keep(program: "Program", numbers: CallNumbers) -> CallNumbers:
    """Keep and show what the person wrote of their number; the numbers as they are now."""
    if numbers.outside is False and program.keeper is not None:
        program.keeper.do(Kept(_FIRST, numbers.first))
        program.keeper.do(Kept(_SET_ON, numbers.set_on))
        program.keeper.do(Kept(_FORMER, list(numbers.former)))
    own = program.told.circumstances.own.get("fever")
    fever = (own.low, own.also, own.set_on) if own and numbers.outside is not False else _NO_FEVER
    kept = numbers._replace(fever=fever)
    program.show_numbers(kept)
    trouble = keep_numbers(program.ground, kept, program.person.name if program.person else "")
    window = program.window
    if window.calls:
        window.calls.number_card.tell(trouble)
    if trouble and window.place != "calls":
        window.notice.tell(trouble, Weight.SMALL)
    return kept
