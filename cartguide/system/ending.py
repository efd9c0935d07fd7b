"""Being asked to end by the system: logging out, shutting down, Ctrl+C. What is written is saved first."""

import signal
import socket

from PySide6.QtCore import QObject, QSocketNotifier, Signal


class Ending(QObject):
    """Says on the window's thread that the system asked the program to end.

    Python runs a signal's handler only when the interpreter comes round, which a waiting window does not; the byte
    that `set_wakeup_fd` writes wakes Qt's loop.
    """

    asked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ours, self._theirs = socket.socketpair()
        for end in (self._ours, self._theirs):
            end.settimeout(0)
        signal.set_wakeup_fd(self._theirs.fileno())
        for name in ("SIGTERM", "SIGINT", "SIGHUP"):
            if hasattr(signal, name):
                signal.signal(getattr(signal, name), lambda *_: None)
        self._notifier = QSocketNotifier(self._ours.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_byte)

    def _on_byte(self) -> None:
        self._ours.recv(16)
        self.asked.emit()
