"""One thread that does work in turn, away from the window; results come back on the window's thread."""

import logging
import sys
import threading
from collections.abc import Callable
from queue import SimpleQueue
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, Qt, Signal, Slot

_LOG = logging.getLogger(__name__)
# Python lets a waiting thread in every 5 ms by itself; the window's waits at each call into Qt while work is done.
LET_IN_AFTER_SECONDS = 0.0005


class _Job(NamedTuple):
    work: Callable[[], Any]
    then: Callable[[Any], None] | None
    failed: Callable[[Exception], None] | None


class Worker(QObject):
    """Posted work runs in the order it was posted; `then` or `failed` is called on the thread that made this object."""

    _returned = Signal(object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        sys.setswitchinterval(LET_IN_AFTER_SECONDS)
        self._jobs: SimpleQueue[_Job | None] = SimpleQueue()
        self._returned.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._thread.start()

    def post(
        self,
        work: Callable[[], Any],
        then: Callable[[Any], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Do `work` on the thread; its value goes to `then`, the exception it raised to `failed`."""
        self._jobs.put(_Job(work, then, failed))

    def stop(self, seconds: float) -> bool:
        """End after the work already posted; False if that took longer than `seconds`."""
        self._jobs.put(None)
        self._thread.join(seconds)
        return not self._thread.is_alive()

    def _run(self) -> None:
        while (job := self._jobs.get()) is not None:
            try:
                value = job.work()
            except Exception as error:  # noqa: BLE001  every failure is handed to whoever posted the work
                if job.failed is None:
                    # The kind only: an error's words may hold a person's.
                    _LOG.error("work nobody asked after failed: %s", type(error).__name__)
                self._hand_back(job.failed, error)
            else:
                self._hand_back(job.then, value)

    def _hand_back(self, receiver: Callable[[Any], None] | None, value: object) -> None:
        if receiver is not None:
            self._returned.emit((receiver, value))

    @Slot(object)
    def _deliver(self, returned: tuple[Callable[[Any], None], Any]) -> None:
        receiver, value = returned
        receiver(value)
