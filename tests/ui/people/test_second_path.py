"""A second CAR T: the path begins anew, what the person wrote stays, and the first path can be shown again."""

from datetime import date
from pathlib import Path

from pytestqt.qtbot import QtBot

from cartguide.journal.changes import Tick
from cartguide.journey.dates import StepDate
from cartguide.ui.people.second_path import SecondPath
from cartguide.ui.program import Program
from tests.ui.conftest import OpenProgram, close, open_step
from tests.ui.people.programs import STEP, WORDS, begin_ada_and_bo, everything_said, press

DAY, LATER = date(2026, 12, 1), date(2027, 6, 1)
ITEM = "ask-medicines"


def open_ada(open_program: OpenProgram, qtbot: QtBot, data: Path) -> Program:
    """The first path: a step in hand, one done, a date, an item ticked, one of her own, and a note."""
    ada, bo = begin_ada_and_bo(data)
    bo.rename(bo.with_name("gone"))
    program = open_program()
    assert program.person == ada
    assert program.window.writing
    program.window.writing.marking.mark_done("first-visit", done=True)
    program.dates.set(StepDate("infusion", 1, DAY, None, "planned"))
    assert program.keeper
    program.keeper.do(Tick(ITEM, done=True))
    until_kept(qtbot, program)
    return program


def until_kept(qtbot: QtBot, program: Program) -> None:
    keeper = program.keeper
    assert keeper is not None
    qtbot.waitUntil(lambda: keeper.is_settled)


def second_path(qtbot: QtBot, program: Program) -> SecondPath:
    """As it stands on a page: shown, with what the journal knows."""
    widget = SecondPath(program.ground.looks, program, program.window.stage)
    widget.show()
    qtbot.waitUntil(widget.begin.isEnabled)
    return widget


def begin_second(qtbot: QtBot, program: Program) -> SecondPath:
    widget = second_path(qtbot, program)
    press(widget, "second-path.begin")
    press(widget, "second-path.yes")
    qtbot.waitUntil(lambda: program.path_name == "2" and widget.choices is not None)
    return widget


def marks(program: Program) -> tuple[str, frozenset[str]]:
    assert program.window.writing
    progress = program.window.writing.marking.progress
    return progress.here, progress.done


def ticked(qtbot: QtBot, program: Program) -> frozenset[str]:
    open_step(qtbot, program.window, STEP)
    panel = program.window.panel
    assert panel is not None
    assert panel.writing is not None
    return panel.writing.ticked


def test_it_asks_once_and_not_now_changes_nothing(open_program: OpenProgram, qtbot: QtBot, data: Path) -> None:
    program = open_ada(open_program, qtbot, data)
    widget = second_path(qtbot, program)
    assert not widget.asking.isVisible()
    press(widget, "second-path.begin")
    assert widget.asking.isVisible()
    press(widget, "second-path.no")
    assert not widget.asking.isVisible()
    assert program.path_name == ""
    assert marks(program) == (STEP, frozenset({"first-visit"}))


def test_a_new_path_begins_empty_and_what_was_written_stays(
    open_program: OpenProgram, qtbot: QtBot, data: Path
) -> None:
    program = open_ada(open_program, qtbot, data)
    assert ITEM in ticked(qtbot, program)
    begin_second(qtbot, program)
    qtbot.waitUntil(lambda: marks(program) == ("", frozenset()))
    qtbot.waitUntil(lambda: program.dates.known.day_zero is None)
    program.window.show_home()
    assert ITEM not in ticked(qtbot, program)
    assert program.window.panel is not None
    said = everything_said(program.window.panel)
    assert f"Ada’s {WORDS}" in said
    assert f"Bring the {WORDS}" not in said
    assert program.numbers.first


def test_the_first_path_is_shown_again_and_both_are_kept(open_program: OpenProgram, qtbot: QtBot, data: Path) -> None:
    program = open_ada(open_program, qtbot, data)
    widget = begin_second(qtbot, program)
    program.dates.set(StepDate("infusion", 1, LATER, None, "planned"))
    assert program.window.writing
    program.window.writing.marking.mark_here("making-cells", here=True)
    until_kept(qtbot, program)
    assert widget.choices is not None
    assert [row.text() for row in widget.choices.rows.values()] == ["First CAR T", "Second CAR T"]
    assert widget.choices.rows["2"].isChecked()
    widget.choices.rows[""].click()
    qtbot.waitUntil(lambda: marks(program) == (STEP, frozenset({"first-visit"})))
    qtbot.waitUntil(lambda: program.dates.known.day_zero == DAY)
    assert ITEM in ticked(qtbot, program)
    widget.choices.rows["2"].click()
    qtbot.waitUntil(lambda: marks(program) == ("making-cells", frozenset()))
    qtbot.waitUntil(lambda: program.dates.known.day_zero == LATER)
    until_kept(qtbot, program)
    close(qtbot, program)
    again = open_program()
    qtbot.waitUntil(lambda: again.dates.known.day_zero == LATER)
    assert again.path_name == "2"
    assert marks(again) == ("making-cells", frozenset())


def test_a_third_follows_while_the_first_is_shown(open_program: OpenProgram, qtbot: QtBot, data: Path) -> None:
    program = open_ada(open_program, qtbot, data)
    widget = begin_second(qtbot, program)
    assert widget.choices is not None
    widget.choices.rows[""].click()
    qtbot.waitUntil(lambda: program.path_name == "")
    until_kept(qtbot, program)
    press(widget, "second-path.begin")
    press(widget, "second-path.yes")
    qtbot.waitUntil(lambda: widget.choices is not None and "3" in widget.choices.rows)
    assert program.path_name == "3"
    assert widget.choices is not None
    assert widget.choices.rows["3"].isChecked()
