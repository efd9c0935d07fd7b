"""A page beside the path that is read: never wider than its lines are easy to read."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from cartguide.ui.buttons import WrapButton
from cartguide.ui.flow import Flow
from cartguide.ui.place_page import WIDEST, PlacePage
from cartguide.ui.theme import Looks


class Sheet(PlacePage):
    """Its title, the way back and what belongs there keep to one width in the middle, which grows with the text."""

    def __init__(self, stage: QWidget, looks: Looks, name: str, title: str) -> None:
        super().__init__(stage, looks, name, title)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        looks.look.changed.connect(self._keep_width_soon)

    def let_ask(self, act: Callable[[str, str], None]) -> None:
        """Offer at its end to ask about this page; `act` gets the page's id and its title."""
        look, icons, say = self.looks
        button = WrapButton(look, say("Ask about this"), "plain", identifier="ask", icons=icons, icon="question")
        button.clicked.connect(lambda: act(self.accessibleIdentifier(), self.title.text()))
        row = Flow()
        row.addWidget(button)
        last = self.column.itemAt(self.column.count() - 1)
        has_stretch = last is not None and last.spacerItem() is not None
        self.column.insertLayout(self.column.count() - has_stretch, row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_width()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._keep_width_soon()

    def _keep_width_soon(self) -> None:
        """Now and once more: words have their size only when they are shown."""
        self._keep_width()
        QTimer.singleShot(0, self, self._keep_width)

    def _keep_width(self) -> None:
        width = min(self.viewport().width(), self.looks.look.stretched(WIDEST))
        self.sheet.setMaximumWidth(width)
        self.place_back(width)
