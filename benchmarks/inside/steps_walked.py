"""Opens every step: neighbours there and back, then jumps, twice; says how long each took.

Arguments: the data folder, a step. From the press to the feedback (the path and the step's heading are painted), and to
the whole panel, painted. Between two steps the window gets the time a reader takes: until all is at rest.
"""

import sys
import time
from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from benchmarks.inside.watched import Leave, run, say, turn_by_turn

if TYPE_CHECKING:
    from cartguide.ui.program import Program

PAUSE_MS, PAINTS = 400, 40


class Painted(QObject):
    """When a heading was first painted after the press, and when the panel last was."""

    def __init__(self, program: "Program") -> None:
        super().__init__()
        self._program = program
        self.heading = 0.0
        self.panel = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at every paint."""
        if event.type() == QEvent.Type.Paint:
            if not self.heading and watched.property("text_role") == "title":
                self.heading = time.perf_counter()
            panel = self._program.window.panel
            if panel is not None and panel.has_writing and isinstance(watched, QWidget):
                self.panel = self.panel or panel.checklist.isAncestorOf(watched)
        return False


def walk(program: "Program", leave: Leave) -> None:
    """Go along the path and back, then by jumps of five; the event loop runs between, as it does."""
    turn_by_turn(_turns(program), leave, PAUSE_MS)


def _turns(program: "Program") -> Iterator[bool]:
    order = program.window.steps
    jumps = [order[at * 5 % len(order)] for at in range(len(order))]
    feedback = []
    _open(program, order[0])
    yield True
    for way, steps in (("neighbour", [*order[1:], *order[-2::-1]]), ("jump", [*jumps, *jumps])):
        taken = []
        for step in steps:
            seen, whole = _open(program, step)
            feedback.append(seen)
            taken.append(whole)
            yield True
        say(f"{way} {' '.join(map(str, taken))}")
    say(f"feedback {' '.join(map(str, feedback))}")
    say(f"path {' '.join(map(str, _path_paints(program.window.path)))}")


def _open(program: "Program", step: str) -> tuple[float, float]:
    """Milliseconds from the press to the heading's paint, and until the panel is painted with its writing."""
    window, painted = program.window, Painted(program)
    application = QApplication.instance()
    assert application is not None
    application.installEventFilter(painted)
    begun = time.perf_counter()
    window.path.buttons[step].click()
    while not painted.panel:
        QApplication.processEvents()
    ended = time.perf_counter()
    application.removeEventFilter(painted)
    return (painted.heading - begun) * 1000, (ended - begun) * 1000


def _path_paints(path: QWidget) -> list[float]:
    taken = []
    for _ in range(PAINTS):
        begun = time.perf_counter()
        path.repaint()
        taken.append((time.perf_counter() - begun) * 1000)
    return taken


run(sys.argv[1], walk, sys.argv[2])
