"""Parts of a sheet as a text document of Qt: black on white, in the print's own sizes, whatever the theme."""

from collections.abc import Sequence
from typing import NamedTuple

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

from cartguide.export.page import Checks, Flowing, Heading, Paragraph, SignatureLines, Signs, Table

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
# Within a paragraph; a letter that ends one would begin another item.
NEW_LINE = "\u2028"


class Line(NamedTuple):
    """A line of its own size, in points."""

    text: str
    size: float
    bold: bool = False


class Setting(NamedTuple):
    """How letters are set: `size` times the ordinary, lines `leading` percent of the font's own apart.

    `indent`: how far the items of a list stand in; `below_lists`: the room below one.
    """

    size: float = 1.0
    leading: float = 100
    indent: float = 40
    below_lists: float = APART / 2


ORDINARY = Setting()


def document(parts: Sequence[Flowing | Line], device: QPagedPaintDevice, setting: Setting = ORDINARY) -> QTextDocument:
    """The parts laid out for a device, in one piece."""
    found = QTextDocument()
    found.setUndoRedoEnabled(False)
    found.setDefaultFont(print_font(BODY * setting.size))
    found.documentLayout().setPaintDevice(device)
    found.setDocumentMargin(0)
    found.setIndentWidth(setting.indent)
    cursor = QTextCursor(found)
    writing = _Writing(cursor, setting)
    cursor.beginEditBlock()
    last = max((at for at, part in enumerate(parts) if isinstance(part, Heading)), default=-1)
    for at, part in enumerate(parts):
        writing.add(part, to_the_end=at == last and isinstance(parts[-1], SignatureLines))
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

    def __init__(self, cursor: QTextCursor, setting: Setting) -> None:
        self._cursor, self._setting = cursor, setting
        self._fresh = True

    def add(self, part: Flowing | Line, *, to_the_end: bool = False) -> None:
        """Write a part at the end; a heading `to_the_end` stays on one page with all that comes after it."""
        match part:
            case Heading():
                self._heading(part, to_the_end=to_the_end)
            case Paragraph():
                self._line(part.text, self._letters(BODY, bold=part.strong), self._block(below=APART / 2))
            case Line():
                self._line(part.text, _letters(part.size, bold=part.bold), self._block(below=NEAR / 2))
            case Table():
                self._table(part)
            case Signs():
                self._signs(part)
            case Checks():
                self._checks(part)
            case _:
                self._signatures(part)

    def _letters(self, size: float, *, bold: bool = False) -> QTextCharFormat:
        return _letters(size * self._setting.size, bold=bold)

    def _block(self, *, above: float = 0, below: float = 0) -> QTextBlockFormat:
        form = _block(above=above * self._setting.size, below=below * self._setting.size)
        if self._setting.leading != ORDINARY.leading:
            form.setLineHeight(self._setting.leading, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        return form

    def _heading_block(self, level: int, above: float) -> QTextBlockFormat:
        form = self._block(above=above, below=NEAR)
        form.setHeadingLevel(level)
        form.setProperty(STAYS_WITH_NEXT, level)
        return form

    def _heading(self, part: Heading, *, to_the_end: bool) -> None:
        form = self._heading_block(part.level, APART if part.level > 1 else 0)
        form.setProperty(STAYS_TO_THE_END, to_the_end)
        self._line(part.text, self._letters(HEADINGS[part.level], bold=True), form)

    def _line(self, text: str, letters: QTextCharFormat, form: QTextBlockFormat) -> None:
        """A block of its own; the document's first one, and the one that stands behind a table, are there already."""
        if self._fresh:
            self._cursor.setBlockFormat(form)
            self._cursor.setBlockCharFormat(letters)
        else:
            self._cursor.insertBlock(form, letters)
        self._fresh = False
        self._cursor.insertText(text, letters)

    def _signs(self, part: Signs) -> None:
        if part.heading:
            self._line(part.heading, self._letters(BODY, bold=True), self._heading_block(4, APART / 2))
        self._list([(item, QTextBlockFormat.MarkerType.NoMarker) for item in part.items])

    def _checks(self, part: Checks) -> None:
        ticked, open_ = QTextBlockFormat.MarkerType.Checked, QTextBlockFormat.MarkerType.Unchecked
        self._list([(words, ticked if done else open_) for words, done in part.items])

    def _list(self, items: list[tuple[str, QTextBlockFormat.MarkerType]]) -> None:
        dots = QTextListFormat()
        dots.setStyle(QTextListFormat.Style.ListDisc)
        for at, (item, marker) in enumerate(items):
            form = self._block(below=NEAR / 2 if at + 1 < len(items) else self._setting.below_lists)
            form.setMarker(marker)
            form.setProperty(STAYS_WITH_NEXT, at in {0, len(items) - 2} and at + 1 < len(items))
            self._line(item.replace("\n", NEW_LINE), self._letters(BODY), form)
            if at == 0:
                lines = self._cursor.createList(dots)
            else:
                lines.add(self._cursor.block())

    def _table(self, part: Table) -> None:
        table = self._grid(len(part.rows) + 1, part.widths)
        for at, head in enumerate(part.heads):
            _fill(table, 0, at, head, self._letters(CELL, bold=True))
        for number, row in enumerate(part.rows, 1):
            for at, text in enumerate(row):
                _fill(table, number, at, text, self._letters(CELL))
        self._leave()

    def _signatures(self, part: SignatureLines) -> None:
        count = len(part.labels)
        table = self._grid(part.signers + 1, (100 // count,) * count)
        for at, label in enumerate(part.labels):
            _fill(table, 0, at, label, self._letters(CELL, bold=True))
            for row in range(1, part.signers + 1):
                _fill(table, row, at, WRITING_ROOM, self._letters(CELL))
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


def _fill(table: QTextTable, row: int, column: int, text: str, letters: QTextCharFormat) -> None:
    cursor = table.cellAt(row, column).firstCursorPosition()
    cursor.setBlockCharFormat(letters)
    cursor.insertText(text, letters)
