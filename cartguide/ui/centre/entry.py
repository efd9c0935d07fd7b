"""What one types, chooses or ticks in the form, and the line below it that says what there is to mend."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cartguide.guide.centre.form import Fault
from cartguide.guide.model import Run
from cartguide.ui.announce import announce
from cartguide.ui.centre.in_words import in_words
from cartguide.ui.paragraph import Paragraph
from cartguide.ui.theme import Looks


class FaultLine(Paragraph):
    """What there is to mend at one place of the form; hidden while there is nothing. It is told once."""

    def __init__(self, looks: Looks) -> None:
        super().__init__(looks.look, (Run(""),), "body", "care", icons=looks.icons, icon="warning")
        self._say = looks.say
        self.hide()

    def show_fault(self, fault: Fault | None, *, aloud: bool = False) -> None:
        """Say it, or nothing any more."""
        words = in_words(self._say, fault.wording, fault.values) if fault else ""
        is_new = bool(words) and (self.isHidden() or words != self.words())
        if is_new:
            self.set_words(words)
        self.setVisible(bool(words))
        if is_new and aloud:
            announce(self, words)


class Entry(QWidget):
    """What a field, a chooser and a tick have in common.

    `typed`: something else stands in it. `left`: the keyboard went elsewhere.
    """

    typed = Signal()
    left = Signal()

    def text(self) -> str:
        """What is typed, chosen or ticked."""
        raise NotImplementedError

    def show_fault(self, fault: Fault | None, *, insist: bool) -> None:
        """Say what there is to mend, when it is time to; `insist`: the file is to be saved."""
        raise NotImplementedError

    def focus(self) -> None:
        """Put the keyboard here, in sight."""
        raise NotImplementedError
