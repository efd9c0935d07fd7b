"""What has become of a question: whether it was asked, on which day, and what they said."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cartguide.journal.changes import NoteAnswer, NoteAsked
from cartguide.ui.buttons import WrapButton
from cartguide.ui.flow import Flow
from cartguide.ui.keeper import Keeper
from cartguide.ui.mine.days import in_words, today
from cartguide.ui.mine.note_editor import NoteEditor
from cartguide.ui.mine.note_row import NOT_ASKED, Asked
from cartguide.ui.panel.footer import Mark
from cartguide.ui.scale import TIGHT
from cartguide.ui.text import Words
from cartguide.ui.theme import Looks

ANSWER_LINES = 2


class AskedPart(QWidget):
    """Below a question. `said` carries what is kept, when it is another. The answer is saved as one types."""

    said = Signal(Asked)

    def __init__(self, looks: Looks, keeper: Keeper) -> None:
        super().__init__()
        look, icons, say = looks
        self._say, self._keeper = say, keeper
        self._uuid = ""
        self._asked = NOT_ASKED
        self.mark = Mark(look, icons, say("Mark as asked"), "talk", "note.asked")
        self.not_yet = WrapButton(look, say("Not asked yet"), "quiet", identifier="note.not-asked")
        self._label = Words(say("What they said"), "small", "quiet")
        self.answer = NoteEditor(look, say("What they said"), "note.answer", ANSWER_LINES)
        self._lay_out()
        self.mark.toggled.connect(lambda on: self._mark(today().isoformat() if on else ""))
        self.not_yet.clicked.connect(lambda: self._mark(""))
        self.answer.textChanged.connect(self._on_typed)
        self.answer.left.connect(keeper.save_now)
        self.hide()

    def show_question(self, uuid: str, asked: Asked) -> None:
        """Show what has become of this question; none where `uuid` is empty. What is being typed stays."""
        is_other = uuid != self._uuid
        self._uuid, self._asked = uuid, asked
        self.setVisible(bool(uuid))
        if uuid and (is_other or self.answer.words() != asked.answer):
            self.answer.fill(asked.answer)
        self._arrange()

    def set_frozen(self, *, frozen: bool) -> None:
        """Let it be read, not changed, while it can't be kept."""
        self.answer.setReadOnly(frozen)
        for button in (self.mark, self.not_yet):
            button.setEnabled(not frozen)

    def controls(self) -> list[QWidget]:
        """What Tab comes to, in its order."""
        return [self.mark, self.not_yet, self.answer]

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        flow = Flow()
        for part in (self.mark, self.not_yet):
            flow.addWidget(part)
        column.addLayout(flow)
        column.addWidget(self._label)
        column.addWidget(self.answer)

    def _arrange(self) -> None:
        """The field stands there once the question was asked, or where an answer is written already."""
        day = self._asked.day
        asked = self._say("Asked {day}", day=in_words(self._say, date.fromisoformat(day))) if day else ""
        self.mark.setText(asked or self._say("Mark as asked"))
        self.mark.updateGeometry()
        self.mark.show_as(checked=bool(day))
        self.not_yet.setVisible(bool(day))
        has_field = bool(day or self._asked.answer)
        self._label.setVisible(has_field)
        self.answer.setVisible(has_field)

    def _mark(self, day: str) -> None:
        self._keeper.do(NoteAsked(self._uuid, day))
        self._asked = self._asked._replace(day=day)
        self._arrange()
        following = self.answer if day else self.mark
        following.setFocus(Qt.FocusReason.OtherFocusReason)
        self.said.emit(self._asked)

    def _on_typed(self) -> None:
        text = self.answer.words()
        if self._uuid and text != self._asked.answer:
            self._asked = self._asked._replace(answer=text)
            self._keeper.write(NoteAnswer(self._uuid, text))
            self.said.emit(self._asked)
