"""A clinic with a file, and what the tests of its pages share."""

from pathlib import Path
from typing import TypeVar

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit, QWidget

from cartguide.guide.centre import Centre, CentreFigure, CentreItem, CentreNumber, load_centre
from cartguide.system.settings import CallNumbers
from cartguide.ui.centre.form import FormPage
from cartguide.ui.centre.offer import OfferPage
from cartguide.ui.centre.page import CentrePage
from cartguide.ui.program import Program
from cartguide.ui.text import Painted
from cartguide.ui.window import Window

STEP, OTHER = "cell-collection", "first-visit"
FIRST, SECOND, MINE = "+1 555 010 0142", "+1 555 010 0143", "800 555 0142"
CLINIC = Centre(
    name="Example Hospital",
    checked="2026-11-20",
    numbers=(
        CentreNumber("CAR T team, day and night", FIRST, "at any hour"),
        CentreNumber("CAR T clinic", SECOND, "weekdays, 8 to 5"),
    ),
    emergency="911",
    figures={"fever": CentreFigure("99.5", "", "37.5"), "drive": CentreFigure("12")},
    items=(CentreItem("centre-parking", STEP, "Park in garage B.", "It is free on that day."),),
    notes={STEP: ("Our clinic is on floor 3.", "A volunteer waits at the door.")},
)
Page = TypeVar("Page", CentrePage, OfferPage, FormPage)
Widget = TypeVar("Widget", bound=QWidget)


def shown(window: Window, kind: type[Page]) -> Page:
    """The page that is in sight, of this kind."""
    page = window.stage.shown
    assert isinstance(page, kind), page
    return page


def one(place: QWidget, identifier: str, kind: type[Widget]) -> Widget:
    """The one widget in sight that has this identifier."""
    found = [each for each in place.findChildren(kind) if each.accessibleIdentifier() == identifier]
    seen = [each for each in found if each.isVisibleTo(place)]
    assert len(seen) == 1, f"{identifier}: {len(seen)} of {len(found)}"
    return seen[0]


def write(place: QWidget, identifier: str, text: str) -> None:
    """Type into a field in place of what stands there, and leave it."""
    entry: QWidget = one(place, identifier, QWidget)
    if isinstance(entry, QPlainTextEdit):
        entry.setPlainText(text)
        return
    assert isinstance(entry, QLineEdit)
    entry.setText(text)
    entry.editingFinished.emit()


def said(place: QWidget) -> list[str]:
    """All painted words in sight, as they are read out."""
    return [each.words() for each in place.findChildren(Painted) if each.isVisibleTo(place)]


def name_of(widget: QWidget) -> str:
    """What assistive technology is told of a widget."""
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    return interface.text(QAccessible.Text.Name)


def write_my_number(program: Program) -> None:
    """The person's own number to call first."""
    program.keep_numbers(CallNumbers(MINE, "2026-03-03", outside=True))


def open_form(program: Program, *parts: str) -> FormPage:
    program.window.show_place("centre-form")
    page = shown(program.window, FormPage)
    for part in parts:
        page.parts.folds[part].set_opened(opened=True)
    return page


def press(page: FormPage, identifier: str) -> None:
    one(page, identifier, QAbstractButton).click()


def choose(page: FormPage, identifier: str, value: str) -> None:
    """Unfold the choices and choose one."""
    press(page, identifier)
    press(page, f"{identifier}.choices.{value}")


def read(file: Path) -> Centre:
    centre, problems = load_centre(file)
    assert problems == ()
    assert centre is not None
    return centre


def faults(page: FormPage) -> list[str]:
    """What is said to be mended, in the order of the page."""
    return [each for each in said(page) if each.startswith(("Please", "Other centers", "A phone", "“"))]
