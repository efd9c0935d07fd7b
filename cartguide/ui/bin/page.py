"""What I deleted: everything of the last 30 days, to bring back or to delete for ever."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from cartguide.journal.bin import Bin, Binned, Purged
from cartguide.ui.announce import announce
from cartguide.ui.beside.sheet import Sheet
from cartguide.ui.bin.asking_once import AskingOnce
from cartguide.ui.bin.row import BinRow
from cartguide.ui.bin.said import below, bringing_back, words_of
from cartguide.ui.mine.refilling import refill_panels
from cartguide.ui.notes.long_list import LongList
from cartguide.ui.notes.pages import NotePages
from cartguide.ui.text import Words

if TYPE_CHECKING:
    from cartguide.ui.program import Program


class BinPage(Sheet):
    """`changed`: something was brought back, and one has left the page: what else shows it is to be read anew."""

    changed = Signal()

    def __init__(self, stage: QWidget, program: "Program") -> None:
        looks = program.ground.looks
        super().__init__(stage, looks, "bin", looks.say("What I deleted"))
        if program.keeper is None:
            raise RuntimeError("there is a window without a keeper")
        self._program, self._keeper = program, program.keeper
        self._pages = NotePages(looks.say, program.outline)
        self._there: dict[str, Binned] = {}
        self._is_changed = False
        say = looks.say
        sure = say("Delete all of this for ever? It can’t be brought back then.")
        self.empty = AskingOnce(looks, say("Delete all for ever"), sure, "bin.empty")
        self._nothing = Words(say("Nothing here."), "body", "quiet")
        self._shut = Words(say("What you deleted can’t be opened just now."), "strong", "call")
        self.list = LongList(self._row)
        for part in self._parts():
            self.column.addWidget(part)
        self.column.addStretch(1)
        self.empty.meant.connect(lambda: self._purge(None))
        self.list.follow_scrolling(self)
        for signal in (self._keeper.opened, self._keeper.failed):
            signal.connect(self._renew)
        self._keeper.did.connect(self._on_did)
        self._show()

    def leave(self) -> None:
        """Panels that stand ready show what was brought back."""
        if self._is_changed:
            self._is_changed = False
            refill_panels(self._program.window, self._keeper)
            self.changed.emit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self._renew()

    def _parts(self) -> list[QWidget]:
        say = self.looks.say
        lead = say("What you delete waits here for 30 days. Then it is gone for ever.")
        copies = say("Copies of your notes that were made before can still hold it.")
        return [Words(lead, "lead"), Words(copies, "small", "quiet"), self._shut, self._nothing, self.empty, self.list]

    def _renew(self, *_: object) -> None:
        if self._keeper.is_open and self.isVisible():
            self._keeper.see(lambda journal: Bin(journal.store).all(), self._take)
        self._show()

    def _take(self, found: tuple[Binned, ...]) -> None:
        back = {change.uuid for change in self._keeper.pending if getattr(change, "gone", None) is False}  # type: ignore[attr-defined]
        self._there = {binned.uuid: binned for binned in found if binned.uuid not in back}
        self._show()

    def _show(self) -> None:
        can_keep = self._keeper.is_open
        self._shut.setVisible(not can_keep)
        self.list.show_all(list(self._there))
        for row in self.list.rows.values():
            row.setEnabled(can_keep)
        self._nothing.setVisible(can_keep and not self._there)
        self.empty.setVisible(len(self._there) > 1)
        self.empty.setEnabled(can_keep)

    def _row(self, uuid: str) -> QWidget:
        binned, say = self._there[uuid], self.looks.say
        row = BinRow(self.looks, uuid, words_of(say, self._pages, binned), below(say, self._pages, binned))
        row.back.connect(lambda: self._bring_back(uuid))
        row.purged.connect(lambda: self._purge((uuid,)))
        return row

    def _bring_back(self, uuid: str) -> None:
        words = words_of(self.looks.say, self._pages, self._there[uuid])
        # What follows from it being done takes the row away.
        self._keeper.do(bringing_back(self._there[uuid]))
        announce(self.title, self.looks.say("Brought back: {what}", what=words))

    def _purge(self, uuids: tuple[str, ...] | None) -> None:
        self._program.window.messages.undo.forget(uuids or tuple(self._there))
        self._keeper.do(Purged(uuids or tuple(self._there)))
        self.empty.take_back()
        self._take_away(uuids or tuple(self._there))
        announce(self.title, self.looks.say("Deleted for ever."))

    def _on_did(self, change: object) -> None:
        uuid = getattr(change, "uuid", "")
        if getattr(change, "gone", None) is False and uuid in self._there:
            self._is_changed = True
            self._program.window.messages.undo.forget((uuid,))
            self._take_away((uuid,))

    def _take_away(self, uuids: tuple[str, ...]) -> None:
        """The keyboard goes on at the next row, or at the title."""
        order = list(self._there)
        at = order.index(uuids[0]) if uuids[0] in order else 0
        left = [uuid for uuid in order if uuid not in set(uuids)]
        self._there = {uuid: self._there[uuid] for uuid in left}
        following = self.list.rows.get(left[min(at, len(left) - 1)]) if left else None
        if self.isVisible():
            focus = following.bring_back if isinstance(following, BinRow) else self.title
            focus.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show()
