"""A list of any length: rows are made in slices between which the window answers, and more as one scrolls."""

from collections.abc import Callable, Sequence
from typing import cast

from PySide6.QtCore import QElapsedTimer, QTimer, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from cartguide.ui.panel.fold import controls, follow
from cartguide.ui.scale import TIGHT

# Laying out and painting what a turn has made takes several times as long as making it.
TURN_MS, TURN_ROWS = 3, 6
FIRST_ROWS, MORE_ROWS = 20, 20


class LongList(QWidget):
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
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(TIGHT)
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
        """Let a card stand in a row's place until `stand_back`."""
        row = self.rows[identity]
        column = _column_of(_place_of(row))
        column.insertWidget(column.indexOf(row), card)
        card.show()
        card.stackUnder(row)
        follow(row, controls(card))
        row.hide()

    def take_away(self, identity: str) -> None:
        """Take a row away."""
        row = self.rows.pop(identity)
        place = _place_of(row)
        column = _column_of(place)
        column.removeWidget(row)
        row.hide()
        row.deleteLater()
        if not column.count():
            self._column.removeWidget(place)
            place.hide()
            place.deleteLater()

    @property
    def _missing(self) -> list[str]:
        return [identity for identity in self._wanted[: self._most] if identity not in self.rows]

    def _go_on(self) -> None:
        if self._missing:
            self._make_some()

    def _make_some(self) -> None:
        """Make rows until the turn is over."""
        place, missing = _place(), self._missing
        clock = QElapsedTimer()
        clock.start()
        for identity in missing[:TURN_ROWS]:
            self.rows[identity] = self._make(identity)
            _column_of(place).addWidget(self.rows[identity])
            if clock.elapsed() >= TURN_MS:
                break
        self._column.addWidget(place)
        if self._missing:
            self._timer.start()
        else:
            self._timer.stop()
        self.grown.emit()

    def _insert(self, identity: str, before: QWidget | None) -> None:
        """Make a row behind another, or first; keyboard and assistive technology come to it there too."""
        row = self.rows[identity] = self._make(identity)
        if before is None:
            place = _place()
            _column_of(place).addWidget(row)
            self._column.insertWidget(0, place)
            place.lower()
            return
        column = _column_of(_place_of(before))
        at = column.indexOf(before) + 1
        column.insertWidget(at, row)
        row.show()
        following = column.itemAt(at + 1)
        widget = following.widget() if following else None
        if widget:
            row.stackUnder(widget)
        follow(before, [row])


def _place() -> QWidget:
    place = QWidget()
    column = QVBoxLayout(place)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(TIGHT)
    return place


def _place_of(row: QWidget) -> QWidget:
    return cast("QWidget", row.parentWidget())


def _column_of(place: QWidget) -> QVBoxLayout:
    return cast("QVBoxLayout", place.layout())
