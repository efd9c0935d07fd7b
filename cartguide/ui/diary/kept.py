"""What is said after every save: that it is kept, where, and who does not see it. Or, truly, that it is not kept."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cartguide.journal.changes import RecordGone, RecordKept
from cartguide.journey.diary import KIND
from cartguide.ui.announce import announce
from cartguide.ui.buttons import WrapButton
from cartguide.ui.diary.in_words import kept_words
from cartguide.ui.flow import Flow
from cartguide.ui.keeper import Keeper
from cartguide.ui.scale import TIGHT
from cartguide.ui.text import Words
from cartguide.ui.theme import Looks
from cartguide.ui.trouble import in_words, may_try_again


class KeptLine(QWidget):
    """Speaks of the diary only. Its words are the same whatever was written. `said`: they have changed."""

    said = Signal()

    def __init__(self, looks: Looks, keeper: Keeper | None) -> None:
        super().__init__()
        self._say, self._keeper = looks.say, keeper
        self._number, self._waits, self._is_kept, self._announced = "", False, False, ""
        self.words = Words("", "body", "quiet")
        self.words.setAccessibleIdentifier("diary.kept")
        self.again = WrapButton(looks.look, looks.say("Try again"), "plain", identifier="diary.try-again")
        row = Flow()
        row.addWidget(self.again)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        column.addWidget(self.words)
        column.addLayout(row)
        self.again.hide()
        self.hide()
        if keeper is not None:
            self.again.clicked.connect(keeper.save_now)
            keeper.did.connect(self._on_did)
            keeper.saved.connect(self._on_saved)
            keeper.not_saved.connect(self._on_not_saved)
            keeper.failed.connect(self._on_not_saved)

    def show_number(self, number: str) -> None:
        """The number to call first, where the words name it."""
        self._number = number
        if self._is_kept:
            self.words.setText(kept_words(self._say, number))

    def begin(self) -> None:
        """Another entry is opened: its first save is announced again."""
        self._announced = ""

    def _on_did(self, change: object) -> None:
        if isinstance(change, RecordKept) and change.kind == KIND:
            self._waits = True
            if not self._is_trouble:
                self._show("quiet", self._say("Saving"), kept=False)

    def _on_saved(self) -> None:
        if self._waits:
            self._waits = False
            self.again.hide()
            self._show("quiet", kept_words(self._say, self._number), kept=True)
            self._announce()

    def _on_not_saved(self, error: Exception) -> None:
        if not (self._waits or self._has_waiting()):
            return
        self._waits = True
        self.again.setVisible(may_try_again(error))
        self._show("call", self._say("NOT saved. {why}", why=in_words(self._say, error)), kept=False)
        self._announce()

    @property
    def _is_trouble(self) -> bool:
        return self._waits and self.words.property("text_colour") == "call"

    def _has_waiting(self) -> bool:
        pending = self._keeper.pending if self._keeper else ()
        return any(isinstance(change, RecordKept | RecordGone) for change in pending)

    def _announce(self) -> None:
        """Once for each opening of an entry: who is typing is not spoken to at each pause."""
        if self.words.text() != self._announced and self.isVisible():
            self._announced = self.words.text()
            announce(self.words, self._announced)

    def _show(self, colour: str, words: str, *, kept: bool) -> None:
        self._is_kept = kept
        self.words.set_colour(colour)
        if not kept:
            # The place is kept while it is being saved: what stands below does not jump at every pause.
            self.words.setMinimumHeight(self.words.height() if self.isVisible() else 0)
        self.words.setText(words)
        if kept:
            self.words.setMinimumHeight(0)
        self.show()
        self.said.emit()
