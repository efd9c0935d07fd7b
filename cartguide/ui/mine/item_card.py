"""What one can do with an own item, on a small card below it."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from cartguide.journal.model import OwnItem
from cartguide.journey.typed_day import read_day
from cartguide.ui.announce import announce
from cartguide.ui.card import Card
from cartguide.ui.flow import Flow
from cartguide.ui.mine.days import in_words, today
from cartguide.ui.mine.small_buttons import ActionButton
from cartguide.ui.scale import TIGHT
from cartguide.ui.text import Words
from cartguide.ui.theme import Looks


class ItemCard(Card):
    """Fields are kept by Enter and by leaving them. `dated` carries YYYY-MM-DD, or nothing to take the day away.

    `odd_day`: what was typed as a day and can't be understood; it stays to be mended.
    """

    moved = Signal(int)
    worded = Signal(str)
    dated = Signal(str)
    removed = Signal()
    closed = Signal()

    def __init__(self, looks: Looks, item: OwnItem, odd_day: str) -> None:
        super().__init__("card", TIGHT)
        self._looks, self._item = looks, item
        self.odd_day = odd_day
        say, uuid = looks.say, item.uuid
        self.up = self._button(say("Move up"), "up", f"up.{uuid}")
        self.down = self._button(say("Move down"), "down", f"down.{uuid}")
        self._remove = self._button(say("Remove"), "trash", f"remove.{uuid}")
        self._remove.setAccessibleName(say("Remove: {item}", item=item.text))
        self._close = self._button(say("Close"), "close", f"close.{uuid}")
        self.words = self._field(say("Words"), f"words.{uuid}", item.text)
        self.day = self._field(say("Day"), f"day.{uuid}", odd_day or self._day_in_words())
        self.day.setPlaceholderText(say("such as 17 March"))
        self._problem = Words("", "body", "care")
        self._lay_out()
        self._connect()
        if odd_day:
            self._keep_day()

    def show_item(self, item: OwnItem, *, is_first: bool, is_last: bool) -> None:
        """Show how the item stands now, but leave what is being typed."""
        before, self._item = self._item, item
        if before.text != item.text and self.words.text() == before.text:
            self.words.setText(item.text)
        if before.date != item.date and not self.odd_day:
            self.day.setText(self._day_in_words())
        self._remove.setAccessibleName(self._looks.say("Remove: {item}", item=item.text))
        self._set_ends(is_first=is_first, is_last=is_last)

    def leave(self) -> None:
        """Keep what stands typed in the fields."""
        self._keep_words()
        self._keep_day()

    def controls(self) -> list[QWidget]:
        """What Tab comes to, in its order."""
        return [self.up, self.down, self.words, self.day, self._remove, self._close]

    def _lay_out(self) -> None:
        self.column.setSpacing(TIGHT)
        rows = (self.up, self.down), (self._remove, self._close)
        flows = []
        for buttons in rows:
            flow = Flow()
            for button in buttons:
                flow.addWidget(button)
            flows.append(flow)
        self.column.addLayout(flows[0])
        for field in (self.words, self.day):
            self.column.addWidget(Words(field.accessibleName(), "small", "quiet"))
            self.column.addWidget(field)
        self.column.addWidget(self._problem)
        self.column.addLayout(flows[1])
        self._problem.hide()

    def _connect(self) -> None:
        self.up.clicked.connect(lambda: self.moved.emit(-1))
        self.down.clicked.connect(lambda: self.moved.emit(1))
        self._remove.clicked.connect(self.removed)
        self._close.clicked.connect(self.closed)
        self.words.editingFinished.connect(self._keep_words)
        self.day.editingFinished.connect(self._keep_day)

    def _set_ends(self, *, is_first: bool, is_last: bool) -> None:
        """A button that goes out gives the keyboard to its other half, not to whatever comes next."""
        for button, other, end in ((self.up, self.down, is_first), (self.down, self.up, is_last)):
            had_focus = button.hasFocus()
            if end and had_focus:
                other.setEnabled(True)
                other.setFocus(Qt.FocusReason.OtherFocusReason)
            button.setEnabled(not end)

    def _keep_words(self) -> None:
        text = self.words.text().strip()
        if not text:
            self.words.setText(self._item.text)
        elif text != self._item.text.strip():
            self.worded.emit(text)

    def _keep_day(self) -> None:
        text = self.day.text().strip()
        if text == self._day_in_words():
            self._take_day(None, "")
            return
        found = read_day(text, today()) if text else None
        if isinstance(found, str):
            self._take_day(found, text)
            return
        self._take_day(None, "")
        self.dated.emit(found.isoformat() if found else "")
        self.day.setText(self._day_in_words())

    def _take_day(self, problem: str | None, odd_day: str) -> None:
        words = self._looks.say(problem) if problem else ""
        is_new = bool(words) and (words != self._problem.text() or not self._problem.isVisibleTo(self))
        self.odd_day = odd_day
        self._problem.setText(words)
        self._problem.setVisible(bool(words))
        if is_new:
            announce(self._problem, words)

    def _day_in_words(self) -> str:
        return in_words(self._looks.say, date.fromisoformat(self._item.date)) if self._item.date else ""

    def _button(self, text: str, icon: str, identifier: str) -> ActionButton:
        return ActionButton(self._looks.look, self._looks.icons, text, icon, identifier)

    def _field(self, name: str, identifier: str, text: str) -> QLineEdit:
        field = QLineEdit(text)
        field.setCursorPosition(0)
        field.setAccessibleName(name)
        field.setAccessibleIdentifier(identifier)
        return field
