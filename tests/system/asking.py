"""Be a second start on the data folder given, with a file to open or none; say whether the first answered."""

import sys
from pathlib import Path

from cartguide.system.single import ask_first_to_show

print(ask_first_to_show(Path(sys.argv[1]), *sys.argv[2:]), flush=True)
