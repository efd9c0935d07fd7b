"""What the person tells of the way: I am here now, this step is done, I've read this. Kept by the journal."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from cartguide.journal.changes import Kept
from cartguide.journal.which_path import FIRST, PATH, on_path, read_path, split_path
from cartguide.journey.now import DONE_OF, HERE, READ_OF, YES, Progress, progress_in, with_fact

if TYPE_CHECKING:
    from cartguide.ui.keeper import Keeper


class Marking(QObject):
    """`changed`: the path, the home and the open step show it anew."""

    changed = Signal()

    def __init__(self, keeper: "Keeper", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self.progress = Progress()
        self._path = FIRST

    def take(self, profile: Mapping[str, object]) -> None:
        """What the journal knows of the path that is shown."""
        self._path = read_path(profile.get(PATH))
        named = ((*split_path(name), value) for name, value in profile.items())
        self.progress = progress_in({name: value for path, name, value in named if path == self._path})
        self.changed.emit()

    def mark_read(self, step: str, *, read: bool) -> None:
        """The person has read this step. That makes nothing done."""
        self._tell({READ_OF + step: YES if read else ""})

    def mark_done(self, step: str, *, done: bool) -> None:
        """This step has happened; who was here is then on the way to the next."""
        facts = {DONE_OF + step: YES if done else ""}
        if done and self.progress.here == step:
            facts[HERE] = ""
        self._tell(facts)

    def mark_here(self, step: str, *, here: bool) -> None:
        """The person is at this step now, or no longer."""
        self._tell({HERE: step if here else ""})

    def _tell(self, facts: Mapping[str, str]) -> None:
        for name, value in facts.items():
            self.progress = with_fact(self.progress, name, value)
            self._keeper.do(Kept(on_path(self._path, name), value))
        self.changed.emit()
