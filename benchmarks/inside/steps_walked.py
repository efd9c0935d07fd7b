"""Opens every step twice; says how long each took, painted, and the peak memory. Arguments: the data folder, a step."""

import sys
import time
from collections.abc import Iterator

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from benchmarks.inside.memory import peak_kilobytes
from benchmarks.inside.watched import Leave, run, say
from cartguide.ui.program import Program

PAUSE_MS = 20


def walk(program: Program, leave: Leave) -> None:
    """Go along the path, then by jumps of five, then to *Who to call*; the event loop runs between, as it does."""
    turns = _turns(program)

    def go_on() -> None:
        if next(turns, False):
            QTimer.singleShot(PAUSE_MS, go_on)
        else:
            leave()

    go_on()


def _turns(program: Program) -> Iterator[bool]:
    order = list(program.window.steps.rows)
    jumps = [order[at * 5 % len(order)] for at in range(len(order))]
    for way, steps in (("neighbour", order), ("jump", jumps)):
        taken = []
        for step in steps:
            taken.append(_open(program, step))
            yield True
        say(f"{way} {' '.join(map(str, taken))}")
    say(f"peak {peak_kilobytes()}")
    program.window.show_calls()
    yield True
    say(f"peak-with-calls {peak_kilobytes()}")


def _open(program: Program, step: str) -> float:
    begun = time.perf_counter()
    program.window.steps.rows[step].click()
    program.window.repaint()
    QApplication.processEvents()
    return (time.perf_counter() - begun) * 1000


run(sys.argv[1], walk, sys.argv[2])
