"""The chart: on request, points in one colour on a whole range, the rest beside it in words, a table of the same."""

from collections import Counter
from datetime import datetime, timedelta

from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from cartguide.ui.diary.chart import ChartCard
from cartguide.ui.diary.chart_table import ChartTable
from tests.ui.conftest import OpenProgram
from tests.ui.diary.conftest import Desk
from tests.ui.diary.test_list import fill

# So many pixels of a colour are more than the edges of letters and points.
AREA = 40


def chart_of(desk: Desk) -> ChartCard | None:
    """The chart, once somebody asked for it."""
    return desk.page.chart


def cell(table: ChartTable, row: int) -> str:
    """What a row of the table says of its number."""
    item = table.item(row, 1)
    assert item is not None
    return item.text()


def open_chart(open_program: OpenProgram, qtbot: QtBot, temperatures: list[tuple[str, str]]) -> ChartCard:
    program = open_program()
    now = program.day.now().replace(tzinfo=None)
    moments = [now - timedelta(hours=12 * at) for at in range(len(temperatures))]
    entries = [
        (f"e{at}", f"{moment:%Y-%m-%dT%H:%M}", {"temperature": text, "unit": unit})
        for at, (moment, (text, unit)) in enumerate(zip(moments, temperatures, strict=True))
    ]
    fill(qtbot, program, entries)
    desk = Desk(qtbot, program)
    assert chart_of(desk) is None
    desk.page.tools.chart.click()
    chart = chart_of(desk)
    assert chart is not None
    qtbot.waitUntil(lambda: bool(chart.about.text()))
    return chart


def colours(image: QImage) -> set[str]:
    """The colours of whole areas of a picture, without those that only smooth an edge."""
    found = Counter(QColor(image.pixel(x, y)).name() for x in range(image.width()) for y in range(image.height()))
    return {name for name, times in found.items() if times >= AREA}


def test_points_stand_in_the_unit_chosen_and_the_rest_beside(open_program: OpenProgram, qtbot: QtBot) -> None:
    there = [("38,4", "°C"), ("98.6 F", ""), ("99", ""), ("375", "°C"), ("41.0", "°C")]
    chart = open_chart(open_program, qtbot, there)
    chart.units.choices.rows["°C"].click()
    qtbot.waitUntil(lambda: "°C, always" in chart.about.text())
    assert [round(point.at, 1) for point in chart._plot.points] == [41.0, 37.0, 38.4]
    assert chart.beside.isVisible()
    assert ": 99\n" in chart.beside.text()
    assert chart.beside.text().endswith(": 375 °C")
    chart.table.set_opened(opened=True)
    table = chart.table.body
    assert isinstance(table, ChartTable)
    assert [cell(table, row) for row in range(table.rowCount())] == ["38,4 °C", "98.6 F", "41.0 °C"]
    chart.units.choices.rows["°F"].click()
    qtbot.waitUntil(lambda: "°F, always" in chart.about.text())
    assert cell(table, 0) == "38,4 °C"
    assert chart.view.words() == chart.about.text()


def test_the_span_is_chosen(open_program: OpenProgram, qtbot: QtBot) -> None:
    chart = open_chart(open_program, qtbot, [("37", "°C")] * 40)
    counts = {}
    for span in ("30", "7", "shown"):
        chart.spans.choices.rows[span].click()
        qtbot.waitUntil(lambda: chart.spans.text == span)  # noqa: B023  asked at once
        qtbot.wait(50)
        counts[span] = len(chart._plot.points)
    assert counts["7"] < counts["30"] == counts["shown"] == 40


def test_no_value_has_a_colour_of_its_own(open_program: OpenProgram, qtbot: QtBot) -> None:
    """The same colours with hot points and with cool ones; no line crosses the field."""
    chart = open_chart(open_program, qtbot, [("36.5", "°C")])
    chart.units.choices.rows["°C"].click()
    qtbot.waitUntil(lambda: len(chart._plot.points) == 1)
    span = (datetime(2026, 1, 1), datetime(2026, 1, 2))  # noqa: DTZ001  local, as typed
    point = chart._plot.points[0]
    pictures = []
    for at in (36.5, 38.5, 41.5):
        there = chart._plot._replace(points=(point._replace(at=at, when=span[0] + timedelta(hours=12)),))
        chart.view.show_plot(there, "°C", span, "words")
        pictures.append(chart.view.grab().toImage())
    cool, *hot = [colours(picture) for picture in pictures]
    assert chart._looks.look.colour("main").name() in cool
    assert all(each == cool for each in hot)
    field = chart.view._field()
    for picture in pictures:
        column = [
            QColor(picture.pixel(round(field.right()) - 40, y)).name()
            for y in range(round(field.top()), round(field.bottom()) - 4)
        ]
        assert len(set(column)) == 1, "a line crosses the field"


def test_an_empty_span_is_fine(open_program: OpenProgram, qtbot: QtBot) -> None:
    chart = open_chart(open_program, qtbot, [("", "")])
    assert chart.about.text() == "There is nothing to draw for these days. That is fine."
    assert not chart.beside.isVisible()
    chart.closed.emit()
    assert not chart.isVisible()
