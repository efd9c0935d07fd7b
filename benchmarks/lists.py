"""Long lists: fifteen years of a diary, ten thousand notes. How long the window's longest turn was."""

from math import inf
from pathlib import Path

from benchmarks.calls import STEP
from benchmarks.children import INSIDE, numbers_from
from benchmarks.old_journal import make_diary, make_journal
from benchmarks.results import Row, by_limit

NOTE_DAYS = 2_500
TURN_MS, NOTES_MS = 50, 20


def measure_lists(folder: Path) -> list[Row]:
    """Opened, scrolled down a screen at a time, and one of its rows opened."""
    diary, notes = folder / "diary", folder / "notes"
    entries, number = make_diary(diary), make_journal(notes, NOTE_DAYS)
    return [
        *_rows(diary, "diary", f"My diary, {entries:,} entries", "an entry", TURN_MS),
        *_rows(notes, "notes", f"My notes, {number:,} notes", "a note", NOTES_MS),
    ]


def _rows(data: Path, place: str, what: str, one: str, most: float) -> list[Row]:
    turns = numbers_from(INSIDE / "list_scrolled.py", data, STEP, place)
    done = (("open", "opened", most), ("scroll through", "scrolled", TURN_MS), (f"open {one} of", "entry", TURN_MS))
    return [
        by_limit(f"{act} {what}, longest turn", "", max(turns.get(name, [inf])), "ms", limit)
        for act, name, limit in done
    ]
