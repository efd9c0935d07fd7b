"""What the page of people works with: it looks into journals and makes new ones, away from the window's thread."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from cartguide.journal.changes import Kept
from cartguide.journal.errors import JournalError, NoAccess
from cartguide.journal.people import PERSON_NAME, eldest, numbered, person_folders, used_at
from cartguide.system.call_numbers import say_whose
from cartguide.system.worker import Worker
from cartguide.ui.people.choosing import Switching
from cartguide.ui.person import PEOPLE, begin_person, name_of, rename_person

if TYPE_CHECKING:
    from cartguide.ui.program import Program

CLOSE_SECONDS = 5.0


class Known(NamedTuple):
    """One of the people: `number` by when they began, `used` in seconds since 1970, `wrong` why it can't be opened."""

    folder: Path
    number: int
    name: str = ""
    used: float = 0.0
    is_open: bool = False
    wrong: JournalError | None = None


class PeopleDesk(QObject):
    """`looked` carries everybody, the one who was here last first; `failed` why something could not be done."""

    looked = Signal(object)
    failed = Signal(object)

    def __init__(self, program: "Program") -> None:
        super().__init__(program)
        self._program = program
        self._worker = Worker("people", self)
        self._switching = Switching(program)
        program.window.closed.connect(lambda: self._worker.stop(CLOSE_SECONDS))

    def look(self) -> None:
        """Look who is there."""
        keeper = self._program.keeper
        if keeper is not None and keeper.is_open:
            keeper.see(lambda journal: journal.profile.get(PERSON_NAME), self._look, otherwise=self._look)
        else:
            self._look()

    def open(self, folder: Path) -> None:
        """Let this person in, once all that was written is kept."""
        self._whose(lambda _: self._switching.to(folder))

    def begin(self, name: str) -> None:
        """Make a journal for someone new, and let them in."""
        data = self._program.ground.data
        self._switching.when_kept(
            lambda: self._whose(lambda _: self._post(lambda: begin_person(data, name), self._switching.to))
        )

    def rename(self, folder: Path, name: str) -> None:
        """Keep another name for a person."""
        keeper = self._program.keeper
        if keeper is not None and keeper.folder == folder:
            keeper.do(Kept(PERSON_NAME, name))
            self.look()
        else:
            self._post(lambda: rename_person(folder, name), lambda _: self.look())

    def _look(self, name: object = "") -> None:
        keeper, data = self._program.keeper, self._program.ground.data
        mine = keeper.folder if keeper is not None else None
        pending = keeper.pending if keeper else ()
        waiting = [each.value for each in pending if isinstance(each, Kept) and each.name == PERSON_NAME]
        told: object = waiting[-1] if waiting else name
        self._post(lambda: _everybody(data, mine, told if isinstance(told, str) else ""), self.looked.emit)

    def _whose(self, then: Callable[[object], None]) -> None:
        """Before there is a second person, or one of several is let in: whose number it is that stands at the top."""
        data = self._program.ground.data

        def say() -> None:
            first = eldest(person_folders(data / PEOPLE))
            if first is not None:
                say_whose(data, first.name)

        self._post(say, then)

    def _post(self, work: Callable[[], object], then: Callable[..., None]) -> None:
        self._worker.post(work, then, self._fail)

    def _fail(self, error: Exception) -> None:
        folder = str(self._program.ground.data)
        self.failed.emit(NoAccess(folder=folder) if isinstance(error, OSError) else error)


def _everybody(data: Path, mine: Path | None, my_name: str) -> tuple[Known, ...]:
    folders = person_folders(data / PEOPLE)
    numbers = numbered(folders)
    return tuple(
        Known(folder, numbers[folder], my_name, used_at(folder), is_open=True)
        if folder == mine
        else _look_into(Known(folder, numbers[folder], "", used_at(folder)))
        for folder in folders
    )


def _look_into(one: Known) -> Known:
    try:
        return one._replace(name=name_of(one.folder))
    except JournalError as error:
        return one._replace(wrong=error)
