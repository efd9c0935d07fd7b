"""Take the lock given, say whether it was granted, and keep it until standard input ends."""

import sys
from pathlib import Path

from cartguide.system.paths import hold

lock = hold(Path(sys.argv[1]))
print("refused" if lock is None else "granted", flush=True)
sys.stdin.read()
