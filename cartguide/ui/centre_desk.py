"""Opening, taking over and giving up a centre file: what the pages about it work with. Holds no rule of its own."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from cartguide.guide.centre import NO_CENTRE, Centre, Difference, centre_text, differences, load_centre
from cartguide.guide.model import Figure, Outline, Problem
from cartguide.system.centre_place import adopt, centre_files, forget
from cartguide.ui.told import Told, read_centre

if TYPE_CHECKING:
    from cartguide.journey.library import Library


class CentreDesk:
    """`offered` is the centre of a file that was opened and not taken over yet, with what was wrong with the file."""

    def __init__(
        self, data: Path, given: str, told: Told, library: "Callable[[], Library]", taken: Callable[[Centre], None]
    ) -> None:
        self._data, self._given, self._told, self._library, self._taken = data, given, told, library, taken
        self.offered: Centre | None = None
        self.problems: tuple[Problem, ...] = ()

    @property
    def centre(self) -> Centre:
        """The centre in force; NO_CENTRE where there is none."""
        return self._told.circumstances.centre

    @property
    def is_own(self) -> bool:
        """Whether the person said yes to the file in force, so that they can give it up."""
        files = [file for file in centre_files(self._data, self._given) if file.is_file()]
        return bool(files) and files[0].is_relative_to(self._data)

    @property
    def figures(self) -> Mapping[str, Figure]:
        """Every figure of the guide, as it is written."""
        return {identity: one.figure for identity, one in self._library().in_force.items()}

    @property
    def outline(self) -> Outline:
        """The steps, for what is added to one of them."""
        return self._library().outline

    @property
    def library(self) -> "Library":
        """The guide as it is now."""
        return self._library()

    def open(self, file: Path) -> bool:
        """Read a file without taking anything over; whether it can be read whole."""
        self.offered, self.problems = load_centre(file)
        return self.offered is not None

    def changes(self) -> tuple[Difference, ...]:
        """What would change with the offered file."""
        return differences(self.centre, self.offered or NO_CENTRE, self.figures)

    def take(self) -> None:
        """Take the offered file over. Raises OSError with the system's reason if it can't be kept."""
        if self.offered is not None:
            adopt(self._data, centre_text(self.offered))
            centre, self.offered = self.offered, None
            self._taken(centre)
            self._told.set_centre(centre)

    def refuse(self) -> None:
        """Leave everything as it is."""
        self.offered, self.problems = None, ()

    def give_up(self) -> None:
        """No longer follow the file the person said yes to. Raises OSError."""
        forget(self._data)
        self._told.set_centre(read_centre(centre_files(self._data, self._given))[0])

    def text(self, centre: Centre) -> str:
        """A centre as the text of its file."""
        return centre_text(centre)
