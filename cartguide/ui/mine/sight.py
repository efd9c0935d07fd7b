"""Bringing a widget into sight on the page it stands on."""

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QScrollArea, QWidget

from cartguide.ui.scale import FAR


def bring_into_sight(widget: QWidget) -> None:
    """Scroll the page to a widget, when it has found its place."""
    QTimer.singleShot(0, widget, lambda: _scroll_to(widget))


def keep_in_sight(point: QPoint, beside: QWidget) -> None:
    """Scroll the page to a point of the screen, as a finger or the mouse draws something there."""
    page = _page_of(beside)
    sheet = page.widget() if page else None
    if page and sheet:
        place = sheet.mapFromGlobal(point)
        page.ensureVisible(0, place.y(), 0, FAR)


def _scroll_to(widget: QWidget) -> None:
    page = _page_of(widget)
    if page and widget.isVisible():
        page.ensureWidgetVisible(widget)


def _page_of(widget: QWidget) -> QScrollArea | None:
    place = widget.parentWidget()
    while place is not None and not isinstance(place, QScrollArea):
        place = place.parentWidget()
    return place
