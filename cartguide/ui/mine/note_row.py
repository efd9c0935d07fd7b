"""A note that is not open: its first line, and below it small when it was written and whether it is a question."""

from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent

from cartguide.guide.catalogue import Words as Say
from cartguide.journal.changes import NoteText
from cartguide.ui.buttons import KINDS, Pressable
from cartguide.ui.mine.days import in_words, when_written
from cartguide.ui.painting import Icons, draw_shape, draw_text
from cartguide.ui.scale import NEAR, TARGET, TIGHT
from cartguide.ui.theme import Look

FIRST_LINE = 60


class Asked(NamedTuple):
    """What has become of a question: the day it was asked, YYYY-MM-DD or empty, and what they said."""

    day: str = ""
    answer: str = ""


NOT_ASKED = Asked()


class NoteRow(Pressable):
    """Press it to open the note."""

    def __init__(  # noqa: PLR0917  what a row shows
        self, look: Look, icons: Icons, say: Say, note: NoteText, asked: Asked = NOT_ASKED, where: str = ""
    ) -> None:
        super().__init__(look, "", f"note.{note.uuid}")
        self._icons, self._say = icons, say
        self._is_question = False
        self._when = ""
        self.show_note(note, asked, where)

    def show_note(self, note: NoteText, asked: Asked = NOT_ASKED, where: str = "") -> None:
        """Show the note as it is now; `where`: the page it stands with, where that is not plain."""
        self._is_question = note.kind == "question"
        when = below(self._say, note, asked)
        self._when = self._say("{page} · {day}", page=where, day=when) if where else when
        self.setText(first_line(note.text))
        self.setAccessibleName(f"{self.text()}, {self._when}")
        self.updateGeometry()
        self.update()

    def wanted_width(self) -> int:
        widest = max(self.look.text_width(role, words) for role, words in self.lines(0))
        return round(widest + self._before() + NEAR)

    def room(self, width: int) -> float:
        return width - self._before() - NEAR

    def lines(self, width: int) -> list[tuple[str, str]]:  # noqa: ARG002  the same at every width
        return [("body", self.text()), ("small", self._when)]

    def heightForWidth(self, width: int) -> int:
        return max(TARGET, round(self.words_height(width) + 2 * TIGHT + 4))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  the whole row is painted
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place, look, side = QRectF(self.rect()), self.look, self._side()
        draw_shape(painter, place, 10, look.colour(self.state_colour(KINDS["plain"])), look.colour("border"))
        top = (place.height() - self.words_height(self.width())) / 2
        middle = top + look.text_height("body", "Ag", 1000) / 2
        icon = QRectF(NEAR - 2, middle - side / 2, side, side)
        self._icons.paint(painter, "question" if self._is_question else "note", icon, look.colour("main"))
        inner = self.room(self.width())
        for role, words in self.lines(self.width()):
            height = look.text_height(role, words, inner)
            colour = look.colour("ink" if role == "body" else "quiet")
            draw_text(painter, look.font(role), colour, QRectF(self._before(), top, inner, height + 1), words)
            top += height
        self.ring(painter, 10)

    def _side(self) -> int:
        return self.look.stretched(24)

    def _before(self) -> int:
        return NEAR - 2 + self._side() + TIGHT + 4


def below(say: Say, note: NoteText, asked: Asked) -> str:
    """The small line: when a note was written; of a question also whether it was asked and has an answer."""
    is_question = note.kind == "question"
    if is_question and asked.day:
        day = in_words(say, date.fromisoformat(asked.day))
        return say("Asked {day}, with an answer", day=day) if asked.answer.strip() else say("Asked {day}", day=day)
    when = when_written(say, note.created, question=is_question)
    has_answer = is_question and bool(asked.answer.strip())
    return say("{question}, with an answer", question=when) if has_answer else when


def first_line(text: str) -> str:
    """The beginning of a note, to know it by."""
    line = text.strip().split("\n", 1)[0]
    return line if len(line) <= FIRST_LINE else line[: FIRST_LINE - 1] + "…"
