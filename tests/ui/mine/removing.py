"""Removing an own item in the whole window, as one does: Change, then Remove."""

from cartguide.ui.mine.own_item import OwnRow
from cartguide.ui.mine.small_buttons import ActionButton
from cartguide.ui.panel.step_panel import StepPanel


def remove_item(panel: StepPanel, words: str) -> None:
    """Open the card of the item with these words, and press Remove."""
    row = next(row for row in panel.checklist.findChildren(OwnRow) if row.item.text == words)
    row.change.click()
    buttons = row.findChildren(ActionButton)
    next(each for each in buttons if each.accessibleIdentifier() == f"remove.{row.item.uuid}").click()
