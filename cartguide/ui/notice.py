"""What the window has to say: one notice at a time, the gravest; and the offer to undo."""

from collections.abc import Callable, Collection, Hashable
from enum import IntEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from cartguide.guide.catalogue import Words as Say
from cartguide.ui.announce import announce
from cartguide.ui.buttons import WrapButton
from cartguide.ui.card import Card
from cartguide.ui.scale import NEAR, TIGHT
from cartguide.ui.text import Words
from cartguide.ui.theme import Look

BESIDE_FROM = 480
MOST_OFFERS = 50


class Weight(IntEnum):
    """How grave a notice is: a graver one is not replaced by a lighter."""

    SMALL = 0
    BROKEN_PAGE = 1
    NO_GUIDE = 2
    NO_JOURNAL = 3
    NOT_SAVED = 4


class Notice(Card):
    """A sentence that stays until it is no longer true, and one thing to do about it. The window shows and hides it."""

    changed = Signal()

    def __init__(self, look: Look, identifier: str) -> None:
        super().__init__("notice", NEAR)
        self.is_told = False
        self.weight = Weight.SMALL
        self._act: Callable[[], None] | None = None
        self.words = Words("", "body")
        self.words.setAccessibleIdentifier(identifier)
        self.button = WrapButton(look, "", "plain", identifier=f"{identifier}.do")
        self.button.clicked.connect(self._on_pressed)
        self._look = look
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(TIGHT)
        self._row.addWidget(self.words, 1)
        self._row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.column.addLayout(self._row)
        self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        beside = event.size().width() >= self._look.stretched(BESIDE_FROM)
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        super().resizeEvent(event)

    def tell(self, text: str, weight: Weight, button: str = "", act: Callable[[], None] | None = None) -> None:
        """Show a sentence, unless a graver one (higher weight) stands here already."""
        if self.weight > weight:
            return
        self.weight = weight
        self._act = act
        self.words.setText(text)
        self.button.setText(button)
        self.button.updateGeometry()
        self.button.setVisible(bool(button))
        self.is_told = True
        self.changed.emit()
        announce(self, text)

    def clear(self, weight: Weight) -> None:
        """Take away a notice of this weight."""
        if self.weight == weight:
            self.weight = Weight.SMALL
            self.is_told = False
            self.changed.emit()

    def _on_pressed(self) -> None:
        if self._act:
            self._act()


class UndoBar(QWidget):
    """Offers to bring back what was removed, the last first, until it is closed; it never goes away by itself.

    What was closed can still be brought back by the keyboard, one thing after another. The window shows and hides it.
    """

    changed = Signal()
    undone = Signal(object)

    def __init__(self, look: Look, say: Say) -> None:
        super().__init__()
        self._say = say
        self.is_offered = False
        self._offers: list[tuple[str, object]] = []
        self.words = Words("", "body")
        self.undo = WrapButton(look, say("Undo"), "strong", identifier="undo")
        close = WrapButton(look, say("Close"), "quiet", identifier="undo.close")
        self.undo.clicked.connect(self.undo_last)
        close.clicked.connect(self.close_offer)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(TIGHT)
        self._row.addWidget(self.words, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(TIGHT)
        buttons.addWidget(self.undo)
        buttons.addWidget(close)
        self._row.addLayout(buttons)
        self._look = look
        self.hide()

    def offer(self, what: str, bring_back: object) -> None:
        """Say what was removed, and offer the change (see journal.changes) that brings it back."""
        self._offers = [*self._offers[1 - MOST_OFFERS :], (what, bring_back)]
        self._show()

    def undo_last(self) -> bool:
        """Bring back what was removed last; then what was removed before it is offered. False if there is nothing."""
        if not self._offers:
            return False
        what, bring_back = self._offers.pop()
        self.undone.emit(bring_back)
        announce(self, self._say("Brought back: {what}", what=what) if what else self._say("Brought back."))
        if self._offers and self.is_offered:
            self._show()
        else:
            self.close_offer()
        return True

    def forget(self, gone: Collection[Hashable] | None = None) -> None:
        """What is gone for ever, or was brought back elsewhere, is not to be undone; None: all of it."""
        left = [] if gone is None else [offer for offer in self._offers if getattr(offer[1], "about", None) not in gone]
        if left != self._offers:
            self._offers = left
            if not self.is_offered:
                return
            if left:
                self._show()
            else:
                self.close_offer()

    def resizeEvent(self, event: QResizeEvent) -> None:
        beside = event.size().width() >= self._look.stretched(BESIDE_FROM)
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        super().resizeEvent(event)

    def close_offer(self) -> None:
        """Show the offer no longer."""
        self.is_offered = False
        self.changed.emit()

    def _show(self) -> None:
        what = self._offers[-1][0]
        self.words.setText(self._say("Removed: {what}", what=what) if what else self._say("Removed."))
        self.is_offered = True
        self.changed.emit()
        announce(self, self.words.text())
