"""Starts programs of their own and listens: when a line comes, and what is said."""

import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from math import inf
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
INSIDE = ROOT / "benchmarks" / "inside"
LONGEST = 60.0
# A laptop's screen; the bare window of the yardstick is shown on the same.
SCREEN = ROOT / "benchmarks" / "screen.json"


def milliseconds_until(line: str, script: Path, *arguments: str | Path) -> float:
    """From the spawn until the program has said this line; infinite if it does not in time. Its end does not count."""
    begun = time.perf_counter()
    taken = inf
    with _spawned(script, *arguments) as child:
        assert child.stdout is not None
        for said in child.stdout:
            if said.strip() == line:
                taken = (time.perf_counter() - begun) * 1000
                break
        child.stdout.read()
    return taken


def numbers_from(script: Path, *arguments: str | Path) -> dict[str, list[float]]:
    """What a script printed in time: on each line a word and numbers."""
    with _spawned(script, *arguments) as child:
        assert child.stdout is not None
        lines = [line.split() for line in child.stdout]
    return {word: [float(number) for number in numbers] for word, *numbers in lines if word != "first"}


@contextmanager
def _spawned(script: Path, *arguments: str | Path) -> Iterator["subprocess.Popen[str]"]:
    environment = {**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={SCREEN}", "PYTHONPATH": str(ROOT)}
    command = [sys.executable, str(script), *map(str, arguments)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT, env=environment) as child:
        end = threading.Timer(LONGEST, child.kill)
        end.start()
        try:
            yield child
            child.wait()
        finally:
            end.cancel()
