"""Earlier versions of a note, each to be read whole, and brought back."""

from collections.abc import Sequence

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cartguide.guide.catalogue import Words as Say
from cartguide.journal.model import FormerText
from cartguide.ui.buttons import WrapButton
from cartguide.ui.flow import Flow
from cartguide.ui.mine.note_editor import NoteEditor
from cartguide.ui.mine.note_row import first_line
from cartguide.ui.panel.fold import Fold
from cartguide.ui.scale import TIGHT
from cartguide.ui.text import Words
from cartguide.ui.theme import Looks

MOST = 10
LINES = 2


class Earlier(QWidget):
    """`wanted` carries the version to bring back. `text` and `answer`: what the note says now."""

    wanted = Signal(object)

    def __init__(self, looks: Looks, formers: Sequence[FormerText], text: str, answer: str) -> None:
        super().__init__()
        self._looks = looks
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        say = looks.say
        versions = _versions(formers, (text, answer))
        words = say("What this note said before. The words you have now are kept too.")
        none = say("No earlier versions yet.")
        column.addWidget(Words(words if versions else none, "small", "quiet"))
        for former in versions:
            column.addWidget(self._fold(former))

    def _fold(self, former: FormerText) -> Fold:
        say = self._looks.say
        line = say("{when}: {words}", when=moment_in_words(say, former.written), words=first_line(former.text))
        return Fold(self._looks, line, f"earlier.{former.revision}", lambda: self._body(former), role="body")

    def _body(self, former: FormerText) -> QWidget:
        look, icons, say = self._looks
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(TIGHT, 0, TIGHT, 0)
        column.setSpacing(TIGHT)
        column.addWidget(self._field(say("Earlier version"), former.text, f"earlier.{former.revision}.text"))
        if former.answer.strip():
            column.addWidget(Words(say("What they said"), "small", "quiet"))
            name = f"earlier.{former.revision}.answer"
            column.addWidget(self._field(say("What they said"), former.answer, name))
        button = WrapButton(
            look,
            say("Bring this one back"),
            "plain",
            identifier=f"earlier.{former.revision}.back",
            icons=icons,
            icon="undo",
        )
        button.clicked.connect(lambda: self.wanted.emit(former))
        row = Flow()
        row.addWidget(button)
        column.addLayout(row)
        return body

    def _field(self, name: str, text: str, identifier: str) -> NoteEditor:
        field = NoteEditor(self._looks.look, name, identifier, LINES)
        field.setReadOnly(True)
        field.fill(text)
        return field


def _versions(formers: Sequence[FormerText], now: tuple[str, str]) -> list[FormerText]:
    """The last versions with words in them; none twice, and none that says what it says now."""
    found: dict[tuple[str, str], FormerText] = {}
    for former in formers:
        said = (former.text, former.answer)
        if former.text.strip() and said != now:
            found.setdefault(said, former)
    return list(found.values())[:MOST]


def moment_in_words(say: Say, moment: str) -> str:
    """A moment (ISO 8601, UTC) as day and time here."""
    here = QDateTime.fromString(moment, Qt.DateFormat.ISODate).toLocalTime()
    locale = QLocale(say.language)
    day = locale.toString(here.date(), "d MMMM yyyy")
    return say("{day}, {time}", day=day, time=here.toString("HH:mm"))
