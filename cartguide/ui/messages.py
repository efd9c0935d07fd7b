"""What stands between the bar and the page, or below it, for a while: a notice, the offer to undo, the text sizes."""

from functools import cached_property

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cartguide.guide.catalogue import Words as Say
from cartguide.ui.notice import Notice, UndoBar
from cartguide.ui.scale import arrange
from cartguide.ui.text_size_bar import TextSizeBar
from cartguide.ui.theme import Look


class Messages(QObject):
    """Shows one thing at a time where height is scarce. Choosing a text size hides the rest meanwhile."""

    text_size_chosen = Signal(int)

    def __init__(self, window: QWidget, column: QVBoxLayout, look: Look, say: Say) -> None:
        super().__init__(window)
        self._window, self._column, self._look, self._say = window, column, look, say
        self._choosing = False
        self.notice = Notice(look, "notice")
        self.undo = UndoBar(look, say)
        for each in (self.notice, self.undo):
            each.changed.connect(self.arrange)
        column.insertWidget(1, self.notice)
        column.addWidget(self.undo)

    @cached_property
    def _sizes(self) -> TextSizeBar:
        sizes = TextSizeBar(self._look, self._say)
        sizes.chosen.connect(self.text_size_chosen)
        sizes.closed.connect(self.toggle_sizes)
        self._column.insertWidget(1, sizes)
        return sizes

    def toggle_sizes(self) -> None:
        """Show the choice of text sizes, or hide it."""
        self._choosing = not self._choosing
        self._sizes.setVisible(self._choosing)
        self.arrange()

    def arrange(self) -> None:
        """Show what there is room for."""
        layout = arrange(self._window.width(), self._window.height(), self._look.text_size)
        if self._choosing:
            self._sizes.show_size(self._look.text_size)
        undoing = self.undo.is_offered and not self._choosing
        self.undo.setVisible(undoing)
        self.notice.setVisible(self.notice.is_told and not self._choosing and not (undoing and layout.one_message))
