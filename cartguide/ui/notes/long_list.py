"""A list of any length: rows are made in slices between which the window answers, and more as one scrolls."""

from collections.abc import Callable, Sequence
from typing import cast

from PySide6.QtCore import QElapsedTimer, QEvent, QSize, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget
from shiboken6 import isValid

from cartguide.ui.panel.fold import controls, follow
from cartguide.ui.scale import TIGHT

# Laying out and painting what a turn has made takes several times as long as making it.
TURN_MS, TURN_ROWS = 3, 6
FIRST_ROWS, MORE_ROWS = 20, 20


class _Column(QWidget):
    """Widgets below one another, each as high as it needs to be at this width; what is hidden takes no room.

    It remembers its height. Qt's own column asks every widget anew when one more comes, and first presses all together
    where there is no room yet: with hundreds of rows it held the window for 50 ms (measured).
    """

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[QWidget] = []
        self._heights: dict[int, int] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def shown(self) -> list[QWidget]:
        """What takes room; a card that stood in is let go of by whoever made it."""
        return [part for part in self.parts if isValid(part) and not part.isHidden()]

    def insert(self, at: int, part: QWidget) -> None:
        """Let a widget stand here."""
        self.parts.insert(at, part)
        part.setParent(self)
        part.ensurePolished()
        part.show()
        self.measure_anew()

    def let_go(self, part: QWidget) -> None:
        """Hold a widget no more."""
        self.parts.remove(part)
        part.hide()
        part.deleteLater()
        self.measure_anew()

    def measure_anew(self) -> None:
        """A part has another height, or came, or went."""
        self._heights.clear()
        self.updateGeometry()
        self._lay_out()
        above = self.parentWidget()
        if isinstance(above, _Column):
            above.measure_anew()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            heights = [_height(part, width) for part in self.shown]
            self._heights[width] = sum(heights) + TIGHT * max(len(heights) - 1, 0)
        return self._heights[width]

    def sizeHint(self) -> QSize:
        return QSize(self.width(), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.measure_anew()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # What is out of sight is not told when its parts change, as they do with the size of the text.
        self.measure_anew()

    def _lay_out(self) -> None:
        top, width = 0, self.width()
        for part in self.shown:
            height = _height(part, width)
            part.setGeometry(0, top, width, height)
            top += height + TIGHT


class LongList(_Column):
    """`make` makes the row of an id. `grown` says that rows were made.

    Each turn's rows stand in a place of their own: what stands already is not measured again when more comes.
    """

    grown = Signal()

    def __init__(self, make: Callable[[str], QWidget]) -> None:
        super().__init__()
        self._make = make
        self._wanted: list[str] = []
        self._most = FIRST_ROWS
        self.rows: dict[str, QWidget] = {}
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._make_some)

    def show_all(self, wanted: Sequence[str]) -> None:
        """Let the rows of these stand here in this order: those that are made already stay."""
        self._wanted = list(wanted)
        for identity in self.rows.keys() - set(wanted):
            self.take_away(identity)
        made = len(self.rows)
        before: QWidget | None = None
        for identity in self._wanted[:made]:
            if identity not in self.rows:
                self._insert(identity, before)
            before = self.rows[identity]
        self._go_on()

    def clear(self) -> None:
        """Begin anew, with another list."""
        for identity in list(self.rows):
            self.take_away(identity)
        self._most = FIRST_ROWS

    def follow_scrolling(self, page: QScrollArea) -> None:
        """Make more rows whenever the page is scrolled near to the end."""
        bar = page.verticalScrollBar()

        def look() -> None:
            if self.isVisible() and bar.value() + 2 * page.viewport().height() > bar.maximum():
                self.want_more()

        bar.valueChanged.connect(look)

    def want_more(self) -> None:
        """Make some rows more, if there are any."""
        if self.is_at_rest and len(self.rows) < len(self._wanted):
            self._most = len(self.rows) + MORE_ROWS
            self._go_on()

    @property
    def is_at_rest(self) -> bool:
        """Whether no row is being made."""
        return not self._timer.isActive()

    def stand_in(self, identity: str, card: QWidget) -> None:
        """Let a card stand in a row's place until the row is shown again."""
        row = self.rows[identity]
        place = _place_of(row)
        row.hide()
        place.insert(place.parts.index(row), card)
        card.stackUnder(row)
        follow(row, controls(card))

    def take_away(self, identity: str) -> None:
        """Take a row away."""
        row = self.rows.pop(identity)
        place = _place_of(row)
        place.let_go(row)
        if not place.shown:
            self.let_go(place)

    @property
    def _missing(self) -> list[str]:
        return [identity for identity in self._wanted[: self._most] if identity not in self.rows]

    def _go_on(self) -> None:
        if self._missing:
            self._make_some()

    def _make_some(self) -> None:
        """Make rows until the turn is over."""
        place, missing = _Column(), self._missing
        clock = QElapsedTimer()
        clock.start()
        for identity in missing[:TURN_ROWS]:
            self.rows[identity] = self._make(identity)
            place.insert(len(place.parts), self.rows[identity])
            if clock.elapsed() >= TURN_MS:
                break
        self.insert(len(self.parts), place)
        if self._missing:
            self._timer.start()
        else:
            self._timer.stop()
        self.grown.emit()

    def _insert(self, identity: str, before: QWidget | None) -> None:
        """Make a row behind another, or first; keyboard and assistive technology come to it there too."""
        row = self.rows[identity] = self._make(identity)
        if before is None:
            place = _Column()
            place.insert(0, row)
            self.insert(0, place)
            place.lower()
            return
        place = _place_of(before)
        at = place.parts.index(before) + 1
        following = place.parts[at] if at < len(place.parts) else None
        place.insert(at, row)
        if following is not None and isValid(following):
            row.stackUnder(following)
        follow(before, [row])


def _place_of(row: QWidget) -> _Column:
    return cast("_Column", row.parentWidget())


def _height(part: QWidget, width: int) -> int:
    return part.heightForWidth(width) if part.hasHeightForWidth() else part.sizeHint().height()
