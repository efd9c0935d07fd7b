"""Makes the pages beside the path and the steps, each by its name, when it is first shown."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from cartguide.ui.notice import Weight

if TYPE_CHECKING:
    from cartguide.ui.beside.sheet import Sheet
    from cartguide.ui.place_page import PlacePage
    from cartguide.ui.program import Program


def make_page(name: str, stage: QWidget, program: "Program") -> "PlacePage":
    """The page of this name, a child of the stage. Raises KeyError for a name there is none of."""
    return _PAGES[name](name, stage, program)


def _calls(_name: str, stage: QWidget, program: "Program") -> "PlacePage":
    from cartguide.ui.calls.alone import make_calls_page  # noqa: PLC0415  when it is opened

    page, fallback = make_calls_page(program.ground, program.told.circumstances, stage)
    page.changed.connect(program.keep_numbers)
    if program.keeper:
        from cartguide.ui.calls.talk import TalkCard  # noqa: PLC0415  the same

        page.add_talk(TalkCard(program))
    if fallback:
        program.window.notice.tell(fallback, Weight.BROKEN_PAGE)
    return page


def _more(_name: str, stage: QWidget, program: "Program") -> "PlacePage":
    from cartguide.ui.beside.more import MorePage  # noqa: PLC0415  when it is opened

    return MorePage(stage, program.ground.looks)


def _reading(name: str, stage: QWidget, program: "Program") -> "PlacePage":
    from cartguide.ui.beside.reading import ReadingPage  # noqa: PLC0415  when it is opened

    return _asking(ReadingPage(stage, program.ground.looks, name, *program.library.beside(name)), program)


def _about(name: str, stage: QWidget, program: "Program") -> "PlacePage":
    from cartguide.ui.beside.about import AboutPage  # noqa: PLC0415  when it is opened

    return _asking(AboutPage(stage, program.ground.looks, name, program.library), program)


def _words(_name: str, stage: QWidget, program: "Program") -> "PlacePage":
    from cartguide.ui.beside.words import WordsPage  # noqa: PLC0415  when it is opened

    return _asking(WordsPage(stage, program.ground.looks, program.library, program), program)


def _asking(page: "Sheet", program: "Program") -> "PlacePage":
    """A page of the guide that one can ask about."""
    from cartguide.ui.notes.asking import ask_about  # noqa: PLC0415  the same

    page.let_ask(partial(ask_about, program.window))
    return page


def _details(_name: str, stage: QWidget, program: "Program") -> "PlacePage":
    from cartguide.ui.details.page import DetailsPage  # noqa: PLC0415  when it is opened

    return DetailsPage(stage, program.ground.looks, program.told, program.can_keep)


def _figures(_name: str, stage: QWidget, program: "Program") -> "PlacePage":
    from cartguide.ui.details.figures import FiguresPage  # noqa: PLC0415  when it is opened

    return FiguresPage(stage, program.ground.looks, program.told, lambda: program.library, program.can_keep)


def _centre(_name: str, stage: QWidget, program: "Program") -> "PlacePage":
    from cartguide.ui.centre.page import CentrePage  # noqa: PLC0415  when it is opened

    return CentrePage(stage, program.ground.looks, program.centre_desk)


def _offer(_name: str, stage: QWidget, program: "Program") -> "PlacePage":
    from cartguide.ui.centre.offer import OfferPage  # noqa: PLC0415  when it is opened

    return OfferPage(stage, program.ground.looks, program.centre_desk)


def _form(_name: str, stage: QWidget, program: "Program") -> "PlacePage":
    from cartguide.ui.centre.form import FormPage  # noqa: PLC0415  when it is opened

    return FormPage(stage, program.ground.looks, program.centre_desk)


def _dates(_name: str, stage: QWidget, program: "Program") -> "PlacePage":
    from cartguide.ui.dates.page import DatesPage  # noqa: PLC0415  when it is opened

    return DatesPage(stage, program)


def _search(_name: str, stage: QWidget, program: "Program") -> "PlacePage":
    from cartguide.ui.search.page import SearchPage  # noqa: PLC0415  when it is opened

    return SearchPage(stage, program)


def _welcome(_name: str, stage: QWidget, program: "Program") -> "PlacePage":
    from cartguide.ui.welcome.page import WelcomePage  # noqa: PLC0415  at the first start

    return WelcomePage(stage, program)


def _people(name: str, stage: QWidget, program: "Program") -> "PlacePage":
    from cartguide.ui.people.page import PeoplePage  # noqa: PLC0415  when it is opened

    return PeoplePage(stage, program, name)


def _print(_name: str, stage: QWidget, program: "Program") -> "PlacePage":
    from cartguide.ui.printing.page import PrintPage  # noqa: PLC0415  when it is opened

    return PrintPage(stage, program)


def _notes(_name: str, stage: QWidget, program: "Program") -> "PlacePage":
    from cartguide.ui.notes.page import NotesPage  # noqa: PLC0415  when it is opened

    return NotesPage(stage, program)


def _diary(_name: str, stage: QWidget, program: "Program") -> "PlacePage":
    from cartguide.ui.diary.page import DiaryPage  # noqa: PLC0415  when it is opened

    return DiaryPage(stage, program)


def _team(_name: str, stage: QWidget, program: "Program") -> "PlacePage":
    from cartguide.ui.team.page import TeamPage  # noqa: PLC0415  when it is opened

    return TeamPage(stage, program)


def _bin(_name: str, stage: QWidget, program: "Program") -> "PlacePage":
    from cartguide.ui.bin.page import BinPage  # noqa: PLC0415  when it is opened

    return BinPage(stage, program)


_PAGES: dict[str, Callable[[str, QWidget, "Program"], "PlacePage"]] = {
    "calls": _calls,
    "more": _more,
    "caregiver": _reading,
    "related": _reading,
    "about": _about,
    "words": _words,
    "details": _details,
    "figures": _figures,
    "centre": _centre,
    "centre-offer": _offer,
    "centre-form": _form,
    "dates": _dates,
    "diary": _diary,
    "bin": _bin,
    "notes": _notes,
    "team": _team,
    "search": _search,
    "print": _print,
    "welcome": _welcome,
    "people": _people,
    "who": _people,
}
