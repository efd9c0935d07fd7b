"""The chart itself: points on the whole range of a thermometer, in one colour. No line, no mean, no limit."""

from datetime import datetime, timedelta

from PySide6.QtCore import QDate, QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen

from cartguide.guide.catalogue import Words as Say
from cartguide.journey.diary_chart import AXIS, STEPS, Plot
from cartguide.ui.painting import draw_text
from cartguide.ui.scale import NEAR, TIGHT
from cartguide.ui.text import Painted
from cartguide.ui.theme import Look

_HEIGHT, _RADIUS, _TICK = 300, 5.0, 6
_NO_TIME = timedelta()


class ChartView(Painted):
    """Reads aloud as a sentence of what it shows; the table beside it has every number."""

    def __init__(self, look: Look, say: Say) -> None:
        super().__init__()
        self._look, self._say = look, say
        self._plot, self._unit = Plot((), ()), next(iter(AXIS))
        self._span: tuple[datetime, datetime] | None = None
        self._words = ""
        self.setAccessibleIdentifier("diary.chart.view")
        look.changed.connect(self.updateGeometry)

    def show_plot(self, plot: Plot, unit: str, span: tuple[datetime, datetime], words: str) -> None:
        """Show these points; `words` say what there is to see."""
        self._plot, self._unit, self._words = plot, unit, words
        self._span = span
        self.setAccessibleName(words)
        self.update()

    def words(self) -> str:
        return self._words

    def needed_height(self, width: float) -> float:
        return min(self._look.stretched(_HEIGHT), max(width, 200))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  the whole chart is painted
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        field = self._field()
        self._draw_axis(painter, field)
        if self._span is None:
            return
        self._draw_days(painter, field, self._span)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("main"))
        for point in self._plot.points:
            painter.drawEllipse(
                QPointF(_across(field, point.when, self._span), self._up(field, point.at)), _RADIUS, _RADIUS
            )

    def _field(self) -> QRectF:
        """Where points can stand; the numbers at its left, the days below."""
        left = self._look.text_width("small", f"{AXIS[self._unit][1]} {self._unit}") + NEAR + _TICK
        below = self._look.text_height("small", "Ag", 1000) + NEAR
        return QRectF(left, NEAR, max(self.width() - left - NEAR, 1), max(self.height() - NEAR - below, 1))

    def _draw_axis(self, painter: QPainter, field: QRectF) -> None:
        look, (low, high) = self._look, AXIS[self._unit]
        painter.setPen(QPen(look.colour("border"), 2))
        painter.drawLine(field.topLeft(), field.bottomLeft())
        painter.drawLine(field.bottomLeft(), field.bottomRight())
        tall = look.text_height("small", "Ag", 1000)
        for degree in range(low, high + 1, STEPS[self._unit]):
            at = self._up(field, degree)
            painter.setPen(QPen(look.colour("border"), 2))
            painter.drawLine(QPointF(field.left() - _TICK, at), QPointF(field.left(), at))
            place = QRectF(0, at - tall / 2, field.left() - _TICK - TIGHT / 2, tall)
            painter.setFont(look.font("small"))
            painter.setPen(look.colour("quiet"))
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(place, int(right), f"{degree} {self._unit}")

    def _draw_days(self, painter: QPainter, field: QRectF, span: tuple[datetime, datetime]) -> None:
        """The first day at the left, the last at the right."""
        look, top = self._look, field.bottom() + TIGHT
        names = [QLocale(self._say.language).toString(QDate(day.year, day.month, day.day), "d MMM") for day in span]
        width = look.text_width("small", names[1]) + 1
        font, ink = look.font("small"), look.colour("quiet")
        draw_text(painter, font, ink, QRectF(field.left(), top, field.width() / 2, self.height() - top), names[0])
        if names[0] != names[1]:
            draw_text(painter, font, ink, QRectF(field.right() - width, top, width, self.height() - top), names[1])

    def _up(self, field: QRectF, at: float) -> float:
        low, high = AXIS[self._unit]
        return field.bottom() - (at - low) / (high - low) * field.height()


def _across(field: QRectF, when: datetime, span: tuple[datetime, datetime]) -> float:
    whole = span[1] - span[0]
    part = (when - span[0]) / whole if whole > _NO_TIME else 0.5
    return field.left() + _RADIUS + part * (field.width() - 2 * _RADIUS)
