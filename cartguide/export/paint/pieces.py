"""A document laid out in one piece, as the pieces between which it may be cut into pages."""

from collections.abc import Iterator

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextTable

from cartguide.export.cutting import Piece
from cartguide.export.paint.document import LINE, NEAR, STAYS_TO_THE_END, STAYS_WITH_NEXT

# A longer paragraph may be cut between its lines.
MOST_LINES = 12


def pieces(laid_out: QTextDocument, scale: float) -> list[Piece]:
    """Every paragraph and every row, from the top. `scale`: how many dots of the paper a pixel of the document has."""
    found: list[Piece] = []
    stays_from: int | None = None
    block = laid_out.begin()
    while block.isValid():
        if block.blockFormat().property(STAYS_TO_THE_END):
            stays_from = len(found)
        table = QTextCursor(block).currentFrame()
        if isinstance(table, QTextTable):
            found.extend(_rows(laid_out, table, (NEAR + LINE) * scale))
            block = table.lastCursorPosition().block()
        elif block.text():
            found.extend(_paragraph(laid_out, block))
        block = block.next()
    stays = len(found) if stays_from is None else stays_from
    return [*found[:stays], *(piece._replace(keeps=True) for piece in found[stays:])]


def _paragraph(laid_out: QTextDocument, block: QTextBlock) -> Iterator[Piece]:
    """A paragraph in one piece, a long one line by line.

    Where a page begins with such a line, Qt (6.11.3, QTextLayout::draw) also puts the line before it into the file,
    where nobody sees it: who copies the text finds it twice. So this is for what a page could not hold otherwise.
    """
    place, count = laid_out.documentLayout().blockBoundingRect(block), block.layout().lineCount()
    stays = bool(block.blockFormat().property(STAYS_WITH_NEXT))
    if count <= MOST_LINES:
        yield Piece(place.top(), place.bottom(), keeps=stays)
        return
    edges = [place.top() + block.layout().lineAt(at).y() for at in range(count)] + [place.bottom()]
    for at in range(count):
        yield Piece(edges[at], edges[at + 1], keeps=at in {0, count - 2})


def _rows(laid_out: QTextDocument, table: QTextTable, above: float) -> Iterator[Piece]:
    """The rows from top to top; `above` is what a cell has above its text. The head stays with the first row."""
    layout = laid_out.documentLayout()
    firsts = [table.cellAt(row, 0).firstCursorPosition().block() for row in range(table.rows())]
    edges = [layout.blockBoundingRect(block).top() - above for block in firsts]
    edges.append(layout.frameBoundingRect(table).bottom())
    for row in range(table.rows()):
        head = (edges[0], edges[1]) if row else None
        yield Piece(edges[row], edges[row + 1], keeps=row == 0, head=head)
