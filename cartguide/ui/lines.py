"""The lines of some runs, broken for a width: what every painted text that has more than one look is made of."""

from typing import cast

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontInfo, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from cartguide.guide.model import Run
from cartguide.ui.scale import BOLD
from cartguide.ui.text import LINE_EM
from cartguide.ui.theme import Look

# The longest line that is still easy to read, as a line of English of so many letters.
LETTERS = 70
_SAMPLE = "You may need a central line, a soft tube into a large vein, often in the chest."


def _across(line: QTextLine, at: int) -> float:
    """How far from the left a letter begins; Qt answers with the letter too."""
    return cast("tuple[float, int]", line.cursorToX(at))[0]


class Lines:
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

    def grounds(self, room: float) -> list[QRectF]:
        """The place of each line at a width, with a little room around its words."""
        layout = self.at(room)
        lines = map(layout.lineAt, range(layout.lineCount()))
        return [QRectF(line.x() - 4, line.y() - 1, line.naturalTextWidth() + 8, line.height() + 2) for line in lines]

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
