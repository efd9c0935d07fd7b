"""What the pictures of the program are filled with. Never shown to a person as their own."""

from cartguide.journal.journal import Journal

NUMBER = "800 555 0142"
STEP = "cell-collection"
NOTE = "5b0c9a0e-6a3f-4a53-9d2e-0d8d5a0f6b01"
OLDER_NOTE = "5b0c9a0e-6a3f-4a53-9d2e-0d8d5a0f6b02"
OWN_ITEM = "5b0c9a0e-6a3f-4a53-9d2e-0d8d5a0f6b03"
OTHER_ITEM = "5b0c9a0e-6a3f-4a53-9d2e-0d8d5a0f6b04"
DONE = ("what-is-car-t", "first-visit", "getting-ready")


def fill(journal: Journal, ticked: tuple[str, ...]) -> None:
    """Write an example into an empty journal: notes, a question, items of one's own, ticks, where the person is."""
    journal.notes.save(OLDER_NOTE, STEP, "question", "Example: Where do I park?", 1)
    journal.notes.save(NOTE, STEP, "note", "Example: Blood thinner. When do I stop?\nAsk for the nurse called Kim.", 1)
    journal.checklist.add(OWN_ITEM, STEP, "Example: Bring the blue blanket.")
    journal.checklist.add(OTHER_ITEM, STEP, "Example: Ask my sister for a ride home.")
    for item in ticked:
        journal.checklist.tick(item, done=True)
    for step in DONE:
        journal.profile.put(f"done/{step}", "yes")
    journal.profile.put("here", STEP)
