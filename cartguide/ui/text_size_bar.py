"""The choice of text size, below the top bar."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cartguide.guide.catalogue import Words as Say
from cartguide.system.settings import TEXT_SIZES
from cartguide.ui.buttons import WrapButton
from cartguide.ui.flow import Flow
from cartguide.ui.scale import TIGHT
from cartguide.ui.text import Heading
from cartguide.ui.theme import Look


class TextSizeBar(QWidget):
    """`chosen` carries the size in percent."""

    chosen = Signal(int)
    closed = Signal()

    def __init__(self, look: Look, say: Say) -> None:
        super().__init__()
        self._say = say
        self._buttons: dict[int, WrapButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        column.addWidget(Heading(say("Text size"), "strong"))
        row = Flow()
        for size in TEXT_SIZES:
            button = WrapButton(look, say("{size} %", size=size), "plain", identifier=f"text-size.{size}")
            button.clicked.connect(lambda _=False, chosen=size: self.chosen.emit(chosen))
            self._buttons[size] = button
            row.addWidget(button)
        close = WrapButton(look, say("Close"), "quiet", identifier="text-size.close")
        close.clicked.connect(self.closed)
        row.addWidget(close)
        column.addLayout(row)
        self.hide()

    def show_size(self, size: int) -> None:
        """Mark the size in force."""
        for each, button in self._buttons.items():
            button.set_kind("strong" if each == size else "plain")
            name = self._say("{size} %, chosen", size=each) if each == size else ""
            button.setAccessibleName(name)
