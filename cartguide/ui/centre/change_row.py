"""One thing that changes: what it is, as it stands now, and as it would stand then."""

from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent

from cartguide.ui.painting import draw_shape, draw_text
from cartguide.ui.scale import NEAR, TIGHT
from cartguide.ui.text import Painted
from cartguide.ui.theme import Looks

BESIDE_FROM = 520
_ARROW = 24
_PAD = NEAR - 4
_ROUND = 10


class Told(NamedTuple):
    """A change in words. `note`: what else there is to say of it; empty if nothing."""

    what: str
    old: str
    new: str
    note: str = ""


class ChangeRow(Painted):
    """Old and new beside each other, below each other where there is little room; read out as "was …, becomes …"."""

    def __init__(self, looks: Looks, told: Told, then: str) -> None:
        """`then`: the small word over what would stand."""
        super().__init__()
        self._look, self._icons, self._say = looks
        self._told = told
        self._labels = looks.say("Now"), then
        self._look.changed.connect(self.updateGeometry)

    def words(self) -> str:
        what, old, new, note = (" ".join(text.split()) for text in self._told)
        said = self._say("{what}: was {old}, becomes {new}.", what=what, old=_plain(old), new=_plain(new))
        return f"{said} {note}" if note else said

    def needed_height(self, width: float) -> float:
        return self._below_boxes(width) + (TIGHT + self._note_height(width) if self._told.note else 0)

    def sizeHint(self) -> QSize:
        width = self._look.stretched(BESIDE_FROM)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(1, self._look.stretched(_ARROW))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  the whole row is painted
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = float(self.width())
        what = QRectF(0, 0, width, self._what_height(width) + 1)
        draw_text(painter, self._look.font("strong"), self._look.colour("ink"), what, self._told.what)
        old, arrow, new = self._places(width)
        self._paint_box(painter, old, 0)
        self._paint_box(painter, new, 1)
        name = "arrow-right" if self._is_beside(width) else "down"
        self._icons.paint(painter, name, arrow, self._look.colour("main"))
        if self._told.note:
            note = QRectF(0, self._below_boxes(width) + TIGHT, width, self._note_height(width) + 1)
            draw_text(painter, self._look.font("body"), self._look.colour("care"), note, self._told.note)

    def _paint_box(self, painter: QPainter, place: QRectF, which: int) -> None:
        colour, font = self._look.colour, self._look.font
        fill, line = (("paper", "border"), ("main-tint", "main"))[which]
        draw_shape(painter, place, _ROUND, colour(fill), colour(line))
        inner = place.adjusted(_PAD, _PAD, -_PAD, 1 - _PAD)
        draw_text(painter, font("small"), colour("quiet"), inner, self._labels[which])
        inner.setTop(inner.top() + self._look.text_height("small", self._labels[which], inner.width()))
        draw_text(painter, font(_role(which)), colour("ink"), inner, self._told[which + 1])

    def _places(self, width: float) -> tuple[QRectF, QRectF, QRectF]:
        """Of the old, the arrow and the new."""
        top, side = self._what_height(width) + TIGHT, self._look.stretched(_ARROW)
        wide = self._box_width(width)
        first, second = (self._box_height(which, wide) for which in (0, 1))
        if self._is_beside(width):
            tall = max(first, second)
            arrow = QRectF(wide + TIGHT, top + (tall - side) / 2, side, side)
            return QRectF(0, top, wide, tall), arrow, QRectF(wide + side + 2 * TIGHT, top, wide, tall)
        arrow = QRectF((width - side) / 2, top + first + 2, side, side)
        return QRectF(0, top, wide, first), arrow, QRectF(0, top + first + side + 4, wide, second)

    def _below_boxes(self, width: float) -> float:
        old, _, new = self._places(width)
        return max(old.bottom(), new.bottom())

    def _is_beside(self, width: float) -> bool:
        return width >= self._look.stretched(BESIDE_FROM)

    def _box_width(self, width: float) -> float:
        side = self._look.stretched(_ARROW)
        return (width - side - 2 * TIGHT) / 2 if self._is_beside(width) else width

    def _box_height(self, which: int, wide: float) -> float:
        room = max(wide - 2 * _PAD, 1.0)
        texts = ("small", self._labels[which]), (_role(which), self._told[which + 1])
        return sum(self._look.text_height(role, text, room) for role, text in texts) + 2 * _PAD

    def _what_height(self, width: float) -> float:
        return self._look.text_height("strong", self._told.what, width)

    def _note_height(self, width: float) -> float:
        return self._look.text_height("body", self._told.note, width)


def _role(which: int) -> str:
    return ("body", "strong")[which]


def _plain(text: str) -> str:
    """Without its full stop: another word follows."""
    return text.removesuffix(".")
