"""The field one writes a note in: plain text, as tall as what is written."""

import re

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QResizeEvent, QTextCursor, QTextOption
from PySide6.QtWidgets import QPlainTextEdit

from cartguide.ui.scale import TIGHT
from cartguide.ui.theme import Look

LINES_AT_LEAST, LINES_AT_MOST = 4, 14
# Qt's time to wrap a word grows with the square of its length: 200,000 letters take 5 s, and as long for each key.
LONGEST_WORD = 2_000
_HALF_LETTERS = re.compile("[\ud800-\udfff]")
# What stands in Qt's documents at the end of a line and of a frame.
_LINE_ENDS = "\u2029\u2028\ufdd0\ufdd1"


class NoteEditor(QPlainTextEdit):
    """Tab leaves it; pasting brings plain text only. `left` says that the keyboard went elsewhere.

    A text with an endless word in it breaks at any letter, which takes Qt 35 ms; its words stay as they are.
    """

    left = Signal()

    def __init__(self, look: Look, name: str, identifier: str = "note.editor", lines: int = LINES_AT_LEAST) -> None:
        super().__init__()
        self._look, self._least = look, lines
        self._is_filling = False
        self.setAccessibleIdentifier(identifier)
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.document().contentsChange.connect(self._choose_wrapping)
        self.textChanged.connect(self.fit)
        look.changed.connect(self.fit)
        self.fit()

    def fill(self, text: str) -> None:
        """Show another text, without saying that it was typed; the cursor stands at its end.

        Half a letter (a lone surrogate) is lost on the way to Qt: so that it is seen, a mark stands for it.
        """
        text = _HALF_LETTERS.sub("\ufffd", text)
        is_endless = has_endless_word(text)
        self._is_filling = True
        if is_endless:
            self._break_anywhere(anywhere=True)
        self.blockSignals(True)  # noqa: FBT003  Qt's own way to say it
        self.setPlainText(text)
        self.blockSignals(False)  # noqa: FBT003
        self._break_anywhere(anywhere=is_endless)
        self._is_filling = False
        self.moveCursor(QTextCursor.MoveOperation.End)
        self.fit()

    def words(self) -> str:
        """All that is written, letter by letter; Qt's own plain text takes a hard space for a soft one."""
        text = self.document().toRawText()
        for end in _LINE_ENDS:
            text = text.replace(end, "\n")
        return text

    def insertFromMimeData(self, source: QMimeData) -> None:
        if source.hasText():
            self.insertPlainText(source.text())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def fit(self) -> None:
        """Take the height of the lines as they stand, wrapped, within bounds."""
        lines = max(self._lines(), self._least)
        height = round(QFontMetricsF(self._look.font("body")).lineSpacing() * lines + 4 * TIGHT)
        if height != self.height():
            self.setFixedHeight(height)

    def _lines(self) -> int:
        """How many lines there are, counted no further than matters: to count one is to lay it out."""
        count, block, layout = 0, self.document().firstBlock(), self.document().documentLayout()
        while block.isValid() and count < LINES_AT_MOST:
            layout.blockBoundingRect(block)
            count += max(block.layout().lineCount(), 1)
            block = block.next()
        return min(count, LINES_AT_MOST)

    def _choose_wrapping(self, position: int, _removed: int, added: int) -> None:
        """Look at the words that changed, before they are laid out; at all of them to go back to breaking at words."""
        if self._is_filling:
            return
        is_breaking = self.wordWrapMode() == QTextOption.WrapMode.WrapAnywhere
        block = self.document().begin() if is_breaking else self.document().findBlock(position)
        end = self.document().characterCount() if is_breaking else position + added
        is_endless = False
        while block.isValid() and block.position() <= end and not is_endless:
            is_endless = block.length() > LONGEST_WORD and has_endless_word(block.text())
            block = block.next()
        self._break_anywhere(anywhere=is_endless)

    def _break_anywhere(self, *, anywhere: bool) -> None:
        mode = QTextOption.WrapMode
        wanted = mode.WrapAnywhere if anywhere else mode.WrapAtWordBoundaryOrAnywhere
        if self.wordWrapMode() != wanted:
            self.setWordWrapMode(wanted)


def has_endless_word(text: str) -> bool:
    """Whether there is a word in it that takes Qt long to wrap."""
    return any(len(word) >= LONGEST_WORD for word in text.split())
