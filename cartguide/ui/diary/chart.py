"""The chart on request, its table, and what is not on it."""

from collections.abc import Callable
from datetime import datetime, time, timedelta

from PySide6.QtCore import QDate, QLocale, Signal
from PySide6.QtGui import QResizeEvent

from cartguide.journal.record_model import Record
from cartguide.journey.diary import day_of
from cartguide.journey.diary_chart import AXIS, SPANS, Plot, Point, plot
from cartguide.ui.buttons import WrapButton
from cartguide.ui.card import Card
from cartguide.ui.dates.said import long_day
from cartguide.ui.diary.chart_table import ChartTable
from cartguide.ui.diary.chart_view import ChartView
from cartguide.ui.diary.fields import ChoiceField
from cartguide.ui.diary.in_words import temperature_words, units_for, when_words
from cartguide.ui.diary.reading import DiaryReader
from cartguide.ui.flow import Flow
from cartguide.ui.panel.fold import Fold
from cartguide.ui.scale import NEAR
from cartguide.ui.text import Heading, Words
from cartguide.ui.theme import Looks

_SHOWN = "shown"
# More than these are not listed one by one below the chart; each stands in the list.
_LISTED, _TWO_FROM = 20, 500


class ChartCard(Card):
    """`closed`: it is wanted no more. `shown` tells the entries of the list."""

    closed = Signal()

    def __init__(
        self,
        looks: Looks,
        region: str,
        now: Callable[[], datetime],
        reader: DiaryReader,
        shown: Callable[[], tuple[Record, ...]],
    ) -> None:
        super().__init__()
        look, icons, self._say = looks
        self._looks, self._region, self._now, self._reader, self._shown = looks, region, now, reader, shown
        say = self._say
        self.heading = Heading(say("My temperatures, as I typed them"))
        self.spans = ChoiceField(looks, say("Which days?"), "chart.span", self._choices(), self.renew)
        self.units = ChoiceField(looks, say("Draw it in"), "chart.unit", self._units(), self.renew)
        self.spans.put(str(SPANS[0]))
        self.units.put(units_for(region)[0])
        self.view = ChartView(look, say)
        self.about = Words("", "small", "quiet")
        self.beside = Words("", "body")
        self.table = Fold(looks, say("Show the numbers as a table"), "diary.chart.table", self._make_table)
        self._plot = Plot((), ())
        close = WrapButton(
            look, say("Close the chart"), "plain", identifier="diary.chart.close", icons=icons, icon="close"
        )
        close.clicked.connect(self.closed)
        self._lay_out(close)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        columns = 2 if event.size().width() >= self._looks.look.stretched(_TWO_FROM) else 1
        for choice in (self.spans, self.units):
            choice.choices.set_columns(columns)

    def renew(self) -> None:
        """Read what the chosen days hold, and draw it."""
        span = self.spans.text
        if span == _SHOWN:
            self._take(self._shown())
            return
        first = self._first_day(int(span))
        self._reader.since(f"{first:%Y-%m-%d}", lambda found: self._take(found) if span == self.spans.text else None)

    def _take(self, entries: tuple[Record, ...]) -> None:
        unit = self.units.text
        self._plot = plot(entries, unit)
        span = self._span(self._plot.points)
        words = self._words(self._plot, unit, span)
        self.view.show_plot(self._plot, unit, span, words)
        self.about.setText(words)
        self._tell_beside(unit)
        if isinstance(self.table.body, ChartTable):
            self.table.body.show_points(self._rows())

    def _words(self, found: Plot, unit: str, span: tuple[datetime, datetime]) -> str:
        say, (low, high) = self._say, AXIS[unit]
        if not found.points:
            return say("There is nothing to draw for these days. That is fine.")
        days = [QLocale(say.language).toString(QDate(day.year, day.month, day.day), "d MMMM yyyy") for day in span]
        reach = say("Each point is one of your numbers, from {first} to {last}.", first=days[0], last=days[1])
        axis = say("The chart reaches from {low} to {high} {unit}, always.", low=low, high=high, unit=unit)
        return f"{reach} {axis}"

    def _tell_beside(self, unit: str) -> None:
        """What is not on the chart, and why: never a point at its edge."""
        say, beside = self._say, self._plot.beside
        lines = [f"{self._when(entry)}: {temperature_words(entry.fields)}" for entry in beside[:_LISTED]]
        more = len(beside) - len(lines)
        if more:
            lines.append(say.many("and {number} more, in the list", "and {number} more, in the list", more))
        low, high = AXIS[unit]
        why = say(
            "Not on the chart: without a unit, not a number, or not from {low} to {high} {unit}.",
            low=low,
            high=high,
            unit=unit,
        )
        self.beside.setText("\n".join([why, *lines]))
        self.beside.setVisible(bool(beside))

    def _rows(self) -> list[tuple[str, str]]:
        """Newest first, as typed."""
        points = reversed(self._plot.points)
        return [(self._short(point), temperature_words(point.record.fields)) for point in points]

    def _short(self, point: Point) -> str:
        form = "d MMM" if point.when.year == self._now().year else "d MMM yyyy"
        day = QDate(point.when.year, point.when.month, point.when.day)
        words = (QLocale(self._say.language).toString(day, form), when_words(point.record, self._region))
        return ", ".join(part for part in words if part)

    def _when(self, entry: Record) -> str:
        day = day_of(entry)
        words = long_day(self._looks.say, day, self._now().date()) if day else ""
        return ", ".join(part for part in (words, when_words(entry, self._region)) if part)

    def _make_table(self) -> ChartTable:
        say = self._say
        table = ChartTable(self._looks.look, (say("When"), say("As I typed it")))
        table.show_points(self._rows())
        return table

    def _first_day(self, days: int) -> datetime:
        return datetime.combine(self._now().date() - timedelta(days=days - 1), time.min)

    def _span(self, points: tuple[Point, ...]) -> tuple[datetime, datetime]:
        """The days from edge to edge: the chosen ones up to now, or those of the points."""
        now = self._now().replace(tzinfo=None)
        last = max([now, *(point.when for point in points)])
        if self.spans.text != _SHOWN:
            return self._first_day(int(self.spans.text)), last
        return (points[0].when, points[-1].when) if points else (now, now)

    def _choices(self) -> list[tuple[str, str]]:
        say = self._say
        spans = [(str(days), say.many("The last {number} day", "The last {number} days", days)) for days in SPANS]
        return [*spans, (_SHOWN, say("All the days in the list below"))]

    def _units(self) -> list[tuple[str, str]]:
        return [(unit, unit) for unit in units_for(self._region)]

    def _lay_out(self, close: WrapButton) -> None:
        self.column.setSpacing(NEAR)
        for part in (self.heading, self.spans, self.units, self.view, self.about, self.beside, self.table):
            self.column.addWidget(part)
        row = Flow()
        row.addWidget(close)
        self.column.addLayout(row)
