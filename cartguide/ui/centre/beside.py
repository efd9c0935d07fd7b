"""Fields beside each other where there is room, below each other where not."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from cartguide.ui.scale import NEAR
from cartguide.ui.theme import Look

BESIDE_FROM = 400


class Beside(QWidget):
    """Its parts share the width equally; where they are `narrow`, they stand at its beginning."""

    def __init__(self, look: Look, *parts: QWidget, narrow: bool = False) -> None:
        super().__init__()
        self._look = look
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(NEAR)
        for part in parts:
            self._box.addWidget(part, 0 if narrow else 1)
        if narrow:
            self._box.addStretch(1)
        look.changed.connect(self._turn)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._turn()
        super().resizeEvent(event)

    def _turn(self) -> None:
        beside = self.width() >= self._look.stretched(BESIDE_FROM)
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if way != self._box.direction():
            self._box.setDirection(way)
