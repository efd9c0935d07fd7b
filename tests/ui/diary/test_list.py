"""The list: days in words, newest first; years of it in slices, none of them lost, never all at once."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from pytestqt.qtbot import QtBot

from cartguide.export.page import Heading, Table, texts
from cartguide.journal.changes import RecordGone, RecordKept
from cartguide.journal.journal import Journal
from cartguide.journey.dates import HAPPENED, StepDate
from cartguide.ui.diary.entry_list import MOST_SLICES
from cartguide.ui.program import Program
from tests.ui.conftest import OpenProgram
from tests.ui.diary.conftest import Desk, OpenDiary

Entry = tuple[str, str, dict[str, str]]


def fill(qtbot: QtBot, program: Program, entries: Iterable[Entry]) -> None:
    """Write entries into the journal: uuid, day, fields."""
    done: list[bool] = []

    def write(journal: Journal) -> bool:
        for uuid, day, fields in entries:
            journal.records.keep(uuid, "diary", day, fields, "s")
        return True

    assert program.keeper
    program.keeper.see(write, done.append)
    qtbot.waitUntil(lambda: bool(done), timeout=60_000)


def four_a_day(days: int, until: date) -> Iterable[Entry]:
    """So many days of four entries each, the last of them at `until`."""
    for back in range(days):
        day = until - timedelta(days=back)
        for hour in (2, 8, 14, 20):
            yield f"{day}-{hour:02}", f"{day}T{hour:02}:00", {"temperature": "36.9", "unit": "°C", "line": f"{day}"}


def test_each_day_has_its_heading_in_words(open_program: OpenProgram, qtbot: QtBot) -> None:
    program = open_program()
    today = program.day.now().date()
    days = (today, today - timedelta(days=1), today - timedelta(days=400))
    fill(qtbot, program, [(f"e{at}", f"{day}T08:00", {"line": "Soup"}) for at, day in enumerate(days)])
    program.dates.set(StepDate("infusion", 1, today - timedelta(days=12), None, HAPPENED))
    desk = Desk(qtbot, program)
    desk.wait_rows(3)
    heads = [desk.page.list.slices[0].blocks[f"{day}"].heading.text() for day in days]
    assert heads[0].startswith("Today, ")
    assert heads[0].endswith(" · Day +12")
    assert heads[1].startswith("Yesterday, ")
    assert heads[1].endswith(" · Day +11")
    assert str(days[2].year) in heads[2]
    assert "Day" not in heads[2]
    program.dates.remove("infusion", 1)
    now = desk.page.list.slices[0].blocks[f"{today}"].heading.text()
    assert now.startswith("Today, ")
    assert "Day" not in now


def test_years_are_read_in_slices_and_the_newest_is_pushed_out(open_program: OpenProgram, qtbot: QtBot) -> None:
    program = open_program()
    today = program.day.now().date()
    there = sorted((uuid for uuid, _, _ in four_a_day(120, today)), reverse=True)
    fill(qtbot, program, four_a_day(120, today))
    desk = Desk(qtbot, program)
    page, seen = desk.page, []
    while True:
        qtbot.waitUntil(lambda: not page._is_reading and page.list.is_made)
        seen += [uuid for uuid in (entry.uuid for entry in page.list.entries) if uuid not in seen]
        assert len(page.list.slices) <= MOST_SLICES
        if page.list.before is None:
            break
        assert page.older.isVisible()
        page.older.click()
    assert seen == there
    assert not page.older.isVisible()
    assert page.tools.newest.isVisible()
    page.tools.newest.click()
    qtbot.waitUntil(lambda: page.list.is_made and page.list.entries[0].uuid == there[0])
    assert not page.tools.newest.isVisible()


def test_scrolling_near_the_end_brings_older_ones(open_program: OpenProgram, qtbot: QtBot) -> None:
    program = open_program()
    fill(qtbot, program, four_a_day(60, program.day.now().date()))
    desk = Desk(qtbot, program)
    bar = desk.page.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    before = len(desk.page.list.entries)
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: len(desk.page.list.entries) > before)


def test_one_goes_to_a_month(open_program: OpenProgram, qtbot: QtBot) -> None:
    program = open_program()
    fill(qtbot, program, four_a_day(10, date(2026, 10, 20)))
    fill(qtbot, program, four_a_day(10, date(2019, 3, 31)))
    desk = Desk(qtbot, program)
    page = desk.page
    page.tools.month.click()
    page.tools.field.field.setText("soon")
    page.tools.go.click()
    assert page.tools.field.trouble.text() == "Please write a month and a year, such as March 2027."
    page.tools.field.field.setText("March 2019")
    page.tools.go.click()
    qtbot.waitUntil(lambda: page.list.entries[0].day == "2019-03-31T20:00")
    assert not page.tools.field.isVisible()
    page.tools.month.click()
    page.tools.field.field.setText("2001")
    page.tools.go.click()
    qtbot.waitUntil(lambda: page.list.is_empty)
    assert page.empty.isVisible()
    assert page.tools.newest.isVisible()


def test_what_is_done_elsewhere_is_seen_here(open_diary: OpenDiary) -> None:
    desk = open_diary()
    now = datetime.now().astimezone()
    change = RecordKept("e", "diary", f"{now:%Y-%m-%dT%H:%M}", {"line": "From afar"}, "s", "2026-01-01T00:00:00.000Z")
    desk.keeper.do(change)
    assert "From afar" in desk.wait_rows(1)[0]
    desk.keeper.do(RecordGone("e", gone=True))
    assert desk.rows() == []
    desk.settle()
    desk.keeper.do(RecordGone("e", gone=False))
    assert "From afar" in desk.wait_rows(1)[0]
    desk.keeper.do(change._replace(uuid="other", kind="call"))
    assert len(desk.rows()) == 1


def test_an_entry_moves_to_its_day(open_diary: OpenDiary) -> None:
    desk = open_diary()
    page = desk.page
    for line in ("first", "second"):
        page.new.click()
        page.form.fields.line.field.insertPlainText(line)
        page.form.finish.click()
    second = page.list.entries[0]
    page.open_entry(second.uuid)
    page.form.fields.day.field.setText("yesterday")
    page.form.fields.day.field.textEdited.emit("yesterday")
    page.form.finish.click()
    assert len(desk.rows()) == 2
    assert len(page.list.slices[0].blocks) == 2
    assert page.list.entries[1].uuid == second.uuid


def test_an_entry_far_back_opens_by_its_id(open_program: OpenProgram, qtbot: QtBot) -> None:
    program = open_program()
    fill(qtbot, program, four_a_day(40, date(2026, 10, 20)))
    fill(qtbot, program, [("old", "2015-01-01T08:00", {"line": "Long ago"})])
    desk = Desk(qtbot, program)
    desk.page.open_entry("old")
    qtbot.waitUntil(desk.page.form.isVisible)
    assert desk.page.form.fields.line.text == "Long ago"
    desk.page.form.finish.click()
    assert "old" not in {entry.uuid for entry in desk.page.list.entries}


def test_what_is_shown_is_printed_as_typed(open_program: OpenProgram, qtbot: QtBot) -> None:
    program = open_program()
    long = "Much to tell. " * 60
    fill(qtbot, program, [("e", "2026-10-20T08:00", {"temperature": "38,4", "unit": "°C", "line": long})])
    desk = Desk(qtbot, program)
    sheet = desk.page.printed()
    assert isinstance(sheet.parts[0], Heading)
    assert isinstance(sheet.parts[-1], Table)
    said = "\n".join(texts(sheet))
    assert "Call first. Write later." in said
    assert "38,4 °C" in said
    assert long in said


def test_a_journal_that_cannot_be_opened_says_so(open_program: OpenProgram, qtbot: QtBot) -> None:
    program = open_program(wait=False)
    program.window.show_place("diary")
    page = program.window.stage.shown
    assert program.keeper
    assert page is not None
    qtbot.waitUntil(program.can_keep)
    program.keeper.failed.emit(OSError())
    assert page.shut.isVisible()  # type: ignore[attr-defined]  # DiaryPage
    assert not page.new.isEnabled()  # type: ignore[attr-defined]  # the same
    program.keeper.opened.emit({})
    assert not page.shut.isVisible()  # type: ignore[attr-defined]  # the same
