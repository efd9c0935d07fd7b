"""Types into Search; how long was the longest turn of the window for each key. Arguments: the data folder, the step."""

import sys
import time
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from benchmarks.inside.watched import Leave, run, say

if TYPE_CHECKING:
    from cartguide.ui.program import Program

TYPED = ("caregiver", "slept well", "fever", "t cell")
SECONDS = 0.15
PATIENCE_SECONDS = 5.0


def type_searches(program: "Program", leave: Leave) -> None:
    """Every letter as slowly as a person types; each turn of the event loop is taken by itself."""
    from cartguide.ui.search.page import SearchPage  # noqa: PLC0415  as the program does it

    program.window.show_place("search")
    page = program.window.stage.shown
    assert isinstance(page, SearchPage)
    end = time.perf_counter() + PATIENCE_SECONDS
    while time.perf_counter() < end and not page.is_settled:
        QApplication.processEvents()
    held = []
    for words in ("warm", *TYPED):
        page.field.clear()
        for letter in words:
            event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, letter)
            longest = _timed(partial(QApplication.sendEvent, page.field, event))
            end = time.perf_counter() + SECONDS
            while time.perf_counter() < end:
                longest = max(longest, _timed(QApplication.processEvents))
                time.sleep(0.001)
            held.append(longest)
    say("held " + " ".join(map(str, held[len("warm") :])))
    leave()


def _timed(act: Callable[[], object]) -> float:
    begun = time.perf_counter()
    act()
    return (time.perf_counter() - begun) * 1000


run(sys.argv[1], type_searches, sys.argv[2])
