"""Whether what one writes is kept, said truly: in a word, why not, and what to do."""

from PySide6.QtCore import QObject, Qt, QTime

from cartguide.guide.catalogue import Words as Say
from cartguide.ui.announce import announce
from cartguide.ui.buttons import WrapButton
from cartguide.ui.keeper import Keeper
from cartguide.ui.text import Words
from cartguide.ui.theme import Look
from cartguide.ui.trouble import in_words, may_try_again


class Saving(QObject):
    """Three widgets for a card to place: the word `status`, the sentence `why`, the button `again`.

    Many steps stand ready on one keeper. What is written while the status is in sight is this step's; of all else
    nothing is said here.
    """

    def __init__(self, look: Look, say: Say, keeper: Keeper, step: str, parent: QObject) -> None:
        super().__init__(parent)
        self._say, self._keeper, self._step = say, keeper, step
        self._waits = False
        self._is_said = False
        self._is_silent = False
        self._announced = ""
        self.status = Words("", "small", "quiet")
        self.status.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.status.setAccessibleIdentifier("note.status")
        self.why = Words("", "body", "call")
        self.again = WrapButton(look, say("Try again"), "plain", identifier="note.try-again")
        self.again.clicked.connect(keeper.save_now)
        keeper.saving.connect(self._on_saving)
        keeper.saved.connect(self._on_saved)
        keeper.not_saved.connect(self._on_not_saved)
        keeper.failed.connect(self._on_failed)
        self.again.hide()
        self.why.hide()

    def rest(self) -> None:
        """What was written before is no longer the matter: say nothing of it, unless it is not saved."""
        self._is_said = False
        if self.why.isHidden():
            self._show("quiet", "")

    def set_silent(self, *, silent: bool) -> None:
        """While words stand here that are not to be kept, nothing is called saved."""
        self._is_silent = silent
        if silent:
            self.rest()

    def _on_saving(self) -> None:
        if self.status.isVisible():
            self._waits = True
            self._is_said = not self._is_silent
            if self._is_said:
                self._show("quiet", self._say("Saving"))

    def _on_saved(self) -> None:
        is_ours = self._waits and self._is_said and self.status.isVisible()
        if self._waits:
            for part in (self.why, self.again):
                part.hide()
            saved = self._say("Saved {time}", time=QTime.currentTime().toString("HH:mm"))
            self._show("quiet", saved if is_ours else "")
        self._waits = False
        self._announced = ""

    def _on_failed(self, error: Exception) -> None:
        if not self._keeper.is_settled:
            self._on_not_saved(error)

    def _on_not_saved(self, error: Exception) -> None:
        self._waits = self._waits or self._has_waiting()
        if not self._waits:
            return
        self._show("call", self._say("NOT saved"))
        self.why.setText(in_words(self._say, error))
        self.why.show()
        self.again.setVisible(may_try_again(error))
        words = f"{self.status.text()}. {self.why.text()}"
        if self.status.isVisible() and words != self._announced:
            self._announced = words
            announce(self.status, words)

    def _has_waiting(self) -> bool:
        """Whether something written on an earlier panel of this step is not kept yet."""
        waiting = self._keeper.waiting_for(self._step)
        return bool(waiting.notes or waiting.own_items)

    def _show(self, colour: str, words: str) -> None:
        self.status.set_colour(colour)
        self.status.setText(words)
