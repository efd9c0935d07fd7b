"""`make bench`: measures, prints one table, and judges nothing: it always ends well."""

import sys
import time
from collections.abc import Callable
from math import inf, isinf
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.calls import measure_calls
from benchmarks.children import INSIDE, ROOT, milliseconds_until, numbers_from
from benchmarks.lists import measure_lists
from benchmarks.old_journal import make_journal
from benchmarks.results import Row, by_limit, by_ratio, p95, table
from benchmarks.saves import measure_saves
from benchmarks.searches import measure_searches

PAIRS, WARM_UP = 11, 2
START, MEMORY, MODULES, KEY_MS, OPEN_MS, JUMP_MS, PAINT_MS = 1.8, 1.6, 25, 16, 50, 100, 6
STEP = "infusion"
BARE = INSIDE / "bare_window.py"
FRAME = "first frame"


def main() -> None:
    """Everything on the disk the checkout lies on, under .benchmarks/, and away again afterwards."""
    begun = time.monotonic()
    place = ROOT / ".benchmarks"
    place.mkdir(exist_ok=True)
    with TemporaryDirectory(dir=place) as name:
        folder = Path(name)
        empty, young, old = folder / "empty", folder / "young", folder / "old"
        make_journal(young, 0)
        records = make_journal(old)
        rows = [
            *measure_starts(empty, young, old, records),
            by_limit("own modules before the first frame", "", loaded_modules(empty), "", MODULES),
            *measure_walks(young, "12 notes"),
            *measure_walks(old, f"{records:,} notes"),
            *measure_saves(folder),
            *measure_searches(folder),
            *measure_calls(folder),
            *measure_lists(folder),
        ]
    sys.stdout.write(table(rows) + f"\n{time.monotonic() - begun:.0f} s\n")


def measure_starts(empty: Path, young: Path, old: Path, records: int) -> list[Row]:
    """Spawn to first frame, in turn with the yardstick; and until the writing is on the screen."""

    def ours(data: Path) -> float:
        return milliseconds_until(FRAME, ROOT / "main.py", "--exit-after-first-frame", "--data-dir", data)

    def writing(data: Path) -> float:
        return milliseconds_until("writing", INSIDE / "writing_shown.py", data, STEP)

    runs: dict[str, Callable[[], float]] = {
        "start to first frame, empty journal": lambda: ours(empty),
        f"start to first frame, {records:,} notes": lambda: ours(old),
        "start to the step's writing, 12 notes": lambda: writing(young),
        f"start to the step's writing, {records:,} notes": lambda: writing(old),
    }
    pairs: dict[str, list[tuple[float, float]]] = {what: [] for what in runs}
    for _ in range(PAIRS + WARM_UP):
        for what, run in runs.items():
            if pairs[what] and isinf(pairs[what][-1][1]):
                continue  # once is enough to know
            pairs[what].append((milliseconds_until(FRAME, BARE), run()))
    return [by_ratio(what, taken[WARM_UP:] or taken, "ms", START) for what, taken in pairs.items()]


def loaded_modules(data: Path) -> float:
    """How many modules of our own stand before the first frame."""
    return numbers_from(INSIDE / "modules_loaded.py", data)["modules"][0]


def measure_walks(data: Path, what: str) -> list[Row]:
    """Memory after walking all steps beside the bare window's; how long steps take to open, and keys to be handled."""
    bare = numbers_from(BARE, "--memory")["peak"][0] / 1024
    walk = numbers_from(INSIDE / "steps_walked.py", data, STEP)
    keys = numbers_from(INSIDE / "keys_pressed.py", data, STEP)
    memory = numbers_from(INSIDE / "memory_walked.py", data, STEP)
    peak, with_calls = (memory.get(when, [inf])[0] / 1024 for when in ("peak", "peak-with-calls"))
    limits = (
        ("press a step to its heading, p95", "one frame", walk.get("feedback", []), KEY_MS),
        ("open a neighbour, painted, p95", "", walk.get("neighbour", []), OPEN_MS),
        ("open by a jump, painted, p95", "", walk.get("jump", []), JUMP_MS),
        ("paint the path, p95", "one frame", walk.get("path", []), PAINT_MS),
        ("a key in a note, handled, p95", "one frame", keys.get("handled", []), KEY_MS),
        ("a key in a note, painted, p95", "one frame", keys.get("painted", []), KEY_MS),
    )
    return [
        by_ratio(f"peak memory after all steps, {what}", [(bare, peak)], "MB", MEMORY),
        by_ratio(f"and after Who to call, {what}", [(bare, with_calls)], "MB", MEMORY),
        *(by_limit(f"{name}, {what}", yardstick, p95(taken), "ms", most) for name, yardstick, taken, most in limits),
    ]


if __name__ == "__main__":
    main()
