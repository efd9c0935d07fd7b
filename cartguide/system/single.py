"""One window a data folder: a second start asks the first to come forward, and ends.

It asks by a file in the folder that the first one watches, and takes away. A local socket would do the same, but
QtNetwork takes 3 MB of everybody's memory for it (measured with 6.11.3).
"""

import os
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QFileSystemWatcher, QObject, QThread, QTimer, Signal

ASKING = "come-forward-"
_PATIENCE_MS, _BETWEEN_LOOKS_MS = 2000, 10


def ask_first_to_show(data: Path, file: str = "") -> bool:
    """Ask the program that holds this data folder to raise its window, and to open a file where one is named.

    False if none answers within two seconds.
    """
    asking = data / f"{ASKING}{os.getpid()}"
    written = data / f".{asking.name}"
    try:
        written.touch(mode=0o600)
        written.write_bytes(os.fsencode(file))
        written.replace(asking)
    except (OSError, ValueError):
        with suppress(OSError):
            written.unlink()
        return False
    deadline = QDeadlineTimer(_PATIENCE_MS)
    while not deadline.hasExpired():
        if not asking.exists():
            return True
        QThread.msleep(_BETWEEN_LOOKS_MS)
    with suppress(OSError):
        asking.unlink()
        return False
    return True


class First(QObject):
    """Listens for later starts on the same data folder, and hears those that asked while it was starting itself.

    `asked_to_show` carries the file that a later start was to open; empty for none.
    """

    asked_to_show = Signal(object)  # a str: as Signal(str) it would lose the bytes of a name that are no text

    def __init__(self, data: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._data = data
        self._watcher = QFileSystemWatcher([str(data)], self)
        self._watcher.directoryChanged.connect(self._answer)
        # Who asked before we listened is heard too, when someone listens to us.
        QTimer.singleShot(0, self, self._answer)

    def _answer(self) -> None:
        asked = self._take()
        if asked:
            self.asked_to_show.emit(next((file for file in asked if file), ""))

    def _take(self) -> list[str]:
        """Take away what asks, with the files named. What can't be read and taken away is nobody's question."""
        taken = []
        for asking in self._data.glob(f"{ASKING}*"):
            with suppress(OSError, ValueError):
                file = os.fsdecode(asking.read_bytes())
                asking.unlink()
                taken.append(file)
        return taken
