"""What the pages that search share: the guide's pieces, read on a thread of their own, and what is typed just now."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

from cartguide.journey.calls_in_force import calls_in_force
from cartguide.journey.circumstances import Circumstances
from cartguide.journey.library import Library
from cartguide.journey.search import GuideIndex
from cartguide.system.worker import Worker

if TYPE_CHECKING:
    from cartguide.ui.program import Ground, Program

CLOSE_SECONDS = 5.0


class Finder(QObject):
    """`ready`: the guide can be searched, as it speaks now. `query` is only ever held here: nothing of it is kept."""

    ready = Signal()

    def __init__(self, program: "Program") -> None:
        super().__init__(program)
        self._program = program
        self._worker = Worker("search", self)
        self._wanted = 0
        self.query = ""
        self.index = GuideIndex(())
        self.is_ready = False
        program.told.changed.connect(self._read)
        program.window.closed.connect(lambda: self._worker.stop(CLOSE_SECONDS))
        self._read()

    def when_ready(self, asker: QObject, then: Callable[[GuideIndex], None]) -> None:
        """Hand over what can be searched, now or as soon as it is read; not if the asker has gone by then."""
        if self.is_ready:
            then(self.index)
            return

        def tell() -> None:
            self.ready.disconnect(tell)
            if isValid(asker):
                then(self.index)

        self.ready.connect(tell)

    def _read(self) -> None:
        """Read the guide as it speaks now; until then what was read before is searched."""
        self._wanted += 1
        number, ground, circumstances = self._wanted, self._program.ground, self._program.told.circumstances
        self._worker.post(lambda: _read(ground, circumstances), lambda index: self._take(index, number))

    def _take(self, index: GuideIndex, number: int) -> None:
        if number == self._wanted:
            self.index, self.is_ready = index, True
            self.ready.emit()


def finder_of(program: "Program") -> Finder:
    """The program's one finder, made when somebody first searches."""
    there = program.findChild(Finder, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return there if isinstance(there, Finder) else Finder(program)


def _read(ground: "Ground", circumstances: Circumstances) -> GuideIndex:
    library = Library(ground.content, ground.language, circumstances)
    calls = calls_in_force(dict.fromkeys((ground.content, ground.packaged)), ground.language, circumstances)
    return GuideIndex.build(library, calls)
