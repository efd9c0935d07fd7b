"""The window and what stands behind it: the journal's keeper, numbers, settings, a second start."""

from collections.abc import Callable
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QObject, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from cartguide.guide.load import load_outline
from cartguide.system.settings import CallNumbers, Settings, read_call_numbers
from cartguide.ui.theme import Looks
from cartguide.ui.window import Window

if TYPE_CHECKING:
    from cartguide.export.page import Sheet
    from cartguide.guide.centre import Centre
    from cartguide.journal.changes import Change
    from cartguide.journey.library import Library
    from cartguide.system.day import Day
    from cartguide.ui.centre.desk import CentreDesk
    from cartguide.ui.dates.kept import KeptDates
    from cartguide.ui.keeper import Keeper
    from cartguide.ui.place_page import PlacePage
    from cartguide.ui.told import Told

CLOSE_SECONDS = 5.0
LATER_MS = 300
COMFORTABLE = (1366, 840)


class Ground(NamedTuple):
    """Folders, settings, language, the centre file asked for (empty: none), and the looks.

    `packaged` is the program's own content, `content` the one in use.
    """

    data: Path
    settings: Settings
    content: Path
    packaged: Path
    language: str
    centre: str
    looks: Looks


def comfortable_size(window: QWidget) -> QSize:
    """The size a window opens at: no more than the screen has."""
    room = window.screen().availableGeometry().size()
    return QSize(*COMFORTABLE).boundedTo(room)


class Program(QObject):
    """The window and what stands behind it. The journal begins to open when the first frame is out.

    `believed` makes today of what the clock says, or None. `sheet_to_print` makes what the place "print" shows.
    `person`: whose folder it is, once known; `person_wanted` carries another's. `path_name`: see journal.which_path.
    """

    person_wanted = Signal(object)

    def __init__(
        self, ground: Ground, believed: Callable[[date], date | None], step: str = "", person: Path | None = None
    ) -> None:
        super().__init__()
        self.ground, self.person, self.path_name = ground, person, ""
        self._step = step
        self._keeper: Keeper | None = None
        self._numbers = read_call_numbers(ground.data, person.name if person else "")
        self._believed = believed
        self.sheet_to_print: Callable[[], Sheet] | None = None
        ground.looks.look.motion = ground.looks.look.motion and ground.settings.motion
        self.outline = load_outline(ground.content, ground.language)
        self.window = Window(ground.looks, self.outline, lambda: self.library, self._make_page)
        self.window.set_numbers(self._numbers)
        self.window.tell_problems(self.outline.problems)
        self.window.text_size_chosen.connect(self._take_text_size)
        self.window.closed.connect(self._close)
        self.window.resize(comfortable_size(self.window))

    @cached_property
    def day(self) -> "Day":
        """What day it is."""
        from cartguide.system.day import Day  # noqa: PLC0415  after the first frame

        day = Day(self._believed, self)
        day.changed.connect(lambda: self.told.set_today(day.today))
        return day

    @cached_property
    def dates(self) -> "KeptDates":
        """The person's own dates."""
        from cartguide.ui.dates.kept import KeptDates  # noqa: PLC0415  after the first frame

        return KeptDates(lambda: self.path_name, self)

    @property
    def numbers(self) -> CallNumbers:
        """The numbers as they are shown."""
        return self.window.numbers

    def print_sheet(self, make: "Callable[[], Sheet]") -> None:
        """Show on screen what would be on paper, to print it or to keep it as a file."""
        self.sheet_to_print = make
        self.window.going.show_anew("print")

    @cached_property
    def told(self) -> "Told":
        """What the guide follows: what the person told, their figures, their centre."""
        from cartguide.guide.centre import first_centre  # noqa: PLC0415  after the first frame
        from cartguide.system.centre_place import centre_files  # noqa: PLC0415  after the first frame
        from cartguide.ui.told import Told  # noqa: PLC0415  after the first frame

        ground = self.ground
        centre, _, wrong = first_centre(centre_files(ground.data, ground.centre))
        told = Told(ground.settings.region, self.day.today, centre, self._keep)
        told.take({}, self._numbers)
        told.changed.connect(self._renew)
        told.region_told.connect(lambda region: self.keep_settings(region=region))
        told.fever_told.connect(self._keep_fever)
        if wrong:
            from cartguide.ui.trouble import broken_centre  # noqa: PLC0415  only when something is told

            QTimer.singleShot(0, self, lambda: self._tell_small(broken_centre(ground.looks.say, wrong)))
        return told

    @cached_property
    def centre_desk(self) -> "CentreDesk":
        """For the pages about the centre's file."""
        from cartguide.ui.centre.desk import CentreDesk  # noqa: PLC0415  when one is opened

        ground = self.ground
        return CentreDesk(ground.data, ground.centre, self.told, lambda: self.library, self._on_centre_taken)

    def can_keep(self) -> bool:
        """Whether what the person says now is kept."""
        return self._keeper is not None and self._keeper.is_open

    @cached_property
    def library(self) -> "Library":
        """The guide as this reader sees it."""
        from cartguide.journey.library import Library  # noqa: PLC0415  when a page is opened

        ground = self.ground
        return Library(ground.content, ground.language, self.told.circumstances, self.outline)

    def after_first_frame(self) -> None:
        """Open the journal, and go where the person was or asked to be. What nobody waits for comes a little later."""
        from cartguide.ui.closing import Closing  # noqa: PLC0415  after the first frame
        from cartguide.ui.keeper import Keeper  # noqa: PLC0415  after the first frame
        from cartguide.ui.person import open_person  # noqa: PLC0415  after the first frame
        from cartguide.ui.shortcuts import take_keys  # noqa: PLC0415  after the first frame

        self._keeper = Keeper(lambda: open_person(self.ground.data, self.person), self)
        self._keeper.opened.connect(self._on_opened)
        self.dates.follow(self._keeper)
        self.day.watch()
        self.show_numbers(self._numbers)
        self.window.set_keeper(self._keeper, self.dates, self.day)
        self._keeper.failed.connect(self._on_failed)
        Closing(self.window, self.ground.looks.say, self._keeper, self._has_unsaved_form)
        self._keeper.open()
        if self.ground.settings.region:
            self._speak_anew()
            self.window.path.renew_names()
        if self._step:
            self.window.open_step(self._step)
        take_keys(self.window, self.ground.looks.look, self)
        QTimer.singleShot(LATER_MS, self.window, self._listen)

    def _listen(self) -> None:
        from cartguide.ui.background import Background  # noqa: PLC0415  after the writing is shown

        if self._keeper is not None:
            Background(self, self._keeper).asked_to_show.connect(self._come_forward)

    def offer(self, file: str) -> None:
        """Show what a file that was opened would change, and ask."""
        self.centre_desk.open(Path(file).absolute())
        self.window.going.show_anew("centre-offer")

    def knows(self, step: str) -> bool:
        """Whether a step asked for is one of the guide's; a guide that can't be read at all is said in the window."""
        steps = self.outline.steps
        return not step or not steps or any(each.identity == step for each in steps)

    @property
    def keeper(self) -> "Keeper | None":
        """The journal's keeper, once the first frame is out."""
        return self._keeper

    def _make_page(self, name: str, stage: QWidget) -> "PlacePage":
        from cartguide.ui.page_maker import make_page  # noqa: PLC0415  when one is opened

        return make_page(name, stage, self)

    def _speak_anew(self) -> None:
        """Let names and interface speak to this reader, in the words of their region."""
        # The path, the home and every panel look names up in this outline.
        self.outline.heads.update(self.library.names())
        say, circumstances = self.ground.looks.say, self.told.circumstances
        wordings, region = self.library.wordings, circumstances.region
        say.respell = (lambda text: wordings.said(text, region)) if region in wordings.instead else None
        self.window.bar.renew_words()

    def _on_centre_taken(self, centre: "Centre") -> None:
        """The centre's number is the one to call first now; the person's own stay below it."""
        numbers = self._numbers
        if centre.numbers and (numbers.first or numbers.former):
            from cartguide.journey.first_number import former_with  # noqa: PLC0415  where a file is taken over

            self.keep_numbers(numbers._replace(first="", set_on="", former=former_with(numbers.first, numbers.former)))

    def _on_opened(self, profile: dict[str, Any]) -> None:
        from cartguide.ui.people.own_numbers import take_person  # noqa: PLC0415  the journal is open
        from cartguide.ui.welcome.when import greet  # noqa: PLC0415  the journal is open

        self._numbers = take_person(self, self._numbers, profile)
        self.told.take(profile, self._numbers)
        self.show_numbers(self._numbers)
        greet(self, profile)

    def _on_failed(self, error: Exception) -> None:
        from cartguide.ui.people.choosing import ask_who  # noqa: PLC0415  most computers have one person

        ask_who(self, error)

    def set_path(self, name: str) -> None:
        """Show another path of this person."""
        from cartguide.ui.people.paths import show_path  # noqa: PLC0415  seldom

        show_path(self, name)

    def _keep(self, change: "Change") -> None:
        if self._keeper is not None:
            self._keeper.do(change)

    def _renew(self) -> None:
        """The guide speaks otherwise now."""
        vars(self).pop("library", None)
        self.show_numbers(self._numbers)
        self._speak_anew()
        self.window.renew_guide()

    def _come_forward(self, file: str) -> None:
        if file:
            self.offer(file)
        self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
        self.window.raise_()
        self.window.activateWindow()

    def _take_text_size(self, percent: int) -> None:
        self.window.apply_text_size(percent)
        self.keep_settings(text_size=percent)

    def keep_settings(self, **changed: Any) -> None:
        """Keep settings of this computer, for the next time too."""
        self.ground = self.ground._replace(settings=self.ground.settings._replace(**changed))
        from cartguide.system.settings import write_settings  # noqa: PLC0415  only when something is set

        try:
            write_settings(self.ground.data, self.ground.settings)
        except OSError:
            say = self.ground.looks.say
            self._tell_small(
                say("This could not be kept for next time: {folder} can’t be written.", folder=self.ground.data)
            )

    def show_numbers(self, numbers: CallNumbers) -> None:
        """Show the number to call first: the person's, else their centre's."""
        from cartguide.ui.told import numbers_with  # noqa: PLC0415  after the first frame

        self.window.set_numbers(numbers_with(numbers, self.told.circumstances.centre))

    def keep_numbers(self, numbers: CallNumbers) -> None:
        """Keep what the person wrote of the number to call first."""
        from cartguide.ui.people.own_numbers import keep  # noqa: PLC0415  only when one is typed

        self._numbers = keep(self, numbers)

    def _keep_fever(self) -> None:
        """*Who to call* needs the fever limit too while the journal is closed; it stands where the number does."""
        if self._numbers.outside is not False:
            self.keep_numbers(self._numbers)

    def _tell_small(self, text: str) -> None:
        from cartguide.ui.notice import Weight  # noqa: PLC0415  only when something is told

        self.window.notice.tell(text, Weight.SMALL)

    def _has_unsaved_form(self) -> bool:
        return "centre_desk" in vars(self) and self.centre_desk.is_unsaved

    def _close(self) -> None:
        if self._keeper is not None:
            self._keeper.close(CLOSE_SECONDS)
