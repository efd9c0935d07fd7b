"""A person, an appointment, a paper or a call as a row: what one knows it by, and the rest below."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent

from cartguide.ui.buttons import KINDS, Pressable
from cartguide.ui.painting import draw_shape, draw_text
from cartguide.ui.scale import NEAR, TARGET, TIGHT
from cartguide.ui.team.said import Line
from cartguide.ui.theme import Looks

_WANTED, _ROUND = 420, 10


class TeamRow(Pressable):
    """Press it to open it. `uuid`: which record it is."""

    def __init__(self, looks: Looks, identifier: str, uuid: str, words: tuple[Line, ...]) -> None:
        super().__init__(looks.look, "", identifier)
        self.uuid = uuid
        self._words: tuple[Line, ...] = ()
        self.show_words(words)

    def show_words(self, words: tuple[Line, ...]) -> None:
        """Show these lines, each with its role in the type scale."""
        self._words = words
        self.setText(", ".join(text for _, text in words))
        self.updateGeometry()
        self.update()

    def wanted_width(self) -> int:
        return self.look.stretched(_WANTED)

    def room(self, width: int) -> float:
        return width - 2 * NEAR

    def lines(self, width: int) -> list[Line]:  # noqa: ARG002  the same at every width
        return list(self._words)

    def heightForWidth(self, width: int) -> int:
        return max(TARGET, round(self.words_height(width) + 2 * TIGHT + 4))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  the whole row is painted
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place, look, inner = QRectF(self.rect()), self.look, self.room(self.width())
        draw_shape(painter, place, _ROUND, look.colour(self.state_colour(KINDS["plain"])), look.colour("border"))
        top = (place.height() - self.words_height(self.width())) / 2
        for role, words in self._words:
            height = look.text_height(role, words, inner)
            colour = look.colour("quiet" if role == "small" else "ink")
            draw_text(painter, look.font(role), colour, QRectF(NEAR, top, inner, height + 1), words)
            top += height
        self.ring(painter, _ROUND)
