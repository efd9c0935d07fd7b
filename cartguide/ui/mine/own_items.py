"""One's own items: added, ticked, put in order, dated, reworded, removed. One card is open at a time."""

from uuid import uuid4

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cartguide.journal.changes import (
    OwnItemAdded,
    OwnItemDated,
    OwnItemGone,
    OwnItemMoved,
    OwnItemReworded,
    Tick,
    moved,
)
from cartguide.journal.model import OwnItem
from cartguide.ui.announce import announce
from cartguide.ui.keeper import Keeper
from cartguide.ui.mine.own_item import OwnRow
from cartguide.ui.mine.reading_order import read_in_order
from cartguide.ui.mine.sight import bring_into_sight, keep_in_sight
from cartguide.ui.painting import draw_shape
from cartguide.ui.scale import APART, FAR, TIGHT
from cartguide.ui.theme import Looks

LINE = 4


class OwnItems(QWidget):
    """Begins at a card's edge: the grips stand in its margin.

    `arranged`: rows came, went or moved, and Tab must find them in their order. `removed` offers an undo.
    """

    arranged = Signal()
    removed = Signal(str, object)

    def __init__(self, looks: Looks, keeper: Keeper, step: str) -> None:
        super().__init__()
        self._looks, self._keeper, self._step = looks, keeper, step
        self.rows: dict[str, OwnRow] = {}
        self._order: tuple[str, ...] = ()
        self._gap = -1
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(TIGHT)
        self.hide()

    def show_items(self, items: tuple[OwnItem, ...], order: tuple[str, ...], done: frozenset[str]) -> None:
        """Show the items as they are; `order` names those out of sight, too."""
        self._order = order or tuple(item.uuid for item in items)
        there = {item.uuid: item for item in items}
        for uuid in self.rows.keys() - there.keys():
            self._take_away(uuid)
        for uuid, item in there.items():
            if uuid in self.rows:
                self.rows[uuid].show_item(item)
            else:
                self._add_row(item)
            self.rows[uuid].check.show_ticked(ticked=uuid in done)
        self._arrange(list(there))

    def show_also(self, items: tuple[OwnItem, ...], done: frozenset[str]) -> None:
        """Show these beside what stands here."""
        for item in items:
            if item.uuid not in self.rows:
                self._add_row(item)
                self.rows[item.uuid].check.show_ticked(ticked=item.uuid in done)
        self._arrange(list(self.rows))

    def controls(self) -> list[QWidget]:
        """What Tab comes to, in its order."""
        return [each for row in self.rows.values() for each in row.controls()]

    def add(self, text: str) -> None:
        """Add an item at the end."""
        item = OwnItem(str(uuid4()), self._step, text, len(self.rows), None, 1, "", "", 0, 0)
        self._order = (*self._order, item.uuid)
        self._add_row(item)
        self._arrange(list(self.rows))
        self._keeper.do(OwnItemAdded(item.uuid, self._step, text))

    def leave(self) -> None:
        """Keep what stands half typed in an open card."""
        for row in self.rows.values():
            row.leave()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  only a line between two rows
        rows = list(self.rows.values())
        if not 0 <= self._gap <= len(rows):
            return
        middle = rows[self._gap].y() - TIGHT / 2 if self._gap < len(rows) else self.height() - LINE / 2
        top = min(max(middle - LINE / 2, 0), self.height() - LINE)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_shape(
            painter, QRectF(APART, top, self.width() - APART, LINE), LINE / 2, self._looks.look.colour("main"), None
        )

    def _add_row(self, item: OwnItem) -> None:
        row, uuid = OwnRow(self._looks, item), item.uuid
        row.ticked.connect(lambda done: self._keeper.do(Tick(uuid, done)))
        row.dragged.connect(lambda point: self._on_dragged(row, point))
        row.dropped.connect(lambda point: self._on_dropped(uuid, point))
        row.asked_open.connect(lambda wanted: self._open_card(uuid if wanted else ""))
        row.moved.connect(lambda way: self._move(uuid, list(self.rows).index(uuid) + way))
        row.worded.connect(lambda text: self._reword(uuid, text))
        row.dated.connect(lambda day: self._date(uuid, day or None))
        row.removed.connect(lambda: self._remove(uuid))
        self.rows[uuid] = row
        self._column.addWidget(row)
        row.show()

    def _arrange(self, uuids: list[str]) -> None:
        """Let the rows stand in this order."""
        self.rows = {uuid: self.rows[uuid] for uuid in uuids}
        for at, row in enumerate(self.rows.values()):
            if self._column.indexOf(row) != at:
                self._column.removeWidget(row)
                self._column.insertWidget(at, row)
            row.show_ends(is_first=at == 0, is_last=at == len(uuids) - 1)
        read_in_order(self, list(self.rows.values()))
        self.setVisible(bool(self.rows))
        self.arranged.emit()

    def _open_card(self, uuid: str) -> None:
        """Open the card of this item, or none; any other closes."""
        for each, row in self.rows.items():
            if each != uuid:
                row.close_card()
        if uuid:
            self.rows[uuid].open_card()
            self._arrange(list(self.rows))
            self.rows[uuid].focus_card()

    def _move(self, uuid: str, position: int) -> None:
        shown = list(self.rows)
        before, wanted = shown.index(uuid), min(max(position, 0), len(shown) - 1)
        if wanted == before:
            return
        self._order = moved(self._order, shown, uuid, wanted)
        self._arrange([each for each in self._order if each in self.rows])
        self._keeper.do(OwnItemMoved(uuid, self._step, self._order, str(uuid4())))
        say = self._looks.say
        words = (
            say("Moved up. Now {number} of {whole}.", number=wanted + 1, whole=len(shown))
            if wanted < before
            else say("Moved down. Now {number} of {whole}.", number=wanted + 1, whole=len(shown))
        )
        announce(self.rows[uuid], words)
        bring_into_sight(self.rows[uuid])

    def _reword(self, uuid: str, text: str) -> None:
        self._keeper.do(OwnItemReworded(uuid, self._step, text))
        self._show(self.rows[uuid].item._replace(text=text))

    def _date(self, uuid: str, day: str | None) -> None:
        self._keeper.do(OwnItemDated(uuid, self._step, day))
        self._show(self.rows[uuid].item._replace(date=day))

    def _show(self, item: OwnItem) -> None:
        self.rows[item.uuid].show_item(item)
        self._arrange(list(self.rows))

    def _remove(self, uuid: str) -> None:
        shown = list(self.rows)
        at = shown.index(uuid)
        item = self.rows[uuid].item
        left = [each for each in shown if each != uuid]
        if left:
            self.rows[left[min(at, len(left) - 1)]].change.setFocus(Qt.FocusReason.OtherFocusReason)
        self._take_away(uuid)
        self._arrange(left)
        self._keeper.do(OwnItemGone(uuid, gone=True))
        self.removed.emit(item.text, OwnItemGone(uuid, gone=False, item=OwnItemAdded(uuid, self._step, item.text)))

    def _take_away(self, uuid: str) -> None:
        row = self.rows.pop(uuid)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _on_dragged(self, row: OwnRow, point: QPoint) -> None:
        keep_in_sight(point, self)
        row.set_lifted(lifted=True)
        self._gap = self._gap_at(point)
        self.update()

    def _on_dropped(self, uuid: str, point: QPoint) -> None:
        gap, self._gap = self._gap_at(point), -1
        self.rows[uuid].set_lifted(lifted=False)
        self.update()
        if gap >= 0:
            self._move(uuid, gap - (gap > list(self.rows).index(uuid)))

    def _gap_at(self, point: QPoint) -> int:
        """Before which row a point of the screen is; -1 well outside: letting go there changes nothing."""
        place = self.mapFromGlobal(point)
        if not self.rect().adjusted(-FAR, -FAR, FAR, FAR).contains(place):
            return -1
        return sum(row.geometry().center().y() < place.y() for row in self.rows.values())
