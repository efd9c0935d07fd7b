"""Open the journal in the folder given and save notes for ever; print uuid and revision of each one acknowledged."""

import sys
from itertools import count
from pathlib import Path

from cartguide.journal.opening import open_journal

folder, run = sys.argv[1:]
journal = open_journal(Path(folder))
for number in count():
    uuid = f"run-{run}-note-{number // 3}"
    revision = number % 3 + 1
    saved = journal.notes.save(uuid, "infusion", "note", f"{uuid} {revision} " * 40, revision)
    print(saved.uuid, saved.revision, flush=True)
