"""A step's three quick facts: an icon, a small word over it, and the answer."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from cartguide.guide.model import Fact
from cartguide.ui.painting import Icons
from cartguide.ui.scale import NEAR
from cartguide.ui.text import Words
from cartguide.ui.theme import Look

IN_A_ROW_FROM = 480


class Icon(QWidget):
    """An icon that stands beside its word."""

    def __init__(self, look: Look, icons: Icons, name: str, side: int = 26) -> None:
        super().__init__()
        self._look, self._icons, self._name, self._wanted = look, icons, name, side
        look.changed.connect(self._measure)
        self._measure()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  the whole icon is painted
        self._icons.paint(QPainter(self), self._name, QRectF(self.rect()), self._look.colour("main"))

    def _measure(self) -> None:
        side = self._look.stretched(self._wanted)
        self.setFixedSize(side, side)


class Facts(QWidget):
    """The facts in a row, or below one another where there is no room."""

    def __init__(self, look: Look, icons: Icons, facts: tuple[Fact, ...], named: dict[str, str]) -> None:
        super().__init__()
        self._look = look
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(NEAR)
        for fact in facts:
            self._row.addWidget(self._fact(look, icons, fact, named.get(fact.identity, "info")), 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        in_a_row = event.size().width() >= self._look.stretched(IN_A_ROW_FROM)
        way = QBoxLayout.Direction.LeftToRight if in_a_row else QBoxLayout.Direction.TopToBottom
        if way != self._row.direction():
            self._row.setDirection(way)
        super().resizeEvent(event)

    def _fact(self, look: Look, icons: Icons, fact: Fact, icon: str) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(NEAR - 4)
        row.addWidget(Icon(look, icons, icon), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(Words(fact.label, "small", "quiet"))
        column.addWidget(Words(_sentence_case("".join(run.text for run in fact.runs)), "strong"))
        column.addStretch(1)
        row.addLayout(column, 1)
        return holder


def _sentence_case(text: str) -> str:
    return text[:1].upper() + text[1:]
