"""Opening, taking over, giving up and making a centre file: what the pages about it work with. Holds no rule.

What is half typed and what there is to say stay here: a page is made anew when the guide has changed.
"""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from cartguide.guide.centre import NO_CENTRE, Centre, Difference, centre_text, differences, first_centre, load_centre
from cartguide.guide.centre.form import Form, Known
from cartguide.guide.model import Figure, Outline, Problem
from cartguide.journey.in_force import CENTRE, PERSON, InForce, asks_to_check, in_force
from cartguide.journey.typed_day import read_day
from cartguide.system.centre_place import adopt, centre_files, forget, own_file
from cartguide.ui.mine.days import today
from cartguide.ui.told import Told

if TYPE_CHECKING:
    from cartguide.export.proof_material import Printed
    from cartguide.journey.library import Library

TAKEN, GIVEN_UP = "taken", "given-up"


class CentreDesk:
    """`offered` is the centre of a file that was opened and not taken over yet, with what was wrong with the file.

    `former` is the centre that was given up last, for as long as the program runs; `news` what was done last and is
    not said yet. `form` is what is half typed; None where nothing is; `saved` what of it stands in a file.
    """

    def __init__(
        self, data: Path, given: str, told: Told, library: "Callable[[], Library]", taken: Callable[[Centre], None]
    ) -> None:
        self._data, self._given, self._told, self._library, self._taken = data, given, told, library, taken
        self.offered: Centre | None = None
        self.problems: tuple[Problem, ...] = ()
        self.former = NO_CENTRE
        self.news = ""
        self.form: Form | None = None
        self.saved: Form | None = None

    @property
    def centre(self) -> Centre:
        """The centre in force; NO_CENTRE where there is none."""
        return self._told.circumstances.centre

    @property
    def is_own(self) -> bool:
        """Whether the person said yes to the file in force, so that they can give it up; also one that broke since."""
        own = own_file(self._data)
        return own.is_file() and first_centre(centre_files(self._data, self._given))[1] in {own, None}

    @property
    def is_unsaved(self) -> bool:
        """Whether a form was typed into and stands in no file as it is."""
        return self.form is not None and self.form != self.saved

    @property
    def can_take(self) -> bool:
        """Whether a file is offered that has no fault: half of one is never taken over."""
        return self.offered is not None and not self.problems

    @property
    def figures(self) -> Mapping[str, Figure]:
        """Every figure of the guide, in the words of this reader's region."""
        return {identity: one.figure for identity, one in self._library().in_force.items()}

    @property
    def own_figures(self) -> dict[str, InForce]:
        """The figures that the person wrote, which stand before those of any centre."""
        return {identity: one for identity, one in self._library().in_force.items() if one.by == PERSON}

    @property
    def outline(self) -> Outline:
        """The steps, for what is added to one of them."""
        return self._library().outline

    @property
    def library(self) -> "Library":
        """The guide as it is now."""
        return self._library()

    @property
    def known(self) -> Known:
        """What a form is looked at with."""
        day = today()
        steps = tuple(step.identity for step in self.outline.steps)
        return Known(self.figures, steps, partial(read_day, today=day), day)

    @property
    def kept_at(self) -> Path:
        """Where the file that the person says yes to is kept."""
        return own_file(self._data)

    def title(self, page: str) -> str:
        """A step's title; its id where it has none."""
        named = self.outline.heads.get(page)
        return named.title if named else page

    def pages(self) -> "tuple[Printed, ...]":
        """Every page that a clinician can check, as it is now; nothing where the guide can't be read whole."""
        from cartguide.export.proof_material import gather  # noqa: PLC0415  only where pages are checked

        library = self._library()
        material, _ = gather(library.content, library.language, None)
        return material.pages if material else ()

    def open(self, file: Path) -> bool:
        """Read a file without taking anything over; whether it can be taken over."""
        steps = [step.identity for step in self.outline.steps]
        self.offered, self.problems = load_centre(file, self.figures or None, steps)
        return self.can_take

    def offer(self, centre: Centre) -> None:
        """Ask about a centre that was read before."""
        self.offered, self.problems = centre, ()

    def changes(self) -> tuple[Difference, ...]:
        """What would change with the offered file."""
        return differences(self.centre, self.offered or NO_CENTRE, self.figures, self._told.circumstances.details)

    def is_unusual(self, identity: str) -> bool:
        """Whether the offered file sets a figure outside what centres are known to use."""
        numbers = (self.offered or NO_CENTRE).figures.get(identity)
        figure = self.figures.get(identity)
        return numbers is not None and figure is not None and asks_to_check(figure, numbers.low)

    def losses(self) -> tuple[Difference, ...]:
        """What would change if the file in force were given up."""
        return differences(self.centre, self._next(), self.figures, self._told.circumstances.details)

    def stands(self, centre: Centre) -> tuple[InForce, ...]:
        """The figures that a centre sets, in this reader's words, before the person's own are looked at."""
        details, day, *_ = self._told.circumstances
        found = [in_force(figure, details, day, centre) for figure in self.figures.values()]
        return tuple(one for one in found if one.by == CENTRE)

    def guide_words(self, identity: str) -> str:
        """What the guide itself says of a figure to this reader."""
        details, day, *_ = self._told.circumstances
        return in_force(self.figures[identity], details, day).words

    def take(self) -> None:
        """Take the offered file over. Raises OSError with the system's reason if it can't be kept."""
        if self.offered is not None and not self.problems:
            adopt(self._data, centre_text(self.offered))
            centre, self.offered = self.offered, None
            self.news = TAKEN
            self._taken(centre)
            self._told.set_centre(centre)

    def refuse(self) -> None:
        """Leave everything as it is."""
        self.offered, self.problems = None, ()

    def give_up(self) -> None:
        """No longer follow the file the person said yes to. Raises OSError."""
        forget(self._data)
        self.former, self.news = self.centre, GIVEN_UP
        self._told.set_centre(self._next())

    def save(self, file: Path, centre: Centre) -> None:
        """Write a centre as a file of its own, whole or not at all. Raises OSError with the system's reason."""
        from cartguide.system.files import write_whole  # noqa: PLC0415  only where one is made

        write_whole(file, centre_text(centre))

    def text(self, centre: Centre) -> str:
        """A centre as the text of its file."""
        return centre_text(centre)

    def _next(self) -> Centre:
        """What would stand without the file the person said yes to."""
        files = [file for file in centre_files(self._data, self._given) if file != own_file(self._data)]
        return first_centre(files)[0]
