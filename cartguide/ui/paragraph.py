"""The guide's own words, painted: a paragraph, bullet, boxed word or heading, its medical words real small buttons.

Links in a label reach no screen reader (measured), and a label costs several times as much to build.
"""

from math import ceil
from typing import cast

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontInfo,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)
from PySide6.QtWidgets import QWidget

from cartguide.guide.model import Run
from cartguide.ui.buttons import Ringed
from cartguide.ui.painting import Icons, draw_shape
from cartguide.ui.scale import BOLD, NEAR, RADIUS, TIGHT
from cartguide.ui.text import LINE_EM, Painted
from cartguide.ui.theme import Look

# The longest line that is still easy to read, as a line of English of so many letters.
LETTERS = 70
_SAMPLE = "You may need a central line, a soft tube into a large vein, often in the chest."
NO_BREAK = "\u00a0"
NEW_LINE = "\u2028"
ICON = 24
BOX = NEAR - 4
_RING = 5


class TermWord(Ringed):
    """A medical word inside a paragraph, which paints it. The row of words below the section is the larger target."""

    def __init__(self, look: Look, run: Run, parent: QWidget) -> None:
        super().__init__(look, run.text, f"term.{run.target}", parent)
        self.term = run.target
        # The row of words below the section is where Tab stops: once for each word is enough.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  the words are the paragraph's
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.isDown():
            painter.setPen(QPen(self.look.colour("main"), 2))
            foot = self.height() - _RING
            painter.drawLine(QPointF(_RING, foot), QPointF(self.width() - _RING, foot))
        self.ring(painter, 6)


def _across(line: QTextLine, at: int) -> float:
    """How far from the left a letter begins; Qt answers with the letter too."""
    return cast("tuple[float, int]", line.cursorToX(at))[0]


class _Lines:
    """The lines of some runs, broken for a width; the last break is kept, and the height of each width."""

    def __init__(self, look: Look, runs: tuple[Run, ...], role: str) -> None:
        self._look, self._runs, self._role = look, runs, role
        self.text = "".join(run.text for run in runs)
        starts = [0]
        for run in runs:
            starts.append(starts[-1] + len(run.text))
        self._parts = list(zip(starts, runs, strict=False))
        self.terms = [(at, run) for at, run in self._parts if run.kind == "term"]
        self.forget()

    def forget(self) -> None:
        """Measure anew: fonts or colours have changed."""
        self._layout: QTextLayout | None = None
        self._broken = -1.0
        self._heights: dict[float, float] = {}
        font, one_line = self._look.font(self._role), self._look.text_height(self._role, "Ag", 1000)
        # Bold lines are few and short, and stand as close as the font has them.
        self.pitch = one_line if self._role in BOLD else max(QFontInfo(font).pixelSize() * LINE_EM, one_line)
        self.longest = LETTERS * self._look.text_width(self._role, _SAMPLE) / len(_SAMPLE)

    def height(self, room: float) -> float:
        """The height of the lines at a width."""
        if room not in self._heights:
            self.at(room)
        return self._heights[room]

    def at(self, room: float) -> QTextLayout:
        """The lines broken for a width."""
        layout = self._layout = self._layout or self._formatted()
        if room != self._broken:
            top = 0.0
            layout.beginLayout()
            while (line := layout.createLine()).isValid():
                line.setLineWidth(room)
                line.setPosition(QPointF(0, top + (self.pitch - line.height()) / 2))
                top += self.pitch
            layout.endLayout()
            self._broken = room
            self._heights[room] = top
        return layout

    def pieces(self, room: float, start: int, length: int) -> list[QRectF]:
        """The places of a stretch of text, one a line; each ends where an underline stands."""
        layout, found = self.at(room), []
        for line in map(layout.lineAt, range(layout.lineCount())):
            first = max(start, line.textStart())
            last = min(start + length, line.textStart() + line.textLength())
            last -= len(self.text[first:last]) - len(self.text[first:last].rstrip())
            if first < last:
                left, right = _across(line, first), _across(line, last)
                found.append(QRectF(left, line.y(), right - left, line.ascent() + self._look.stretched(4)))
        return found

    def _formatted(self) -> QTextLayout:
        layout = QTextLayout(self.text, self._look.font(self._role))
        layout.setCacheEnabled(True)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats([self._format(at, run) for at, run in self._parts if run.kind in {"strong", "term"}])
        return layout

    def _format(self, at: int, run: Run) -> QTextLayout.FormatRange:
        look = QTextCharFormat()
        if run.kind == "strong":
            look.setFontWeight(QFont.Weight.Bold)
        else:
            look.setForeground(self._look.colour("main"))
        part = QTextLayout.FormatRange()
        part.start, part.length, part.format = at, len(run.text), look
        return part


class Paragraph(Painted):
    """Runs of one role at a line height for reading. `pressed` carries the TermWord that was pressed.

    `bullet` puts a dot before, `icon` an icon of `icons`; `boxed` makes a word of care of it, on a ground of its own.
    """

    pressed = Signal(object)

    def __init__(
        self,
        look: Look,
        runs: tuple[Run, ...],
        role: str = "body",
        colour: str = "ink",
        *,
        bullet: bool = False,
        icons: Icons | None = None,
        icon: str = "",
        boxed: bool = False,
        heading: bool = False,
    ) -> None:
        super().__init__()
        self._look, self._role, self._colour = look, role, colour
        self._bullet, self._boxed, self._icons, self._icon = bullet, boxed, icons, icon
        self.is_heading = heading
        self._lines = _Lines(look, runs, role)
        self.terms = [self._term(run) for _, run in self._lines.terms]
        look.changed.connect(self._restyle)

    def words(self) -> str:
        return self._lines.text.replace(NEW_LINE, " ").replace(NO_BREAK, " ")

    def set_words(self, words: str) -> None:
        """Say something else, in plain words."""
        self._lines = _Lines(self._look, (Run(words),), self._role)
        self.updateGeometry()
        self.update()

    def needed_height(self, width: float) -> float:
        return self._lines.height(self._room(width)) + (2 * BOX if self._boxed else 0)

    def sizeHint(self) -> QSize:
        text = min(self._look.text_width(self._role, self._lines.text), self._lines.longest)
        width = ceil(text + sum(self._insets()))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(1, round(self._lines.pitch))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place_terms()
        super().resizeEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A word that goes on in the next line is pressed there too; its button lies over the first piece."""
        room, at = self._room(self.width()), event.position() - self._origin()
        for word, (start, run) in zip(self.terms, self._lines.terms, strict=True):
            if any(piece.contains(at) for piece in self._lines.pieces(room, start, len(run.text))):
                word.click()
                return
        super().mouseReleaseEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  the whole paragraph is painted
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._boxed:
            draw_shape(painter, QRectF(self.rect()), RADIUS, self._look.colour("care-tint"), self._look.colour("care"))
        self._paint_mark(painter)
        origin, room = self._origin(), self._room(self.width())
        painter.setPen(self._look.colour(self._colour))
        self._lines.at(room).draw(painter, origin)
        painter.setPen(QPen(self._look.colour("main"), 1.5, Qt.PenStyle.DotLine))
        for at, run in self._lines.terms:
            for piece in self._lines.pieces(room, at, len(run.text)):
                painter.drawLine(piece.bottomLeft() + origin, piece.bottomRight() + origin)

    def _term(self, run: Run) -> TermWord:
        word = TermWord(self._look, run, self)
        word.clicked.connect(lambda: self.pressed.emit(word))
        return word

    def _paint_mark(self, painter: QPainter) -> None:
        middle = self._lines.pitch / 2 + (BOX if self._boxed else 0)
        stretched = self._look.stretched
        if self._bullet:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.colour("main"))
            painter.drawEllipse(QPointF(stretched(6), middle), stretched(3), stretched(3))
        elif self._icons and self._icon:
            side, left = stretched(ICON), NEAR if self._boxed else 0
            colour = self._look.colour("care" if self._boxed else self._colour)
            self._icons.paint(painter, self._icon, QRectF(left, middle - side / 2, side, side), colour)

    def _insets(self) -> tuple[float, float]:
        """What stands before and behind the lines."""
        edge = NEAR if self._boxed else 0
        icon = self._look.stretched(ICON) + TIGHT + 2 if self._icon else 0
        return edge + icon + (self._look.stretched(20) if self._bullet else 0), edge

    def _origin(self) -> QPointF:
        return QPointF(self._insets()[0], BOX if self._boxed else 0)

    def _room(self, width: float) -> float:
        return max(min(width - sum(self._insets()), self._lines.longest), 1.0)

    def _place_terms(self) -> None:
        room, origin = self._room(self.width()), self._origin()
        for word, (at, run) in zip(self.terms, self._lines.terms, strict=True):
            first = self._lines.pieces(room, at, len(run.text))[0].translated(origin)
            word.setGeometry(first.adjusted(-_RING, -1, _RING, _RING).toAlignedRect())

    def _restyle(self) -> None:
        self._lines.forget()
        self.updateGeometry()
        self._place_terms()
        self.update()
