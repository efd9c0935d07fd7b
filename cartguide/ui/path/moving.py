"""Moving along the path by key, wheel and finger: the rules, and the finger on a widget."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QTouchEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from cartguide.ui.buttons import Pressable
from cartguide.ui.path.station import ALONG

NOTCH = 120
SWIPE = 60


def moved(key: int, at: int, count: int) -> int:
    """Where a key leads from a place in a row of so many; -1 if it is no key that moves."""
    if key not in ALONG or not count:
        return -1
    return min(max(at + ALONG[Qt.Key(key)], 0), count - 1)


class Notches:
    """Gathers what a wheel turns to whole notches: a fine wheel or a touch pad turns in small parts."""

    def __init__(self) -> None:
        self._turned = 0

    def turn(self, event: QWheelEvent) -> int:
        """How many steps to move on: down and right are on, up and left are back."""
        turned = event.angleDelta()
        delta = turned.x() if abs(turned.x()) > abs(turned.y()) else turned.y()
        if delta * self._turned < 0:
            self._turned = 0
        self._turned += delta
        notches = int(self._turned / NOTCH)
        self._turned -= notches * NOTCH
        return -notches


class Walker:
    """Takes a layout's keys, wheel and finger.

    `move_to` moves the hand to a place in the path's order, `open_beside` opens the step after (1) or before (-1).
    """

    def __init__(
        self,
        ground: QWidget,
        count: int,
        at: Callable[[], int],
        move_to: Callable[[int], None],
        open_beside: Callable[[int], None],
    ) -> None:
        self._count = count
        self._at = at
        self._move_to = move_to
        self._open_beside = open_beside
        self._notches = Notches()
        self._finger = Finger(ground)

    def key(self, event: QKeyEvent) -> bool:
        """Move by a key; False if it is none that moves."""
        at = moved(event.key(), self._at(), self._count)
        if at >= 0:
            self._move_to(at)
        return at >= 0

    def wheel(self, event: QWheelEvent) -> None:
        """Move by whole notches; a wheel never takes the keyboard from where one writes."""
        event.accept()
        if isinstance(QApplication.focusWidget(), QLineEdit | QPlainTextEdit):
            return
        onward = self._notches.turn(event)
        if onward and self._count:
            self._move_to(min(max(self._at() + onward, 0), self._count - 1))

    def touch(self, event: QTouchEvent) -> bool:
        """Open by a swipe; a tap presses what is under it."""
        onward = self._finger.follow(event)
        if onward:
            self._open_beside(onward)
        return True


class Finger:
    """A finger on the path: it taps a button or swipes along.

    Qt makes no clicks for what takes touches, so a tap is made one here.
    """

    def __init__(self, ground: QWidget) -> None:
        self._ground = ground
        self._start: QPointF | None = None
        self._under: Pressable | None = None

    def follow(self, event: QTouchEvent) -> int:
        """Where a swipe leads when it ends: 1 to the step after, -1 to the one before, 0 nowhere."""
        event.accept()
        kind = event.type()
        if kind == QEvent.Type.TouchCancel or len(event.points()) != 1:
            self.leave()
            return 0
        place = event.points()[0].position()
        if kind == QEvent.Type.TouchBegin:
            self._start = place
            self._take(place)
        if self._start is None:
            return 0
        way = place - self._start
        far = abs(way.x()) > SWIPE and abs(way.x()) > abs(way.y())
        if far or not self._is_over(place):
            self._let_go()
        if kind != QEvent.Type.TouchEnd:
            return 0
        self._start = None
        self._tap()
        return (1 if way.x() < 0 else -1) if far else 0

    def leave(self) -> None:
        """Make nothing more of this finger."""
        self._start = None
        self._let_go()

    def _take(self, place: QPointF) -> None:
        under = self._ground.childAt(place.toPoint())
        self._under = under if isinstance(under, Pressable) and under.isEnabled() else None
        if self._under:
            self._under.look.by_keyboard = False
            self._under.setDown(True)

    def _is_over(self, place: QPointF) -> bool:
        return self._under is not None and self._ground.childAt(place.toPoint()) is self._under

    def _let_go(self) -> None:
        if self._under:
            self._under.setDown(False)
            self._under = None

    def _tap(self) -> None:
        under = self._under
        self._let_go()
        if under:
            under.click()
