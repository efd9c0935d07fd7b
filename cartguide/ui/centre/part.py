"""What the parts of the form have in common: each shows a piece of it, and says what there is to mend there."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cartguide.guide.centre.form import Fault, Form
from cartguide.guide.model import Run
from cartguide.ui.centre.entry import Entry, FaultLine
from cartguide.ui.centre.field import Field
from cartguide.ui.centre.rows import Rows
from cartguide.ui.paragraph import Paragraph
from cartguide.ui.scale import NEAR, TIGHT
from cartguide.ui.theme import Looks


class Part(QWidget):
    """`typed`: something in it is another. `changed`: Tab goes another way in it.

    `whole` is the place of a fault of the part as a whole, told when the file is to be saved, or `at_once`. `fields`
    by the places of their faults.
    """

    typed = Signal()
    changed = Signal()
    whole = ""
    at_once = False

    def __init__(self, looks: Looks, about: str) -> None:
        """`about`: a sentence on what belongs here."""
        super().__init__()
        self.looks = looks
        self.fields: dict[str, Field] = {}
        self.rows: Rows[Any] | None = None
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(TIGHT, 0, TIGHT, TIGHT)
        self.column.setSpacing(NEAR)
        self.column.addWidget(Paragraph(looks.look, (Run(about),), "body", "quiet"))
        self._fault = FaultLine(looks)
        self.column.addWidget(self._fault)

    def typed_into(self, form: Form) -> Form:
        """The form with what is typed here."""
        raise NotImplementedError

    def add_field(self, place: str, field: Field) -> None:
        """Take a field in, below the others."""
        self.fields[place] = field
        field.typed.connect(self.typed)
        field.left.connect(self.typed)
        self.column.addWidget(field)

    def add_rows(self, rows: Rows[Any]) -> None:
        """Take rows in."""
        self.rows = rows
        rows.typed.connect(self.typed)
        rows.changed.connect(self.changed)
        self.column.addWidget(rows)

    def show_faults(self, faults: Mapping[str, Fault], *, insist: bool) -> None:
        """Say at each field what there is to mend, and at the top what of the part as a whole."""
        self._fault.show_fault(faults.get(self.whole) if insist or self.at_once else None)
        for place, field in self.fields.items():
            field.show_fault(faults.get(place), insist=insist)
        if self.rows:
            self.rows.show_faults(faults, insist=insist)

    def field_at(self, place: str) -> Entry | None:
        """The field of a fault's place."""
        if place in self.fields or self.rows is None:
            return self.fields.get(place)
        return self.rows.part_at(place)
