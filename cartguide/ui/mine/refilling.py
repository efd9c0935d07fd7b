"""Panels that stand ready show what was changed elsewhere."""

from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cartguide.journal.model import StepWriting
    from cartguide.ui.keeper import Keeper
    from cartguide.ui.opening import Opening
    from cartguide.ui.panel.step_panel import StepPanel
    from cartguide.ui.window import Window


def refill_panels(window: "Window", keeper: "Keeper") -> None:
    """Read anew what was written for each step whose panel stands ready."""
    opening = window.opening
    if opening is None or not keeper.is_open:
        return
    for panel in opening.panels:
        if panel.has_writing:
            keeper.ask(panel.identity, partial(_show, opening, panel))


def _show(opening: "Opening", panel: "StepPanel", writing: "StepWriting") -> None:
    if opening.has(panel):
        panel.show_writing(writing)
