"""One thing the first start asks in a field: its words, the field, and what is wrong with what stands there."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from cartguide.ui.announce import announce
from cartguide.ui.card import Card
from cartguide.ui.mine.sight import bring_into_sight
from cartguide.ui.scale import APART, TIGHT
from cartguide.ui.text import Heading, Words
from cartguide.ui.theme import Looks

_FIELD = 340


class AskedCard(Card):
    """Its field can be left empty. What is typed stays until it is kept."""

    def __init__(self, looks: Looks, heading: str, about: str, label: str, identifier: str) -> None:
        super().__init__("card", APART - 4)
        self.looks = looks
        self.column.setSpacing(TIGHT)
        self.field = QLineEdit()
        self.field.setAccessibleIdentifier(identifier)
        self.field.setAccessibleName(label)
        self.field.textEdited.connect(self._on_edited)
        self.field.returnPressed.connect(self.tell)
        self._trouble = Words("", "strong", "call")
        self._trouble.setAccessibleIdentifier(f"{identifier}.wrong")
        self._trouble.hide()
        words = Words(label)
        words.setBuddy(self.field)
        self.column.addWidget(Heading(heading))
        if about:
            self.column.addWidget(Words(about, "small", "quiet"))
        for part in (words, self.field, self._trouble):
            self.column.addWidget(part)
        looks.look.changed.connect(self._fit)
        self._fit()

    @property
    def typed(self) -> str:
        """What stands in the field."""
        return self.field.text().strip()

    def wrong(self) -> str:
        """What is wrong with what stands in the field, in one sentence; empty: nothing, or it was left."""
        raise NotImplementedError

    def keep(self) -> None:
        """Keep what stands in the field, if anything new does."""
        raise NotImplementedError

    def tell(self) -> bool:
        """Say at the field what is wrong with it, and put the keyboard there; whether all is well."""
        wrong = self.wrong()
        self._trouble.setText(wrong)
        self._trouble.setVisible(bool(wrong))
        if wrong:
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
            bring_into_sight(self)
            announce(self, wrong)
        return not wrong

    def show_known(self, text: str) -> None:
        """Show what is known already, unless the person is writing."""
        if not self.field.isModified():
            self.field.setText(text)

    def _on_edited(self) -> None:
        self._trouble.hide()

    def _fit(self) -> None:
        self.field.setMaximumWidth(self.looks.look.stretched(_FIELD))
