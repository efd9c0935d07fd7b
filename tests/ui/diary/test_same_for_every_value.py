"""Whatever number is typed, hot or cold, nothing but the number itself looks, reads or is coloured otherwise."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from cartguide.ui.diary.entry_row import EntryRow
from cartguide.ui.diary.page import DiaryPage
from cartguide.ui.text import Painted
from tests.ui.diary.conftest import Desk, OpenDiary

# One length, so that the figures' widths do not matter; every tenth a thermometer shows between a chill and a blaze.
SHOWN = st.integers(250, 450).map(lambda tenths: f"{tenths // 10}.{tenths % 10}")
ODD = ["375", "fine", "12", "60", "-1", "0"]
PLACEHOLDER = "the number"


@pytest.fixture(autouse=True)
def _steady_cursor(qapp: QApplication) -> Iterator[None]:
    """A cursor that blinks is another picture each time."""
    before = qapp.cursorFlashTime()
    qapp.setCursorFlashTime(0)
    yield
    qapp.setCursorFlashTime(before)


def told(page: QWidget, value: str) -> list[tuple[object, ...]]:
    """Every widget: what it is, whether it is seen, its words without the number, its colours and sizes."""
    return [tuple(_told(widget, value)) for widget in [page, *page.findChildren(QWidget)]]


def _told(widget: QWidget, value: str) -> Iterator[object]:
    yield type(widget).__name__
    yield widget.isVisible()
    yield widget.isEnabled()
    yield widget.accessibleIdentifier().split("diary.entry.")[0]
    words = [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
    if isinstance(widget, QLabel | QLineEdit | QAbstractButton):
        words.append(widget.text())
    if isinstance(widget, Painted):
        words.append(widget.words())
    holds_it = isinstance(widget, EntryRow) or widget.accessibleIdentifier() == "diary.temperature"
    yield [each.replace(value, PLACEHOLDER) if holds_it else each for each in words]
    yield [widget.property(name) for name in ("text_role", "text_colour", "look")]
    yield widget.styleSheet()
    yield widget.palette().cacheKey() == widget.window().palette().cacheKey()
    yield widget.geometry().getRect() if widget.isVisible() else None


def seen(page: DiaryPage) -> QImage:
    """The page as it looks, without the field and the row that hold the number, and without where the cursor blinks."""
    image = page.sheet.grab().toImage()
    painter = QPainter(image)
    hidden = [page.form.fields.temperature.field, *page.findChildren(EntryRow)]
    for widget in hidden:
        if widget.isVisible():
            painter.fillRect(QRect(widget.mapTo(page.sheet, QPoint(0, 0)), widget.size()), QColor("white"))
    painter.end()
    return image


def enter(desk: Desk, value: str, unit: str) -> tuple[list[tuple[object, ...]], QImage]:
    """The page with a value typed and left."""
    form = desk.page.form
    form.fields.unit.choices.rows[unit].click()
    desk.type_temperature(value)
    desk.leave_field()
    desk.settle()
    return told(desk.page, value), seen(desk.page)


@pytest.mark.parametrize("unit", ["°C", ""])
def test_every_value_of_a_thermometer_is_the_same(open_diary: OpenDiary, qtbot: QtBot, unit: str) -> None:
    desk = open_diary()
    desk.page.new.click()
    desk.type_temperature("36.0")
    desk.page.form.fields.day.field.setFocus()
    desk.settle()
    qtbot.waitUntil(lambda: desk.page.kept.words.text().startswith("Kept"))
    before = enter(desk, "36.5", unit)

    @settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(value=SHOWN)
    def same(value: str) -> None:
        now = enter(desk, value, unit)
        assert [pair for pair in zip(now[0], before[0], strict=True) if pair[0] != pair[1]] == []
        assert now[1] == before[1]

    same()
    for value in ("36.5", "38.0", "38.4", "40.0", "41.0"):
        assert enter(desk, value, unit) == before


def test_the_list_and_the_closed_form_are_the_same(open_diary: OpenDiary, qtbot: QtBot) -> None:
    desk = open_diary()
    desk.page.new.click()
    desk.page.form.fields.time.field.setText("08:00")
    desk.type_temperature("36.5")
    desk.page.form.finish.click()
    desk.settle()
    (row,) = desk.page.findChildren(EntryRow)
    before = None
    for value in ("36.5", "33.3", "38.0", "38.5", "41.1"):
        desk.page.open_entry(row.entry.uuid)
        desk.type_temperature(value)
        desk.page.form.finish.click()
        desk.settle()
        qtbot.waitUntil(lambda: desk.page.kept.words.text().startswith("Kept"))
        desk.page.new.setFocus()
        now = (told(desk.page.sheet, value), seen(desk.page))
        before = before or now
        assert now == before


def test_what_no_thermometer_shows_is_asked_in_the_same_words(open_diary: OpenDiary) -> None:
    desk = open_diary()
    page = desk.page
    page.new.click()
    odd = page.form.fields.odd
    asked = "Please check the number. If it is right, press Keep. If you feel unwell, call your team."
    first = None
    for value in ODD:
        desk.type_temperature(value)
        assert not odd.isVisible()
        desk.leave_field()
        assert odd.isVisible()
        assert odd.words.words() == asked
        desk.settle()
        now = told(page, value)
        first = first or now
        assert now == first
        assert page.form.change().fields["temperature"] == value


def test_keep_puts_the_question_away_and_is_remembered(open_diary: OpenDiary) -> None:
    desk = open_diary()
    page = desk.page
    page.new.click()
    desk.type_temperature("375")
    desk.leave_field()
    page.form.fields.odd.kept.emit()
    assert not page.form.fields.odd.isVisible()
    page.form.finish.click()
    desk.settle()
    (row,) = page.findChildren(EntryRow)
    assert "375" in row.text()
    page.open_entry(row.entry.uuid)
    assert not page.form.fields.odd.isVisible()
    desk.type_temperature("3755")
    desk.leave_field()
    assert page.form.fields.odd.isVisible()


def test_two_units_are_pointed_out(open_diary: OpenDiary) -> None:
    desk = open_diary()
    desk.page.new.click()
    desk.type_temperature("101.3 F")
    desk.page.form.fields.unit.choices.rows["°C"].click()
    assert desk.page.form.fields.unit.trouble.text().startswith("The unit you typed is not the one you chose.")
    desk.page.form.fields.unit.choices.rows["°F"].click()
    assert not desk.page.form.fields.unit.trouble.isVisible()
