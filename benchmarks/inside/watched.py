"""Runs the real program, and does something when its journal is open."""

import sys
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from cartguide import cli

if TYPE_CHECKING:
    from cartguide.journal.model import StepWriting
    from cartguide.ui.mine.notes import Notes
    from cartguide.ui.program import Program

Leave = Callable[[], None]


def run(data: str, then: "Callable[[Program, Leave], None]", step: str, *options: str) -> None:
    """Start as `cartguide` does; once the step's writing is on the screen, `then` gets the program and how to leave.

    `options`: more of its command line.
    """
    cli.spare_sources()
    from cartguide.ui.program import Program  # noqa: PLC0415  as the command line does it

    go_on = Program.after_first_frame

    def after_first_frame(program: Program) -> None:
        say("first frame")
        go_on(program)
        _watch_writing(lambda: then(program, lambda: _leave(program)))

    setattr(Program, "after_first_frame", after_first_frame)  # noqa: B010  mypy forbids the plain form
    cli.main(["--data-dir", data, "--step", step, *options])


def turn_by_turn(turns: Iterator[bool], leave: Leave, pause: int) -> None:
    """Do one turn after another, with milliseconds between for the event loop, as while one reads; then leave."""

    def go_on() -> None:
        if next(turns, False):
            QTimer.singleShot(pause, go_on)
        else:
            leave()

    go_on()


def say(line: str) -> None:
    """Print at once."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def _watch_writing(act: Callable[[], None]) -> None:
    from cartguide.ui.mine.notes import Notes  # noqa: PLC0415  not before the program itself has loaded it

    show = Notes.show_writing

    def show_writing(notes: "Notes", writing: "StepWriting") -> None:
        show(notes, writing)
        setattr(Notes, "show_writing", show)  # noqa: B010  the first time only
        QTimer.singleShot(0, lambda: painted(notes))

    def painted(notes: "Notes") -> None:
        QApplication.processEvents()
        notes.editor.viewport().repaint()
        act()

    setattr(Notes, "show_writing", show_writing)  # noqa: B010  mypy forbids the plain form


def _leave(program: "Program") -> None:
    program.window.close()
