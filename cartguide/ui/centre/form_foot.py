"""Below the form: saving it, beginning anew, and what there is to say of it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cartguide.guide.centre.form import Form
from cartguide.guide.model import Run
from cartguide.ui.buttons import WrapButton
from cartguide.ui.flow import Flow
from cartguide.ui.paragraph import Paragraph
from cartguide.ui.scale import TIGHT
from cartguide.ui.theme import Looks


class FormFoot(QWidget):
    """`back_wanted` carries the form that was put aside when somebody began anew."""

    save_wanted = Signal()
    anew_wanted = Signal()
    back_wanted = Signal(object)

    def __init__(self, looks: Looks) -> None:
        super().__init__()
        look, icons, say = looks
        self._aside: Form | None = None
        self.trouble = Paragraph(look, (Run(""),), boxed=True, icons=icons, icon="warning")
        self.said = Paragraph(look, (Run(""),), "body", "main", icons=icons, icon="check")
        self.save = self._button(looks, say("Save as …"), "strong", "save", "down")
        self._anew = self._button(looks, say("Start over"), "quiet", "anew", "undo")
        self._back = self._button(looks, say("Bring back what I typed"), "plain", "restore", "undo")
        self.save.clicked.connect(self.save_wanted)
        self._anew.clicked.connect(self.anew_wanted)
        self._back.clicked.connect(self._bring_back)
        buttons = Flow()
        for button in (self.save, self._anew, self._back):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        column.addWidget(self.trouble)
        column.addWidget(self.said)
        column.addLayout(buttons)
        self._back.hide()
        self.tell("")

    def tell(self, words: str, *, is_trouble: bool = False) -> None:
        """Say something of the form, or nothing any more."""
        for line, is_meant in ((self.trouble, is_trouble), (self.said, not is_trouble)):
            line.setVisible(bool(words) and is_meant)
            if words and is_meant:
                line.set_words(words)

    def offer_back(self, form: Form) -> None:
        """Offer the form that was put aside."""
        self._aside = form
        self._back.show()
        self._back.setFocus(Qt.FocusReason.OtherFocusReason)

    @staticmethod
    def _button(looks: Looks, words: str, kind: str, name: str, icon: str) -> WrapButton:
        return WrapButton(looks.look, words, kind, identifier=f"centre-form.{name}", icons=looks.icons, icon=icon)

    def _bring_back(self) -> None:
        if self._aside is not None:
            form, self._aside = self._aside, None
            self._back.hide()
            self._anew.setFocus(Qt.FocusReason.OtherFocusReason)
            self.back_wanted.emit(form)
