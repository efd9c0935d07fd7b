"""The field one writes a note in: plain text, as tall as what is written."""

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF
from PySide6.QtWidgets import QPlainTextEdit

from cartguide.ui.scale import TIGHT
from cartguide.ui.theme import Look

LINES_AT_LEAST, LINES_AT_MOST = 4, 14


class NoteEditor(QPlainTextEdit):
    """Tab leaves it; pasting brings plain text only. `left` says that the keyboard went elsewhere."""

    left = Signal()

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self.setAccessibleIdentifier("note.editor")
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.textChanged.connect(self.fit)
        look.changed.connect(self.fit)
        self.fit()

    def insertFromMimeData(self, source: QMimeData) -> None:
        if source.hasText():
            self.insertPlainText(source.text())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def fit(self) -> None:
        """Take the height of what is written, within bounds."""
        lines = min(max(self.document().lineCount(), LINES_AT_LEAST), LINES_AT_MOST)
        height = QFontMetricsF(self._look.font("body")).lineSpacing() * lines + 4 * TIGHT
        self.setFixedHeight(round(height))
