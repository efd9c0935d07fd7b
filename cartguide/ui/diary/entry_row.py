"""An entry of the diary as a row: its time, and what it says. Every entry looks the same, whatever its number."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent

from cartguide.journal.record_model import Record
from cartguide.ui.buttons import KINDS, Pressable
from cartguide.ui.diary.in_words import when_words, words_of
from cartguide.ui.painting import draw_shape, draw_text
from cartguide.ui.scale import NEAR, TARGET, TIGHT
from cartguide.ui.theme import Looks

_TIME, _BESIDE_FROM, _ROUND = 110, 420, 10


class EntryRow(Pressable):
    """Press it to open the entry."""

    def __init__(self, looks: Looks, entry: Record, region: str) -> None:
        super().__init__(looks.look, "", f"diary.entry.{entry.uuid}")
        self._say, self._region = looks.say, region
        self._time = ""
        self._words: tuple[tuple[str, str], ...] = ()
        self.show_entry(entry)

    def show_entry(self, entry: Record) -> None:
        """Show the entry as it is now."""
        self.entry = entry
        self._time = when_words(entry, self._region)
        self._words = words_of(self._say, entry) or (("body", self._say("Nothing more")),)
        name = ", ".join(part for part in (self._time, *(words for _, words in self._words)) if part)
        self.setText(name)
        self.updateGeometry()
        self.update()

    def wanted_width(self) -> int:
        return self.look.stretched(_BESIDE_FROM)

    def room(self, width: int) -> float:
        return width - 2 * NEAR - (self._column() if self._is_beside(width) else 0)

    def lines(self, width: int) -> list[tuple[str, str]]:
        time = [] if self._is_beside(width) or not self._time else [("strong", self._time)]
        return [*time, *self._words]

    def heightForWidth(self, width: int) -> int:
        return max(TARGET, round(self.words_height(width) + 2 * TIGHT + 4))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  the whole row is painted
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place, look, width = QRectF(self.rect()), self.look, self.width()
        draw_shape(painter, place, _ROUND, look.colour(self.state_colour(KINDS["plain"])), look.colour("border"))
        top = (place.height() - self.words_height(width)) / 2
        left, inner = float(NEAR), self.room(width)
        if self._is_beside(width):
            room = QRectF(left, top, self._column() - TIGHT, place.height() - top)
            draw_text(painter, look.font("body"), look.colour("quiet"), room, self._time)
            left += self._column()
        for role, words in self.lines(width):
            height = look.text_height(role, words, inner)
            colour = look.colour("quiet" if role == "small" else "ink")
            draw_text(painter, look.font(role), colour, QRectF(left, top, inner, height + 1), words)
            top += height
        self.ring(painter, _ROUND)

    def _column(self) -> int:
        return self.look.stretched(_TIME)

    def _is_beside(self, width: int) -> bool:
        """Whether the time stands in a column of its own, where that is wide enough for it."""
        fits = self.look.text_width("body", self._time) <= self._column() - TIGHT
        return fits and width >= self.look.stretched(_BESIDE_FROM)
