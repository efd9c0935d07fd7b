"""The call sheet for the fridge, as the window knows it now."""

from typing import TYPE_CHECKING

from cartguide.journey.calls_in_force import calls_in_force

if TYPE_CHECKING:
    from cartguide.export.page import Sheet
    from cartguide.ui.program import Program


def print_call_sheet(program: "Program") -> None:
    """Show the sheet as it would be on paper."""
    program.print_sheet(lambda: _sheet(program))


def _sheet(program: "Program") -> "Sheet":
    from cartguide.export.fridge import fridge_sheet  # noqa: PLC0415  where it is wanted

    ground = program.ground
    folders = dict.fromkeys((ground.content, ground.packaged))
    calls = calls_in_force(folders, ground.language, program.told.circumstances)
    return fridge_sheet(ground.looks.say, calls, program.numbers, ground.language)
