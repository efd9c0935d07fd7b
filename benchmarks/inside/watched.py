"""Runs the real program, and does something when its journal is open."""

import sys
from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from cartguide import app
from cartguide.ui.program import Program

SOON_MS = 1


def run(data: str, then: Callable[[Program], None], step: str = "") -> None:
    """Start as `cartguide` does; `then` is called once the step's writing is on the screen; then leave."""
    go_on = Program.after_first_frame

    def after_first_frame(program: Program) -> None:
        say("first frame")
        go_on(program)
        look(program)

    def look(program: Program) -> None:
        editor = program.window.findChild(QPlainTextEdit)
        if editor is None or not editor.toPlainText():
            QTimer.singleShot(SOON_MS, lambda: look(program))
            return
        QApplication.processEvents()
        editor.viewport().repaint()
        then(program)
        program.window.close()

    setattr(Program, go_on.__name__, after_first_frame)  # to watch the program from inside
    app.run(app.Start(data=data, step=step))


def say(line: str) -> None:
    """Print at once."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()
