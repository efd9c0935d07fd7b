"""The words to find things by are taken in while nothing else is to do, in slices, and never before the check."""

import pytest
from pytestqt.qtbot import QtBot

from cartguide.journal.errors import Full
from cartguide.journal.find import Find
from cartguide.journal.journal import Journal
from cartguide.ui.keeper import Keeper
from cartguide.ui.search import indexing
from cartguide.ui.search.indexing import Indexing
from tests.ui.conftest import OpenProgram
from tests.ui.search.test_search_page import note


@pytest.fixture(autouse=True)
def _soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(indexing, "REST_MS", 20)


def keeper_of(open_program: OpenProgram) -> Keeper:
    keeper = open_program().keeper
    assert keeper
    return keeper


def is_up_to_date(qtbot: QtBot, keeper: Keeper) -> bool:
    told: list[tuple[bool, int]] = []
    keeper.see(
        lambda journal: (Find(journal.store).is_up_to_date, len(journal.store.rows("SELECT rowid FROM find"))),
        told.append,
    )
    qtbot.waitUntil(lambda: bool(told))
    return told[0] == (True, 3)


def test_what_is_saved_is_taken_in_a_while_after(open_program: OpenProgram, qtbot: QtBot) -> None:
    keeper = keeper_of(open_program)
    Indexing(keeper)
    for number in range(3):
        keeper.do(note(number, "germ"))
    qtbot.waitUntil(lambda: keeper.is_settled)
    qtbot.waitUntil(lambda: is_up_to_date(qtbot, keeper))


def test_what_was_saved_before_is_taken_in_in_slices(
    open_program: OpenProgram, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    keeper = keeper_of(open_program)
    for number in range(3):
        keeper.do(note(number, "germ"))
    qtbot.waitUntil(lambda: keeper.is_settled)
    monkeypatch.setattr("cartguide.journal.find.Find.bring_up_to_date.__defaults__", (1,))
    Indexing(keeper)
    qtbot.waitUntil(lambda: is_up_to_date(qtbot, keeper))


def test_a_full_disk_is_borne_in_silence(
    open_program: OpenProgram, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    keeper = keeper_of(open_program)
    tried: list[int] = []

    def fail(_find: Find, limit: int = 0) -> bool:
        tried.append(limit)
        raise Full

    monkeypatch.setattr(Find, "bring_up_to_date", fail)
    with qtbot.assertNotEmitted(keeper.not_read):
        Indexing(keeper)
        qtbot.waitUntil(lambda: len(tried) == 1)


def test_the_check_of_the_file_goes_first(
    open_program: OpenProgram, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []
    verify, take_in = Journal.verify, Find.bring_up_to_date

    def checked(journal: Journal) -> None:
        done.append("check")
        verify(journal)

    def taken_in(find: Find, limit: int = 500) -> bool:
        done.append("take in")
        return take_in(find, limit)

    monkeypatch.setattr(Journal, "verify", checked)
    monkeypatch.setattr(Find, "bring_up_to_date", taken_in)
    program = open_program(wait=False)
    assert program.keeper
    Indexing(program.keeper)
    qtbot.waitUntil(lambda: "take in" in done)
    assert done[0] == "check"
