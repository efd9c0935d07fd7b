"""Searching as one types, in the whole guide and many notes, beside the same FTS5 match with rank and limit alone."""

import time
from datetime import date
from pathlib import Path

from benchmarks.children import INSIDE, ROOT, numbers_from
from benchmarks.old_journal import make_journal
from benchmarks.results import Row, by_limit, by_ratio, p95
from cartguide.journal.find import MOST, Find, matching
from cartguide.journal.journal import Journal
from cartguide.journal.opening import open_journal
from cartguide.journal.people import person_folders
from cartguide.journey.calls_in_force import calls_in_force
from cartguide.journey.circumstances import Circumstances
from cartguide.journey.library import Library
from cartguide.journey.search import GuideIndex
from cartguide.journey.search_words import Wanted, wanted
from cartguide.ui.search import own_writing

DAYS, ROUNDS, WARM_UP = 2_500, 6, 1
MOST_MS, MOST_RATIO, KEY_MS = 20, 1.5, 16
# Every letter is a search. The notes hold the first two in each note, the third nowhere.
TYPED = ("slept well", "weekend", "caregiver", "note 12")
_MATCH = "SELECT rowid FROM find WHERE find MATCH ? ORDER BY rank LIMIT ?"


def measure_searches(folder: Path) -> list[Row]:
    """Each key pressed: the bare match, then ours with the guide, the texts and what is shown of them."""
    data = folder / "searched"
    notes = make_journal(data, DAYS)
    (person,) = person_folders(data / "people")
    journal = open_journal(person)
    try:
        while Find(journal.store).bring_up_to_date():
            pass
        pairs = _pairs(journal, _guide())
    finally:
        journal.close()
    what = f"search the guide and {notes:,} notes, a key"
    bare, ours = (list(column) for column in zip(*pairs, strict=True))
    held = numbers_from(INSIDE / "search_typed.py", data, "infusion").get("held", [])
    return [
        by_limit(f"{what}, p95", "", p95(ours), "ms", MOST_MS),
        by_ratio(f"{what}, p95", [(p95(bare), p95(ours))], "ms", MOST_RATIO),
        by_ratio(f"{what}, all", [(sum(bare), sum(ours))], "ms", MOST_RATIO),
        by_limit("a key in Search, longest turn of the window, p95", "one frame", p95(held), "ms", KEY_MS),
    ]


def _pairs(journal: Journal, guide: GuideIndex) -> list[tuple[float, float]]:
    pairs = []
    for turn in range(ROUNDS + WARM_UP):
        for typed in TYPED:
            for letters in range(1, len(typed) + 1):
                asked = wanted(typed[:letters], guide.synonyms)
                match = matching([[(one.text, one.is_beginning) for one in part] for part in asked])
                begun = time.perf_counter()
                journal.store.rows(_MATCH, (match, MOST))
                between = time.perf_counter()
                _search(journal, guide, wanted(typed[:letters], guide.synonyms))
                if turn >= WARM_UP:
                    pairs.append(((between - begun) * 1000, (time.perf_counter() - between) * 1000))
    return pairs


def _search(journal: Journal, guide: GuideIndex, asked: Wanted) -> None:
    guide.search(asked)
    own_writing.search(journal, asked)


def _guide() -> GuideIndex:
    content = ROOT / "resources" / "content"
    circumstances = Circumstances({}, date(2026, 11, 23))
    library = Library(content, "en", circumstances)
    return GuideIndex.build(library, calls_in_force((content,), "en", circumstances))
