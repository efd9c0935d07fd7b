"""My checklist: the guide's items, the three that matter most first, and one's own."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLayout, QLineEdit, QVBoxLayout, QWidget

from cartguide.guide.catalogue import Words as Say
from cartguide.journal.changes import Tick
from cartguide.journal.model import StepWriting
from cartguide.journey.page_view import GuideItem
from cartguide.ui.buttons import WrapButton
from cartguide.ui.card import Card
from cartguide.ui.keeper import Keeper
from cartguide.ui.mine.guide_items import GuideItems
from cartguide.ui.mine.own_items import OwnItems
from cartguide.ui.painting import Icons
from cartguide.ui.panel.fold import follow
from cartguide.ui.scale import APART, TIGHT
from cartguide.ui.text import Heading
from cartguide.ui.theme import Look, Looks


class Checklist(Card):
    """Everything is kept at once. `removed` offers an undo: the item's words, and the change that undoes it."""

    removed = Signal(str, object)

    def __init__(  # noqa: PLR0917  what a checklist needs
        self,
        look: Look,
        icons: Icons,
        say: Say,
        keeper: Keeper,
        step: str,
        items: tuple[GuideItem, ...],
        musts: tuple[str, ...],
    ) -> None:
        super().__init__()
        self._look, self._icons, self._say, self._keeper = look, icons, say, keeper
        self._was_shown = False
        looks = Looks(look, icons, say)
        self._heading = Heading(say("My checklist"))
        self._guide = GuideItems(looks, items, musts)
        self._own = OwnItems(looks, keeper, step)
        self._field, self._adder = self._own_item_field()
        self._lay_out()
        self._guide.ticked.connect(lambda item, done: keeper.do(Tick(item, done)))
        self._guide.built.connect(self._let_tab_follow)
        self._own.arranged.connect(self._let_tab_follow)
        self._own.removed.connect(self._on_removed)

    def show_writing(self, writing: StepWriting) -> None:
        """Show what is ticked, and one's own items, as they are.

        While nothing can be kept, the writing is only what waits; what stands here stays.
        """
        if not self.isEnabled() and self._was_shown:
            self._own.show_also(writing.own_items, writing.ticked)
            return
        self._guide.show_done(writing.ticked)
        self._own.show_items(writing.own_items, writing.unseen.item_order, writing.ticked)
        if not self._was_shown and self._guide.has_done_below:
            self.unfold()
        self._was_shown = True

    def leave(self) -> None:
        """Keep what stands half typed: nothing is lost by going elsewhere."""
        self._add_own()
        self._own.leave()

    def unfold(self) -> None:
        """Show the items beyond the first."""
        self._guide.set_unfolded(unfolded=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange_adding()

    def _lay_out(self) -> None:
        self._adding = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._adding.setSpacing(TIGHT)
        self._adding.addWidget(self._field, 1)
        self._adding.addWidget(self._adder)
        self.column.setContentsMargins(0, APART, APART, APART)
        self.column.setSpacing(TIGHT)
        self.column.addLayout(_indented(self._heading))
        self.column.addLayout(_indented(self._guide))
        self.column.addWidget(self._own)
        self.column.addLayout(_indented(self._adding))
        self._look.changed.connect(self._arrange_adding)

    def _arrange_adding(self) -> None:
        """The button beside the field, or below it where the field's words would be cut."""
        words = self._look.text_width("body", self._field.placeholderText()) + 4 * TIGHT
        room = self.width() - 2 * APART - TIGHT - self._adder.wanted_width()
        way = QBoxLayout.Direction.LeftToRight if room >= words else QBoxLayout.Direction.TopToBottom
        self._adding.setDirection(way)

    def _own_item_field(self) -> tuple[QLineEdit, WrapButton]:
        field = QLineEdit()
        field.setAccessibleIdentifier("checklist.add")
        field.setAccessibleName(self._say("Add your own item"))
        field.setPlaceholderText(self._say("Add your own item"))
        adder = WrapButton(self._look, self._say("Add"), "plain", icons=self._icons, icon="plus")
        field.returnPressed.connect(self._add_own)
        adder.clicked.connect(self._add_own)
        return field, adder

    def _add_own(self) -> None:
        text = self._field.text().strip()
        if text:
            self._field.clear()
            self._own.add(text)

    def _on_removed(self, words: str, undoing: object) -> None:
        if not self._own.rows:
            self._field.setFocus()
        self.removed.emit(words, undoing)

    def _let_tab_follow(self) -> None:
        follow(self._heading, [*self._guide.controls(), *self._own.controls(), self._field, self._adder])


def _indented(part: QWidget | QLayout) -> QVBoxLayout:
    """Set in by a card's margin, which the own items use for their grips."""
    column = QVBoxLayout()
    column.setContentsMargins(APART, 0, 0, 0)
    if isinstance(part, QWidget):
        column.addWidget(part)
    else:
        column.addLayout(part)
    return column
