"""The bar at the top of every screen: where one is, text size, and the number to call in its one place."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from cartguide.guide.catalogue import Words as Say
from cartguide.guide.model import message_id
from cartguide.ui.buttons import WrapButton
from cartguide.ui.painting import Icons
from cartguide.ui.scale import NEAR, TIGHT, Arrangement
from cartguide.ui.text import Words
from cartguide.ui.theme import Look

PLACES = {
    "dates": message_id("My dates"),
    "diary": message_id("My diary"),
    "notes": message_id("My notes"),
    "team": message_id("My team"),
    "caregiver": message_id("Caregiver"),
}


class Logo(QWidget):
    """The mark of the program; the window's title says its name."""

    def __init__(self, look: Look, icons: Icons) -> None:
        super().__init__()
        self._look = look
        self._icons = icons
        look.changed.connect(self._measure)
        self._measure()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  the whole mark is painted
        painter = QPainter(self)
        self._icons.paint(painter, "logo", QRectF(self.rect()), self._look.colour("main"))

    def _measure(self) -> None:
        self.setFixedSize(self._look.stretched(30), self._look.stretched(30))


class TopBar(QWidget):
    """Signals what was pressed; holds no page."""

    path_pressed = Signal()
    text_size_pressed = Signal()
    call_pressed = Signal()
    place_pressed = Signal(str)

    def __init__(self, look: Look, icons: Icons, say: Say) -> None:
        super().__init__()
        self._say = say
        self.path = WrapButton(look, say("My path"), "quiet", identifier="place.path")
        self.more = WrapButton(look, say("More"), "quiet", identifier="place.more")
        self.places = {name: self._place(look, name) for name in PLACES}
        self.search = WrapButton(look, say("Search"), "quiet", identifier="search", icons=icons, icon="search")
        self.text_size = WrapButton(look, say("Text"), "quiet", identifier="text-size", icons=icons, icon="text-size")
        self.call = WrapButton(
            look, say("Unwell? Who to call"), "call", identifier="who-to-call", icons=icons, icon="phone"
        )
        self.path.clicked.connect(self.path_pressed)
        self.search.clicked.connect(lambda: self.place_pressed.emit("search"))
        self.more.clicked.connect(lambda: self.place_pressed.emit("more"))
        self.text_size.clicked.connect(self.text_size_pressed)
        self.call.clicked.connect(self.call_pressed)
        self._logo = Logo(look, icons)
        self._name = Words(say("CAR T Guide"), "section", "main")
        self._name.setWordWrap(False)
        self._layout: Arrangement | None = None
        self._place_marked = ""
        self._lay_out()

    def _place(self, look: Look, name: str) -> WrapButton:
        button = WrapButton(look, self._say(PLACES[name]), "quiet", identifier=f"place.{name}")
        button.clicked.connect(lambda: self.place_pressed.emit(name))
        return button

    def _lay_out(self) -> None:
        self._left = QHBoxLayout()
        for widget in (self._logo, self._name, self.path, *self.places.values(), self.more):
            self._left.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        self._left.addStretch(1)
        self._left.addWidget(self.search, 0, Qt.AlignmentFlag.AlignVCenter)
        self._left.addWidget(self.text_size, 0, Qt.AlignmentFlag.AlignVCenter)
        self._left.setSpacing(TIGHT)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(NEAR)
        self._grid.addLayout(self._left, 0, 0)
        self._grid.addWidget(self.call, 0, 1)
        self._grid.setColumnStretch(0, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def set_number(self, number: str) -> None:
        """Carry the number to call first on the red button."""
        self.call.set_second_line(number or self._say("Write your team’s number"))
        if self._layout:
            self._show_what_fits(self._layout)

    def renew_words(self) -> None:
        """Say anew what is said otherwise in another region."""
        self.places["caregiver"].setText(self._say("Caregiver"))
        self.places["caregiver"].updateGeometry()

    def arrange(self, layout: Arrangement) -> None:
        """The red button beside the rest, or in a row of its own. More leads to all places."""
        self._layout = layout
        self._grid.removeWidget(self.call)
        one_row = layout.one_row_bar
        self._show_what_fits(layout)
        if one_row:
            self._grid.addWidget(self.call, 0, 1)
        else:
            self._grid.addWidget(self.call, 1, 0, 1, 2)

    def _show_what_fits(self, layout: Arrangement) -> None:
        """What is needed most first: words in place of icons, the places in their order, then the program's name."""
        room = layout.width - 2 * NEAR - (self.call.sizeHint().width() + NEAR if layout.one_row_bar else 0)
        tools = ((self.search, self._say("Search"), self._say("Search")), (self.text_size, self._say("Text"), ""))
        needed = (self.path, self.more, self.search, self.text_size)
        for icon_only in (False, True):
            for button, words, name in tools:
                _show_icon_only(button, words, name or self._say("Text size"), icon_only=icon_only)
            taken = sum(map(_width, needed)) + 3 * NEAR
            if taken <= room:
                break
        self.search.setVisible(taken <= room)
        for widget in (self._logo, *self.places.values(), self._name):
            taken += _width(widget)
            widget.setVisible(taken <= room)
        self.mark(self._place_marked)

    def mark(self, place: str) -> None:
        """Show which place one is in; empty for none. More stands for those there is no room for."""
        self._place_marked = place
        in_sight = {name for name, button in self.places.items() if not button.isHidden()}
        known = {"", "calls", "path", "search", "print", "welcome", *in_sight}
        here = place if place in known else "more"
        buttons = {"path": self.path, "more": self.more, "search": self.search, **self.places}
        for name, button in buttons.items():
            kind = "chosen" if name == here else "quiet"
            if button.kind != kind:
                button.set_kind(kind)


def _width(widget: QWidget) -> int:
    return widget.sizeHint().width() + TIGHT


def _show_icon_only(button: WrapButton, words: str, name: str, *, icon_only: bool) -> None:
    """The icon says it where there is no room for words."""
    button.setText("" if icon_only else words)
    button.setAccessibleName(name)
    button.setToolTip(name if icon_only else "")
    button.updateGeometry()
