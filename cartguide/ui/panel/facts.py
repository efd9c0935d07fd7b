"""A step's three quick facts: an icon, a small word over it, and the answer."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from cartguide.guide.model import Fact
from cartguide.ui.painting import Icons, draw_text
from cartguide.ui.scale import NEAR
from cartguide.ui.text import Painted
from cartguide.ui.theme import Look

IN_A_ROW_FROM = 480
ICON = 26


class FactView(Painted):
    """One fact; label and answer are read as one."""

    def __init__(self, look: Look, icons: Icons, fact: Fact, icon: str) -> None:
        super().__init__()
        self._look, self._icons, self._icon = look, icons, icon
        self._lines = (("small", "quiet", fact.label), ("strong", "ink", _sentence_case(fact)))
        look.changed.connect(self.updateGeometry)

    def words(self) -> str:
        (_, _, label), (_, _, answer) = self._lines
        return f"{label} {answer}" if label.endswith("?") else f"{label}: {answer}"

    def needed_height(self, width: float) -> float:
        room = max(width - self._before(), 1)
        return sum(self._look.text_height(role, words, room) for role, _, words in self._lines)

    def sizeHint(self) -> QSize:
        width = round(max(self._look.text_width(role, words) for role, _, words in self._lines) + self._before())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._before(), self._look.stretched(ICON))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  the whole fact is painted
        painter = QPainter(self)
        side, before, top = self._look.stretched(ICON), self._before(), 0.0
        room = self.width() - before
        self._icons.paint(painter, self._icon, QRectF(0, side / 6, side, side), self._look.colour("main"))
        for role, colour, words in self._lines:
            height = self._look.text_height(role, words, room)
            place = QRectF(before, top, room, height + 1)
            draw_text(painter, self._look.font(role), self._look.colour(colour), place, words)
            top += height

    def _before(self) -> int:
        return self._look.stretched(ICON) + NEAR - 4


class Facts(QWidget):
    """The facts in a row, or below one another where there is no room."""

    def __init__(self, look: Look, icons: Icons, facts: tuple[Fact, ...], named: dict[str, str]) -> None:
        super().__init__()
        self._look = look
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(NEAR)
        for fact in facts:
            self._row.addWidget(FactView(look, icons, fact, named.get(fact.identity, "info")), 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        in_a_row = event.size().width() >= self._look.stretched(IN_A_ROW_FROM)
        way = QBoxLayout.Direction.LeftToRight if in_a_row else QBoxLayout.Direction.TopToBottom
        if way != self._row.direction():
            self._row.setDirection(way)
        super().resizeEvent(event)


def _sentence_case(fact: Fact) -> str:
    text = "".join(run.text for run in fact.runs)
    return text[:1].upper() + text[1:]
