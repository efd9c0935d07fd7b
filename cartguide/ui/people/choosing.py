"""Who it is, of several people: asked before any journal is opened; the next one comes when this one's is kept."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from cartguide.journal.people import NobodyChosen
from cartguide.ui.notice import Weight

if TYPE_CHECKING:
    from cartguide.ui.program import Program


def ask_who(program: "Program", error: Exception) -> None:
    """Where no journal was opened because nobody has chosen: ask."""
    if isinstance(error, NobodyChosen):
        tell_nobody(program)
        if program.window.place == "path":
            program.window.show_place("who")


def tell_nobody(program: "Program") -> None:
    """Say that nothing can be written yet, and lead to the choice."""
    window, say = program.window, program.ground.looks.say

    def choose() -> None:
        window.show_place("who")

    window.notice.tell(say(NobodyChosen.wording), Weight.NO_JOURNAL, say("Choose"), choose)


class Switching(QObject):
    """Lets another person in once all that this one wrote is kept; what is NOT saved holds it back, and is said."""

    def __init__(self, program: "Program") -> None:
        super().__init__(program)
        self._program = program
        self._then: Callable[[], None] | None = None

    def to(self, folder: Path) -> None:
        """Go to a person's journal as soon as that can be."""
        self.when_kept(lambda: self._program.person_wanted.emit(folder))

    def when_kept(self, then: Callable[[], None]) -> None:
        """Do something once everything is kept; if that can't be, say so and do nothing."""
        program = self._program
        if program.window.panel:
            program.window.panel.leave()
        if "centre_desk" in vars(program) and program.centre_desk.is_unsaved:
            say = program.ground.looks.say
            program.window.notice.tell(say("The clinic’s file you are making is NOT saved yet."), Weight.NOT_SAVED)
            return
        keeper, self._then = program.keeper, then
        if keeper is None or keeper.is_settled:
            self._go_on()
        elif not keeper.is_open:
            self._stay()
        else:
            keeper.saved.connect(self._go_on, Qt.ConnectionType.SingleShotConnection)
            keeper.not_saved.connect(self._stay, Qt.ConnectionType.SingleShotConnection)
            keeper.save_now()

    def _go_on(self) -> None:
        then, self._then = self._then, None
        if then is not None:
            then()

    def _stay(self, *_: object) -> None:
        then, self._then = self._then, None
        if then is not None:
            say = self._program.ground.looks.say
            why = say("What you wrote last is NOT saved. So nothing was changed. Copy it out, or try again.")
            self._program.window.notice.tell(why, Weight.NOT_SAVED, say("Try again"), lambda: self.when_kept(then))
