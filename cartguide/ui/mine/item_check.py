"""The check box of an item: its words, and small below them its day, or why and whose it is."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent

from cartguide.ui.buttons import KINDS
from cartguide.ui.check_row import CheckRow
from cartguide.ui.painting import Icons, draw_shape, draw_text
from cartguide.ui.scale import TARGET, TIGHT
from cartguide.ui.theme import Look


class ItemCheck(CheckRow):
    """A check row with a small line, where there is one; both are told."""

    def __init__(self, look: Look, icons: Icons, text: str, identifier: str) -> None:
        super().__init__(look, icons, text, identifier)
        self._day = ""

    @property
    def day(self) -> str:
        """The day in words, or nothing."""
        return self._day

    def show_item(self, text: str, day: str) -> None:
        """Show other words, and a day in words or none."""
        if (text, day) != (self.text(), self._day):
            self._day = day
            self.setText(text)
            self.setAccessibleName(f"{text}, {day}" if day else "")
            self.updateGeometry()
            self.update()

    def show_below(self, words: str) -> None:
        """Show a small line below the words; assistive technology tells it as a description."""
        self._day = words
        self.setAccessibleDescription(words)
        self.updateGeometry()

    def show_ticked(self, *, ticked: bool) -> None:
        """Show whether it is ticked, without saying it anew."""
        self.blockSignals(True)  # noqa: FBT003  Qt's own way to say it
        self.setChecked(ticked)
        self.blockSignals(False)  # noqa: FBT003
        self.update()

    def wanted_width(self) -> int:
        widest = max(self.look.text_width(role, words) for role, words in self.lines(0))
        return round(widest + self._before() + TIGHT)

    def lines(self, width: int) -> list[tuple[str, str]]:  # noqa: ARG002  the same at every width
        return [("body", self.text()), *([("small", self._day)] if self._day else [])]

    def heightForWidth(self, width: int) -> int:
        return max(TARGET, round(self.words_height(width) + 2 * TIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  the whole row is painted
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = self.state_colour(KINDS["quiet"])
        if ground:
            draw_shape(painter, QRectF(self.rect()), 8, self.look.colour(ground), None)
        inner, side = self.room(self.width()), self._side()
        top = (self.height() - self.words_height(self.width())) / 2
        line_height = self.look.text_height("body", "Ag", 1000)
        self._box(painter, QRectF(TIGHT, top + (line_height - side) / 2, side, side))
        for role, words in self.lines(self.width()):
            height = self.look.text_height(role, words, inner)
            colour = self.look.colour("ink" if role == "body" else "quiet")
            draw_text(painter, self.look.font(role), colour, QRectF(self._before(), top, inner, height + 1), words)
            top += height
        self.ring(painter, 8)
