"""What day it is, while the window is open: past midnight, after sleep, in another time zone."""

import time
from collections.abc import Callable
from datetime import UTC, date, datetime

from PySide6.QtCore import QObject, Qt, QTimer, Signal

LOOK_MS = 20_000


def local_now() -> datetime:
    """Now by this computer's clock and time zone, as they are set at this moment."""
    if hasattr(time, "tzset"):
        time.tzset()  # else a zone changed while the program runs is never seen
    return datetime.now(tz=UTC).astimezone()


class Day(QObject):
    """`today` is None while the clock is not to be believed; `changed` says that it is another day, or offset, now.

    `believed` makes a day of a date, or None. The clock is looked at every few seconds: a timer set for midnight would
    sleep with the computer.
    """

    changed = Signal()

    def __init__(
        self,
        believed: Callable[[date], date | None],
        parent: QObject | None = None,
        now: Callable[[], datetime] = local_now,
    ) -> None:
        super().__init__(parent)
        self._believed, self._now = believed, now
        self._seen = self._look()
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.setTimerType(Qt.TimerType.CoarseTimer)
        self._timer.timeout.connect(self.look)

    @property
    def today(self) -> date | None:
        """Today here; None while the clock is not to be believed."""
        return self._seen[0]

    def now(self) -> datetime:
        """Now, here."""
        return self._now()

    def watch(self) -> None:
        """Begin to look at the clock."""
        self._timer.start()

    def look(self) -> None:
        """Look at the clock now."""
        seen = self._look()
        if seen != self._seen:
            self._seen = seen
            self.changed.emit()

    def _look(self) -> tuple[date | None, object]:
        now = self._now()
        return self._believed(now.date()), now.utcoffset()
