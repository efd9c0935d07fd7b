"""My dates in the real window: written, shown on the path, moved, removed and brought back, past midnight."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cartguide.journey.dates import HAPPENED, MOVED, PLANNED, StepDate
from cartguide.ui.dates.page import DatesPage
from cartguide.ui.dates.row import DateRow
from cartguide.ui.program import Program
from tests.ui.conftest import OpenProgram, close, open_step

STEP = ("cell-collection", 1)


def page_of(program: Program) -> DatesPage:
    program.window.show_place("dates")
    page = program.window.going._places.pages["dates"]
    assert isinstance(page, DatesPage)
    return page


def write(qtbot: QtBot, row: DateRow, words: str, last: str = "") -> None:
    row.change.click()
    entry = row.entry
    assert entry is not None
    qtbot.waitUntil(entry.first.hasFocus)
    entry.first.setText(words)
    entry.last.setText(last)
    qtbot.keyClick(entry.first, "\r")


def state_of(program: Program) -> str:
    (one,) = program.dates.known.of("cell-collection")
    return one.state


def test_a_date_is_written_and_stands_everywhere_and_after_a_restart(open_program: OpenProgram, qtbot: QtBot) -> None:
    program = open_program()
    today = program.day.today
    assert today
    wanted = today + timedelta(days=5)
    row = page_of(program).rows[STEP]
    assert row.line.text() == "No date yet"
    write(qtbot, row, wanted.isoformat(), (wanted + timedelta(days=1)).isoformat())
    assert row.line.text().startswith("Planned for ")
    assert row.line.text().endswith(", in 5 days")
    below = program.window.path.buttons["cell-collection"]
    assert below.accessibleName() == "Step 4 of 11: Collecting your T cells, to come"
    keeper = program.keeper
    assert keeper
    qtbot.waitUntil(lambda: keeper.is_settled)
    close(qtbot, program)
    again = open_program()
    qtbot.waitUntil(lambda: bool(again.dates.known.all))
    assert again.dates.known.all == (StepDate(*STEP, wanted, wanted + timedelta(days=1), PLANNED),)
    assert page_of(again).rows[STEP].line.text() == row.line.text()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("31 Feb", "There is no such day. Please check it."),
        ("3/4", "Please write the month as a word, such as 17 March."),
        ("17 March 1066", "Please check the year."),
        ("soon \U0001f600", "Please write a day, such as 17 March."),
        ("", "Please write a day, such as 17 March."),
    ],
)
def test_what_is_no_day_is_said_and_stays_in_the_field(
    open_program: OpenProgram, qtbot: QtBot, words: str, said: str
) -> None:
    program = open_program()
    row = page_of(program).rows[STEP]
    write(qtbot, row, words)
    assert row.entry is not None
    assert row.entry.first.text() == words
    assert row.entry._trouble.isVisible()
    assert row.entry._trouble.words() == said
    assert not program.dates.known.all


def test_moved_happened_removed_and_brought_back(open_program: OpenProgram, qtbot: QtBot) -> None:
    program = open_program()
    today = program.day.today
    assert today
    row = page_of(program).rows[STEP]
    write(qtbot, row, (today + timedelta(days=2)).isoformat())
    write(qtbot, row, (today - timedelta(days=2)).isoformat())
    assert state_of(program) == MOVED
    assert row._passed.isVisible()
    row._happened.click()
    assert state_of(program) == HAPPENED
    assert not row._passed.isVisible()
    writing = program.window.writing
    assert writing
    assert "cell-collection" in writing.progress.done
    row._remove.click()
    assert row.line.text() == "No date yet"
    program.window.setFocus()
    qtbot.keyClick(program.window, "z", Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: state_of(program) == HAPPENED)


def test_the_home_and_the_step_say_it_and_midnight_changes_it(
    open_program: OpenProgram, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = open_program()
    today = program.day.today
    assert today
    program.dates.set(StepDate("infusion", 1, today - timedelta(days=12), None, HAPPENED))
    program.dates.set(StepDate(*STEP, today + timedelta(days=2)))
    program.window.show_home()
    lead: Any = program.window.home.today._day
    assert lead.text().endswith("Day +12")
    open_step(qtbot, program.window, "cell-collection")
    panel = program.window.panel
    assert panel
    stands: Any = panel.guide_half._head._stands
    assert stands.words().endswith(", in 2 days")
    tomorrow = datetime.combine(today + timedelta(days=1), datetime.min.time()).astimezone()
    monkeypatch.setattr(program.day, "_now", lambda: tomorrow)
    program.day.look()
    panel = program.window.panel
    assert panel
    stands = panel.guide_half._head._stands
    qtbot.waitUntil(lambda: stands.words().endswith(", tomorrow"))
    program.window.show_home()
    assert lead.text().endswith("Day +13")


def test_a_clock_that_is_not_to_be_believed_counts_nothing(
    open_program: OpenProgram, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = open_program()
    program.dates.set(StepDate("infusion", 1, date(2027, 4, 14)))
    page = page_of(program)
    monkeypatch.setattr(program.day, "_now", lambda: datetime(1970, 1, 1).astimezone())
    program.day.look()
    assert page.rows["infusion", 1].line.text() == "Planned for Wednesday 14 April 2027"
    assert not page._today.isVisible()
