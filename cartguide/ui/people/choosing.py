"""Who it is, of several people: asked before any journal is opened; the next one comes when this one's is kept."""

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
        window, say = program.window, program.ground.looks.say

        def choose() -> None:
            window.show_place("people")

        window.notice.tell(say(error.wording), Weight.NO_JOURNAL, say("Choose"), choose)
        if window.place == "path":
            choose()


class Switching(QObject):
    """Lets another person in once all that this one wrote is kept; what is NOT saved holds it back, and is said."""

    def __init__(self, program: "Program") -> None:
        super().__init__(program)
        self._program = program
        self._wanted: Path | None = None

    def to(self, folder: Path) -> None:
        """Go to a person's journal as soon as that can be."""
        program = self._program
        if program.window.panel:
            program.window.panel.leave()
        if "centre_desk" in vars(program) and program.centre_desk.is_unsaved:
            self._stay(program.ground.looks.say("The clinic’s file you are making is NOT saved yet."))
            return
        keeper, self._wanted = program.keeper, folder
        if keeper is None or keeper.is_settled:
            self._go()
        elif not keeper.is_open:
            self._on_not_saved()
        else:
            keeper.saved.connect(self._go, Qt.ConnectionType.SingleShotConnection)
            keeper.not_saved.connect(self._on_not_saved, Qt.ConnectionType.SingleShotConnection)
            keeper.save_now()

    def _go(self) -> None:
        if self._wanted is not None:
            wanted, self._wanted = self._wanted, None
            self._program.person_wanted.emit(wanted)

    def _on_not_saved(self, *_: object) -> None:
        if self._wanted is not None:
            say = self._program.ground.looks.say
            self._stay(say("What you wrote last is NOT saved. So your notes stay open. Copy it out, or try again."))

    def _stay(self, why: str) -> None:
        wanted, self._wanted = self._wanted, None
        say = self._program.ground.looks.say

        def again() -> None:
            if wanted is not None:
                self.to(wanted)

        self._program.window.notice.tell(why, Weight.NOT_SAVED, say("Try again") if wanted else "", again)
