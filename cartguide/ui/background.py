"""What begins a while after the first frame, for nobody waits for it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from cartguide.journal.bin import OldPurged
from cartguide.system.single import First
from cartguide.ui.copying.copier import take_copies
from cartguide.ui.search.indexing import Indexing

if TYPE_CHECKING:
    from cartguide.ui.keeper import Keeper
    from cartguide.ui.program import Program


class Background(QObject):
    """`asked_to_show` carries the file that a second start was asked to open, or nothing.

    What was deleted more than 30 days ago goes for good, what was written becomes findable, what is read can be copied.
    """

    asked_to_show = Signal(object)  # a str, as First has it

    def __init__(self, program: "Program", keeper: "Keeper") -> None:
        super().__init__(program)
        self._first = First(program.ground.data, self)
        self._first.asked_to_show.connect(self.asked_to_show)
        take_copies(program.window, program.ground.looks)
        Indexing(keeper)
        if program.day.today is not None:
            keeper.remember(OldPurged())
