"""Be the first program on the data folder given, and listen until killed."""

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from cartguide.system.single import First

application = QCoreApplication([])
first = First(Path(sys.argv[1]))
print("listening", flush=True)
application.exec()
