"""An entry is written, kept as typed, opened again, corrected, deleted and brought back."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cartguide.journal.changes import RecordKept
from cartguide.journal.errors import Full
from cartguide.journal.journal import Journal
from cartguide.journal.record_model import Record
from cartguide.journey.diary import LINE, TEMPERATURE, UNIT, WRITER
from cartguide.ui.diary.more import MoreFields
from cartguide.ui.diary.page import DiaryPage
from tests.ui.conftest import OpenProgram, close
from tests.ui.diary.conftest import Desk, OpenDiary

NUMBER = "800 555 0142"
STRANGE = [
    "٣٨\N{ARABIC DECIMAL SEPARATOR}٤",
    "שלום 38.4 \u202eabc",
    "a\0b",
    "\ud800 alone",
    "🌡️ 38,4 👩\u200d👧",
    "<b>38.4</b> & <img src=x>",
    "38.4\u00a0°C",
]


def with_number(desk: Desk) -> Desk:
    desk.program.keep_numbers(desk.program._numbers._replace(first=NUMBER, outside=True))
    return desk


def entries(qtbot: QtBot, desk: Desk) -> tuple[Record, ...]:
    desk.settle()
    found: list[tuple[Record, ...]] = []
    desk.keeper.see(lambda journal: journal.records.of_kind("diary"), found.append)
    qtbot.waitUntil(lambda: bool(found))
    return found[0]


def test_an_entry_is_kept_as_one_types_and_stands_after_a_restart(
    open_diary: OpenDiary, open_program: OpenProgram, qtbot: QtBot
) -> None:
    desk = with_number(open_diary())
    page = desk.page
    assert page.empty.isVisible()
    assert page.call_first.number.text() == NUMBER
    page.new.click()
    page.form.fields.time.field.setText("2:30 pm")
    desk.type_temperature("38,4")
    page.form.fields.unit.choices.rows["°C"].click()
    page.form.fields.how.choices.rows["ear"].click()
    page.form.fields.line.field.insertPlainText("Soup & a <b>walk</b>")
    desk.settle()
    kept = f"Kept on this laptop. Nobody at your clinic sees it. If you feel unwell, call {NUMBER}."
    qtbot.waitUntil(lambda: page.kept.words.text() == kept)
    page.form.finish.click()
    assert page.kept.words.text() == kept
    assert not page.empty.isVisible()
    row = "2:30 PM, 38,4 °C · Ear, Soup & a <b>walk</b>"
    assert desk.rows() == [row]
    (entry,) = entries(qtbot, desk)
    assert entry.day[11:] == "14:30"
    assert entry.fields == {
        "time": "2:30 pm",
        "temperature": "38,4",
        "unit": "°C",
        "how": "ear",
        "line": "Soup & a <b>walk</b>",
        "writer": "me",
    }
    close(qtbot, desk.program)
    again = Desk(qtbot, open_program())
    assert again.wait_rows(1) == [row]


def test_without_a_number_it_says_so(open_diary: OpenDiary, qtbot: QtBot) -> None:
    desk = open_diary()
    page = desk.page
    assert not page.call_first.number.isVisible()
    assert page.call_first.about.text() == "No number here yet. Look on your card or papers."
    page.new.click()
    desk.type_temperature("37")
    desk.settle()
    none = "Kept on this laptop. Nobody at your clinic sees it. If you feel unwell, call your team."
    qtbot.waitUntil(lambda: page.kept.words.text() == none)


def test_nothing_typed_keeps_nothing(open_diary: OpenDiary, qtbot: QtBot) -> None:
    desk = open_diary()
    desk.page.new.click()
    assert desk.page.form.fields.unit.text == ""
    desk.page.form.finish.click()
    assert entries(qtbot, desk) == ()
    assert desk.page.new.isVisible()
    assert desk.page.empty.isVisible()


@pytest.mark.parametrize("text", STRANGE)
def test_what_was_typed_is_what_is_kept_and_shown(open_diary: OpenDiary, qtbot: QtBot, text: str) -> None:
    desk = open_diary()
    desk.page.new.click()
    desk.page.form.fields.temperature.put(text)
    desk.page.form.fields.line.put(text)
    desk.page.form.fields.line._typed()
    desk.page.form.finish.click()
    (entry,) = entries(qtbot, desk)
    assert entry.fields[TEMPERATURE] == text
    assert entry.fields[LINE] == text
    desk.page.open_entry(entry.uuid)
    assert desk.page.form.fields.temperature.text == text
    assert desk.page.form.fields.line.text == text
    desk.page.form.fields.how.choices.rows["mouth"].click()
    (entry,) = entries(qtbot, desk)
    assert (entry.fields[TEMPERATURE], entry.fields[LINE]) == (text, text)


def test_a_megabyte_pasted_is_kept_whole(open_diary: OpenDiary, qtbot: QtBot) -> None:
    desk = open_diary()
    desk.page.new.click()
    text = "All day long. " * 75_000
    desk.page.form.fields.line.field.insertPlainText(text)
    desk.page.form.finish.click()
    (entry,) = entries(qtbot, desk)
    assert entry.fields[LINE] == text
    assert len(desk.rows()[0]) < 300


def test_a_short_field_says_when_a_text_does_not_fit(open_diary: OpenDiary) -> None:
    desk = open_diary()
    desk.page.new.click()
    weight = desk.page.form.fields.temperature
    weight.field.insert("7" * 5000)
    assert weight.trouble.isVisible()


def test_a_correction_keeps_what_stood_there(open_diary: OpenDiary, qtbot: QtBot) -> None:
    desk = open_diary()
    page = desk.page
    page.new.click()
    desk.type_temperature("37,1")
    page.form.finish.click()
    (entry,) = entries(qtbot, desk)
    row = page.list.row(entry.uuid)
    assert row is not None
    row.click()
    assert not page.form.formers.isVisible()
    desk.type_temperature("37,7")
    page.form.finish.click()
    assert "37,7" in desk.rows()[0]
    qtbot.waitUntil(lambda: page.list.row(entry.uuid).hasFocus())  # type: ignore[union-attr]  # it stands
    desk.settle()
    page.open_entry(entry.uuid)
    qtbot.waitUntil(page.form.formers.isVisible)
    assert "37,1" in page.form.formers.text.words()
    assert "37,7" not in page.form.formers.text.words()


def test_a_deleted_entry_comes_back(open_diary: OpenDiary, qtbot: QtBot) -> None:
    desk = open_diary()
    page = desk.page
    page.new.click()
    desk.type_temperature("37,1")
    page.form.finish.click()
    (entry,) = entries(qtbot, desk)
    page.open_entry(entry.uuid)
    page.form.remove.click()
    assert desk.rows() == []
    assert page.empty.isVisible()
    assert entries(qtbot, desk) == ()
    assert desk.program.window.messages.undo.undo_last()
    assert "37,1" in desk.wait_rows(1)[0]
    (back,) = entries(qtbot, desk)
    assert back.fields == entry.fields


def test_what_is_half_typed_stands_when_one_comes_back(open_diary: OpenDiary, qtbot: QtBot) -> None:
    desk = open_diary()
    desk.page.new.click()
    desk.type_temperature("38")
    desk.program.window.show_calls()
    assert len(entries(qtbot, desk)) == 1
    desk.program.window.show_place("diary")
    assert desk.program.window.stage.shown is desk.page
    assert desk.page.form.fields.temperature.text == "38"
    assert desk.page.form.isVisible()


def test_a_day_and_a_time_that_are_not_understood_are_kept_and_said(open_diary: OpenDiary, qtbot: QtBot) -> None:
    desk = open_diary()
    fields = desk.page.form.fields
    desk.page.new.click()
    desk.type_temperature("38")
    qtbot.keyClicks(fields.day.field, "!")
    fields.day.field.setText("the day of the storm")
    fields.time.field.setText("2:30")
    fields.day.field.editingFinished.emit()
    assert fields.day.trouble.text() == "Please write a day, such as 17 March."
    assert fields.time.trouble.text().startswith("Morning or afternoon?")
    desk.page.form._on_typed()
    (entry,) = entries(qtbot, desk)
    assert entry.fields["date"] == "the day of the storm"
    assert entry.fields["time"] == "2:30"
    fields.day.field.setText("yesterday")
    fields.day.field.editingFinished.emit()
    assert not fields.day.trouble.isVisible()
    assert fields.day.text != "yesterday"
    desk.page.form._on_typed()
    (entry,) = entries(qtbot, desk)
    assert "date" not in entry.fields
    today = desk.program.day.today
    assert today
    assert (today - __import__("datetime").date.fromisoformat(entry.day[:10])).days == 1


def test_who_writes_is_the_same_next_time(open_diary: OpenDiary, open_program: OpenProgram, qtbot: QtBot) -> None:
    desk = open_diary()
    desk.page.new.click()
    desk.page.form.fields.writer.choices.rows["caregiver"].click()
    desk.type_temperature("37")
    desk.page.form.finish.click()
    assert desk.rows()[0].endswith("Written by the caregiver")
    desk.settle()
    close(qtbot, desk.program)
    again = Desk(qtbot, open_program())
    again.page.new.click()
    assert again.page.form.fields.fields()[WRITER] == "caregiver"
    assert again.page.form.fields.fields()[UNIT] == ""


def is_more_open(page: DiaryPage) -> bool:
    return page.form.fields.more.heading.opened


def test_more_can_be_added(open_diary: OpenDiary, qtbot: QtBot) -> None:
    desk = open_diary()
    page = desk.page
    page.new.click()
    page.form.fields.more.set_opened(opened=True)
    more = page.form.fields.more.body
    assert isinstance(more, MoreFields)
    more.things["outside"].click()
    page.form.finish.click()
    (entry,) = entries(qtbot, desk)
    assert entry.fields["things"] == "outside"
    assert "I went outside" in desk.rows()[0]
    page.new.click()
    assert not is_more_open(page)
    page.open_entry(entry.uuid)
    assert is_more_open(page)
    assert more.things["outside"].isChecked()


def test_what_is_not_kept_is_never_called_kept(
    open_diary: OpenDiary, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = open_diary()
    page = desk.page

    def refuse(_change: RecordKept, _journal: Journal) -> None:
        raise Full

    with monkeypatch.context() as broken:
        broken.setattr(RecordKept, "apply", refuse)
        page.new.click()
        desk.type_temperature("38")
        with qtbot.waitSignal(desk.keeper.not_saved):
            desk.keeper.save_now()
        assert page.kept.words.text().startswith("NOT saved. ")
        assert page.kept.again.isVisible()
        desk.type_temperature("38.1")
        assert page.kept.words.text().startswith("NOT saved. ")
    page.kept.again.click()
    qtbot.waitUntil(lambda: page.kept.words.text().startswith("Kept on this laptop."))
    assert not page.kept.again.isVisible()
    (entry,) = entries(qtbot, desk)
    assert entry.fields[TEMPERATURE] == "38.1"


def test_the_keyboard_is_in_the_first_field_and_goes_back(open_diary: OpenDiary, qtbot: QtBot) -> None:
    desk = open_diary()
    qtbot.keyClick(desk.page.new, Qt.Key.Key_Return)
    qtbot.waitUntil(desk.page.form.fields.temperature.field.hasFocus)
    desk.page.form.finish.click()
    qtbot.waitUntil(desk.page.new.hasFocus)
