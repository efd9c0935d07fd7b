"""A field of the form: its name above it, and below it what there is to mend."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout

from cartguide.guide.centre.form import Fault
from cartguide.ui.centre.entry import Entry, FaultLine
from cartguide.ui.mine.note_editor import NoteEditor
from cartguide.ui.mine.sight import bring_into_sight
from cartguide.ui.scale import TIGHT
from cartguide.ui.text import Words
from cartguide.ui.theme import Looks


class Field(Entry):
    """A fault is told when the field has been left; that something is missing only when the file is to be saved."""

    def __init__(self, looks: Looks, label: str, identifier: str, entry: QLineEdit | NoteEditor) -> None:
        super().__init__()
        self.identifier, self.label = identifier, label
        self._entry = entry
        self._is_left = False
        entry.setAccessibleName(label)
        entry.setAccessibleIdentifier(identifier)
        self._label = Words(label, "small", "quiet")
        self._label.setBuddy(entry)
        self.fault = FaultLine(looks)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT // 2)
        for widget in (self._label, entry, self.fault):
            column.addWidget(widget)
        column.addStretch(1)
        entry.textChanged.connect(self.typed)

    def text(self) -> str:
        """What is typed."""
        return self._entry.toPlainText() if isinstance(self._entry, QPlainTextEdit) else self._entry.text()

    def set_name(self, name: str) -> None:
        """What assistive technology calls it, where the word above it is too short for that."""
        self._entry.setAccessibleName(name)

    def show_fault(self, fault: Fault | None, *, insist: bool) -> None:
        """Say what there is to mend, when it is time to; `insist`: the file is to be saved."""
        is_time = insist or (self._is_left and bool(self.text().strip()))
        self.fault.show_fault(fault if is_time else None, aloud=self._is_left and not insist)

    def focus(self) -> None:
        """Put the keyboard here, in sight."""
        self._entry.setFocus(Qt.FocusReason.OtherFocusReason)
        bring_into_sight(self)

    def _leave(self) -> None:
        self._is_left = True
        self.left.emit()


class LineField(Field):
    """One line."""

    def __init__(self, looks: Looks, label: str, identifier: str, text: str, example: str = "") -> None:
        """`example` stands in it, pale, while nothing is typed."""
        self._line, self._look, self._width = QLineEdit(text), looks.look, 0
        self._line.setCursorPosition(0)
        self._line.setMinimumWidth(80)
        super().__init__(looks, label, identifier, self._line)
        self.show_example(example)
        self._line.editingFinished.connect(self._leave)

    def set_width(self, width: int) -> None:
        """So many pixels at text size 100, and no more."""
        self._width = width
        self._keep_width()
        self._look.changed.connect(self._keep_width)

    def _keep_width(self) -> None:
        self._line.setFixedWidth(self._look.stretched(self._width))

    def show_example(self, example: str) -> None:
        """What stands in it, pale, while nothing is typed."""
        self._line.setPlaceholderText(example)

    def put(self, text: str) -> None:
        """Write something for the person, which they can change."""
        self._line.setText(text)
        self._line.setCursorPosition(0)


class LinesField(Field):
    """Several lines, as tall as what is typed."""

    def __init__(self, looks: Looks, label: str, identifier: str, text: str) -> None:
        entry = NoteEditor(looks.look, label)
        entry.fill(text)
        super().__init__(looks, label, identifier, entry)
        entry.left.connect(self._leave)
