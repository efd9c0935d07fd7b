"""The field one types into to find something; the arrows go through what was found."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from cartguide.journey.search_words import LONGEST

_WAYS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class SearchField(QLineEdit):
    """`stepped`: one row down (1) or up (-1). Who comes back to it can type something else at once."""

    stepped = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleIdentifier("search.field")
        self.setAccessibleName(name)
        self.setMaxLength(LONGEST)
        self._was_here = False

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        came = event.reason() in {Qt.FocusReason.OtherFocusReason, Qt.FocusReason.ShortcutFocusReason}
        # Not when the page has just been made anew below somebody who types.
        if came and self._was_here:
            self.selectAll()
        self._was_here = True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        way = _WAYS.get(Qt.Key(event.key()))
        if way:
            self.stepped.emit(way)
        else:
            super().keyPressEvent(event)
