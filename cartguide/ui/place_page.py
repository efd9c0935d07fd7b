"""A page beside the path and the steps: a title, the way back beside it, and what belongs there."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cartguide.system.settings import CallNumbers
from cartguide.ui.buttons import WrapButton
from cartguide.ui.scale import Arrangement
from cartguide.ui.scroll import ScrollPage
from cartguide.ui.text import Heading
from cartguide.ui.theme import Looks

WIDEST = 880


class PlacePage(ScrollPage):
    """`back`: the way back was pressed. `go` carries the name of another place to show."""

    back = Signal()
    go = Signal(str)

    def __init__(self, stage: QWidget, looks: Looks, name: str, title: str) -> None:
        super().__init__(stage)
        self.hide()
        self.looks = looks
        self.setAccessibleIdentifier(name)
        self.setAccessibleName(title)
        self.title = Heading(title, "title")
        self.title.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row = QHBoxLayout()
        row.addWidget(self.title, 1)
        row.addWidget(self._back_button(name), 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(row)

    def arrange(self, layout: Arrangement) -> None:
        """Lay out for a window of this arrangement; most pages are one column and need nothing."""

    def show_numbers(self, numbers: CallNumbers) -> None:
        """Show the number to call first, where a page speaks of it."""

    def leave(self) -> None:
        """Keep what is half typed: one goes elsewhere."""

    def _back_button(self, name: str) -> WrapButton:
        look, icons, say = self.looks
        button = WrapButton(look, say("Back"), "quiet", identifier=f"{name}.back", icons=icons, icon="arrow-left")
        button.clicked.connect(self.back)
        return button
