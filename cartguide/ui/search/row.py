"""One thing that was found: its words with what was typed in bold, and where it stands. The whole row is pressed."""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent

from cartguide.guide.model import Run
from cartguide.journey.search_excerpt import Excerpt
from cartguide.ui.buttons import KINDS, Pressable
from cartguide.ui.lines import Lines
from cartguide.ui.painting import draw_shape
from cartguide.ui.scale import TARGET, TIGHT
from cartguide.ui.theme import Look


class Result(NamedTuple):
    """What a row shows: its words and the smaller ones below; `target` is what it leads to."""

    words: Excerpt
    below: Excerpt
    target: object


class ResultRow(Pressable):
    """`is_chosen`: Enter in the field opens this one."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "")
        self.result = Result(Excerpt(""), Excerpt(""), None)
        self.is_chosen = False
        self._lines: list[Lines] = []
        self._heights: dict[int, int] = {}
        look.changed.connect(self._restyle)

    def show_result(self, result: Result, identifier: str) -> None:
        """Show another thing that was found."""
        self.setAccessibleIdentifier(identifier)
        if result != self.result:
            self.result = result
            words, below = result.words.words, result.below.words
            self.setText(words)
            self.setAccessibleName(f"{words.rstrip('.')}. {below}" if below else words)
            self._restyle()

    def set_chosen(self, *, chosen: bool) -> None:
        """Be the one that Enter opens, or not."""
        if chosen != self.is_chosen:
            self.is_chosen = chosen
            self.update()

    def wanted_width(self) -> int:
        return round(max((self.look.text_width("body", self.text())), TARGET) + 2 * TIGHT)

    def room(self, width: int) -> float:
        return max(width - 2 * TIGHT, 1.0)

    def sizeHint(self) -> QSize:
        # Layouts ask for the height at the width they give; at any other width it would be measured for nothing.
        return QSize(TARGET * 4, TARGET)

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            room = self.room(width)
            self._heights[width] = max(TARGET, round(sum(lines.height(room) for lines in self._lines) + 2 * TIGHT))
        return self._heights[width]

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  the whole row is painted
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = self.state_colour(KINDS["chosen" if self.is_chosen else "quiet"])
        if ground:
            draw_shape(painter, QRectF(self.rect()), 8, self.look.colour(ground), None)
        room = self.room(self.width())
        top = (self.height() - sum(lines.height(room) for lines in self._lines)) / 2
        for lines, colour in zip(self._lines, ("ink", "quiet"), strict=False):
            painter.setPen(self.look.colour(colour))
            lines.at(room).draw(painter, QPointF(TIGHT, top))
            top += lines.height(room)
        self.ring(painter, 8)

    def _restyle(self) -> None:
        parts = ((self.result.words, "body"), (self.result.below, "small"))
        self._heights.clear()
        self._lines = [Lines(self.look, tuple(_runs(words)), role) for words, role in parts if words.words]
        self.updateGeometry()
        self.update()


def _runs(excerpt: Excerpt) -> Iterator[Run]:
    """The words in stretches, what was found bold."""
    at = 0
    for start, end in excerpt.marks:
        yield Run(excerpt.words[at:start])
        yield Run(excerpt.words[start:end], "strong")
        at = end
    yield Run(excerpt.words[at:])
