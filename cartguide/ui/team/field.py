"""A field of a form of *My team*: its label, what is typed, and one sentence where there is something to say of it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cartguide.journey.team import FieldOf
from cartguide.ui.announce import announce
from cartguide.ui.buttons import WrapButton
from cartguide.ui.flow import Flow
from cartguide.ui.mine.note_editor import NoteEditor
from cartguide.ui.scale import TIGHT
from cartguide.ui.text import Words
from cartguide.ui.theme import Looks

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class LineEditor(NoteEditor):
    """For what is mostly one line: Enter goes on to the next field. What is pasted keeps its lines, and any length."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self.focusNextPrevChild(True)  # noqa: FBT003  Qt's own way to say it
        else:
            super().keyPressEvent(event)


class TeamField(QWidget):
    """`typed`: something else stands in it. `left`: the keyboard went elsewhere. `meant`: it is meant as it is."""

    typed = Signal()
    left = Signal()
    meant = Signal()

    def __init__(self, looks: Looks, field: FieldOf, identifier: str) -> None:
        super().__init__()
        look, _, say = looks
        self._looks, self._identifier = looks, identifier
        self._put: str | None = ""
        label = say(field.label)
        make = NoteEditor if field.is_long else LineEditor
        self.editor = make(look, label, identifier, 1)
        self.editor.setPlaceholderText(say(field.example))
        self.label = Words(label, "body", "quiet")
        self.label.setBuddy(self.editor)
        self.trouble = Words("", "body", "care")
        self._anyway: WrapButton | None = None
        self._row = Flow()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT // 2)
        for part in (self.label, self.editor, self.trouble):
            column.addWidget(part)
        column.addLayout(self._row)
        column.addStretch(1)
        self.trouble.hide()
        self.editor.textChanged.connect(self._on_typed)
        self.editor.left.connect(self.left)

    @property
    def text(self) -> str:
        """What stands there; letter for letter what was put there until somebody types on."""
        return self.editor.words() if self._put is None else self._put

    def put(self, text: str) -> None:
        """Let this stand there, without saying that it was typed."""
        if text != self.text:
            self.editor.fill(text)
        self._put = text

    def tell(self, words: str, anyway: str = "") -> None:
        """Say what there is to say of it, or nothing; `anyway`: a button that says it is meant so."""
        is_news = words != self.trouble.text() or self.trouble.isHidden()
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))
        if anyway and self._anyway is None:
            self._anyway = WrapButton(self._looks.look, anyway, "plain", identifier=f"{self._identifier}.anyway")
            self._anyway.clicked.connect(self.meant)
            self._row.addWidget(self._anyway)
        if self._anyway is not None:
            self._anyway.setVisible(bool(words and anyway))
        if words and is_news:
            announce(self, words)

    def set_can_write(self, *, can_write: bool) -> None:
        """Whether something can be typed here now; what stands can be read and copied in any case."""
        self.editor.setReadOnly(not can_write)

    def focus(self) -> None:
        """Put the keyboard here."""
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_typed(self) -> None:
        self._put = None
        self.typed.emit()
