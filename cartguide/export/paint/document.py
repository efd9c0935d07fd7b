"""A sheet as a text document of Qt: black on white, in the print's own sizes, whatever the window looks like."""

from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QPagedPaintDevice,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextListFormat,
    QTextTable,
    QTextTableFormat,
)

from cartguide.export.page import Heading, Paragraph, Part, Sheet, SignatureLines, Signs, Table

FAMILIES = ["Noto Sans", "Segoe UI", "SF Pro Text", "DejaVu Sans", "sans-serif"]
BODY, CELL, HEADINGS = 12.0, 11.0, {1: 20.0, 2: 15.0, 3: 13.0}
BLACK = QColor(0, 0, 0)
# Of a paragraph that stays on one page with the next one; of a heading that does so with all that comes after it.
STAYS_WITH_NEXT = QTextFormat.Property.UserProperty.value + 1
STAYS_TO_THE_END = STAYS_WITH_NEXT + 1
# Lengths are in pixels, so many to the inch, which the document scales to the paper.
DOTS = 96
NEAR, APART, LINE = 4, 14, 1
WRITING_ROOM = "\n"


def document(sheet: Sheet, device: QPagedPaintDevice) -> QTextDocument:
    """The sheet laid out for a device, in one piece."""
    found = QTextDocument()
    found.setDefaultFont(print_font(BODY))
    found.documentLayout().setPaintDevice(device)
    found.setDocumentMargin(0)
    found.setMetaInformation(QTextDocument.MetaInformation.DocumentTitle, sheet.title)
    cursor = QTextCursor(found)
    writing = _Writing(cursor)
    cursor.beginEditBlock()
    last = max((at for at, part in enumerate(sheet.parts) if isinstance(part, Heading)), default=-1)
    for at, part in enumerate(sheet.parts):
        writing.add(part, to_the_end=at == last and isinstance(sheet.parts[-1], SignatureLines))
    cursor.endEditBlock()
    return found


def print_font(size: float, *, bold: bool = False) -> QFont:
    """The font of paper in points; without ligatures, which would hide "first" and "office" from a search."""
    font = QFont(FAMILIES)
    font.setPointSizeF(size)
    font.setBold(bold)
    font.setFeature(QFont.Tag("liga"), 0)
    return font


class _Writing:
    """Puts one part after the other into a document."""

    def __init__(self, cursor: QTextCursor) -> None:
        self._cursor = cursor
        self._fresh = True

    def add(self, part: Part, *, to_the_end: bool = False) -> None:
        """Write a part at the end; a heading `to_the_end` stays on one page with all that comes after it."""
        if isinstance(part, Heading):
            self._heading(part, to_the_end=to_the_end)
        elif isinstance(part, Paragraph):
            self._line(part.text, _letters(BODY, bold=part.strong), _block(below=APART / 2))
        elif isinstance(part, Table):
            self._table(part)
        elif isinstance(part, Signs):
            self._signs(part)
        else:
            self._signatures(part)

    def _heading(self, part: Heading, *, to_the_end: bool) -> None:
        form = _heading_block(part.level, APART if part.level > 1 else 0)
        form.setProperty(STAYS_TO_THE_END, to_the_end)
        self._line(part.text, _letters(HEADINGS[part.level], bold=True), form)

    def _line(self, text: str, letters: QTextCharFormat, form: QTextBlockFormat) -> None:
        """A block of its own; the document's first one, and the one that stands behind a table, are there already."""
        if self._fresh:
            self._cursor.setBlockFormat(form)
        else:
            self._cursor.insertBlock(form)
        self._fresh = False
        self._cursor.insertText(text, letters)

    def _signs(self, part: Signs) -> None:
        if part.heading:
            self._line(part.heading, _letters(BODY, bold=True), _heading_block(4, APART / 2))
        dots = QTextListFormat()
        dots.setStyle(QTextListFormat.Style.ListDisc)
        for at, item in enumerate(part.items):
            form = _block(below=NEAR / 2)
            form.setProperty(STAYS_WITH_NEXT, at in {0, len(part.items) - 2} and at + 1 < len(part.items))
            self._line(item, _letters(BODY), form)
            if at == 0:
                lines = self._cursor.createList(dots)
            else:
                lines.add(self._cursor.block())

    def _table(self, part: Table) -> None:
        table = self._grid(len(part.rows) + 1, part.widths)
        for at, head in enumerate(part.heads):
            _fill(table, 0, at, head, _letters(CELL, bold=True))
        for number, row in enumerate(part.rows, 1):
            for at, text in enumerate(row):
                _fill(table, number, at, text, _letters(CELL))
        self._leave()

    def _signatures(self, part: SignatureLines) -> None:
        count = len(part.labels)
        table = self._grid(part.signers + 1, (100 // count,) * count)
        for at, label in enumerate(part.labels):
            _fill(table, 0, at, label, _letters(CELL, bold=True))
            for row in range(1, part.signers + 1):
                _fill(table, row, at, WRITING_ROOM, _letters(CELL))
        self._leave()

    def _grid(self, rows: int, widths: tuple[int, ...]) -> QTextTable:
        form = QTextTableFormat()
        form.setHeaderRowCount(1)
        form.setBorderCollapse(True)
        form.setBorder(LINE)
        form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        form.setBorderBrush(QBrush(BLACK))
        form.setCellPadding(NEAR)
        form.setCellSpacing(0)
        form.setTopMargin(NEAR)
        form.setBottomMargin(2 * NEAR)
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        form.setColumnWidthConstraints([QTextLength(QTextLength.Type.PercentageLength, width) for width in widths])
        return self._cursor.insertTable(rows, len(widths), form)

    def _leave(self) -> None:
        """Go behind a table, where an empty block stands."""
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        self._fresh = True


def _letters(size: float, *, bold: bool = False) -> QTextCharFormat:
    letters = QTextCharFormat()
    letters.setFont(print_font(size, bold=bold))
    letters.setForeground(QBrush(BLACK))
    return letters


def _block(*, above: float = 0, below: float = 0) -> QTextBlockFormat:
    form = QTextBlockFormat()
    form.setTopMargin(above)
    form.setBottomMargin(below)
    return form


def _heading_block(level: int, above: float) -> QTextBlockFormat:
    form = _block(above=above, below=NEAR)
    form.setHeadingLevel(level)
    form.setProperty(STAYS_WITH_NEXT, level)
    return form


def _fill(table: QTextTable, row: int, column: int, text: str, letters: QTextCharFormat) -> None:
    cursor = table.cellAt(row, column).firstCursorPosition()
    cursor.setBlockCharFormat(letters)
    cursor.insertText(text, letters)
