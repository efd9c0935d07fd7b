"""The list's rows stand below one another without a gap, and what stands is not measured again when more comes."""

import gc

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cartguide.ui.mine.note_row import NoteRow
from cartguide.ui.notes.page import NotesPage
from cartguide.ui.scale import TIGHT
from cartguide.ui.snapshot import settle
from tests.ui.conftest import OpenProgram
from tests.ui.notes.desk import rows, show_notes
from tests.ui.notes.test_many import NUMBER, fill, scroll_to_the_end


def gaps(page: NotesPage, shown: list[QWidget]) -> set[int]:
    """How far each stands below the one before."""
    tops = [each.mapTo(page.sheet, QPoint(0, 0)).y() for each in shown]
    ends = [top + each.height() for top, each in zip(tops, shown, strict=True)]
    return {top - end for top, end in zip(tops[1:], ends, strict=False)}


def is_whole(page: NotesPage) -> bool:
    """Whether every row is as high as its words need, with the same gap before each and room for the last."""
    shown: list[QWidget] = [*rows(page)]
    fits = all(row.height() == row.heightForWidth(row.width()) and row.width() == page.list.width() for row in shown)
    last = shown[-1].mapTo(page.list, QPoint(0, shown[-1].height())).y()
    return fits and gaps(page, shown) == {TIGHT} and last == page.list.height()


def test_rows_stand_below_one_another_at_every_size_of_the_text(qtbot: QtBot, open_program: OpenProgram) -> None:
    program = open_program()
    fill(qtbot, program)
    page = show_notes(qtbot, program)
    scroll_to_the_end(qtbot, page)
    assert is_whole(page)
    program.window.apply_text_size(200)
    settle()
    assert is_whole(page)
    program.window.show_home()
    program.window.apply_text_size(100)
    program.window.show_place("notes")
    settle()
    assert is_whole(page)
    program.window.resize(480, 700)
    settle()
    assert is_whole(page)


def test_a_card_takes_a_rows_place_and_gives_it_back(qtbot: QtBot, open_program: OpenProgram) -> None:
    program = open_program()
    fill(qtbot, program)
    page = show_notes(qtbot, program)
    third = rows(page)[2]
    third.click()
    card = page.card
    assert card is not None
    shown = rows(page)
    settle()
    assert third not in shown
    assert card.height() >= card.heightForWidth(card.width())
    assert gaps(page, [*shown[:2], card, *shown[2:]]) == {TIGHT}
    card.closed.emit()
    settle()
    assert is_whole(page)
    assert rows(page)[2] is third


def test_what_stands_is_not_measured_again_when_more_comes(
    qtbot: QtBot, open_program: OpenProgram, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = open_program()
    fill(qtbot, program)
    page = show_notes(qtbot, program)
    settle()
    stood, asked, measure = set(page.list.rows.values()), list[QWidget](), NoteRow.heightForWidth

    def measured(row: NoteRow, width: int) -> int:
        asked.append(row)
        return measure(row, width)

    monkeypatch.setattr(NoteRow, "heightForWidth", measured)
    scroll_to_the_end(qtbot, page)
    settle()
    assert stood < set(page.list.rows.values())
    assert asked
    assert not stood.intersection(asked)


def test_thousands_of_notes_are_no_work_for_the_collector(qtbot: QtBot, open_program: OpenProgram) -> None:
    program = open_program()
    fill(qtbot, program)
    gc.collect()
    before = len(gc.get_objects())
    page = show_notes(qtbot, program)
    gc.collect()
    assert len(page.notes.known) == NUMBER
    assert len(gc.get_objects()) - before < NUMBER / 2
