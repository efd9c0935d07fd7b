"""A column of many widgets that remembers its height: layouts ask for that of every row, over and over."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cartguide.ui.mine.reading_order import read_in_order


class Stack(QWidget):
    """Its parts stand below one another, each as wide as the whole, `gap` apart, with `margin` above and below."""

    def __init__(self, gap: int, margin: int = 0) -> None:
        super().__init__()
        self._gap, self._margin = gap, margin
        self._parts: list[QWidget] = []
        self._heights: dict[int, int] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def parts(self) -> Sequence[QWidget]:
        """What stands in it, from the top."""
        return self._parts

    def set_parts(self, parts: Sequence[QWidget]) -> None:
        """Hold these in this order; what stands here no more is let go of."""
        for part in self._parts:
            if part not in parts:
                part.hide()
                part.deleteLater()
        for part in parts:
            if part not in self._parts:
                part.setParent(self)
                part.ensurePolished()
                part.show()
        self._parts = list(parts)
        read_in_order(self, self._parts)
        self.measure_anew()

    def measure_anew(self) -> None:
        """The height of a part has changed."""
        self._heights.clear()
        self.updateGeometry()
        self._place()
        above = self.parentWidget()
        if isinstance(above, Stack):
            above.measure_anew()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            between = self._gap * max(len(self._parts) - 1, 0)
            self._heights[width] = sum(part.heightForWidth(width) for part in self._parts) + between + 2 * self._margin
        return self._heights[width]

    def sizeHint(self) -> QSize:
        width = self.width()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.measure_anew()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        top, width = self._margin, self.width()
        for part in self._parts:
            height = part.heightForWidth(width)
            part.setGeometry(0, top, width, height)
            top += height + self._gap
