"""Saving a note, beside one bare encrypted commit of the same size with the same settings on the same disk."""

import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.old_journal import TEXT
from benchmarks.results import Row, by_ratio, p95
from cartguide.journal import cipher, disk
from cartguide.journal.keyfile import new_key
from cartguide.journal.opening import create_journal

PAIRS, WARM_UP = 200, 20
MOST = 1.5


def measure_saves(folder: Path) -> list[Row]:
    """A new note, and a note saved again, each against the bare commit."""
    bare = _bare_commit(folder)
    journal = create_journal(folder / "journal")

    def new(number: int) -> None:
        journal.notes.save(f"new-{number}", "infusion", "note", TEXT.format(number), 1)

    def again(number: int) -> None:
        journal.notes.save("one", "infusion", "note", TEXT.format(number), number + 1)

    try:
        return [*_rows("save a new note", bare, new), *_rows("save a note again", bare, again)]
    finally:
        journal.close()


def _rows(what: str, bare: Callable[[int], None], ours: Callable[[int], None]) -> list[Row]:
    pairs = [(_milliseconds(bare, number), _milliseconds(ours, number)) for number in range(PAIRS + WARM_UP)][WARM_UP:]
    bare_p95, ours_p95 = (p95(side) for side in zip(*pairs, strict=True))
    return [
        by_ratio(f"{what}, median", pairs, "ms", MOST),
        by_ratio(f"{what}, p95", [(bare_p95, ours_p95)], "ms", MOST),
    ]


def _milliseconds(act: Callable[[int], None], number: int) -> float:
    begun = time.perf_counter()
    act(number)
    return (time.perf_counter() - begun) * 1000


def _bare_commit(folder: Path) -> Callable[[int], None]:
    path = folder / "bare.cgdb"
    disk.make_file(path)
    connection = cipher.connect(path, new_key())
    connection.execute("CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT NOT NULL)")

    def commit(number: int) -> None:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("INSERT INTO note (text) VALUES (?)", (TEXT.format(number),))
        connection.execute("COMMIT")

    return commit
