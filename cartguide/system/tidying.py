"""Collecting Python's garbage on the window's thread only."""

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 5_000


class Tidying(QObject):
    """Takes over from Python's own collector, which runs on whichever thread happens to allocate.

    On the journal's thread it would destroy Qt's objects away from the thread they live on, and end the program.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(lambda: gc.collect(1))
        self._timer.start(EVERY_MS)
