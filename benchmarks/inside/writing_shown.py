"""Says "writing" when what the person wrote for the step stands on the screen. Arguments: the data folder, the step."""

import sys
from typing import TYPE_CHECKING

from benchmarks.inside.watched import Leave, run, say

if TYPE_CHECKING:
    from cartguide.ui.program import Program


def tell(_program: "Program", leave: Leave) -> None:
    """Say it and end."""
    say("writing")
    leave()


run(sys.argv[1], tell, sys.argv[2])
