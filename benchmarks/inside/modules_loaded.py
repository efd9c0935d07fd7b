"""Says how many modules of our own are loaded at the first frame. Argument: the data folder."""

import sys

from cartguide.cli import main

OUT = sys.stdout


class Counting:
    """Stands in for the standard output."""

    def write(self, text: str) -> None:
        """Count when the program says that the frame is out."""
        if text == "first frame\n":
            own = sum(1 for name in sys.modules if name.split(".")[0] == "cartguide")
            OUT.write(f"modules {own}\n")

    def flush(self) -> None:
        """Nothing waits here."""


sys.stdout = Counting()
main(["--exit-after-first-frame", "--data-dir", sys.argv[1]])
