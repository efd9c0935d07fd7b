"""A journal as it stands after fifteen years, made through the journal itself."""

import time
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cartguide.journal.opening import create_journal, open_journal
from cartguide.journal.people import new_person_folder, person_folders

YEARS, NOTES_A_DAY = 15, 4
ALL_DAYS = round(YEARS * 365.25)
DAY = 86_400.0
TIMES = ("08:10", "12:30", "17:45", "22:05")
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


def make_journal(data: Path, days: int = ALL_DAYS) -> int:
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


def make_diary(data: Path, days: int = ALL_DAYS) -> int:
    """A diary of so many days, and a note on each step; how many entries there are."""
    make_journal(data, 0)
    (person,) = person_folders(data / "people")
    now = [0.0]
    journal = open_journal(person, clock=lambda: now[0])
    journal.store.rows("PRAGMA synchronous=OFF")
    count = 0
    for day, fields in _entries(days):
        now[0] = datetime.fromisoformat(day).replace(tzinfo=UTC).timestamp()
        journal.records.keep(f"entry-{count:06}", "diary", day, fields, f"session-{count}")
        count += 1
    journal.close()
    return count


def _entries(days: int) -> Iterator[tuple[str, Mapping[str, str]]]:
    """The oldest first: most of them short, the last of each day with all there is to fill in."""
    first = datetime.now(tz=UTC).date() - timedelta(days=days)
    for number in range(days):
        for time_of_day in TIMES:
            fields = {"time": time_of_day, "temperature": "98.4", "unit": "F", "how": "mouth", "writer": "me"}
            fields["line"] = f"Day {number}. Slept well, and ate a little soup."
            if time_of_day == TIMES[-1]:
                fields |= {"feeling": TEXT.format(number), "things": "meal outside", "medicines": "The usual ones"}
            yield f"{first + timedelta(days=number)}T{time_of_day}", fields
