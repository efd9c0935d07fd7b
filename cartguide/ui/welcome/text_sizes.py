"""The text size, chosen where one begins: each is shown at once."""

from PySide6.QtCore import Signal

from cartguide.system.settings import TEXT_SIZES
from cartguide.ui.buttons import WrapButton
from cartguide.ui.card import Card
from cartguide.ui.flow import Flow
from cartguide.ui.scale import APART, NEAR, TIGHT
from cartguide.ui.text import Heading
from cartguide.ui.theme import Looks


class TextSizes(Card):
    """`chosen` carries the size in percent."""

    chosen = Signal(int)

    def __init__(self, looks: Looks) -> None:
        super().__init__("card", APART - 4)
        look, _, say = looks
        self._look, self._say = look, say
        self.column.setSpacing(TIGHT)
        self.column.addWidget(Heading(say("How large should the words be?")))
        self.column.addSpacing(NEAR - TIGHT - 4)
        row = Flow()
        self.buttons: dict[int, WrapButton] = {}
        for size in TEXT_SIZES:
            button = WrapButton(look, say("{size} %", size=size), "plain", identifier=f"welcome.size.{size}")
            button.clicked.connect(lambda _=False, chosen=size: self.chosen.emit(chosen))
            self.buttons[size] = button
            row.addWidget(button)
        self.column.addLayout(row)
        look.changed.connect(self._mark)
        self._mark()

    def _mark(self) -> None:
        """Mark the size in force."""
        for size, button in self.buttons.items():
            is_chosen = size == self._look.text_size
            if button.kind != ("strong" if is_chosen else "plain"):
                button.set_kind("strong" if is_chosen else "plain")
            button.setAccessibleName(self._say("{size} %, chosen", size=size) if is_chosen else "")
