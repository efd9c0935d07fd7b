"""The guide's own words, painted: a paragraph, bullet, boxed word or heading, its medical words real small buttons.

Links in a label reach no screen reader (measured), and a label costs several times as much to build.
"""

from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from cartguide.guide.model import Run
from cartguide.ui.buttons import Ringed
from cartguide.ui.lines import Lines
from cartguide.ui.painting import Icons, draw_shape
from cartguide.ui.scale import NEAR, RADIUS, TIGHT
from cartguide.ui.text import Painted
from cartguide.ui.theme import Look

NO_BREAK = "\u00a0"
NEW_LINE = "\u2028"
ICON = 24
BOX = NEAR - 4
_RING = 5
MARKED_MS = 6000


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
        self._marking: QTimer | None = None
        self._lines = Lines(look, runs, role)
        self.terms = [self._term(run) for _, run in self._lines.terms]
        look.changed.connect(self._restyle)

    def words(self) -> str:
        return self._lines.text.replace(NEW_LINE, " ").replace(NO_BREAK, " ")

    def set_words(self, words: str) -> None:
        """Say something else, in plain words."""
        self.set_runs((Run(words),))

    def set_runs(self, runs: tuple[Run, ...]) -> None:
        """Say something else, plain or strong, without terms."""
        self._lines = Lines(self._look, runs, self._role)
        self.updateGeometry()
        self.update()

    def mark(self) -> None:
        """Show that this is what somebody looked for: it gets the keyboard, and a tint while it has it, and a while."""
        if self._marking is None:
            self._marking = QTimer(self, singleShot=True, interval=MARKED_MS)
            self._marking.timeout.connect(self._unmark)
        self._marking.start()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.update()

    @property
    def is_marked(self) -> bool:
        """Whether it is shown as what somebody looked for."""
        return self._marking is not None

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self._marking is not None and not self._marking.isActive():
            self._unmark()

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
        if self.is_marked:
            for piece in self._lines.grounds(room):
                draw_shape(painter, piece.translated(origin), 4, self._look.colour("main-tint"), None)
        painter.setPen(self._look.colour(self._colour))
        self._lines.at(room).draw(painter, origin)
        painter.setPen(QPen(self._look.colour("main"), 1.5, Qt.PenStyle.DotLine))
        for at, run in self._lines.terms:
            for piece in self._lines.pieces(room, at, len(run.text)):
                painter.drawLine(piece.bottomLeft() + origin, piece.bottomRight() + origin)

    def _unmark(self) -> None:
        """Once time is over and the keyboard has gone on."""
        if not self.hasFocus():
            self._marking = None
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self.update()

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
