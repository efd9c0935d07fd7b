"""Says for a moment what was copied."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QMainWindow

from cartguide.ui.announce import announce
from cartguide.ui.scale import APART, NEAR, RADIUS, TIGHT
from cartguide.ui.text import Words
from cartguide.ui.theme import Look

SHOWN_MS = 2500


class Copied(Words):
    """Stands at the foot of the window; nothing waits for it, and it takes no press."""

    def __init__(self, window: QMainWindow, look: Look) -> None:
        super().__init__("", "strong", parent=window)
        self._look, self._window = look, window
        self.setAccessibleIdentifier("copied")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._timer = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._timer.timeout.connect(self.hide)
        self.hide()

    def tell(self, words: str) -> None:
        """Show the words, and say them."""
        window = self._window
        ink, ground = (self._look.colour(name).name() for name in ("main-ink", "main"))
        self.setStyleSheet(
            f"color: {ink}; background: {ground}; border-radius: {RADIUS}px; padding: {TIGHT}px {NEAR}px;"
        )
        self.setText(words)
        room = window.width() - 2 * APART
        width = min(self._look.text_width("strong", words) + 3 * NEAR, room)
        height = self._look.text_height("strong", words, width - 2 * NEAR) + 2 * TIGHT + 2
        self.setGeometry(
            round((window.width() - width) / 2), round(window.height() - height - APART), round(width), round(height)
        )
        self.raise_()
        self.show()
        self._timer.start()
        announce(self, words)
