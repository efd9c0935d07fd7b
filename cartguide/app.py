"""Puts the program together: folders, settings, guide, journal, window. Knows everybody; nobody knows it."""

import os
import sys
from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from cartguide import __version__
from cartguide.guide.catalogue import Words
from cartguide.journey.library import Library
from cartguide.system.call_numbers import CallNumbers, read_call_numbers
from cartguide.system.lock import hold
from cartguide.system.paths import data_folder, make_private, resources_folder
from cartguide.system.settings import LANGUAGES, Settings, read_settings
from cartguide.ui.icons import Icons
from cartguide.ui.theme import Look
from cartguide.ui.window import Looks, Window

if TYPE_CHECKING:
    from cartguide.system.single import First
    from cartguide.ui.calls.page import CallsPage
    from cartguide.ui.keeper import Keeper

# The program was made after this day: a clock that says otherwise is not to be believed.
BUILT = date(2026, 11, 1)
BELIEVABLE_YEARS = 15
CLOSE_SECONDS = 5.0
NOT_SAVED = 4


class Start(NamedTuple):
    """How the program was asked to start; empty or 0: as the settings say."""

    data: str = ""
    content: str = ""
    language: str = ""
    theme: str = ""
    text_size: int = 0
    step: str = ""
    calls_only: bool = False
    exit_after_first_frame: bool = False


class FirstFrame(QObject):
    """Says once that a window has painted its first frame."""

    shown = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the first paint; the frame is out when the loop comes round again."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self.shown.emit)
        return False


class Ground(NamedTuple):
    """What both windows stand on."""

    data: Path
    settings: Settings
    content: Path
    language: str
    details: Mapping[str, str]
    looks: Looks


def lay_ground(start: Start) -> Ground:
    """Folders, settings, words and look; raises nothing for what a person can have broken."""
    resources = resources_folder()
    data = data_folder(start.data)
    settings = read_settings(data)
    language = start.language or settings.language or LANGUAGES[-1]
    content = Path(start.content).absolute() if start.content else resources / "content"
    say = Words(resources / "locale", language)
    look = _look(resources / "themes", start.theme or settings.theme, start.text_size or settings.text_size)
    details = {"region": settings.region} if settings.region else {}
    return Ground(data, settings, content, language, details, Looks(look, Icons(resources / "icons"), say))


def make_application(ground: Ground) -> QApplication:
    """The Qt application, dressed in the one stylesheet."""
    os.umask(0o077)
    QApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        application = QApplication(sys.argv[:1])
    application.setApplicationName("cartguide")
    application.setApplicationDisplayName(ground.looks.say("CAR T Guide"))
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("cartguide")
    return application


def dress(application: QApplication, look: Look) -> None:
    """Set the stylesheet, and anew whenever the look changes; before painted widgets measure themselves."""
    application.setStyleSheet(look.stylesheet())
    look.changed.connect(lambda: application.setStyleSheet(look.stylesheet()))


def today() -> date | None:
    """Today by this computer; None while its clock is not to be believed."""
    day = datetime.now(tz=UTC).astimezone().date()
    return day if day >= BUILT and day.year < BUILT.year + BELIEVABLE_YEARS else None


def run(start: Start) -> int:
    """Show the window until it is closed; the exit code. A second start raises the first window and ends."""
    ground = lay_ground(start)
    application = make_application(ground)
    lock = None
    if not start.calls_only:
        try:
            make_private(ground.data)
            lock = hold(ground.data / "window.lock")
            if lock is None and _first_was_raised(ground.data):
                return 0
        except OSError:
            lock = None
    dress(application, ground.looks.look)
    program = Calls(ground) if start.calls_only else Program(ground, start.step)
    first = FirstFrame(program.window)
    if start.exit_after_first_frame:
        first.shown.connect(_leave_at_once)
    elif isinstance(program, Program):
        first.shown.connect(program.after_first_frame)
    program.window.show()
    code = application.exec()
    if lock is not None:
        lock.unlock()
    return code


class Program(QObject):
    """The window and what stands behind it. The journal begins to open when the first frame is out."""

    def __init__(self, ground: Ground, step: str = "") -> None:
        super().__init__()
        self._ground = ground
        self._step = step
        self._keeper: Keeper | None = None
        self._first: First | None = None
        self._numbers = read_call_numbers(ground.data)
        self.library = Library(ground.content, ground.language, ground.details, today())
        self.window = Window(ground.looks, self.library, lambda: make_calls_page(ground))
        self.window.set_numbers(self._numbers)
        self.window.tell_problems(self.library.outline.problems)
        self.window.numbers_written.connect(self._keep_numbers)
        self.window.text_size_chosen.connect(self._take_text_size)
        self.window.may_close = self._may_close
        self.window.closed.connect(self._close)
        self.window.resize(_comfortable(self.window))

    def after_first_frame(self) -> None:
        """Open the journal, listen for a second start, and go where the person was or asked to be."""
        from cartguide.system.single import First  # noqa: PLC0415  after the first frame
        from cartguide.ui.keeper import Keeper  # noqa: PLC0415  after the first frame
        from cartguide.ui.person import open_person  # noqa: PLC0415  after the first frame

        self._keeper = Keeper(lambda: open_person(self._ground.data), self)
        self.window.set_keeper(self._keeper)
        self._keeper.open()
        if self._step:
            self.window.open_step(self._step)
        self._first = First(self._ground.data, self)
        self._first.asked_to_show.connect(self._come_forward)

    @property
    def keeper(self) -> "Keeper | None":
        """The journal's keeper, once the first frame is out."""
        return self._keeper

    def _come_forward(self) -> None:
        self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
        self.window.raise_()
        self.window.activateWindow()

    def _take_text_size(self, percent: int) -> None:
        self.window.apply_text_size(percent)
        self._ground = self._ground._replace(settings=self._ground.settings._replace(text_size=percent))
        from cartguide.system.settings import write_settings  # noqa: PLC0415  only when something is set

        try:
            write_settings(self._ground.data, self._ground.settings)
        except OSError:
            say = self._ground.looks.say
            text = say(
                "The text size could not be kept for next time: {folder} can’t be written.", folder=self._ground.data
            )
            self.window.notice.tell(text, 0)

    def _keep_numbers(self, numbers: CallNumbers) -> None:
        kept = keep_numbers(self._ground, numbers)
        if numbers.outside is False and self._keeper is not None:
            first, day = numbers.first, numbers.set_on
            self._keeper.do("call-first-number", lambda journal: journal.profile.put("call-first-number", first))
            self._keeper.do("call-first-set-on", lambda journal: journal.profile.put("call-first-set-on", day))
        if kept:
            self.window.notice.tell(kept, 0)
        self._numbers = numbers
        self.window.set_numbers(numbers)

    def _may_close(self) -> bool:
        keeper = self._keeper
        if keeper is None or not keeper.is_open or keeper.is_settled:
            return True
        keeper.saved.connect(self.window.close, Qt.ConnectionType.SingleShotConnection)
        keeper.not_saved.connect(self._offer_to_close_anyway, Qt.ConnectionType.SingleShotConnection)
        keeper.save_now()
        return False

    def _offer_to_close_anyway(self) -> None:
        say = self._ground.looks.say
        text = say("What you wrote last is NOT saved. Copy it out, or try again. You can also close without it.")
        self.window.notice.tell(text, NOT_SAVED, say("Close without it"), self._close_anyway)

    def _close_anyway(self) -> None:
        self.window.may_close = lambda: True
        self.window.close()

    def _close(self) -> None:
        if self._keeper is not None:
            self._keeper.close(CLOSE_SECONDS)


def snapshot(start: Start, folder: Path, size: tuple[int, int]) -> int:
    """Fill a folder with pictures of every screen and state, from an example journal of its own; how many."""
    from cartguide.journal.opening import create_journal  # noqa: PLC0415  only this command needs it
    from cartguide.system.call_numbers import write_call_numbers  # noqa: PLC0415
    from cartguide.ui import example_journal, snapshot  # noqa: PLC0415

    ground = lay_ground(start)
    application = make_application(ground)
    dress(application, ground.looks.look)
    album = snapshot.Album(folder, size)
    snapshot.take_calls(album, Program(ground).window, "who-to-call-no-number")
    write_call_numbers(ground.data, CallNumbers(example_journal.NUMBER, "2026-03-03", outside=True))
    program = Program(ground)
    program.window.resize(*size)
    program.window.show()
    example = ground.data / "people" / example_journal.NOTE
    make_private(example.parent)
    journal = create_journal(example)
    steps = program.library.outline.steps
    example_journal.fill(journal, tuple(step.musts[0] for step in steps if step.musts))
    journal.close()
    program.after_first_frame()
    keeper = program.keeper
    snapshot.settle(lambda: keeper is not None and keeper.is_open)
    if keeper is not None:
        snapshot.take_steps(album, program.window, keeper)
        snapshot.take_calls(album, program.window, "who-to-call")
        snapshot.take_states(album, program.window, keeper)
    album.take(Calls(ground).window, "who-to-call-alone")
    program.window.close()
    return album.count


class Calls(QObject):
    """*Who to call* alone: no journal, no lock, no full guide."""

    def __init__(self, ground: Ground) -> None:
        super().__init__()
        from cartguide.ui.calls.window import CallsWindow  # noqa: PLC0415  the window of its own

        self._ground = ground
        page = make_calls_page(ground)
        self.window = CallsWindow(ground.looks.look, ground.looks.say, page)
        page.show_numbers(read_call_numbers(ground.data))
        page.changed.connect(self._keep_numbers)
        self.window.resize(_comfortable(self.window))

    def _keep_numbers(self, numbers: CallNumbers) -> None:
        kept = keep_numbers(self._ground, numbers._replace(outside=True))
        if kept:
            self.window.notice.tell(kept, 0)
        self.window.page.show_numbers(numbers)


def make_calls_page(ground: Ground) -> "CallsPage":
    """*Who to call* from the content in use, else from the packaged copy, else from the built-in lines."""
    from cartguide.journey.calls_in_force import calls_in_force  # noqa: PLC0415  when it is opened
    from cartguide.ui.calls.page import CallsPage  # noqa: PLC0415  when it is opened

    folders = dict.fromkeys((ground.content, resources_folder() / "content"))
    calls = calls_in_force(folders, ground.language, ground.details)
    look, icons, say = ground.looks
    return CallsPage(look, icons, say, calls.page, calls.figures)


def keep_numbers(ground: Ground, numbers: CallNumbers) -> str:
    """Write the small file; the sentence to show if it can't be written, else nothing."""
    from cartguide.system.call_numbers import write_call_numbers  # noqa: PLC0415  only when one is typed

    try:
        write_call_numbers(ground.data, numbers)
    except OSError:
        return ground.looks.say(
            "The number could not be kept: {folder} can’t be written. Write it on paper too.", folder=ground.data
        )
    return ""


def _comfortable(window: QWidget) -> QSize:
    room = window.screen().availableGeometry().size()
    return QSize(min(1366, room.width()), min(840, room.height()))


def _leave_at_once() -> None:
    sys.stdout.write("first frame\n")
    sys.stdout.flush()
    QApplication.quit()


def _look(themes: Path, theme: str, text_size: int) -> Look:
    try:
        return Look(themes, theme, text_size)
    except (OSError, ValueError):
        return Look(themes, "light", text_size)


def _first_was_raised(data: Path) -> bool:
    from cartguide.system.single import ask_first_to_show  # noqa: PLC0415  QtNetwork only for a second start

    return ask_first_to_show(data)
