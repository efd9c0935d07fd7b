"""Be a second start on the data folder given: ask the first to show itself, and say whether it answered."""

import sys
from pathlib import Path

from cartguide.system.single import ask_first_to_show

print(ask_first_to_show(Path(sys.argv[1])), flush=True)
