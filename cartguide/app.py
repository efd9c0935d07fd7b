"""Puts the program together: folders, settings, guide, journal, window. Knows everybody; nobody knows it."""

import gc
import os
import sys
from datetime import date
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QDeadlineTimer, QEvent, QObject, Qt, QThread, QTimer, Signal, SignalInstance
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from cartguide import __version__
from cartguide.guide.catalogue import Words
from cartguide.system.paths import data_folder, hold, make_private, resources_folder
from cartguide.system.settings import LANGUAGES, CallNumbers, Settings, read_settings
from cartguide.ui.painting import Icons
from cartguide.ui.program import Ground, Program
from cartguide.ui.theme import Look, Looks

# The program was made after this day: a clock that says otherwise is not to be believed.
BUILT = date(2026, 11, 1)
BELIEVABLE_YEARS = 15
FIRST_LISTENS_MS, BETWEEN_ASKING_MS = 2000, 50


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
    centre: str = ""
    file: str = ""


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


def lay_ground(start: Start, known: Settings | None = None) -> Ground:
    """Folders, settings, words and look; raises nothing for what a person can have broken."""
    resources = resources_folder()
    data = data_folder(start.data)
    settings = known or read_settings(data)
    language = start.language or settings.language or LANGUAGES[-1]
    content = Path(start.content).absolute() if start.content else resources / "content"
    say = Words(resources / "locale", language)
    look = _look(resources / "themes", start.theme or settings.theme, start.text_size or settings.text_size)
    looks = Looks(look, Icons(resources / "icons"), say)
    return Ground(data, settings, content, resources / "content", language, start.centre, looks)


def make_application(ground: Ground) -> QApplication:
    """The Qt application, dressed in the one stylesheet."""
    os.umask(0o077)
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        QApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
        application = QApplication(sys.argv[:1])
    application.setApplicationName("cartguide")
    application.setApplicationDisplayName(ground.looks.say("CAR T Guide"))
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("cartguide")
    return application


def dress(application: QApplication, look: Look) -> None:
    """Set the stylesheet, and anew whenever the look changes; before painted widgets measure themselves."""
    look.motion = look.motion and system_lets_things_move()
    application.setStyleSheet(look.stylesheet())
    look.changed.connect(lambda: application.setStyleSheet(look.stylesheet()))


def system_lets_things_move() -> bool:
    """Whether the system has not asked for less motion; Qt tells from 6.12 on, the version in use does not yet."""
    accessibility = getattr(QGuiApplication.styleHints(), "accessibility", None)
    preference = getattr(accessibility() if accessibility else None, "motionPreference", None)
    return preference is None or "Reduced" not in str(preference())


def believed(day: date) -> date | None:
    """Today, as the computer's clock says it; None while that is not to be believed."""
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
            if lock is None and _first_was_raised(ground.data, start.file):
                return 0
        except OSError:
            lock = None
    dress(application, ground.looks.look)
    code = _show_calls(application, ground, start) if start.calls_only else _show(application, ground, start)
    if lock is not None:
        lock.unlock()
    return code


def _show(application: QApplication, ground: Ground, start: Start) -> int:
    program = Program(ground, believed, start.step)
    if not program.knows(start.step):
        steps = ", ".join(step.identity for step in program.outline.steps)
        sys.stderr.write(f"cartguide: there is no step “{start.step}”. The steps are: {steps}\n")
        return 2
    running = Running(application, start)
    first = running.show(program)
    first.connect(_leave_at_once if start.exit_after_first_frame else lambda: running.go_on(start.file))
    return application.exec()


class Running(QObject):
    """The program as one person after another uses it: the window of the last one is gone when the next one's is there.

    Nothing of a person's stays in what is made for the next: window, keeper and looks are new.
    """

    def __init__(self, application: QApplication, start: Start) -> None:
        super().__init__()
        self._application, self._start = application, start
        self.program: Program

    def show(self, program: Program) -> SignalInstance:
        """Show a person's window; the signal of its first frame."""
        self.program = program
        program.person_wanted.connect(self._change, Qt.ConnectionType.QueuedConnection)
        first = FirstFrame(program.window)
        program.window.show()
        return first.shown

    def go_on(self, file: str) -> None:
        """The first frame of the first window is out."""
        from cartguide.system.ending import Ending  # noqa: PLC0415  after the first frame
        from cartguide.system.tidying import Tidying  # noqa: PLC0415  after the first frame

        self.program.after_first_frame()
        if file:
            self.program.offer(file)
        Tidying(self)
        Ending(self).asked.connect(self._close)

    def _close(self) -> None:
        self.program.window.close()

    def _change(self, folder: Path) -> None:
        former = self.program
        size = former.ground.looks.look.text_size
        ground = lay_ground(self._start._replace(text_size=size), former.ground.settings)
        dress(self._application, ground.looks.look)
        program = Program(ground, believed, person=folder)
        program.window.setGeometry(former.window.geometry())
        program.window.setWindowState(former.window.windowState())
        self.show(program).connect(program.after_first_frame)
        former.window.may_close = lambda: True
        former.window.close()
        former.window.deleteLater()
        former.deleteLater()
        # What the start had set apart for good may be let go of now.
        gc.unfreeze()


def _show_calls(application: QApplication, ground: Ground, start: Start) -> int:
    from cartguide.ui.calls.alone import CallsAlone  # noqa: PLC0415  a window of its own

    program = CallsAlone(ground)
    first = FirstFrame(program.window)
    if start.exit_after_first_frame:
        first.shown.connect(_leave_at_once)
    program.window.show()
    return application.exec()


def snapshot(start: Start, folder: Path, size: tuple[int, int]) -> int:
    """Fill a folder with pictures of every screen and state, from an example journal of its own; how many."""
    from cartguide.system.call_numbers import write_call_numbers  # noqa: PLC0415
    from cartguide.ui import example_journal, snapshot  # noqa: PLC0415
    from cartguide.ui.calls.alone import CallsAlone  # noqa: PLC0415

    ground = lay_ground(start)
    application = make_application(ground)
    dress(application, ground.looks.look)
    album = snapshot.Album(folder, size)
    ground = ground._replace(settings=ground.settings._replace(motion=False, welcomed=True))
    snapshot.take_calls(album, Program(ground, believed).window, "who-to-call-no-number")
    write_call_numbers(ground.data, CallNumbers(example_journal.NUMBER, "2026-03-03", outside=True))
    program = Program(ground, believed)
    _write_example(ground, program)
    program.window.resize(*size)
    program.window.show()
    program.after_first_frame()
    keeper = program.keeper
    snapshot.settle(lambda: keeper is not None and keeper.is_open)
    if keeper is not None:
        snapshot.take_places(album, program)
        snapshot.take_all(album, program.window, keeper)
    album.take(CallsAlone(ground).window, "who-to-call-alone")
    program.window.close()
    return album.count


def _write_example(ground: Ground, program: Program) -> None:
    from cartguide.journal.opening import create_journal  # noqa: PLC0415  only the pictures need it
    from cartguide.ui import example_journal  # noqa: PLC0415

    folder = ground.data / "people" / example_journal.NOTE
    make_private(folder.parent)
    journal = create_journal(folder)
    musts = (step.musts[0] for step in program.outline.steps if step.musts)
    example_journal.fill(journal, tuple(musts))
    journal.close()


def _leave_at_once() -> None:
    sys.stdout.write("first frame\n")
    sys.stdout.flush()
    QApplication.quit()


def _look(themes: Path, theme: str, text_size: int) -> Look:
    try:
        return Look(themes, theme, text_size)
    except (OSError, ValueError):
        return Look(themes, "light", text_size)


def _first_was_raised(data: Path, file: str) -> bool:
    """Ask the first start to come forward; one that is just starting is given a little time to listen."""
    from cartguide.system.single import ask_first_to_show  # noqa: PLC0415  only for a second start

    deadline = QDeadlineTimer(FIRST_LISTENS_MS)
    while not ask_first_to_show(data, str(Path(file).absolute()) if file else ""):
        if deadline.hasExpired():
            return False
        QThread.msleep(BETWEEN_ASKING_MS)
    return True
