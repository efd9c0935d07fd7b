"""Open the journal in the folder given as someone who may read but not write it, and print what was raised.

Root may write everything, so root becomes nobody first, after all modules are in memory.
"""

import os
import sys
from pathlib import Path

from cartguide.journal import backup, checklist, creation, journal, notes, opening, upgrade
from cartguide.journal.errors import JournalError

NEEDED = (backup, checklist, creation, journal, notes, upgrade)
NOBODY = 65534

folder = Path(sys.argv[1])
action = sys.argv[2]
if os.getuid() == 0:
    os.setgid(NOBODY)
    os.setuid(NOBODY)
try:
    if action == "create":
        opening.create_journal(folder).close()
    else:
        opened = opening.open_journal(folder)
        opened.notes.save("unsaved", "infusion", "note", "text", 1)
    print("saved")
except JournalError as error:
    print(type(error).__name__)
