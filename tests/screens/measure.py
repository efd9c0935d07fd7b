"""Measures what is on the screen: words clipped, controls on top of one another, targets too small."""

from collections.abc import Sequence
from itertools import combinations

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QWidget

from cartguide.ui.buttons import Pressable
from cartguide.ui.scale import TARGET
from cartguide.ui.scroll import ScrollPage
from cartguide.ui.text import Painted

LEAST_MARGIN = 2


def faults(window: QWidget) -> list[str]:
    """Every fault of a window as a sentence."""
    kinds = (QLabel, Pressable, QLineEdit, QPlainTextEdit, Painted)
    shown = [each for each in window.findChildren(QWidget) if isinstance(each, kinds) and each.isVisibleTo(window)]
    found = [fault for each in shown for fault in _of_one(each)]
    return found + _out_of_place(window, shown) + _empty_ends(window)


def _of_one(leaf: QWidget) -> list[str]:
    if isinstance(leaf, QLabel):
        return _of_label(leaf)
    if isinstance(leaf, Pressable):
        return _of_button(leaf)
    if isinstance(leaf, Painted):
        return _of_painted(leaf)
    return [] if leaf.height() >= TARGET - 1 else [f"under {TARGET} px tall: {_name(leaf)}"]


def _of_label(label: QLabel) -> list[str]:
    words = (label.accessibleName() or label.text()).split()
    if not words:
        return []
    metrics, room = QFontMetricsF(label.font()), label.contentsRect().width()
    widest = max(metrics.horizontalAdvance(word) for word in words)
    needed = label.heightForWidth(label.width())
    found = [f"word wider than its place ({widest:.0f} > {room}): {_name(label)}"] if widest > room + 1 else []
    return found + ([f"cut below ({needed} > {label.height()}): {_name(label)}"] if needed > label.height() + 1 else [])


def _of_painted(painted: Painted) -> list[str]:
    needed = painted.needed_height(painted.width())
    return [f"cut below ({needed:.0f} > {painted.height()}): {_name(painted)}"] if needed > painted.height() + 1 else []


def _of_button(button: Pressable) -> list[str]:
    """Measured from the words and fonts anew, not by what the button itself asks for."""
    room = button.room(button.width())
    lines = button.lines(button.width())
    found = []
    needed = 0.0
    for role, words in ((role, words) for role, words in lines if words):
        metrics = QFontMetricsF(button.look.font(role))
        widest = max(metrics.horizontalAdvance(word) for word in words.split())
        if widest > room + 1:
            found.append(f"word wider than its place ({widest:.0f} > {room:.0f}): {_name(button)}")
        box = QRectF(0, 0, room, 10_000)
        needed += metrics.boundingRect(box, int(Qt.TextFlag.TextWordWrap), words).height()
    if needed + 2 * LEAST_MARGIN > button.height():
        found.append(f"cut ({needed:.0f} of words in {button.height()}): {_name(button)}")
    if min(button.width(), button.height()) < TARGET - 1:
        found.append(f"target under {TARGET} px ({button.width()}×{button.height()}): {_name(button)}")
    return found


def _out_of_place(window: QWidget, shown: Sequence[QWidget]) -> list[str]:
    found = []
    places: dict[QWidget, list[tuple[QWidget, QRect]]] = {}
    for leaf in shown:
        ground = _ground(leaf, window)
        place = QRect(leaf.mapTo(ground, QPoint(0, 0)), leaf.size())
        if not ground.rect().contains(place):
            found.append(f"outside its page {ground.width()}×{ground.height()}, at {place.getRect()}: {_name(leaf)}")
        places.setdefault(ground, []).append((leaf, place))
    for group in places.values():
        for (one, first), (other, second) in combinations(group, 2):
            holds = one.isAncestorOf(other) or other.isAncestorOf(one)
            if not holds and first.adjusted(1, 1, -1, -1).intersects(second):
                found.append(f"on top of one another: {_name(one)} / {_name(other)}")
    return found


def _empty_ends(window: QWidget) -> list[str]:
    """Pages that scroll on into nothing."""
    found = []
    for page in window.findChildren(ScrollPage):
        wanted = page.sheet.heightForWidth(page.sheet.width())
        if page.isVisibleTo(window) and page.sheet.height() > max(wanted, page.viewport().height()) + 1:
            found.append(f"ends in emptiness ({page.sheet.height()} > {wanted}): {page.accessibleName()}")
    return found


def _ground(leaf: QWidget, window: QWidget) -> QWidget:
    """The scrolled sheet a widget stands on, else the window."""
    for page in window.findChildren(ScrollPage):
        if page.sheet.isAncestorOf(leaf):
            return page.sheet
    return window


def _name(leaf: QWidget) -> str:
    text = leaf.text() if isinstance(leaf, QLabel | Pressable) else leaf.words() if isinstance(leaf, Painted) else ""
    return (leaf.accessibleName() or text)[:60]
