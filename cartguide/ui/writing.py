"""What ties the window to the journal's keeper: loading a step's writing, undoing, and saying what is wrong."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from cartguide.journal.changes import Change, Kept
from cartguide.journal.model import StepWriting
from cartguide.ui.keeper import Keeper

if TYPE_CHECKING:
    from cartguide.ui.panel.step_panel import StepPanel
    from cartguide.ui.window import Window


class Writing(QObject):
    """`can_keep`: nothing is known yet that would keep the journal from opening, or it is open."""

    def __init__(self, window: "Window", keeper: Keeper) -> None:
        super().__init__(window)
        self._window = window
        self._keeper = keeper
        self.can_keep = True
        keeper.opened.connect(self._on_opened)
        keeper.failed.connect(self._on_failed)
        keeper.saved.connect(self._on_saved)
        keeper.not_saved.connect(self._on_not_saved)
        keeper.not_read.connect(self._on_not_read)

    def load(self, panel: "StepPanel") -> None:
        """Show what was written for a step: from the journal, or only what waits where it is not open."""
        if self._keeper.is_open:
            self._keeper.ask(panel.identity, lambda writing: self._show(panel, writing))
            self._keeper.remember(Kept("last-place", panel.identity))
        elif not self._keeper.is_settled:
            panel.show_writing(self._keeper.waiting_for(panel.identity))
            panel.set_can_keep(can_keep=False)

    def undo(self, undoing: Change) -> None:
        """Do what brings back something removed, and show it."""
        self._keeper.do(undoing)
        self._reload()

    def _reload(self) -> None:
        if self._window.panel:
            self.load(self._window.panel)

    def _show(self, panel: "StepPanel", writing: StepWriting) -> None:
        if panel is self._window.panel:
            panel.show_writing(writing)

    def _set_can_keep(self, *, can_keep: bool) -> None:
        self.can_keep = can_keep
        if self._window.calls:
            self._window.calls.number_card.set_can_keep_inside(can_keep)
        if self._window.panel:
            self._window.panel.set_can_keep(can_keep)

    def _on_opened(self, profile: dict[str, Any]) -> None:
        window = self._window
        if window.has_messages:
            window.messages.clear_no_journal()
        number, day = profile.get("call-first-number"), profile.get("call-first-set-on", "")
        if not window.numbers.first and isinstance(number, str):
            window.set_numbers(window.numbers._replace(first=number, set_on=str(day)))
        self._set_can_keep(can_keep=True)
        if window.panel:
            self._reload()
        elif window.is_home and window.has_step(profile.get("last-place")):
            window.open_step(str(profile["last-place"]))

    def _on_failed(self, error: Exception) -> None:
        self._window.messages.tell_no_journal(error, self._keeper.open)
        self._set_can_keep(can_keep=False)

    def _on_saved(self) -> None:
        if self._window.has_messages:
            self._window.messages.clear_not_saved()

    def _on_not_saved(self, error: Exception) -> None:
        self._window.messages.tell_not_saved(error, self._keeper.save_now)

    def _on_not_read(self, error: Exception) -> None:
        self._window.messages.tell_no_journal(error, self._reload)
