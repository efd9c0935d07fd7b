"""Something that can't be undone: one button, which asks once before it does it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cartguide.ui.announce import announce
from cartguide.ui.buttons import WrapButton
from cartguide.ui.flow import Flow
from cartguide.ui.scale import TIGHT
from cartguide.ui.text import Words
from cartguide.ui.theme import Looks


class AskingOnce(QWidget):
    """`beside` stands in the row of the button. `meant`: it was pressed, and pressed again."""

    meant = Signal()

    def __init__(self, looks: Looks, words: str, question: str, identifier: str, *beside: QWidget) -> None:
        super().__init__()
        look, icons, _ = looks
        self._words, self._beside = question, beside
        self._question: QWidget | None = None
        self._looks, self._identifier = looks, identifier
        self.button = WrapButton(look, words, "quiet", identifier=identifier, icons=icons, icon="trash")
        self.button.clicked.connect(self._ask)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(TIGHT)
        row = Flow()
        for part in (*beside, self.button):
            row.addWidget(part)
        self._column.addLayout(row)

    def name_it(self, what: str) -> None:
        """Let the button be told with what it deletes."""
        self.button.setAccessibleName(f"{self.button.text()}: {what}")

    def take_back(self) -> None:
        """Ask no longer."""
        if self._question is not None:
            self._question.hide()
            self._question.deleteLater()
            self._question = None
            for part in (*self._beside, self.button):
                part.show()
            self.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask(self) -> None:
        look, icons, say = self._looks
        yes = WrapButton(
            look, self.button.text(), "plain", identifier=f"{self._identifier}.yes", icons=icons, icon="trash"
        )
        no = WrapButton(look, say("Keep it"), "plain", identifier=f"{self._identifier}.no")
        yes.clicked.connect(self.meant)
        no.clicked.connect(self.take_back)
        self._question = QWidget()
        column = QVBoxLayout(self._question)
        column.setContentsMargins(TIGHT, 0, 0, TIGHT)
        column.setSpacing(TIGHT)
        column.addWidget(Words(self._words, "strong"))
        row = Flow()
        row.addWidget(no)
        row.addWidget(yes)
        column.addLayout(row)
        self._column.addWidget(self._question)
        self._question.show()
        no.setFocus(Qt.FocusReason.OtherFocusReason)
        for part in (*self._beside, self.button):
            part.hide()
        announce(no, self._words)
