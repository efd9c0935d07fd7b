"""One step of the path as a row: narrow with its short name, or wide with its title and message."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPaintEvent

from cartguide.guide.model import Step
from cartguide.ui.buttons import Colours
from cartguide.ui.painting import Icons, draw_text
from cartguide.ui.path import NOW, NOW_FLAG, Way
from cartguide.ui.path.drawing import flag_size, paint_flag, paint_medal
from cartguide.ui.path.geometry import RING
from cartguide.ui.path.station import PathButton
from cartguide.ui.scale import NEAR, TARGET, TIGHT
from cartguide.ui.theme import Look

# At text size 100: medals, the middle of the line, how far it winds, and how far the side step stands aside.
MEDAL, SIDE_MEDAL, WIDE_MEDAL = 17, 13, 20
MIDDLE, WINDS, ASIDE = 31, 8, 22
WIDE = Colours("card", "", "ink", "hover", "pressed")
NARROW = Colours("", "", "ink", "card", "pressed")


class Row(PathButton):
    """A step. Its ground is painted by what it stands on, below the line that goes through the medals.

    `winds`: where the line has wound to here, -1 to 1.
    """

    def __init__(self, look: Look, icons: Icons, way: Way, step: Step, message: str) -> None:
        super().__init__(look, way.title(step.identity), f"step.{step.identity}")
        self.step = step
        self.narrow = False
        self._icons = icons
        self._way = way
        self._message = message
        self.winds = 0.0
        self.tell()

    def tell(self) -> None:
        """Say and show anew how the step stands."""
        self.setAccessibleName(self._way.name(self.step))
        self.updateGeometry()
        self.update()

    def ground(self) -> str:
        """The theme's name of the colour below it; empty for none."""
        if self._way.open == self.step.identity:
            return "card"
        return self.state_colour(NARROW if self.narrow else WIDE)

    def centre(self) -> QPointF:
        """The middle of its medal."""
        stretched = self.look.stretched
        if not self.narrow:
            return QPointF(NEAR - 4 + stretched(WIDE_MEDAL), NEAR - 4 + stretched(WIDE_MEDAL))
        aside = ASIDE if not self.step.number else 0
        return QPointF(stretched(MIDDLE + aside + WINDS * self.winds), self.height() / 2)

    def wanted_width(self) -> int:
        words = max(self.look.text_width(role, text) for role, text in self.lines(0))
        return round(self.before() + words + NEAR)

    def room(self, width: int) -> float:
        return width - self.before() - TIGHT

    def lines(self, width: int) -> list[tuple[str, str]]:  # noqa: ARG002  the same at every width
        title = self._way.station(self.step.identity) if self.narrow else self.text()
        flag, message = self._flag(), "" if self.narrow else self._message
        below = self._way.below(self.step, (lambda _: True) if self.narrow else None)
        when = self._way.when(self.step.identity) if flag else ""
        words = (("strong", title), ("body", message), ("small", flag or below), ("small", when))
        return [(role, text) for role, text in words if text]

    def heightForWidth(self, width: int) -> int:
        words, scale = self.words_height(width), self.look.text_size / 100
        if not self.narrow:
            return round(max(words, 2 * (WIDE_MEDAL + RING) * scale) + NEAR + TIGHT)
        two = sum(self.look.text_height(role, "Ag", width) for role in ("strong", "small"))
        return round(max(words, two, 2 * (MEDAL + RING) * scale, TARGET - TIGHT) + TIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  the whole row is painted
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        medal = self._way.medal(self.step, self._radius(), self)._replace(is_hovered=False, is_pressed=False)
        paint_medal(painter, self.look, self._icons, medal, self.centre())
        inner = self.room(self.width())
        top = (self.height() - self.words_height(self.width())) / 2 if self.narrow else NEAR - 4.0
        for role, words in self.lines(self.width()):
            height = self.look.text_height(role, words, inner)
            place = QRectF(self.before(), top, inner, height + 1)
            if role == "small" and words == self._flag():
                body = QRectF(place.topLeft() + QPointF(0, 1), flag_size(self.look, words))
                paint_flag(painter, self.look, words, body)
            else:
                colour = "quiet" if role == "body" else "ink"
                draw_text(painter, self.look.font(role), self.look.colour(colour), place, words)
            top += height
        self.ring(painter, 10)

    def _flag(self) -> str:
        return self._way.say(NOW_FLAG) if self._way.state(self.step.identity) == NOW else ""

    def _radius(self) -> float:
        radius = WIDE_MEDAL if not self.narrow else MEDAL if self.step.number else SIDE_MEDAL
        return self.look.stretched(radius)

    def before(self) -> float:
        """Where the words begin."""
        stretched = self.look.stretched
        if not self.narrow:
            return 2 * (NEAR - 4) + 2 * stretched(WIDE_MEDAL) + 4
        side = 0 if self.step.number else ASIDE - WINDS + 4
        return stretched(MIDDLE + WINDS + MEDAL + RING + side) + TIGHT - 2
