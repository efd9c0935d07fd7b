"""Which notes are shown: a row of buttons, one of them chosen."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from cartguide.guide.model import message_id
from cartguide.ui.buttons import WrapButton
from cartguide.ui.flow import Flow
from cartguide.ui.notes.kept_notes import ALL, ASKED, NOTES, QUESTIONS
from cartguide.ui.theme import Looks

WORDS = {
    ALL: message_id("All"),
    NOTES: message_id("Notes"),
    QUESTIONS: message_id("Questions to ask"),
    ASKED: message_id("Asked"),
}


class FilterButton(WrapButton):
    """One choice; a tick tells the one that is chosen, not its colour alone."""

    def __init__(self, looks: Looks, words: str, identifier: str) -> None:
        super().__init__(looks.look, words, "quiet", identifier=identifier, icons=looks.icons)
        self.setCheckable(True)

    def show_chosen(self, *, chosen: bool) -> None:
        """Show whether it is the one."""
        self._icon = "check" if chosen else ""
        self.set_kind("chosen" if chosen else "quiet")
        self.updateGeometry()


class Filters(QWidget):
    """`chosen` carries the choice."""

    chosen = Signal(str)

    def __init__(self, looks: Looks) -> None:
        super().__init__()
        self.which = ALL
        self.setAccessibleName(looks.say("Show"))
        self._group = QButtonGroup(self)
        self.buttons: dict[str, FilterButton] = {}
        flow = Flow(self)
        for which, words in WORDS.items():
            button = FilterButton(looks, looks.say(words), f"notes.show.{which}")
            # Assistive technology toggles without a click.
            button.toggled.connect(lambda on, which=which: self._on_toggled(which, on=on))
            self._group.addButton(button)
            flow.addWidget(button)
            self.buttons[which] = button
        self.choose(ALL)

    def choose(self, which: str) -> None:
        """Choose what is shown."""
        self.buttons[which].setChecked(True)

    def _on_toggled(self, which: str, *, on: bool) -> None:
        self.buttons[which].show_chosen(chosen=on)
        if on and which != self.which:
            self.which = which
            self.chosen.emit(which)
