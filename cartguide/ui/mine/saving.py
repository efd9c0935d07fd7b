"""Whether what one writes is kept, said truly: in a word, why not, and what to do."""

from PySide6.QtCore import QObject, Qt, QTime

from cartguide.guide.catalogue import Words as Say
from cartguide.ui.announce import announce
from cartguide.ui.buttons import WrapButton
from cartguide.ui.keeper import Keeper
from cartguide.ui.text import Words
from cartguide.ui.theme import Look
from cartguide.ui.trouble import in_words


class Saving(QObject):
    """Three widgets for a card to place: the word `status`, the sentence `why`, the button `again`."""

    def __init__(self, look: Look, say: Say, keeper: Keeper, parent: QObject) -> None:
        super().__init__(parent)
        self._say, self._keeper = say, keeper
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

    def _on_failed(self, error: Exception) -> None:
        if not self._keeper.is_settled:
            self._on_not_saved(error)

    def _on_saving(self) -> None:
        self.status.set_colour("quiet")
        self.status.setText(self._say("Saving"))

    def _on_saved(self) -> None:
        self.again.hide()
        self.why.hide()
        self.status.set_colour("quiet")
        self.status.setText(self._say("Saved {time}", time=QTime.currentTime().toString("HH:mm")))

    def _on_not_saved(self, error: Exception) -> None:
        self.status.set_colour("call")
        self.status.setText(self._say("NOT saved"))
        self.why.setText(in_words(self._say, error))
        for part in (self.why, self.again):
            part.show()
        announce(self.status, f"{self.status.text()}. {self.why.text()}")
