"""A page beside the path and the steps: a title, the way back beside it, and what belongs there."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from cartguide.system.settings import CallNumbers
from cartguide.ui.buttons import WrapButton
from cartguide.ui.scale import Arrangement
from cartguide.ui.scroll import ScrollPage
from cartguide.ui.text import Heading
from cartguide.ui.theme import Looks

if TYPE_CHECKING:
    from cartguide.export.page import Sheet

WIDEST = 880


class PlacePage(ScrollPage):
    """`back`: the way back was pressed. `go` carries the name of another place to show.

    `back_button` is None in a window of its own, where nothing lies behind the page.
    """

    back = Signal()
    go = Signal(str)

    def __init__(self, stage: QWidget | None, looks: Looks, name: str, title: str) -> None:
        super().__init__(stage)
        if stage:
            self.hide()
        self.looks = looks
        self.setAccessibleIdentifier(name)
        self.setAccessibleName(title)
        self.title = Heading(title, "title")
        self.title.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.back_button = self._make_back_button(name) if stage else None
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._top.addWidget(self.title, 1)
        if self.back_button:
            self._top.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(self._top)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.place_back(self.viewport().width())

    def place_back(self, width: int) -> None:
        """The way back beside the title, or below it where the title's longest word leaves no room."""
        if self.back_button:
            wanted = self.title.minimumSizeHint().width() + self._top.spacing() + self.back_button.sizeHint().width()
            way = QBoxLayout.Direction.LeftToRight if wanted <= width else QBoxLayout.Direction.TopToBottom
            self._top.setDirection(way)

    def arrange(self, layout: Arrangement) -> None:
        """Lay out for a window of this arrangement; most pages are one column and need nothing."""

    def show_numbers(self, numbers: CallNumbers) -> None:
        """Show the number to call first, where a page speaks of it."""

    def printed(self) -> "Sheet | None":
        """The page on paper; None where what is seen is printed as it stands."""
        return None

    def leave(self) -> None:
        """Keep what is half typed: one goes elsewhere."""

    def _make_back_button(self, name: str) -> WrapButton:
        look, icons, say = self.looks
        button = WrapButton(look, say("Back"), "quiet", identifier=f"{name}.back", icons=icons, icon="arrow-left")
        button.clicked.connect(self.back)
        return button
