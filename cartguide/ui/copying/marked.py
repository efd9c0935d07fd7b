"""Words marked with the mouse: whole paragraphs, from where it was pressed to where it is."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from cartguide.export.plain_text import plain_text
from cartguide.ui.printing.walk import Said, joined, sayings_of
from cartguide.ui.theme import Look

STRENGTH = 56


class _Shade(QWidget):
    """Lies over what is marked; presses go through it."""

    def __init__(self, look: Look, sheet: QWidget) -> None:
        super().__init__(sheet)
        self._look, self._sheet = look, sheet
        self.widgets: list[QWidget] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setGeometry(sheet.rect())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  all that is marked is painted
        painter = QPainter(self)
        colour = QColor(self._look.colour("main"))
        colour.setAlpha(STRENGTH)
        for widget in filter(isValid, self.widgets):
            painter.fillRect(widget.rect().translated(widget.mapTo(self._sheet, QPoint(0, 0))), colour)


class Marked:
    """What is marked on one page; nothing at first."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._said: list[tuple[QWidget, list[Said]]] = []
        self._shade: _Shade | None = None
        self._first: tuple[QWidget, QPoint, QWidget] | None = None

    @property
    def text(self) -> str:
        """The marked words, as long as one sees them."""
        if self._shade is None or not isValid(self._shade) or not self._shade.isVisible():
            return ""
        return plain_text(joined(each for _, said in self._said for each in said))

    def begin(self, sheet: QWidget, widget: QWidget, point: QPoint) -> None:
        """The mouse is pressed on a widget of a page's sheet, at a point of the screen."""
        self.clear()
        self._first = (sheet, point, widget)

    def end(self) -> None:
        """The mouse is released: what is marked stays so."""
        self._first = None

    def go_to(self, widget: QWidget, point: QPoint) -> None:
        """The mouse is over another widget, at a point of the screen."""
        if self._first is None or not all(map(isValid, self._first[::2])):
            return
        sheet, start, first = self._first
        is_far = (point - start).manhattanLength() >= QApplication.startDragDistance()
        if self._shade is None and not is_far:
            return
        all_said = list(sayings_of(sheet))
        ends = [at for at in (_place(all_said, first), _place(all_said, widget)) if at is not None]
        if ends:
            self._show(sheet, all_said[min(ends) : max(ends) + 1])

    def clear(self) -> None:
        """Mark nothing any more."""
        self._said = []
        self._first = None
        if self._shade is not None and isValid(self._shade):
            self._shade.hide()
            self._shade.deleteLater()
        self._shade = None

    def _show(self, sheet: QWidget, said: list[tuple[QWidget, list[Said]]]) -> None:
        self._said = said
        if self._shade is None:
            self._shade = _Shade(self._look, sheet)
        self._shade.widgets = [widget for widget, _ in said]
        self._shade.setGeometry(sheet.rect())
        self._shade.raise_()
        self._shade.show()
        self._shade.update()


def _place(all_said: list[tuple[QWidget, list[Said]]], widget: QWidget) -> int | None:
    """Which of them a widget is, or stands in."""
    return next((at for at, (each, _) in enumerate(all_said) if each is widget or each.isAncestorOf(widget)), None)
