"""Saying something to assistive technology without moving the focus."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, text: str) -> None:
    """Have a screen reader say a text when it comes to it."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
