"""A heading that folds, and what stands below it, made when it is first opened."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleStateChangeEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAccessibleWidget, QVBoxLayout, QWidget

from cartguide.ui.buttons import KINDS, Pressable
from cartguide.ui.painting import Icons, draw_shape, draw_text
from cartguide.ui.scale import NEAR, TARGET, TIGHT
from cartguide.ui.text import Exposed, Painted, install_headings
from cartguide.ui.theme import Look, Looks

CHEVRON = 24


class FoldHeading(Pressable, Exposed):
    """A heading whose whole row folds and unfolds what stands below it; assistive technology hears which it is."""

    def __init__(self, look: Look, icons: Icons, text: str, identifier: str = "", role: str = "section") -> None:
        install_headings()
        super().__init__(look, text, identifier)
        self._icons = icons
        self._role = role
        self.opened = False

    def set_opened(self, *, opened: bool) -> None:
        """Show and tell that what stands below is open, or folded."""
        if opened != self.opened:
            self.opened = opened
            self.update()
            changed = QAccessible.State()
            changed.expanded = changed.collapsed = 1
            QAccessible.updateAccessibility(QAccessibleStateChangeEvent(self, changed))

    def interface(self) -> QAccessibleWidget:
        return _FoldInterface(self)

    def wanted_width(self) -> int:
        return round(self.look.text_width(self._role, self.text()) + self._beside())

    def room(self, width: int) -> float:
        return width - self._beside()

    def lines(self, width: int) -> list[tuple[str, str]]:  # noqa: ARG002  the same at every width
        return [(self._role, self.text())]

    def heightForWidth(self, width: int) -> int:
        return max(TARGET + TIGHT, round(self.words_height(width) + 2 * TIGHT + 2))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  the whole row is painted
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(self.rect())
        ground = self.state_colour(KINDS["quiet"])
        if ground:
            draw_shape(painter, place, 8, self.look.colour(ground), None)
        room, side = self.room(self.width()), self.look.stretched(CHEVRON)
        height = self.look.text_height(self._role, self.text(), room)
        words = QRectF(TIGHT, (place.height() - height) / 2, room, height + 1)
        draw_text(painter, self.look.font(self._role), self.look.colour("ink"), words, self.text())
        chevron = QRectF(place.width() - TIGHT - side, (place.height() - side) / 2, side, side)
        name = "chevron-down" if self.opened else "chevron-right"
        self._icons.paint(painter, name, chevron, self.look.colour("main"))
        self.ring(painter, 8)

    def _beside(self) -> int:
        return self.look.stretched(CHEVRON) + NEAR + 2 * TIGHT


class _FoldInterface(QAccessibleWidget):
    """A button that can be open or folded. Made in Python, an interface has no Press of its own: we bring it."""

    def __init__(self, heading: FoldHeading) -> None:
        super().__init__(heading, QAccessible.Role.Button)
        self._heading = heading

    def text(self, kind: QAccessible.Text) -> str:
        return self._heading.text() if kind == QAccessible.Text.Name else super().text(kind)

    def state(self) -> QAccessible.State:
        state = super().state()
        state.expandable = 1
        state.expanded, state.collapsed = int(self._heading.opened), int(not self._heading.opened)
        return state

    def actionNames(self) -> list[str]:  # noqa: N802  Qt's own name
        return [QAccessibleActionInterface.pressAction(), *super().actionNames()]

    def doAction(self, name: str) -> None:  # noqa: N802  Qt's own name
        if name == QAccessibleActionInterface.pressAction():
            self._heading.click()
        else:
            super().doAction(name)


class HeadingRow(Painted):
    """The heading that holds the folding button, as on the web: found as a heading, pressed as a button."""

    def __init__(self, button: FoldHeading) -> None:
        super().__init__()
        self.is_heading = True
        self._button = button
        button.setParent(self)
        button.look.changed.connect(self.updateGeometry)

    def words(self) -> str:
        return self._button.text()

    def needed_height(self, width: float) -> float:
        return self._button.heightForWidth(round(width))

    def sizeHint(self) -> QSize:
        return self._button.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._button.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._button.setGeometry(self.rect())
        super().resizeEvent(event)


class Fold(QWidget):
    """A folding heading and its body; `make` builds the body when it is first opened."""

    toggled = Signal(bool)

    def __init__(
        self, looks: Looks, heading: str, identifier: str, make: Callable[[], QWidget], role: str = "section"
    ) -> None:
        super().__init__()
        self._look, self._make = looks.look, make
        self.heading = FoldHeading(looks.look, looks.icons, heading, identifier, role)
        self.heading.clicked.connect(lambda: self.set_opened(opened=not self.heading.opened))
        self.body: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, TIGHT, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(HeadingRow(self.heading))

    def set_opened(self, *, opened: bool) -> None:
        """Open or fold it."""
        if opened == self.heading.opened:
            return
        if opened and self.body is None:
            self.body = self._make()
            self._column.addWidget(self.body)
            follow(self.heading, controls(self.body))
        if self.body:
            self.body.setVisible(opened)
        self._column.setContentsMargins(0, TIGHT, 0, NEAR if opened else 0)
        self.heading.set_opened(opened=opened)
        self.toggled.emit(opened)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  only a line at the top
        painter = QPainter(self)
        painter.fillRect(QRectF(TIGHT, 0, self.width() - 2 * TIGHT, 1), self._look.colour("edge"))


def controls(place: QWidget) -> list[QWidget]:
    """What can have the keyboard inside a widget, in its order; also what Tab passes over: it goes on from there."""
    return [each for each in place.findChildren(QWidget) if each.focusPolicy() != Qt.FocusPolicy.NoFocus]


def follow(first: QWidget, others: Iterable[QWidget]) -> None:
    """Let Tab go from the first to the others in their order: what is made later stands last otherwise."""
    for other in others:
        QWidget.setTabOrder(first, other)
        first = other
