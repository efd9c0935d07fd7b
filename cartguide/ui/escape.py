"""Esc where something stands open: it closes that, before the window's own shortcut goes back a page."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent


def is_escape(event: QEvent) -> bool:
    """Whether the key is Esc."""
    return isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape


def takes_escape(event: QEvent) -> bool:
    """Whether the window asks if Esc is wanted here. Answer by accepting: then the key comes, and no shortcut."""
    if event.type() == QEvent.Type.ShortcutOverride and is_escape(event):
        event.accept()
        return True
    return False
