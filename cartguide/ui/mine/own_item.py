"""One own item: what to take hold of, its check box, a button to change it, and the card that opens below."""

from datetime import date

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from cartguide.journal.model import OwnItem
from cartguide.ui.escape import is_escape, takes_escape
from cartguide.ui.mine.days import in_words
from cartguide.ui.mine.grip import Grip
from cartguide.ui.mine.item_card import ItemCard
from cartguide.ui.mine.item_check import ItemCheck
from cartguide.ui.mine.sight import bring_into_sight
from cartguide.ui.mine.small_buttons import IconButton
from cartguide.ui.painting import draw_shape
from cartguide.ui.scale import TIGHT
from cartguide.ui.theme import Looks


class OwnRow(QWidget):
    """Shows an item; `asked_open` says that its card is wanted, or no longer."""

    ticked = Signal(bool)
    dragged = Signal(QPoint)
    dropped = Signal(QPoint)
    asked_open = Signal(bool)
    moved = Signal(int)
    worded = Signal(str)
    dated = Signal(str)
    removed = Signal()

    def __init__(self, looks: Looks, item: OwnItem) -> None:
        super().__init__()
        self._looks = looks
        self.item = item
        self.card: ItemCard | None = None
        self._odd_day = ""
        self._is_lifted = False
        look, icons, say = looks
        self.grip = Grip(look, icons)
        self.check = ItemCheck(look, icons, item.text, f"checklist.{item.uuid}")
        self.change = IconButton(look, icons, "pencil", say("Change"), f"change.{item.uuid}")
        self._lay_out()
        self.grip.dragged.connect(self.dragged)
        self.grip.dropped.connect(self.dropped)
        self.check.toggled.connect(self.ticked)
        self.change.clicked.connect(lambda: self.asked_open.emit(self.card is None))
        self.show_item(item)

    def show_item(self, item: OwnItem) -> None:
        """Show the item as it is now."""
        self.item = item
        self.check.show_item(item.text, in_words(self._looks.say, date.fromisoformat(item.date)) if item.date else "")
        self.change.setAccessibleName(self._looks.say("Change: {item}", item=item.text))

    def show_ends(self, *, is_first: bool, is_last: bool) -> None:
        """Show which ways it can move; one that is alone can't be taken hold of."""
        self.grip.setVisible(not (is_first and is_last))
        if self.card:
            self.card.show_item(self.item, is_first=is_first, is_last=is_last)

    def open_card(self) -> None:
        """Open the card of what one can do."""
        card = ItemCard(self._looks, self.item, self._odd_day)
        card.moved.connect(self.moved)
        card.worded.connect(self.worded)
        card.dated.connect(self.dated)
        card.removed.connect(self.removed)
        card.closed.connect(lambda: self.asked_open.emit(False))  # noqa: FBT003  a signal's value
        self.card = card
        self._column.addWidget(card)
        card.show()

    def close_card(self) -> None:
        """Keep what stands in the card's fields, and fold it away; a keyboard that was in it is at the button again."""
        if self.card is None:
            return
        focused = QApplication.focusWidget()
        if focused is not None and self.card.isAncestorOf(focused):
            self.change.setFocus(Qt.FocusReason.OtherFocusReason)
        self.card.leave()
        self._odd_day = self.card.odd_day
        card, self.card = self.card, None
        card.hide()
        card.deleteLater()

    def leave(self) -> None:
        """Keep what stands half typed."""
        if self.card:
            self.card.leave()

    def focus_card(self) -> None:
        """Put the keyboard on the first thing one can do, in sight."""
        if self.card:
            first = next((each for each in (self.card.up, self.card.down) if each.isEnabled()), self.card.words)
            first.setFocus(Qt.FocusReason.OtherFocusReason)
            bring_into_sight(self.card)

    def set_lifted(self, *, lifted: bool) -> None:
        """Show that it is being moved."""
        if lifted != self._is_lifted:
            self._is_lifted = lifted
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  the whole row is painted
        if self._is_lifted:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            draw_shape(painter, QRectF(self.rect()).adjusted(2, 0, 0, 0), 8, self._looks.look.colour("main-tint"), None)

    def controls(self) -> list[QWidget]:
        """What Tab comes to, in its order."""
        return [self.check, self.change, *(self.card.controls() if self.card else [])]

    def event(self, event: QEvent) -> bool:
        """With a card open, Esc is this row's own, before the window's shortcut."""
        return bool(self.card and takes_escape(event)) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.card and is_escape(event):
            self._looks.look.by_keyboard = True
            self.asked_open.emit(False)  # noqa: FBT003  a signal's value
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.check, 1)
        row.addWidget(self.change, 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout()
        self._column.setSpacing(TIGHT)
        self._column.addLayout(row)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.grip)
        whole.addLayout(self._column, 1)
