"""Hold the journal in the folder given as another program would, until standard input ends."""

import sys
from pathlib import Path

from cartguide.journal.opening import open_journal
from cartguide.system.paths import hold

folder = Path(sys.argv[1])
lock, journal = hold(folder / "lock"), open_journal(folder)
print("held" if lock else "not held", flush=True)
sys.stdin.read()
