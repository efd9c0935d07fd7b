"""A lane beside a long form, in which one card stays in sight while the page is scrolled."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget


class Lane(QWidget):
    """As tall as what stands beside it; the card moves in it. `follow` is told how far the page is scrolled."""

    def __init__(self, card: QWidget) -> None:
        super().__init__()
        self._card = card
        card.setParent(self)
        self._sight = (0, 1, 1)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def follow(self, top: int, height: int, most: int) -> None:
        """`top`: how far the page is scrolled, of `most`; `height`: how much of it is in sight."""
        self._sight = (top, height, most)
        self._place()

    def sizeHint(self) -> QSize:
        return self._card.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return QSize(self._card.minimumSizeHint().width(), 0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(self._card.heightForWidth(width), 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()
        super().resizeEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._place()
        return super().event(event)

    def _place(self) -> None:
        """A card taller than what is in sight goes along by its share, so that both its ends can be seen."""
        top, sight, most = self._sight
        tall = self.heightForWidth(self.width())
        room = max(self.height() - tall, 0)
        at = round(room * top / max(most, 1)) if tall > sight else top - self.y()
        self._card.setGeometry(0, min(max(at, 0), room), self.width(), tall)
