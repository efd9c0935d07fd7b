"""My checklist: the guide's items, the three that matter most first, and one's own."""

from uuid import uuid4

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from cartguide.guide.catalogue import Words as Say
from cartguide.journal.changes import OwnItemAdded, OwnItemGone, Tick
from cartguide.journal.model import StepWriting
from cartguide.journey.library import PageView
from cartguide.ui.buttons import WrapButton
from cartguide.ui.card import Card
from cartguide.ui.check_row import CheckRow
from cartguide.ui.keeper import Keeper
from cartguide.ui.painting import Icons
from cartguide.ui.scale import TIGHT
from cartguide.ui.text import Heading
from cartguide.ui.theme import Look

LONGEST = 500


class Checklist(Card):
    """Ticks are kept at once. `removed` offers an undo: the item's words, and the change that undoes it."""

    removed = Signal(str, object)

    def __init__(self, look: Look, icons: Icons, say: Say, keeper: Keeper, view: PageView) -> None:
        super().__init__()
        self._look, self._icons, self._say, self._keeper = look, icons, say, keeper
        self._step = view.step.identity
        self._rows: dict[str, CheckRow] = {}
        self._own: dict[str, QWidget] = {}
        self.column.setSpacing(TIGHT)
        self.column.addWidget(Heading(say("My checklist")))
        words = dict(view.items)
        first = [item for item in view.step.musts if item in words] or list(words)[:3]
        self._more = [item for item in words if item not in first]
        for item in [*first, *self._more]:
            self._add_row(item, words[item])
        self._unfold = self._unfold_button()
        self._field = self._own_item_field()
        self._show_more(shown=False)

    def show_writing(self, writing: StepWriting) -> None:
        """Show what is ticked, and one's own items, as they are."""
        there = {item.uuid: item.text for item in writing.own_items}
        for uuid in self._own.keys() - there.keys():
            self._own.pop(uuid).deleteLater()
            self._rows.pop(uuid, None)
        for uuid, text in there.items():
            if uuid not in self._own:
                self._show_own(uuid, text)
        for item_id, row in self._rows.items():
            row.blockSignals(True)  # noqa: FBT003  Qt's own way to say it
            row.setChecked(item_id in writing.ticked)
            row.blockSignals(False)  # noqa: FBT003
            row.update()
        if any(item in writing.ticked for item in self._more):
            self._show_more(shown=True)

    def leave(self) -> None:
        """Keep what stands half typed in the field: nothing is lost by going elsewhere."""
        self._add_own()

    def unfold(self) -> None:
        """Show the items beyond the first."""
        self._show_more(shown=True)

    def _add_row(self, item: str, words: str, at: int = -1) -> CheckRow:
        row = CheckRow(self._look, self._icons, words, f"checklist.{item}")
        row.toggled.connect(lambda done: self._keep_tick(item, done=done))
        self._rows[item] = row
        self.column.insertWidget(at, row)
        return row

    def _keep_tick(self, item: str, *, done: bool) -> None:
        self._keeper.do(Tick(item, done))

    def _unfold_button(self) -> WrapButton:
        words = self._say.many(
            "{number} more, if you have the strength", "{number} more, if you have the strength", len(self._more)
        )
        button = WrapButton(self._look, words, "quiet", icons=self._icons, icon="chevron-down")
        button.clicked.connect(self.unfold)
        self.column.addWidget(button)
        return button

    def _show_more(self, *, shown: bool) -> None:
        for item in self._more:
            self._rows[item].setVisible(shown)
        self._unfold.setVisible(bool(self._more) and not shown)

    def _own_item_field(self) -> QLineEdit:
        field = QLineEdit()
        field.setAccessibleIdentifier("checklist.add")
        field.setAccessibleName(self._say("Add your own item"))
        field.setPlaceholderText(self._say("Add your own item"))
        field.setMaxLength(LONGEST)
        adder = WrapButton(self._look, self._say("Add"), "plain", icons=self._icons, icon="plus")
        field.returnPressed.connect(self._add_own)
        adder.clicked.connect(self._add_own)
        row = QHBoxLayout()
        row.setSpacing(TIGHT)
        row.addWidget(field, 1)
        row.addWidget(adder)
        self.column.addLayout(row)
        return field

    def _add_own(self) -> None:
        text, uuid = self._field.text().strip(), str(uuid4())
        if not text:
            return
        self._field.clear()
        self._show_own(uuid, text)
        self._keeper.do(OwnItemAdded(uuid, self._step, text))

    def _show_own(self, uuid: str, text: str) -> None:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(TIGHT)
        check = CheckRow(self._look, self._icons, text, f"checklist.{uuid}")
        check.toggled.connect(lambda done: self._keep_tick(uuid, done=done))
        remove = WrapButton(self._look, self._say("Remove"), "quiet")
        remove.setAccessibleName(self._say("Remove: {item}", item=text))
        remove.clicked.connect(lambda: self._remove(uuid, text))
        row.addWidget(check, 1)
        row.addWidget(remove)
        self._rows[uuid] = check
        self._own[uuid] = holder
        self.column.insertWidget(self.column.count() - 1, holder)

    def _remove(self, uuid: str, text: str) -> None:
        self._field.setFocus()
        self._own.pop(uuid).deleteLater()
        self._rows.pop(uuid)
        self._keeper.do(OwnItemGone(uuid, gone=True))
        self.removed.emit(text, OwnItemGone(uuid, gone=False, item=OwnItemAdded(uuid, self._step, text)))
