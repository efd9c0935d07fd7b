"""Types into a note and says how long each key held the window. Arguments: the data folder, the step."""

import sys
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from benchmarks.inside.watched import Leave, run, say

if TYPE_CHECKING:
    from cartguide.ui.program import Program

KEYS = 300


def type_keys(program: "Program", leave: Leave) -> None:
    """Letters, a space now and then, and a new line; painted after each key."""
    editor = program.window.findChild(QPlainTextEdit)
    assert isinstance(editor, QPlainTextEdit)
    handled, painted = [], []
    for number in range(KEYS):
        letter = "\n" if number % 50 == 0 else " " if number % 6 == 0 else "a"
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, letter)
        begun = time.perf_counter()
        QApplication.sendEvent(editor, event)
        handled.append((time.perf_counter() - begun) * 1000)
        editor.viewport().repaint()
        painted.append((time.perf_counter() - begun) * 1000)
        QApplication.processEvents()
        time.sleep(0.004)
    say("handled " + " ".join(map(str, handled)))
    say("painted " + " ".join(map(str, painted)))
    leave()


run(sys.argv[1], type_keys, sys.argv[2])
