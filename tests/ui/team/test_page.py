"""My team: written as one types, opened in its place, found again after a new start."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from cartguide.export.page import texts
from cartguide.guide.catalogue import Words
from cartguide.journal.changes import RecordGone, RecordKept
from cartguide.journal.find import Hit
from cartguide.journal.record_model import Record
from cartguide.journey.team import APPOINTMENT, CALL, FORMS, KINDS, PAPER, PERSON
from cartguide.ui.search.opening import open_own
from cartguide.ui.team.said import lines_of
from cartguide.ui.team.times import Times, full_day
from tests.conftest import ROOT
from tests.ui.conftest import OpenProgram, close
from tests.ui.team.conftest import Desk, OpenTeam, write


def test_empty_each_part_says_so_and_what_to_do(open_team: OpenTeam) -> None:
    desk = open_team()
    assert all(part.empty.isVisible() and part.add.isVisible() for part in desk.page.sections.values())
    assert not any(part.rest.isVisible() for part in desk.page.sections.values())
    assert not desk.page.shut.isVisible()


@pytest.mark.parametrize("kind", KINDS)
def test_each_field_is_kept_as_typed_and_comes_back(
    kind: str, open_team: OpenTeam, open_program: OpenProgram, qtbot: QtBot
) -> None:
    desk = open_team()
    names = [field.name for row in FORMS[kind] for field in row if field.name != "day" or kind == PERSON]
    uuid = desk.add(kind, **{name: f" {name} ✓ <b>*1*" for name in names})
    (record,) = desk.kept(kind)
    assert {name: record.fields[name] for name in names} == {name: f" {name} ✓ <b>*1*" for name in names}
    close(qtbot, desk.program)
    again = Desk(qtbot, open_program())
    assert len(again.rows(kind)) == 1
    again.press(f"team.{kind}.{uuid}")
    assert {name: again.form(kind).fields[name].text for name in names} == {name: f" {name} ✓ <b>*1*" for name in names}


def test_it_is_kept_with_its_first_letter(open_team: OpenTeam) -> None:
    desk = open_team()
    form = desk.begin(PERSON)
    desk.settle()
    assert desk.kept(PERSON) == ()
    form.fields["name"].editor.insertPlainText("K")
    assert [record.fields for record in desk.kept(PERSON)] == [{"name": "K"}]
    assert "Kept on this laptop" in form.kept.words.text()


def test_a_call_that_only_says_when_is_none(open_team: OpenTeam) -> None:
    desk = open_team()
    form = desk.begin(CALL)
    assert form.fields["when"].text
    form.finish.click()
    assert desk.kept(CALL) == ()
    desk.add(CALL, said="Drink more.")
    (call,) = desk.kept(CALL)
    assert call.fields["when"].startswith(full_day(desk.program.ground.looks.say, desk.program.day.now().date()))


def test_what_is_emptied_is_put_away(open_team: OpenTeam) -> None:
    desk = open_team()
    uuid = desk.add(PERSON, name="Kim")
    desk.press(f"team.person.{uuid}")
    write(desk.form(PERSON), "name", "")
    desk.form(PERSON).finish.click()
    assert desk.kept(PERSON) == ()
    assert desk.part(PERSON).empty.isVisible()


def test_a_form_closes_where_another_opens_and_the_keyboard_goes_back(open_team: OpenTeam) -> None:
    desk = open_team()
    uuid = desk.add(PERSON, name="Kim")
    assert desk.part(PERSON).rows[uuid].hasFocus()
    desk.press(f"team.person.{uuid}")
    assert not desk.part(PERSON).rows[uuid].isVisible()
    desk.begin(PAPER)
    assert desk.part(PERSON).form is None
    assert desk.part(PERSON).rows[uuid].isVisible()


def test_what_was_deleted_comes_back_by_undo(open_team: OpenTeam) -> None:
    desk = open_team()
    uuid = desk.add(PERSON, name="Kim", role="Nurse")
    desk.press(f"team.person.{uuid}")
    desk.form(PERSON).remove.click()
    assert desk.rows(PERSON) == []
    assert desk.kept(PERSON) == ()
    assert desk.program.window.messages.undo_last()
    assert desk.rows(PERSON) == ["Kim, Nurse"]
    assert len(desk.kept(PERSON)) == 1


def test_a_form_whose_record_is_deleted_elsewhere_closes(open_team: OpenTeam) -> None:
    desk = open_team()
    uuid = desk.add(PERSON, name="Kim")
    desk.press(f"team.person.{uuid}")
    desk.keeper.do(RecordGone(uuid, gone=True))
    assert desk.part(PERSON).form is None
    assert desk.part(PERSON).empty.isVisible()


def test_appointments_stand_in_their_order_and_past_ones_behind(open_team: OpenTeam) -> None:
    desk = open_team()
    desk.add(APPOINTMENT, day="in 9 days", whom="Later")
    desk.add(APPOINTMENT, day="tomorrow", time="9:30 am", whom="Sooner")
    desk.add(APPOINTMENT, day="3 days ago", whom="Past")
    desk.add(APPOINTMENT, day="after the scan", whom="Who knows")
    whom = [row.split(", ")[1] for row in desk.rows(APPOINTMENT)]
    assert whom == ["Sooner", "Later", "Who knows"]
    assert "9:30 AM · tomorrow" in desk.rows(APPOINTMENT)[0]
    assert desk.rows(APPOINTMENT)[2].startswith("after the scan")
    desk.press("team.appointment.rest")
    assert [row.split(", ")[1] for row in desk.rows(APPOINTMENT)] == [*whom, "Past"]
    assert not desk.part(APPOINTMENT).rest.isVisible()


def test_a_day_told_from_today_means_the_same_tomorrow(open_team: OpenTeam) -> None:
    desk = open_team()
    form = desk.begin(APPOINTMENT)
    write(form, "day", "in 5 days")
    there = desk.program.day.now().date() + timedelta(days=5)
    assert form.fields["day"].text == full_day(desk.program.ground.looks.say, there)
    (record,) = desk.kept(APPOINTMENT)
    assert (record.day, record.fields) == (there.isoformat(), {})
    form.finish.click()
    desk.press(f"team.appointment.{record.uuid}")
    assert desk.form(APPOINTMENT).fields["day"].text == full_day(desk.program.ground.looks.say, there)
    desk.form(APPOINTMENT).finish.click()
    assert desk.kept(APPOINTMENT)[0].day == there.isoformat()


@pytest.mark.parametrize(
    ("kind", "name", "typed", "said"),
    [
        (APPOINTMENT, "day", "31 Feb", "There is no such day"),
        (APPOINTMENT, "day", "32 Foo", "Please write a day"),
        (APPOINTMENT, "time", "9:30", "Morning or afternoon?"),
        (APPOINTMENT, "time", "25:00", "There is no such time"),
        (PERSON, "day", "ask at the desk", "There is no number in this"),
        (PERSON, "night", "٠١٢٣", ""),
        (APPOINTMENT, "time", "14:00", ""),
        (CALL, "when", "31 Feb", ""),
    ],
)
def test_what_is_not_understood_is_said_and_kept(
    kind: str, name: str, typed: str, said: str, open_team: OpenTeam
) -> None:
    desk = open_team()
    form = desk.begin(kind)
    write(form, name, typed)
    trouble = form.fields[name].trouble
    assert trouble.isVisible() == bool(said)
    assert said in trouble.text()
    if kind != CALL:
        assert [record.fields.get(name) for record in desk.kept(kind)] == [typed]


def test_more_than_a_few_calls_wait_behind_a_button(open_team: OpenTeam) -> None:
    desk = open_team()
    for at in range(9):
        created = f"2026-01-0{at + 1}T00:00:00.000Z"
        desk.keeper.do(RecordKept(f"c{at}", CALL, f"2026-01-0{at + 1}", {"who": f"Call {at}"}, "s", created))
    assert desk.rows(CALL) == [f"Call {at}" for at in range(8, 2, -1)]
    desk.press("team.call.rest")
    assert desk.rows(CALL) == [f"Call {at}" for at in range(8, -1, -1)]
    assert desk.part(CALL).rows["c2"].hasFocus()


def test_a_record_is_opened_from_elsewhere(open_program: OpenProgram, qtbot: QtBot) -> None:
    desk = Desk(qtbot, open_program())
    uuid = desk.add(PAPER, what="Approval", reference="AB-1")
    close(qtbot, desk.program)
    program = open_program()
    program.window.show_place("team")
    open_own(program.window, Hit(PAPER, uuid, "", "", 0, ""))
    again = Desk(qtbot, program)
    assert again.form(PAPER).uuid == uuid
    assert again.form(PAPER).fields["reference"].text == "AB-1"


def test_it_prints_what_it_shows(open_team: OpenTeam) -> None:
    desk = open_team()
    desk.add(PERSON, name="Kim", day="800 555 0142")
    printed = list(texts(desk.page.printed()))
    assert "Kim" in printed
    assert "By day: 800 555 0142" in printed
    assert "Papers" not in printed


def test_without_a_journal_nothing_can_be_typed(open_program: OpenProgram, qtbot: QtBot) -> None:
    program = open_program()
    desk = Desk(qtbot, program)
    desk.begin(PERSON)
    desk.keeper._person = None
    desk.keeper.failed.emit(OSError())
    assert desk.page.shut.isVisible()
    assert not desk.part(PAPER).add.isEnabled()
    assert desk.form(PERSON).fields["name"].editor.isReadOnly()


TIMES = Times(datetime(2026, 11, 23, 14, 5, tzinfo=UTC), date(2026, 11, 23))


@given(kind=st.sampled_from(KINDS), text=st.text(max_size=300), day=st.text(max_size=12))
def test_no_words_are_too_odd_for_a_row(kind: str, text: str, day: str) -> None:
    record = Record("u", kind, day, {field.name: text for row in FORMS[kind] for field in row})
    lines = lines_of(Words(ROOT / "resources" / "locale", "en"), record, TIMES)
    assert lines[0][1]
    assert all("\n" not in words for _, words in lines)
