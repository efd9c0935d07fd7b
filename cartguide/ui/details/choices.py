"""One of several: rows with a round mark, each whole row a target; to assistive technology a group of radio buttons."""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAccessibleWidget, QButtonGroup, QGridLayout, QWidget

from cartguide.ui.buttons import Colours, Pressable
from cartguide.ui.mine.sight import bring_into_sight
from cartguide.ui.painting import draw_shape, draw_text
from cartguide.ui.scale import NEAR, TARGET, TIGHT
from cartguide.ui.text import Exposed, install_headings
from cartguide.ui.theme import Look

_ALONG = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}
_LEFT = {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}
_OPEN = Colours("card", "border", "ink", "hover", "pressed")
_CHOSEN = Colours("main-tint", "main", "ink", "main-tint", "pressed")
_CIRCLE, _NARROWEST, _ROUND = 24, 150, 10


class ChoiceRow(Pressable):
    """One choice; `also` is a line below its words. `walked`: an arrow key wants to go on by so many choices.

    Space and Enter choose, an arrow key only walks: each choice is followed at once, and none is made in passing.
    """

    walked = Signal(int)
    left = Signal()

    def __init__(self, look: Look, words: str, also: str, identifier: str) -> None:
        super().__init__(look, words, identifier)
        self._also = ""
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.show_words(words, also)

    def show_words(self, words: str, also: str) -> None:
        """Say the choice in these words."""
        self._also = also
        self.setText(words)
        self.setAccessibleName(f"{words}, {also}" if also else "")
        self.updateGeometry()
        self.update()

    def wanted_width(self) -> int:
        # All rows of a group ask for the same, so that its columns are equally wide.
        return self.look.stretched(_NARROWEST)

    def room(self, width: int) -> float:
        return width - self._before() - NEAR

    def lines(self, width: int) -> list[tuple[str, str]]:  # noqa: ARG002  the same at every width
        words = [("body", self.text()), ("small", self._also)]
        return [line for line in words if line[1]]

    def heightForWidth(self, width: int) -> int:
        return max(TARGET + TIGHT, round(self.words_height(width) + 2 * (NEAR - 4)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _ALONG.get(Qt.Key(event.key()), 0)
        if step:
            self.look.by_keyboard = True
            self.walked.emit(step)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() in _LEFT:
            self.left.emit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  the whole row is painted
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = _CHOSEN if self.isChecked() else _OPEN
        colour, width = self.look.colour, self.width()
        ground, inner = colour(self.state_colour(colours)), self.room(width)
        draw_shape(painter, QRectF(self.rect()), _ROUND, ground, colour(colours.line))
        top = (self.height() - self.words_height(width)) / 2
        self._mark(painter, colours, top + self.look.text_height("body", "Ag", 1000) / 2)
        for role, words in self.lines(width):
            height = self.look.text_height(role, words, inner)
            ink = colour("quiet" if role == "small" else colours.ink)
            draw_text(painter, self.look.font(role), ink, QRectF(self._before(), top, inner, height + 1), words)
            top += height
        self.ring(painter, _ROUND)

    def _mark(self, painter: QPainter, colours: Colours, middle: float) -> None:
        """The circle, with a dot in it where this is the chosen one."""
        side = self.look.stretched(_CIRCLE)
        centre = QPointF(NEAR - 2 + side / 2, middle)
        painter.setPen(QPen(self.look.colour(colours.line), 2))
        painter.setBrush(self.look.colour("card"))
        painter.drawEllipse(centre, side / 2 - 1, side / 2 - 1)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.look.colour("main"))
            painter.drawEllipse(centre, side / 4, side / 4)

    def _before(self) -> int:
        return NEAR - 2 + self.look.stretched(_CIRCLE) + NEAR - 4


class Choices(QWidget, Exposed):
    """Choices of which one is made, in columns; Tab goes to the one that is chosen. `chosen` carries its value."""

    chosen = Signal(str)

    def __init__(self, look: Look, name: str, identifier: str, choices: Iterable[tuple[str, str, str]]) -> None:
        """`choices`: the value, the words and the line below (or nothing) of each, in their order."""
        install_headings()
        super().__init__()
        self.setAccessibleName(name)
        self.setAccessibleIdentifier(identifier)
        self._columns = 1
        self._shown: list[str] = []
        self._group = QButtonGroup(self)
        self.rows: dict[str, ChoiceRow] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(TIGHT)
        for value, words, also in choices:
            self.rows[value] = self._row(look, value, words, also)
            self.rows[value].setParent(self)
        self.show_only(self.rows)

    def interface(self) -> QAccessibleWidget:
        return QAccessibleWidget(self, QAccessible.Role.Grouping)

    def show_only(self, values: Iterable[str]) -> None:
        """Offer only these choices."""
        offered = set(values)
        self._shown = [value for value in self.rows if value in offered]
        for value, row in self.rows.items():
            row.setVisible(value in self._shown)
        self._place()

    def show_chosen(self, value: str) -> None:
        """Show which choice holds now, without choosing it."""
        row = self.rows.get(value)
        if row is not None and not row.isChecked():
            before = self.blockSignals(True)  # noqa: FBT003  Qt's own
            row.setChecked(True)
            self.blockSignals(before)
        if not any(each.hasFocus() for each in self.rows.values()):
            self._rest()

    def set_columns(self, columns: int) -> None:
        """Stand in so many columns."""
        if columns != self._columns:
            self._columns = columns
            self._place()

    def _row(self, look: Look, value: str, words: str, also: str) -> ChoiceRow:
        row = ChoiceRow(look, words, also, f"{self.accessibleIdentifier()}.{value or 'unset'}")
        row.walked.connect(lambda step: self._walk(row, step))
        row.left.connect(self._rest)
        # Assistive technology toggles without a click.
        row.toggled.connect(lambda checked: self._tell(value, checked=checked))
        self._group.addButton(row)
        return row

    def _tell(self, value: str, *, checked: bool) -> None:
        if checked:
            self.chosen.emit(value)

    def _place(self) -> None:
        for row in self.rows.values():
            self._grid.removeWidget(row)
        for at in range(2):
            self._grid.setColumnStretch(at, 1 if at < self._columns else 0)
        for at, value in enumerate(self._shown):
            self._grid.addWidget(self.rows[value], at // self._columns, at % self._columns)

    def _walk(self, row: ChoiceRow, step: int) -> None:
        """To the next choice, round and round."""
        rows = [self.rows[value] for value in self._shown]
        following = rows[(rows.index(row) + step) % len(rows)]
        following.setFocus(Qt.FocusReason.TabFocusReason)
        bring_into_sight(following)

    def _rest(self) -> None:
        """Who comes back finds the one that is chosen."""
        checked = self._group.checkedButton()
        if checked is not None:
            for row in self.rows.values():
                row.setFocusPolicy(Qt.FocusPolicy.StrongFocus if row is checked else Qt.FocusPolicy.ClickFocus)
