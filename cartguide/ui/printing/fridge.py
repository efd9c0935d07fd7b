"""The fridge sheet of this reader: *Who to call* as it is in force, with their number."""

from typing import TYPE_CHECKING

from cartguide.export.fridge import FridgeNumber, fridge_sheet
from cartguide.guide.figure_values import figure_name
from cartguide.journey.calls_in_force import CallsInForce, calls_in_force, figures_used
from cartguide.system.call_numbers import dialled
from cartguide.ui.panel.said import set_by, trust_line

if TYPE_CHECKING:
    from cartguide.export.page import Sheet
    from cartguide.guide.catalogue import Words as Say
    from cartguide.system.settings import CallNumbers
    from cartguide.ui.program import Program


def fridge_for(program: "Program") -> "Sheet":
    """The sheet, from the content in use, else from the packaged copy, else from the built-in lines."""
    ground = program.ground
    folders = dict.fromkeys((ground.content, ground.packaged))
    calls = calls_in_force(folders, ground.language, program.told.circumstances)
    today = program.day.today
    return fridge_of(ground.looks.say, calls, program.numbers, today.isoformat() if today else "")


def fridge_of(say: "Say", calls: CallsInForce, numbers: "CallNumbers", printed: str) -> "Sheet":
    """The sheet of a list and numbers; `printed` is today, YYYY-MM-DD, or empty."""
    first = FridgeNumber(
        numbers.first,
        dialled(numbers.first),
        numbers.set_on,
        numbers.centre,
        numbers.role,
        numbers.hours,
        tuple(_other(say, *other) for other in numbers.others),
    )
    return fridge_sheet(say, calls, first, printed, _grounds(say, calls))


def _other(say: "Say", number: str, centre: str, role: str, hours: str) -> str:
    if not centre:
        return say("Also written by you: {number}", number=number)
    if hours:
        return say("Next: {number} · {role}, {hours} · {centre}", number=number, role=role, hours=hours, centre=centre)
    return say("Next: {number} · {role} · {centre}", number=number, role=role, centre=centre)


def _grounds(say: "Say", calls: CallsInForce) -> tuple[str, ...]:
    """How far the list can be relied on, and who set its numbers and when."""
    used = [calls.in_force[identity] for identity in sorted(figures_used(calls.page)) if identity in calls.in_force]
    figures = (
        say(
            "{name} {when}",
            name=say("{name}: {words}.", name=figure_name(one.figure), words=one.words),
            when=set_by(say, one),
        )
        for one in used
    )
    return (trust_line(say, calls.trust), *figures)
