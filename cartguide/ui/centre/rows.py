"""Rows of one kind in the form: each on a plate of its own; more can be added, and one taken away comes back."""

from collections.abc import Callable, Mapping
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cartguide.guide.centre.form import Fault
from cartguide.ui.announce import announce
from cartguide.ui.buttons import WrapButton
from cartguide.ui.centre.beside import Beside
from cartguide.ui.centre.entry import Entry
from cartguide.ui.flow import Flow
from cartguide.ui.mine.reading_order import read_in_order
from cartguide.ui.mine.small_buttons import ActionButton
from cartguide.ui.panel.plate import Plate
from cartguide.ui.scale import NEAR
from cartguide.ui.text import Words
from cartguide.ui.theme import Looks

Typed = TypeVar("Typed")


class Row(Plate, Generic[Typed]):
    """One row. Its `parts`, by the last word of a fault's place, can say what there is to mend in them."""

    typed = Signal()
    gone = Signal()

    def __init__(self, looks: Looks, identifier: str) -> None:
        super().__init__(looks.look, "card", "border")
        self.looks, self.identifier = looks, identifier
        self.parts: dict[str, Entry] = {}
        self.buttons = Flow()

    @property
    def row(self) -> Typed:
        """What is typed in it."""
        raise NotImplementedError

    def add(self, **parts: Entry) -> None:
        """Take fields in, by name: below the others, beside each other where there is room."""
        for name, part in parts.items():
            self.parts[name] = part
            part.typed.connect(self.typed)
            part.left.connect(self.typed)
        self.column.addWidget(Beside(self.looks.look, *parts.values()))

    def end(self) -> None:
        """Below the fields the buttons, the one that takes the row away last."""
        look, icons, say = self.looks
        remove = ActionButton(look, icons, say("Remove"), "trash", f"{self.identifier}.remove")
        remove.clicked.connect(self.gone)
        self.buttons.addWidget(remove)
        self.column.addLayout(self.buttons)

    def show_place(self, *, is_first: bool) -> None:
        """Show which row it is, where that matters."""

    def focus(self) -> None:
        """Put the keyboard into its first field."""
        next(iter(self.parts.values())).focus()


class Rows(QWidget, Generic[Typed]):
    """`typed`: something in them is another. `changed`: a row came or went, so that Tab goes another way."""

    typed = Signal()
    changed = Signal()

    def __init__(
        self, looks: Looks, name: str, add_words: str, make: Callable[[Typed, str], Row[Typed]], empty: Typed
    ) -> None:
        """`make` makes a row of what is typed in it and its identifier; `empty` is a new one."""
        super().__init__()
        self._looks, self._name, self._make, self._empty = looks, name, make, empty
        self._made = 0
        self.rows: list[Row[Typed]] = []
        look, icons, say = looks
        self.add = WrapButton(look, add_words, "plain", identifier=f"{name}.add", icons=icons, icon="plus")
        self.add.clicked.connect(self._add_new)
        self._gone: tuple[int, Typed] | None = None
        self._gone_words = Words(say("Removed."), "body", "quiet")
        self._undo = WrapButton(look, say("Undo"), "plain", identifier=f"{name}.undo", icons=icons, icon="undo")
        self._undo.clicked.connect(self._bring_back)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(NEAR)
        foot = Flow()
        for widget in (self.add, self._gone_words, self._undo):
            foot.addWidget(widget)
        self._column.addLayout(foot)
        self._show_gone(None)

    def fill(self, typed: tuple[Typed, ...]) -> None:
        """Show these rows."""
        for each in typed:
            self._insert(len(self.rows), each)
        self._renew()

    def typed_rows(self) -> tuple[Typed, ...]:
        """What is typed, row by row."""
        return tuple(row.row for row in self.rows)

    def show_faults(self, faults: Mapping[str, Fault], *, insist: bool) -> None:
        """Say at each field what there is to mend."""
        for at, row in enumerate(self.rows):
            for name, part in row.parts.items():
                part.show_fault(faults.get(f"{self._name}.{at}.{name}"), insist=insist)

    def part_at(self, place: str) -> Entry | None:
        """The field of a fault's place; where no row is meant, the first one there is."""
        name, _, inside = place.partition(".")
        at, _, part = inside.partition(".")
        if name != self._name or not self.rows:
            return None
        row = self.rows[int(at)] if at.isdecimal() and int(at) < len(self.rows) else self.rows[0]
        return row.parts.get(part) if part else next(iter(row.parts.values()), None)

    def to_top(self, row: Row[Typed]) -> None:
        """Make a row the first one."""
        self.rows.remove(row)
        self.rows.insert(0, row)
        self._column.removeWidget(row)
        self._column.insertWidget(0, row)
        self._renew()
        row.focus()
        self.typed.emit()

    def _insert(self, at: int, typed: Typed) -> Row[Typed]:
        self._made += 1
        row = self._make(typed, f"{self._name}.{self._made}")
        row.typed.connect(self.typed)
        row.gone.connect(lambda: self._take_away(row))
        self.rows.insert(at, row)
        self._column.insertWidget(at, row)
        row.show()
        return row

    def _add_new(self) -> None:
        row = self._insert(len(self.rows), self._empty)
        self._show_gone(None)
        self._renew()
        row.focus()

    def _take_away(self, row: Row[Typed]) -> None:
        at = self.rows.index(row)
        self._show_gone((at, row.row))
        self.rows.remove(row)
        row.hide()
        row.setParent(None)
        row.deleteLater()
        self._renew()
        self._undo.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self._gone_words.text())
        self.typed.emit()

    def _bring_back(self) -> None:
        if self._gone:
            row = self._insert(*self._gone)
            self._show_gone(None)
            self._renew()
            row.focus()
            self.typed.emit()

    def _show_gone(self, gone: tuple[int, Typed] | None) -> None:
        self._gone = gone
        self._gone_words.setVisible(gone is not None)
        self._undo.setVisible(gone is not None)

    def _renew(self) -> None:
        for at, row in enumerate(self.rows):
            row.show_place(is_first=not at)
        read_in_order(self, [*self.rows, self.add, self._gone_words, self._undo])
        self.changed.emit()
