"""What stands above the diary, whatever is in it: call first, write later, and the number."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent

from cartguide.ui.buttons import WrapButton
from cartguide.ui.card import Card
from cartguide.ui.flow import Flow
from cartguide.ui.scale import APART, TIGHT
from cartguide.ui.text import Heading, Words
from cartguide.ui.theme import Looks


class CallFirst(Card):
    """`pressed`: *Who to call* is wanted."""

    pressed = Signal()

    def __init__(self, looks: Looks) -> None:
        super().__init__("emergency", APART - 4)
        look, icons, say = looks
        self._look, self._say = look, say
        self.heading = Heading(say("Call first. Write later."))
        self.number = Words("", "number", "call")
        self.number.setAccessibleIdentifier("diary.number")
        self.number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.about = Words("", "body")
        button = WrapButton(look, say("Who to call"), "call", identifier="diary.calls", icons=icons, icon="phone")
        button.clicked.connect(self.pressed)
        row = Flow()
        row.addWidget(button)
        self.column.setSpacing(TIGHT)
        for part in (self.heading, self.number, self.about):
            self.column.addWidget(part)
        self.column.addLayout(row)
        self.show_number("")

    def show_number(self, number: str) -> None:
        """Show the number to call first; with none, say so."""
        self.number.setText(number)
        self.number.setVisible(bool(number))
        none = self._say("No number here yet. Look on your card or papers.")
        some = self._say("If you feel unwell, call now. Do not write first.")
        self.about.setText(some if number else none)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        fits = self._look.text_width("number", self.number.text()) <= self.width() - 2 * APART
        self.number.set_role("number" if fits else "title")
