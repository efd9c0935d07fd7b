"""*Who to call* without the rest: made from what can be read, in a window of its own, its number in the small file."""

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from cartguide.guide.centre import first_centre
from cartguide.guide.model import Source
from cartguide.journey.call_pictures import call_pictures
from cartguide.journey.calls_in_force import calls_in_force
from cartguide.journey.circumstances import Circumstances
from cartguide.system.call_numbers import write_call_numbers
from cartguide.system.centre_place import centre_files
from cartguide.system.settings import CallNumbers, read_call_numbers, write_settings
from cartguide.ui.calls.page import CallsPage
from cartguide.ui.calls.window import CallsWindow
from cartguide.ui.notice import Weight
from cartguide.ui.program import Ground, comfortable_size
from cartguide.ui.told import Told, numbers_with
from cartguide.ui.trouble import broken_centre


class CallsAlone(QObject):
    """*Who to call* alone: no journal, no lock, no full guide."""

    def __init__(self, ground: Ground) -> None:
        super().__init__()
        self._ground = ground
        numbers = read_call_numbers(ground.data)
        centre, _, wrong = first_centre(centre_files(ground.data, ground.centre))
        self._centre = centre
        told = Told(ground.settings.region, None, centre, lambda _: None)
        told.take({}, numbers)
        page, fallback = make_calls_page(ground, told.circumstances)
        self.window = CallsWindow(ground.looks, page)
        self.window.text_size_chosen.connect(self._take_text_size)
        trouble = fallback or (broken_centre(ground.looks.say, wrong) if wrong else "")
        if trouble:
            self.window.notice.tell(trouble, Weight.BROKEN_PAGE)
        page.show_numbers(numbers_with(numbers, centre))
        page.changed.connect(self._keep_numbers)
        self.window.resize(comfortable_size(self.window))

    def _take_text_size(self, percent: int) -> None:
        self.window.apply_text_size(percent)
        with suppress(OSError):
            write_settings(self._ground.data, self._ground.settings._replace(text_size=percent))

    def _keep_numbers(self, numbers: CallNumbers) -> None:
        kept = keep_numbers(self._ground, numbers._replace(outside=True))
        self.window.page.show_numbers(numbers_with(numbers, self._centre))
        self.window.page.number_card.tell(kept)


def make_calls_page(
    ground: Ground, circumstances: Circumstances, stage: QWidget | None = None
) -> tuple[CallsPage, str]:
    """*Who to call* from the content in use, else from the packaged copy, else from the built-in lines.

    With it the sentence to show where it is not the first; else nothing.
    """
    folders = dict.fromkeys((ground.content, ground.packaged))
    calls = calls_in_force(folders, ground.language, circumstances)
    told = ground.looks.say(
        "The list of who to call in {folder} can’t be read. This is the program’s own.", folder=ground.content
    )
    pictures = call_pictures(folders, ground.language, circumstances)
    page = CallsPage(stage, ground.looks, calls, lambda ids: _sources(calls.folder, ids), pictures)
    return page, told if calls.fallback else ""


def _sources(folder: Path | None, identities: Iterable[str]) -> tuple[Source, ...]:
    """The sources of a content folder with these ids, read when somebody asks for them."""
    if folder is None:
        return ()
    from cartguide.guide.sources import load_sources  # noqa: PLC0415  when somebody asks

    known, _ = load_sources(folder)
    return tuple(known[identity] for identity in identities if identity in known)


def keep_numbers(ground: Ground, numbers: CallNumbers, person: str = "") -> str:
    """Write the small file; the sentence to show if it can't be written, else nothing."""
    try:
        write_call_numbers(ground.data, numbers, person)
    except OSError:
        return ground.looks.say(
            "The number could not be kept: {folder} can’t be written. Write it on paper too.", folder=ground.data
        )
    return ""
