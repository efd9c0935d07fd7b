"""Work of many moments, done in turns between which the window answers."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QElapsedTimer, QObject, QTimer

TURN_MS = 5


class Turns(QObject):
    """Does one work at a time; another takes the place of one that is not done."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._work: Iterator[object] | None = None
        self._last: object = None
        self._then: Callable[[object], None] = _nothing
        self._failed: Callable[[OSError], None] | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)

    @property
    def is_busy(self) -> bool:
        """Whether there is something to do."""
        return self._work is not None

    def begin(
        self,
        work: Iterator[object],
        then: Callable[[object], None],
        failed: Callable[[OSError], None] | None = None,
    ) -> None:
        """Do `work`; its last value goes to `then`, an OSError to `failed`."""
        self._work, self._last, self._then, self._failed = work, None, then, failed
        self._timer.start()

    def stop(self) -> None:
        """Let the work be."""
        self._timer.stop()
        self._work = None

    def _go_on(self) -> None:
        clock = QElapsedTimer()
        clock.start()
        try:
            while self._work is not None and clock.elapsed() < TURN_MS:
                self._last = next(self._work)
        except StopIteration:
            self.stop()
            self._then(self._last)
        except OSError as error:
            self.stop()
            if self._failed is None:
                raise
            self._failed(error)


def _nothing(_: object) -> None:
    """After no work, nothing is to be done."""
