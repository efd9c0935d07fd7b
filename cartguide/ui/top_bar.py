"""The bar at the top of every screen: where one is, text size, and the number to call in its one place."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from cartguide.guide.catalogue import Words as Say
from cartguide.ui.buttons import WrapButton
from cartguide.ui.painting import Icons
from cartguide.ui.scale import NEAR, TIGHT, Arrangement
from cartguide.ui.text import Words
from cartguide.ui.theme import Look


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
        self.caregiver = WrapButton(look, say("Caregiver"), "quiet", identifier="place.caregiver")
        self.more = WrapButton(look, say("More"), "quiet", identifier="place.more")
        self.text_size = WrapButton(
            look, say("Text size"), "quiet", identifier="text-size", icons=icons, icon="text-size"
        )
        self.call = WrapButton(
            look, say("Unwell? Who to call"), "call", identifier="who-to-call", icons=icons, icon="phone"
        )
        self.path.clicked.connect(self.path_pressed)
        self.caregiver.clicked.connect(lambda: self.place_pressed.emit("caregiver"))
        self.more.clicked.connect(lambda: self.place_pressed.emit("more"))
        self.text_size.clicked.connect(self.text_size_pressed)
        self.call.clicked.connect(self.call_pressed)
        self._logo = Logo(look, icons)
        self._name = Words(say("CAR T Guide"), "section", "main")
        self._name.setWordWrap(False)
        self._lay_out()

    def _lay_out(self) -> None:
        self._left = QHBoxLayout()
        for widget in (self._logo, self._name, self.path, self.caregiver, self.more):
            self._left.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        self._left.addStretch(1)
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

    def renew_words(self) -> None:
        """Say anew what is said otherwise in another region."""
        self.caregiver.setText(self._say("Caregiver"))
        self.caregiver.updateGeometry()

    def arrange(self, layout: Arrangement) -> None:
        """The red button beside the rest, or in a row of its own. Without room for all places, More leads to them."""
        self._grid.removeWidget(self.call)
        one_row = layout.one_row_bar
        for widget in (self.caregiver, self._name):
            widget.setVisible(layout.places_in_bar)
        self._logo.setVisible(not layout.narrow_bar)
        self._show_icon_only(layout.narrow_bar)
        if one_row:
            self._grid.addWidget(self.call, 0, 1)
        else:
            self._grid.addWidget(self.call, 1, 0, 1, 2)

    def _show_icon_only(self, icon_only: bool) -> None:  # noqa: FBT001  a state, not an option
        """The two letters of the icon say it where there is no room for words."""
        words = self._say("Text size")
        self.text_size.setText("" if icon_only else words)
        self.text_size.setAccessibleName(words)
        self.text_size.setToolTip(words if icon_only else "")
        self.text_size.updateGeometry()

    def mark(self, place: str) -> None:
        """Show which place one is in; empty for none."""
        for name, button in (("path", self.path), ("caregiver", self.caregiver), ("more", self.more)):
            kind = "chosen" if name == (place if place in {"", "calls", "path", "caregiver"} else "more") else "quiet"
            if button.kind != kind:
                button.set_kind(kind)
