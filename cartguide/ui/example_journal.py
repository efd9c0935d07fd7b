"""What the pictures of the program are filled with. Never shown to a person as their own."""

from datetime import date

from cartguide.journal.journal import Journal
from cartguide.ui.mine.days import today

NUMBER = "800 555 0142"
STEP = "cell-collection"
NOTE = "5b0c9a0e-6a3f-4a53-9d2e-0d8d5a0f6b01"
OLDER_NOTE = "5b0c9a0e-6a3f-4a53-9d2e-0d8d5a0f6b02"
OWN_ITEM = "5b0c9a0e-6a3f-4a53-9d2e-0d8d5a0f6b03"
OTHER_ITEM = "5b0c9a0e-6a3f-4a53-9d2e-0d8d5a0f6b04"
ASKED = "5b0c9a0e-6a3f-4a53-9d2e-0d8d5a0f6b05"
DELETED = "5b0c9a0e-6a3f-4a53-9d2e-0d8d5a0f6b06"
DONE = ("what-is-car-t", "first-visit", "getting-ready")


def fill(journal: Journal, ticked: tuple[str, ...], day: date | None = None) -> None:
    """Write an example into an empty journal: notes, questions, items, ticks, dates, a diary, where the person is.

    `day` is today's; None: as the computer has it.
    """
    from cartguide.ui.example_forms import answer, fill_forms, fill_team  # noqa: PLC0415  tests need the ids alone

    journal.notes.save(OLDER_NOTE, STEP, "question", "Example: Where do I park?", 1)
    journal.notes.save(NOTE, STEP, "note", "Example: Blood thinner. When do I stop?\nAsk for the nurse called Kim.", 1)
    journal.checklist.add(OWN_ITEM, STEP, "Example: Bring the blue blanket.")
    journal.checklist.add(OTHER_ITEM, STEP, "Example: Ask my sister for a ride home.")
    for item in ticked:
        journal.checklist.tick(item, done=True)
    for step in DONE:
        journal.profile.put(f"done/{step}", "yes")
    journal.profile.put("here", STEP)
    seen_from = day or today()
    journal.notes.save(ASKED, "infusion", "question", "Example: Where can my sister park on Day 0?", 1)
    answer(journal, ASKED, seen_from)
    journal.notes.save(DELETED, STEP, "note", "Example: An old phone number.", 1)
    journal.notes.delete(DELETED)
    fill_forms(journal, seen_from)
    fill_team(journal, seen_from)
