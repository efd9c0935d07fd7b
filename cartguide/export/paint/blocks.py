"""What a sheet is drawn from: a column of text, and a group of things with their places."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QAbstractTextDocumentLayout, QPainter, QPalette, QPen, QTextDocument

from cartguide.export.cutting import Piece
from cartguide.export.paint.document import BLACK

# In dots of the paper: so much beyond a stretch may be drawn on, for a table's line; what only touches it is not drawn,
# or the next line of text would be in the file twice.
HAIR = 3


class Block(ABC):
    """Stands below the one before. All lengths are dots of the paper, from the block's own top.

    `height`: how much room it takes.
    """

    height: float

    @abstractmethod
    def pieces(self) -> Sequence[Piece]:
        """What is not cut."""

    @abstractmethod
    def draw(self, painter: QPainter, top: float, bottom: float) -> None:
        """Draw what stands between two heights, at its own place."""

    @abstractmethod
    def words(self, top: float, bottom: float) -> list[str]:
        """What is read between two heights, paragraph by paragraph."""


class TextBlock(Block):
    """A document. `skipped`: so much at its top belongs to the block before, as the head of a table that goes on."""

    def __init__(self, laid_out: QTextDocument, pieces: Sequence[Piece], skipped: float, height: float) -> None:
        self._laid_out, self._skipped, self.height = laid_out, skipped, height
        self._pieces = [_moved(piece, -skipped) for piece in pieces if piece.top >= skipped]

    def pieces(self) -> Sequence[Piece]:
        """Every paragraph and row."""
        return self._pieces

    def draw(self, painter: QPainter, top: float, bottom: float) -> None:
        """Draw it at its own place."""
        painter.save()
        painter.translate(0, -self._skipped)
        place = QRectF(0, top + self._skipped, self._laid_out.textWidth(), bottom - top)
        draw_document(painter, self._laid_out, place)
        painter.restore()

    def words(self, top: float, bottom: float) -> list[str]:
        """What is read in it."""
        return words_between(self._laid_out, top + self._skipped, bottom + self._skipped)


def _moved(piece: Piece, down: float) -> Piece:
    head = (piece.head[0] + down, piece.head[1] + down) if piece.head else None
    return piece._replace(top=piece.top + down, bottom=piece.bottom + down, head=head)


class Placed(NamedTuple):
    """A document and where it stands."""

    laid_out: QTextDocument
    left: float
    top: float


class Group(Block):
    """Documents beside and below each other, frames and dark squares; never cut."""

    def __init__(self) -> None:
        self.documents: list[Placed] = []
        self.frames: list[QRectF] = []
        self.squares: list[QRectF] = []
        self.line_width = 0.0
        self.height = 0.0

    def pieces(self) -> Sequence[Piece]:
        """All of it."""
        return [Piece(0, self.height)]

    def draw(self, painter: QPainter, top: float, bottom: float) -> None:
        """Draw it at its own place."""
        del top, bottom
        painter.save()
        painter.setPen(QPen(BLACK, self.line_width))
        for frame in self.frames:
            painter.drawRect(frame)
        for square in self.squares:
            painter.fillRect(square, BLACK)
        for placed in self.documents:
            painter.save()
            painter.translate(placed.left, placed.top)
            draw_document(painter, placed.laid_out, QRectF())
            painter.restore()
        painter.restore()

    def words(self, top: float, bottom: float) -> list[str]:
        """What is read in it."""
        del top, bottom
        return [
            text
            for placed in self.documents
            for text in words_between(placed.laid_out, 0, placed.laid_out.size().height())
        ]


def draw_document(painter: QPainter, laid_out: QTextDocument, place: QRectF) -> None:
    """Draw what stands in a place of a document, all of it if the place is empty."""
    shown = QAbstractTextDocumentLayout.PaintContext()
    shown.palette.setColor(QPalette.ColorRole.Text, BLACK)
    if not place.isEmpty():
        shown.clip = place.adjusted(HAIR, HAIR, -HAIR, -HAIR)
        painter.setClipRect(place.adjusted(-HAIR, -HAIR, HAIR, HAIR))
    laid_out.documentLayout().draw(painter, shown)


def words_between(laid_out: QTextDocument, top: float, bottom: float) -> list[str]:
    """The paragraphs of a document between two heights; of one that is cut, its lines there."""
    found = []
    block = laid_out.begin()
    while block.isValid():
        place = laid_out.documentLayout().blockBoundingRect(block)
        if block.text() and place.bottom() > top + HAIR and place.top() < bottom - HAIR:
            lines = block.layout()
            text = block.text()
            shown = [
                text[line.textStart() : line.textStart() + line.textLength()]
                for line in map(lines.lineAt, range(lines.lineCount()))
                if top - HAIR <= place.top() + line.y() + line.height() / 2 <= bottom + HAIR
            ]
            found.append("".join(shown).replace("\u2028", "\n"))
        block = block.next()
    return found
