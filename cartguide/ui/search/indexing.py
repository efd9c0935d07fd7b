"""Brings the words of what was written up to date while nothing else is to do, so that a search finds them at once."""

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from cartguide.journal.errors import JournalError
from cartguide.ui.keeper import Keeper

if TYPE_CHECKING:
    from cartguide.journal.journal import Journal

REST_MS = 400


class Indexing(QObject):
    """A slice at a time, a while after a save, or after the journal was opened: the check of it goes before then.

    What can't be taken in now is found later.
    """

    def __init__(self, keeper: Keeper) -> None:
        super().__init__(keeper)
        self._keeper = keeper
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._take_in)
        keeper.opened.connect(lambda _: self._timer.start(REST_MS))
        keeper.saved.connect(lambda: self._timer.start(REST_MS))
        if keeper.is_open:
            self._timer.start(REST_MS)

    def _take_in(self) -> None:
        if self._keeper.is_open and self._keeper.is_settled:
            self._keeper.see(take_in_some, self._go_on)

    def _go_on(self, is_more: bool) -> None:  # noqa: FBT001  what the journal answers
        if is_more:
            self._timer.start(0)


def take_in_some(journal: "Journal") -> bool:
    """Take in one slice; whether there is more."""
    from cartguide.journal.find import Find  # noqa: PLC0415  when something is to be found

    with suppress(JournalError):
        return Find(journal.store).bring_up_to_date()
    return False
