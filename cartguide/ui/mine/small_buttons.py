"""Small buttons: an icon alone, one that shows that it can't be pressed now, one that folds."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent

from cartguide.ui.buttons import KINDS, Pressable, WrapButton
from cartguide.ui.painting import Icons, draw_shape
from cartguide.ui.scale import TARGET, TIGHT
from cartguide.ui.theme import Look


class IconButton(Pressable):
    """An icon in a place big enough for a finger; its name is told, and its word stands in its tip."""

    def __init__(self, look: Look, icons: Icons, icon: str, word: str, identifier: str) -> None:
        super().__init__(look, "", identifier)
        self._icons, self._icon = icons, icon
        self.setToolTip(word)
        self.setAccessibleName(word)

    def wanted_width(self) -> int:
        return max(TARGET, self._side() + 2 * TIGHT)

    def lines(self, width: int) -> list[tuple[str, str]]:  # noqa: ARG002  no words at any width
        return []

    def heightForWidth(self, width: int) -> int:  # noqa: ARG002  the same at every width
        return self.wanted_width()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  the whole button is painted
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place, side = QRectF(self.rect()), self._side()
        ground = self.state_colour(KINDS["quiet"])
        if ground:
            draw_shape(painter, place, 8, self.look.colour(ground), None)
        icon = QRectF((place.width() - side) / 2, (place.height() - side) / 2, side, side)
        self._icons.paint(painter, self._icon, icon, self.look.colour("main"))
        self.ring(painter, 8)

    def _side(self) -> int:
        return self.look.stretched(22)


class ActionButton(WrapButton):
    """A button with an icon that turns pale while it can't be pressed."""

    def __init__(self, look: Look, icons: Icons, text: str, icon: str, identifier: str) -> None:
        super().__init__(look, text, "quiet", identifier=identifier, icons=icons, icon=icon)

    def _words(self, painter: QPainter, ink: str, place: QRectF) -> None:
        super()._words(painter, ink if self.isEnabled() else "border", place)


class FoldButton(WrapButton):
    """Folds and unfolds what stands above it; its words say which it will do."""

    def __init__(self, look: Look, icons: Icons, text: str, identifier: str) -> None:
        super().__init__(look, text, "quiet", identifier=identifier, icons=icons, icon="chevron-down")

    def show_folded(self, text: str, *, folded: bool) -> None:
        """Take the words and the icon for what it will do now."""
        self._icon = "chevron-down" if folded else "up"
        self.setText(text)
        self.updateGeometry()
        self.update()
