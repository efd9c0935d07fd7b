"""The questions to ask: rows that put one among the person's own."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cartguide.journey.page_view import Question
from cartguide.ui.buttons import KINDS, Pressable, WrapButton
from cartguide.ui.painting import draw_shape, draw_text
from cartguide.ui.scale import NEAR, TARGET, TIGHT
from cartguide.ui.theme import Looks


class QuestionRow(Pressable):
    """One question: a plus to add it, a tick once it is among the person's notes; a star if it is good to ask first."""

    def __init__(self, looks: Looks, question: Question) -> None:
        super().__init__(looks.look, question.text, f"question.{question.identity}")
        self.question = question
        self.is_asked = False
        self._icons, self._say = looks.icons, looks.say
        self._tell()

    def set_asked(self, *, asked: bool) -> None:
        """Show whether it is among the person's notes."""
        if asked != self.is_asked:
            self.is_asked = asked
            self._tell()
            self.updateGeometry()
            self.update()

    def wanted_width(self) -> int:
        widest = max(self.look.text_width(role, words) for role, words in self.lines(0))
        return round(widest + self.look.stretched(24) + 3 * TIGHT + NEAR)

    def room(self, width: int) -> float:
        return width - self._before() - NEAR

    def lines(self, width: int) -> list[tuple[str, str]]:  # noqa: ARG002  the same at every width
        return [("body", self.text()), *(("small", words) for _, words in self._marks())]

    def heightForWidth(self, width: int) -> int:
        return max(TARGET, round(self.words_height(width) + 2 * TIGHT + 4))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  the whole row is painted
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = KINDS["chosen" if self.is_asked else "plain"]
        place, look = QRectF(self.rect()), self.look
        line = look.colour("main" if self.is_asked else "border") if self.isEnabled() else look.colour("edge")
        draw_shape(painter, place, 10, look.colour(self.state_colour(colours)), line)
        side, room = look.stretched(24), self.room(self.width())
        top = (self.height() - self.words_height(self.width())) / 2
        first = look.text_height("body", "Ag", 1000)
        icon = QRectF(NEAR - 4, top + (first - side) / 2, side, side)
        if self.isEnabled() or self.is_asked:
            self._icons.paint(painter, "check" if self.is_asked else "plus", icon, look.colour("main"))
        height = look.text_height("body", self.text(), room)
        words = QRectF(self._before(), top, room, height + 1)
        draw_text(painter, look.font("body"), look.colour("ink"), words, self.text())
        self._paint_marks(painter, top + height)
        self.ring(painter, 10)

    def _paint_marks(self, painter: QPainter, top: float) -> None:
        """Each mark an icon and its words, below the question."""
        look, side = self.look, self.look.stretched(18)
        for icon, words in self._marks():
            left, room = self._before(), self.room(self.width())
            height = look.text_height("small", words, room)
            self._icons.paint(painter, icon, QRectF(left, top + (height - side) / 2, side, side), look.colour("main"))
            place = QRectF(left + side + TIGHT - 2, top, room - side - TIGHT + 2, height + 1)
            draw_text(painter, look.font("small"), look.colour("ink"), place, words)
            top += height

    def _marks(self) -> list[tuple[str, str]]:
        marks = [("star", self._say("Good to ask first"))] if self.question.starred else []
        return [*marks, ("note", self._say("In my notes"))] if self.is_asked else marks

    def _tell(self) -> None:
        self.setAccessibleName(", ".join([self.text(), *(words for _, words in self._marks())]))

    def _before(self) -> int:
        return NEAR - 4 + self.look.stretched(24) + NEAR - 4


class Questions(QWidget):
    """All the rows, and one press for those that are good to ask first.

    `asked` carries the id and words of a question to add, `shown` the id of one that is added.
    """

    asked = Signal(str, str)
    shown = Signal(str)

    def __init__(self, looks: Looks, questions: tuple[Question, ...]) -> None:
        super().__init__()
        self.rows = {question.identity: QuestionRow(looks, question) for question in questions}
        starred = sum(question.starred for question in questions)
        words = looks.say.many("Add the {number} starred question", "Add the {number} starred questions", starred)
        look, icons, _ = looks
        self.add_starred = WrapButton(look, words, "quiet", identifier="questions.starred", icons=icons, icon="star")
        self.add_starred.clicked.connect(self._add_starred)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        for row in self.rows.values():
            row.clicked.connect(lambda _=False, row=row: self._press(row))
            column.addWidget(row)
        column.addWidget(self.add_starred)
        self._offer_starred()

    def show_asked(self, identities: frozenset[str]) -> None:
        """Show which questions are among the person's notes."""
        for identity, row in self.rows.items():
            row.set_asked(asked=identity in identities)
        self._offer_starred()

    def _press(self, row: QuestionRow) -> None:
        if row.is_asked:
            self.shown.emit(row.question.identity)
        else:
            row.set_asked(asked=True)
            self.asked.emit(row.question.identity, row.question.text)

    def _offer_starred(self) -> None:
        """One press for all, where there is more than one and one is not there yet."""
        starred = [row for row in self.rows.values() if row.question.starred]
        is_offered = len(starred) > 1 and not all(row.is_asked for row in starred)
        if not is_offered and self.add_starred.hasFocus():
            starred[0].setFocus(Qt.FocusReason.OtherFocusReason)
        self.add_starred.setVisible(is_offered)

    def _add_starred(self) -> None:
        # The last one first: the newest note stands at the top.
        for row in reversed([row for row in self.rows.values() if row.question.starred and not row.is_asked]):
            self._press(row)
        self._offer_starred()
