"""Whether what is typed in a form is kept, said truly: in a word, why not, and what to do."""

from collections.abc import Callable

from PySide6.QtCore import QTime, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cartguide.journal.changes import RecordKept
from cartguide.ui.announce import announce
from cartguide.ui.buttons import WrapButton
from cartguide.ui.flow import Flow
from cartguide.ui.keeper import Keeper
from cartguide.ui.scale import TIGHT
from cartguide.ui.text import Words
from cartguide.ui.theme import Looks
from cartguide.ui.trouble import in_words, may_try_again


class KeptLine(QWidget):
    """Speaks of one record, whose uuid `whose` tells. `said`: its words have changed."""

    said = Signal()

    def __init__(self, looks: Looks, keeper: Keeper | None, whose: Callable[[], str], identifier: str) -> None:
        super().__init__()
        self._say, self._keeper, self._whose = looks.say, keeper, whose
        self._waits, self._announced = False, ""
        self.words = Words("", "small", "quiet")
        self.words.setAccessibleIdentifier(f"{identifier}.kept")
        self.again = WrapButton(looks.look, looks.say("Try again"), "plain", identifier=f"{identifier}.try-again")
        row = Flow()
        row.addWidget(self.again)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        column.addWidget(self.words)
        column.addLayout(row)
        self.again.hide()
        if keeper is not None:
            self.again.clicked.connect(keeper.save_now)
            keeper.did.connect(self._on_did)
            keeper.saved.connect(self._on_saved)
            keeper.not_saved.connect(self._on_not_saved)
            keeper.failed.connect(self._on_not_saved)

    def begin(self) -> None:
        """Another form is opened: nothing of it was typed yet."""
        self._waits, self._announced = self._is_pending(), ""
        self.again.hide()
        self._show("quiet", self._say("Saving") if self._waits else "")

    def _on_did(self, change: object) -> None:
        if isinstance(change, RecordKept) and change.uuid == self._whose():
            if not (self._waits and self.words.property("text_colour") == "call"):
                self._show("quiet", self._say("Saving"))
            self._waits = True

    def _on_saved(self) -> None:
        if self._waits:
            self._waits = False
            self.again.hide()
            self._show("quiet", self._say("Kept on this laptop, {time}", time=QTime.currentTime().toString("HH:mm")))

    def _on_not_saved(self, error: Exception) -> None:
        if not (self._waits or self._is_pending()):
            return
        self._waits = True
        self.again.setVisible(may_try_again(error))
        self._show("call", self._say("NOT saved. {why}", why=in_words(self._say, error)))
        if self.words.text() != self._announced and self.isVisible():
            self._announced = self.words.text()
            announce(self.words, self._announced)

    def _is_pending(self) -> bool:
        pending = self._keeper.pending if self._keeper else ()
        return any(isinstance(change, RecordKept) and change.uuid == self._whose() for change in pending)

    def _show(self, colour: str, words: str) -> None:
        self.words.set_colour(colour)
        self.words.setText(words)
        self.said.emit()
