"""What stands between the bar and the page, or below it, for a while: a notice, the offer to undo, the text sizes."""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cartguide.guide.catalogue import Words as Say
from cartguide.guide.model import Problem
from cartguide.ui.notice import Notice, UndoBar, Weight
from cartguide.ui.scale import arrange
from cartguide.ui.text_size_bar import TextSizeBar
from cartguide.ui.theme import Look
from cartguide.ui.trouble import broken_guide, in_words, may_try_again, no_guide


class Messages(QObject):
    """Shows one thing at a time where height is scarce. Choosing a text size hides the rest meanwhile."""

    text_size_chosen = Signal(int)
    undone = Signal(object)
    sizes_closed = Signal()
    arranged = Signal()

    def __init__(self, window: QWidget, column: QVBoxLayout, look: Look, say: Say) -> None:
        super().__init__(window)
        self._window, self._column, self._look, self._say = window, column, look, say
        self._choosing = False
        self.notice = Notice(look, "notice")
        self.undo = UndoBar(look, say)
        for each in (self.notice, self.undo):
            each.changed.connect(self.arrange)
        self.undo.undone.connect(self.undone)
        column.insertWidget(1, self.notice)
        column.addWidget(self.undo)

    @cached_property
    def _sizes(self) -> TextSizeBar:
        sizes = TextSizeBar(self._look, self._say)
        sizes.chosen.connect(self.text_size_chosen)
        sizes.closed.connect(self.toggle_sizes)
        self._column.insertWidget(1, sizes)
        return sizes

    def tell_not_saved(self, error: Exception, again: Callable[[], None]) -> None:
        """Say on every screen that what was written is not kept yet."""
        text = self._say("NOT saved. {why}", why=in_words(self._say, error))
        self.notice.tell(text, Weight.NOT_SAVED, self._say("Try again"), again)

    def clear_not_saved(self) -> None:
        """What was written is kept now."""
        self.notice.clear(Weight.NOT_SAVED)

    def tell_no_journal(self, error: Exception, again: Callable[[], None]) -> None:
        """Say why nothing can be written, and offer to try again where that can help."""
        may = may_try_again(error)
        words = self._say("Try again") if may else ""
        self.notice.tell(in_words(self._say, error), Weight.NO_JOURNAL, words, again if may else None)

    def clear_no_journal(self) -> None:
        """The journal is open now."""
        self.notice.clear(Weight.NO_JOURNAL)

    def tell_guide_broken(self, problems: tuple[Problem, ...], nowhere: Path | None) -> None:
        """Say what of the guide was left out, or that there is none in a folder."""
        if nowhere is None:
            self.notice.tell(broken_guide(self._say, problems), Weight.BROKEN_PAGE)
        else:
            self.notice.tell(no_guide(self._say, nowhere), Weight.NO_GUIDE)

    def undo_last(self) -> bool:
        """Bring back what was removed last, and so on one after another; False if there is nothing."""
        return self.undo.undo_last()

    def toggle_sizes(self) -> None:
        """Show the choice of text sizes, or hide it."""
        self._choosing = not self._choosing
        self._sizes.setVisible(self._choosing)
        self.arrange()
        if not self._choosing:
            self.sizes_closed.emit()

    @property
    def needs_room(self) -> bool:
        """Whether something is said where height is scarce: what can give way gives way."""
        layout = arrange(self._window.width(), self._window.height(), self._look.text_size)
        shown = self._choosing or not self.notice.isHidden() or not self.undo.isHidden()
        return layout.one_message and shown

    def arrange(self) -> None:
        """Show what there is room for."""
        layout = arrange(self._window.width(), self._window.height(), self._look.text_size)
        grave = self.notice.is_told and self.notice.weight >= Weight.NO_JOURNAL
        if grave and self._choosing and layout.one_message:
            self._choosing = False
            self._sizes.hide()
        if self._choosing:
            self._sizes.show_size(self._look.text_size)
        room_for_both = not layout.one_message
        undoing = self.undo.is_offered and not self._choosing and (room_for_both or not grave)
        self.undo.setVisible(undoing)
        crowded = self._choosing or (undoing and not room_for_both)
        self.notice.setVisible(self.notice.is_told and (grave or not crowded))
        self.arranged.emit()
