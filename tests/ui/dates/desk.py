"""My dates in the real window, on a day of the test's choosing."""

from datetime import datetime

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cartguide.journey.dates import StepDate
from cartguide.ui.dates.body import DateBody
from cartguide.ui.dates.entry import DateEntry
from cartguide.ui.dates.page import DatesPage
from cartguide.ui.dates.row import DateRow
from cartguide.ui.dates.step_dates import StepDates
from cartguide.ui.program import Program

COLLECTION = ("cell-collection", 1)
NOON = datetime(2027, 3, 15, 12, 0).astimezone()


def set_clock(program: Program, moment: datetime) -> None:
    """Let the computer's clock say this."""
    program.day._now = lambda: moment
    program.day.look()


def page_of(program: Program) -> DatesPage:
    """My dates, shown."""
    program.window.show_place("dates")
    page = program.window.going._places.pages["dates"]
    assert isinstance(page, DatesPage)
    return page


def row_of(program: Program, step: tuple[str, int] = COLLECTION) -> DateRow:
    """The row of a step, shown."""
    return page_of(program).rows[step]


def head_of(program: Program) -> StepDates:
    """The date at the top of the open step."""
    assert program.window.panel is not None
    return program.window.panel.guide_half._head.dates


def entry_of(body: DateBody) -> DateEntry:
    """The open form."""
    assert body.entry is not None
    return body.entry


def write(qtbot: QtBot, row: DateRow, words: str, last: str = "", state: str = "") -> None:
    """Write a day into a row's form, and press Enter."""
    row.line.click()
    entry = entry_of(row.body)
    qtbot.waitUntil(entry.first.hasFocus)
    entry.first.clear()
    if words.isascii():
        qtbot.keyClicks(entry.first, words)
    else:
        entry.first.insert(words)
    entry.last.setText(last)
    if state:
        entry.states.rows[state].click()
    qtbot.keyClick(entry.first, Qt.Key.Key_Return)


def only(program: Program, step: str = COLLECTION[0]) -> StepDate:
    """The one date of a step."""
    (one,) = program.dates.known.of(step)
    return one
