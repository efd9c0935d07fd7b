"""The number to call first on a red plate; the whole plate leads to *Who to call*."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent

from cartguide.ui.buttons import Colours, Pressable
from cartguide.ui.painting import draw_shape, draw_text
from cartguide.ui.paragraph import NO_BREAK
from cartguide.ui.scale import NEAR, RADIUS, TARGET, TIGHT
from cartguide.ui.theme import Looks

_GROUND = Colours("call-tint", "call", "ink", "hover", "pressed")
_ICON, _CHEVRON = 28, 24


class NumberLine(Pressable):
    """Whom to call, and below it where to read when."""

    def __init__(self, looks: Looks, identifier: str) -> None:
        super().__init__(looks.look, "", identifier)
        self._icons, self._say = looks.icons, looks.say
        self._second = looks.say("See who to call, and when")
        self._number = ""
        self.show_number("")

    def show_number(self, number: str) -> None:
        """Show the number to call first; empty: that there is none yet."""
        say = self._say
        self._number = number
        self.setText(say("Call your team: {number}", number=number) if number else say("Write your team’s number"))
        self.setAccessibleName(f"{self.text()}, {self._second}")
        self.updateGeometry()
        self.update()

    def lines(self, width: int) -> list[tuple[str, str]]:
        """The number on one line, where it is not wider than all there is."""
        unbroken = self._number.replace(" ", NO_BREAK)
        fits = self._number and self.look.text_width("section", unbroken) <= self.room(width)
        words = self.text().replace(self._number, unbroken) if fits else self.text()
        return [("section", words), ("small", self._second)]

    def wanted_width(self) -> int:
        widest = max(self.look.text_width(*line) for line in (("section", self.text()), ("small", self._second)))
        return round(widest + self._before() + self._behind())

    def room(self, width: int) -> float:
        return width - self._before() - self._behind()

    def heightForWidth(self, width: int) -> int:
        return max(TARGET, round(self.words_height(width) + 2 * (NEAR - 4)))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  the whole plate is painted
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, place = self.look, QRectF(self.rect())
        draw_shape(painter, place, RADIUS, look.colour(self.state_colour(_GROUND)), look.colour(_GROUND.line))
        self._paint_icon(painter, "phone", NEAR, _ICON)
        self._paint_icon(painter, "chevron-right", place.width() - NEAR - look.stretched(_CHEVRON), _CHEVRON)
        room, top = self.room(self.width()), (place.height() - self.words_height(self.width())) / 2
        for role, words in self.lines(self.width()):
            height = look.text_height(role, words, room)
            box = QRectF(self._before(), top, room, height + 1)
            draw_text(painter, look.font(role), look.colour(_GROUND.ink), box, words)
            top += height
        self.ring(painter, RADIUS)

    def _paint_icon(self, painter: QPainter, name: str, left: float, side: int) -> None:
        side = self.look.stretched(side)
        place = QRectF(left, (self.height() - side) / 2, side, side)
        self._icons.paint(painter, name, place, self.look.colour(_GROUND.ink))

    def _before(self) -> int:
        return NEAR + self.look.stretched(_ICON) + NEAR - TIGHT // 2

    def _behind(self) -> int:
        return TIGHT + self.look.stretched(_CHEVRON) + NEAR
