"""Waiting for something that comes by itself: until it is there, or a deadline that a loaded machine keeps too."""

import select
import subprocess
import time
from collections.abc import Callable
from typing import TypeVar

PATIENCE = 40.0
BETWEEN_LOOKS = (0.01, 0.1)

_Value = TypeVar("_Value")


def until(look: Callable[[], _Value | None], what: str, seconds: float = PATIENCE) -> _Value:
    """The first value of `look` that is neither None nor False; `what` names it when it never comes.

    An empty text is a value: a field may well be found empty.
    """
    deadline = time.monotonic() + seconds
    pause, longest = BETWEEN_LOOKS
    while True:
        value = look()
        if value is not None and value is not False:
            return value
        assert time.monotonic() < deadline, f"not within {seconds:.0f} s: {what}"
        time.sleep(pause)  # looking costs the program time too: often at first, then less
        pause = min(pause * 1.5, longest)


def read_line(process: "subprocess.Popen[bytes]", seconds: float = PATIENCE) -> str:
    """The next line a process prints, when at most one is on its way."""
    assert process.stdout
    ready, _, _ = select.select([process.stdout], [], [], seconds)
    assert ready, f"no line from {process.args!r} within {seconds:.0f} s"
    return process.stdout.readline().decode().strip()
