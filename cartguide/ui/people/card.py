"""One of the people on this computer: their name, when they were here last, what is wrong, and the way in."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from cartguide.guide.catalogue import Words as Say
from cartguide.guide.model import Run
from cartguide.journal.people import LONGEST_NAME, one_name
from cartguide.ui.buttons import WrapButton
from cartguide.ui.card import Card
from cartguide.ui.flow import Flow
from cartguide.ui.paragraph import Paragraph
from cartguide.ui.people.desk import Known
from cartguide.ui.scale import APART, TIGHT
from cartguide.ui.text import Words
from cartguide.ui.theme import Looks
from cartguide.ui.trouble import in_words

_FIELD = 340


class PersonCard(Card):
    """`wanted` carries the folder, `renamed` the folder and the name."""

    wanted = Signal(object)
    renamed = Signal(object, str)

    def __init__(self, looks: Looks, one: Known, now: datetime) -> None:
        super().__init__("card", APART - 4)
        self._looks, self._one = looks, one
        say, identifier = looks.say, f"people.{one.folder.name}"
        name = shown_name(say, one)
        self.column.setSpacing(TIGHT)
        self.heading = Paragraph(looks.look, (Run(name),), "section")
        self.heading.is_heading = True
        self.heading.setAccessibleIdentifier(identifier)
        self.column.addWidget(self.heading)
        self.column.addWidget(Words(_when(say, one, now), "body", "quiet"))
        if one.wrong is not None:
            self.column.addWidget(Paragraph(looks.look, (Run(in_words(say, one.wrong)),), "body", "call"))
        self._add_buttons(looks, name, identifier)
        self.naming = NameEntry(looks, say("Name"), say("Keep this name"), f"{identifier}.name")
        self.naming.kept.connect(self._keep)
        self.naming.left.connect(self._close)
        self.naming.hide()
        self.column.addWidget(self.naming)

    def _add_buttons(self, looks: Looks, name: str, identifier: str) -> None:
        say, one = looks.say, self._one
        self.open = WrapButton(looks.look, say("Open"), "plain", identifier=f"{identifier}.open")
        self.open.setAccessibleName(say("Open: {name}", name=name))
        self.open.clicked.connect(lambda: self.wanted.emit(one.folder))
        self.rename = WrapButton(looks.look, say("Change the name"), "quiet", identifier=f"{identifier}.rename",
                                 icons=looks.icons, icon="pencil")  # fmt: skip
        self.rename.setAccessibleName(say("Change the name: {name}", name=name))
        self.rename.clicked.connect(self._edit)
        row = Flow()
        row.addWidget(self.open)
        row.addWidget(self.rename)
        self.column.addLayout(row)
        self.open.setVisible(not one.is_open)
        self.rename.setVisible(one.wrong is None)

    @property
    def folder(self) -> Path:
        """Whose card it is."""
        return self._one.folder

    def _edit(self) -> None:
        self.naming.field.setText(self._one.name)
        self.naming.show()
        self.rename.hide()
        self.naming.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep(self, name: str) -> None:
        self._close()
        if name != self._one.name:
            self.renamed.emit(self._one.folder, name)

    def _close(self) -> None:
        self.naming.hide()
        self.rename.show()
        self.rename.setFocus(Qt.FocusReason.OtherFocusReason)


class NameEntry(QWidget):
    """Where a name is written; it may be left empty. `kept` carries it, `left`: nothing is to change."""

    kept = Signal(str)
    left = Signal()

    def __init__(self, looks: Looks, label: str, words: str, identifier: str, *, can_be_left: bool = True) -> None:
        super().__init__()
        look, _, say = looks
        self._look = look
        self.field = QLineEdit()
        self.field.setAccessibleIdentifier(identifier)
        self.field.setAccessibleName(label)
        self.field.setMaxLength(LONGEST_NAME)
        self.field.returnPressed.connect(self._keep)
        named = Words(label)
        named.setBuddy(self.field)
        self.keep = WrapButton(look, words, "strong" if can_be_left else "plain", identifier=f"{identifier}.keep")
        self.keep.clicked.connect(self._keep)
        cancel = WrapButton(look, say("Cancel"), "quiet", identifier=f"{identifier}.cancel")
        cancel.clicked.connect(self.left)
        self._lay_out(named, cancel)
        cancel.setVisible(can_be_left)
        look.changed.connect(self._fit)
        self._fit()

    def _lay_out(self, named: Words, cancel: WrapButton) -> None:
        row = Flow()
        row.addWidget(self.keep)
        row.addWidget(cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        column.addWidget(named)
        column.addWidget(self.field)
        column.addLayout(row)

    def _keep(self) -> None:
        self.kept.emit(one_name(self.field.text()))

    def _fit(self) -> None:
        self.field.setMaximumWidth(self._look.stretched(_FIELD))


def shown_name(say: Say, one: Known) -> str:
    """The name a person gave, else their number."""
    return one.name or say("Person {number}", number=one.number)


def _when(say: Say, one: Known, now: datetime) -> str:
    if one.is_open:
        return say("Open now.")
    if not one.used:
        return ""
    day = datetime.fromtimestamp(one.used, tz=now.tzinfo).date()
    form = "d MMMM" if day.year == now.year else "d MMMM yyyy"
    shown = QLocale(say.language).toString(QDate(day.year, day.month, day.day), form)
    return say("Last used {day}.", day=shown)
