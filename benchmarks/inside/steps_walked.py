"""Opens every step twice; says how long each took, painted, and the peak memory. Arguments: the data folder, a step."""

import sys
import time

from PySide6.QtWidgets import QApplication

from benchmarks.inside.memory import peak_kilobytes
from benchmarks.inside.watched import run, say
from cartguide.ui.program import Program


def walk(program: Program) -> None:
    """Go along the path and back by jumps of five."""
    order = list(program.window.steps.rows)
    jumps = [order[at * 5 % len(order)] for at in range(len(order))]
    say("neighbour " + " ".join(map(str, (_open(program, step) for step in order))))
    say("jump " + " ".join(map(str, (_open(program, step) for step in jumps))))
    program.window.show_calls()
    QApplication.processEvents()
    say(f"peak {peak_kilobytes()}")


def _open(program: Program, step: str) -> float:
    begun = time.perf_counter()
    program.window.steps.rows[step].click()
    program.window.repaint()
    QApplication.processEvents()
    return (time.perf_counter() - begun) * 1000


run(sys.argv[1], walk, sys.argv[2])
