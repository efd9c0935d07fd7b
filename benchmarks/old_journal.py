"""A journal as it stands after fifteen years, made through the journal itself."""

import time
from pathlib import Path

from cartguide.journal.opening import create_journal
from cartguide.journal.people import new_person_folder

YEARS, NOTES_A_DAY = 15, 4
DAY = 86_400.0
STEPS = (
    "what-is-car-t",
    "first-visit",
    "getting-ready",
    "cell-collection",
    "making-cells",
    "bridging",
    "preparing-chemo",
    "infusion",
    "first-weeks",
    "going-home",
    "did-it-work",
    "years-after",
)
TEXT = "Note {}. " + "Slept well. Asked about the next blood test and whom to call at the weekend. " * 3


def make_journal(data: Path, days: int = round(YEARS * 365.25)) -> int:
    """Notes for so many days, spread over all steps; how many there are. At least one for each step."""
    now = [time.time() - days * DAY]
    journal = create_journal(new_person_folder(data / "people"), clock=lambda: now[0])
    # Nobody reads this journal after a power cut: what it holds counts, not how it was made.
    journal.store.rows("PRAGMA synchronous=OFF")
    count = max(days * NOTES_A_DAY, len(STEPS))
    for number in range(count):
        now[0] += DAY / NOTES_A_DAY
        journal.notes.save(f"note-{number}", STEPS[number % len(STEPS)], "note", TEXT.format(number), 1)
    journal.close()
    return count
