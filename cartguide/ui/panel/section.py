"""One section of a page: a heading and its blocks, each a widget of its own."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cartguide.guide.model import Block, Item, Run, Section
from cartguide.ui.card import Card
from cartguide.ui.scale import NEAR, TIGHT
from cartguide.ui.text import Heading, Prose
from cartguide.ui.theme import Look


class Dot(QWidget):
    """A bullet's mark."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        look.changed.connect(self._measure)
        self._measure()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  the whole mark is painted
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._look.colour("main"))
        painter.setBrush(self._look.colour("main"))
        radius = self._look.stretched(3)
        painter.drawEllipse(QPointF(self.width() / 2, self._look.stretched(14)), radius, radius)

    def _measure(self) -> None:
        self.setFixedWidth(self._look.stretched(14))


class Bullet(QWidget):
    """One bullet and its words."""

    def __init__(self, look: Look, runs: tuple[Run, ...]) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(TIGHT)
        row.addWidget(Dot(look))
        row.addWidget(Prose(runs), 1)


class SectionView(QWidget):
    """A section, built whole when it is made."""

    def __init__(self, look: Look, section: Section) -> None:
        super().__init__()
        self._look = look
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(NEAR - 4)
        self._column.addWidget(Heading(section.heading))
        for block in section.blocks:
            self._column.addWidget(self._block(block))

    def _block(self, block: Block) -> QWidget:
        if block.kind == "subheading":
            return Heading("".join(run.text for run in block.runs), "strong")
        if block.kind == "aside":
            card = Card("aside", NEAR)
            card.column.addWidget(Prose(block.runs))
            return card
        if block.kind in {"bullets", "checks"}:
            return self._list(block.items)
        return Prose(block.runs)

    def _list(self, items: tuple[Item, ...]) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        for item in items:
            column.addWidget(Bullet(self._look, item.runs))
        return holder
