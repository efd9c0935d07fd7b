"""The call sheet for the fridge, with what the window knows now."""

from typing import TYPE_CHECKING

from cartguide.guide.catalogue import Words as Say
from cartguide.journey.calls_in_force import calls_in_force
from cartguide.system.call_numbers import dialled
from cartguide.system.settings import CallNumbers

if TYPE_CHECKING:
    from cartguide.export.fridge import FridgeNumber
    from cartguide.export.page import Sheet
    from cartguide.ui.program import Program


def print_call_sheet(program: "Program") -> None:
    """Show the sheet as it would be on paper."""
    program.print_sheet(lambda: call_sheet(program))


def call_sheet(program: "Program") -> "Sheet":
    """The sheet."""
    from cartguide.export.fridge import fridge_sheet  # noqa: PLC0415  where it is wanted
    from cartguide.ui.panel.said import trust_line  # noqa: PLC0415  the same

    ground, say = program.ground, program.ground.looks.say
    folders = dict.fromkeys((ground.content, ground.packaged))
    calls = calls_in_force(folders, ground.language, program.told.circumstances)
    today = program.day.today
    number = _number(say, program.numbers)
    return fridge_sheet(say, calls, number, today.isoformat() if today else "", (trust_line(say, calls.trust),))


def _number(say: Say, numbers: CallNumbers) -> "FridgeNumber":
    from cartguide.export.fridge import FridgeNumber  # noqa: PLC0415  where it is wanted

    others = tuple(_other(say, *other) for other in numbers.others)
    own = (numbers.first, dialled(numbers.first), numbers.set_on, numbers.centre, numbers.role, numbers.hours)
    return FridgeNumber(*own, others)


def _other(say: Say, number: str, centre: str, role: str, hours: str) -> str:
    if not centre:
        return say("Also written by you: {number}", number=number)
    if hours:
        return say("Next: {number} · {role}, {hours} · {centre}", number=number, role=role, hours=hours, centre=centre)
    return say("Next: {number} · {role} · {centre}", number=number, role=role, centre=centre)
