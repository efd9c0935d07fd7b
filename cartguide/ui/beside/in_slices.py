"""Many parts made without a pause: some at once, the rest in turns between which the window answers."""

from collections.abc import Iterator

from PySide6.QtCore import QElapsedTimer, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

# Laying out and painting what a turn has made takes several times as long as making it.
TURN_MS = 4
FIRST = 6


class InSlices(QWidget):
    """A column of what `parts` makes, as it is asked for one after the other.

    Each turn's parts stand in a place of their own: what stands already is not measured again when more comes.
    """

    def __init__(self, parts: Iterator[QWidget], gap: int) -> None:
        super().__init__()
        self._parts, self._gap = parts, gap
        self.is_done = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(gap)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._make_some)
        self._make_some()

    def stop(self) -> None:
        """Make no more."""
        self._timer.stop()

    def _make_some(self) -> None:
        place = QWidget()
        column = QVBoxLayout(place)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._gap)
        self.is_done = not self._fill(column)
        if column.count():
            self._column.addWidget(place)
        if self.is_done:
            self._timer.stop()
        else:
            self._timer.start()

    def _fill(self, column: QVBoxLayout) -> bool:
        """Make parts until the turn is over; whether there may be more."""
        clock = QElapsedTimer()
        clock.start()
        least = 0 if self._column.count() else FIRST
        for part in self._parts:
            column.addWidget(part)
            if column.count() >= least and clock.elapsed() >= TURN_MS:
                return True
        return False
