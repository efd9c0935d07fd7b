"""*Who to call*, from one press in every place to the painted frame, whatever is known of numbers."""

from pathlib import Path

from benchmarks.children import INSIDE, ROOT, numbers_from
from benchmarks.old_journal import STEPS, make_diary
from benchmarks.results import Row, by_limit, p95
from cartguide.system.call_numbers import write_call_numbers
from cartguide.system.settings import CallNumbers

MOST_MS = 200
STEP = STEPS[7]
CENTRE = ROOT / "resources" / "centre" / "example.toml"
OWN = CallNumbers("+1 555 010 0199", "2026-11-02", outside=True)
KNOWN = {
    "no number": (CallNumbers(), ()),
    "one's own": (OWN, ()),
    "the center's": (CallNumbers(), (CENTRE,)),
    "the center's and one's own": (OWN, (CENTRE,)),
}


def measure_calls(folder: Path) -> list[Row]:
    """In every place twice: the page made anew, and as it stands. All of both, each place for itself."""
    rows = []
    for number, (words, (numbers, centre)) in enumerate(KNOWN.items()):
        data = folder / f"calls-{number}"
        make_diary(data, 60)
        if numbers.first:
            write_call_numbers(data, numbers)
        taken = numbers_from(INSIDE / "calls_pressed.py", data, STEP, *centre)
        taken.pop("first", None)
        times = [each for place in taken.values() for each in place]
        slowest = max(taken, key=lambda place: max(taken[place]), default="")
        what = f"Who to call from {len(taken)} places, {words}"
        rows += [
            by_limit(f"{what}, p95", "", p95(times), "ms", MOST_MS),
            by_limit(f"{what}, slowest", slowest, max(times, default=p95(())), "ms", MOST_MS),
        ]
    return rows
