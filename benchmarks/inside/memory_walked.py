"""Opens every step along the path, then by jumps, then *Who to call*, and says the peak memory. Arguments: see run.

Nothing looks on meanwhile: what watches every event makes Python know every object of Qt, and takes 6 MB for it.
"""

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

from benchmarks.inside.memory import peak_kilobytes
from benchmarks.inside.watched import Leave, run, say, turn_by_turn

if TYPE_CHECKING:
    from cartguide.ui.program import Program

PAUSE_MS = 400


def walk(program: "Program", leave: Leave) -> None:
    """The event loop runs between, as it does while one reads."""
    turn_by_turn(_turns(program), leave, PAUSE_MS)


def _turns(program: "Program") -> Iterator[bool]:
    order = program.window.steps
    for step in (*order, *(order[at * 5 % len(order)] for at in range(len(order)))):
        program.window.open_step(step)
        yield True
    say(f"peak {peak_kilobytes()}")
    program.window.show_calls()
    yield True
    say(f"peak-with-calls {peak_kilobytes()}")


run(sys.argv[1], walk, sys.argv[2])
