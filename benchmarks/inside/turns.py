"""The turns of the event loop, each taken by itself: whatever takes longer than a frame holds the window up."""

import time
from collections.abc import Callable

from PySide6.QtWidgets import QApplication

PATIENCE_SECONDS = 20.0
BETWEEN_SECONDS = 0.001


def timed(act: Callable[[], object]) -> float:
    """Milliseconds something takes."""
    begun = time.perf_counter()
    act()
    return (time.perf_counter() - begun) * 1000


def turns_of(act: Callable[[], object], is_done: Callable[[], bool], seconds: float = 0.0) -> list[float]:
    """What a person does, then turn after turn until it is done and for so many seconds more: milliseconds of each."""
    taken = [timed(act)]
    end = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < end and not is_done():
        taken.append(_turn())
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        taken.append(_turn())
    return taken


def _turn() -> float:
    taken = timed(QApplication.processEvents)
    time.sleep(BETWEEN_SECONDS)
    return taken
