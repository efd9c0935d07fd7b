"""The guide's items of a checklist: the few that matter most, and the rest folded below them, part by part."""

from itertools import groupby

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cartguide.guide.model import Run
from cartguide.journey.page_view import GuideItem
from cartguide.ui.mine.item_check import ItemCheck
from cartguide.ui.mine.reading_order import read_in_order
from cartguide.ui.mine.small_buttons import FoldButton
from cartguide.ui.paragraph import NEW_LINE, Paragraph
from cartguide.ui.scale import TIGHT
from cartguide.ui.theme import Looks

MUSTS = 3


class GuideItems(QWidget):
    """`ticked` carries an item's id and whether it is done; `built` says that rows were made: Tab must find them."""

    ticked = Signal(str, bool)
    built = Signal()

    def __init__(self, looks: Looks, items: tuple[GuideItem, ...], musts: tuple[str, ...]) -> None:
        super().__init__()
        self._looks = looks
        self._done: frozenset[str] = frozenset()
        known = {item.identity: item for item in items}
        first = [item for item in musts if item in known][:MUSTS] or list(known)[:MUSTS]
        self._rest = {identity: item for identity, item in known.items() if identity not in first}
        self.rows: dict[str, ItemCheck] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(TIGHT)
        for item in first:
            self._add_row(known[item], self._column, self._from(known[item]))
        self._more: QWidget | None = None
        self.fold: FoldButton | None = None
        self.is_unfolded = False
        if self._rest:
            self._add_fold()

    def show_done(self, done: frozenset[str]) -> None:
        """Show which items are ticked; those that are not built yet will be as they are."""
        self._done = done
        for item, row in self.rows.items():
            row.show_ticked(ticked=item in done)

    def controls(self) -> list[QWidget]:
        """What Tab comes to, in its order."""
        return [*self.rows.values(), *([self.fold] if self.fold else [])]

    @property
    def has_done_below(self) -> bool:
        """Whether one of the folded items is ticked."""
        return not self._done.isdisjoint(self._rest)

    def set_unfolded(self, *, unfolded: bool) -> None:
        """Show the items beyond the first, or fold them again."""
        if unfolded == self.is_unfolded or self.fold is None:
            return
        self.is_unfolded = unfolded
        if unfolded and self._more is None:
            self._more = self._build_rest()
            self._column.insertWidget(self._column.count() - 1, self._more)
            read_in_order(self, [self._more, self.fold])
            self.built.emit()
        if self._more:
            self._more.setVisible(unfolded)
        self.fold.show_folded(self._fold_words(), folded=not unfolded)

    def _build_rest(self) -> QWidget:
        """The rows beyond the first, each group of them under the heading it has on the page."""
        more = QWidget()
        column = QVBoxLayout(more)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        for heading, items in groupby(self._rest.values(), self._heading_of):
            if heading:
                column.addSpacing(TIGHT)
                column.addWidget(Paragraph(self._looks.look, (Run(heading),), "strong", heading=True))
            for item in items:
                self._add_row(item, column, "").show_ticked(ticked=item.identity in self._done)
        return more

    def _heading_of(self, item: GuideItem) -> str:
        return self._from(item) or item.part

    def _from(self, item: GuideItem) -> str:
        return self._looks.say("From {centre}", centre=item.centre) if item.centre else ""

    def _add_fold(self) -> None:
        look, icons, _ = self._looks
        self.fold = FoldButton(look, icons, self._fold_words(), "checklist.more")
        self.fold.clicked.connect(lambda: self.set_unfolded(unfolded=not self.is_unfolded))
        self._column.addWidget(self.fold)

    def _fold_words(self) -> str:
        say = self._looks.say
        if self.is_unfolded:
            return say("Show fewer")
        return say.many(
            "{number} more, if you have the strength", "{number} more, if you have the strength", len(self._rest)
        )

    def _add_row(self, item: GuideItem, column: QVBoxLayout, whose: str) -> ItemCheck:
        row = ItemCheck(self._looks.look, self._looks.icons, item.text, f"checklist.{item.identity}")
        below = [line for line in (item.why, whose) if line]
        if below:
            row.show_below(NEW_LINE.join(below))
        row.toggled.connect(lambda done: self._on_toggled(item.identity, done=done))
        self.rows[item.identity] = row
        column.addWidget(row)
        return row

    def _on_toggled(self, item: str, *, done: bool) -> None:
        self._done = self._done | {item} if done else self._done - {item}
        self.ticked.emit(item, done)
