"""A row that goes on in the next line when there is no more room."""

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from cartguide.ui.scale import TIGHT


class Flow(QLayout):
    """Lays items out from the left, each at its wished width, narrowed to the row's where it is wider."""

    def __init__(self, parent: QWidget | None = None, gap: int = TIGHT) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self._heights: dict[int, int] = {}
        self.setContentsMargins(QMargins(0, 0, 0, 0))

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        # Layouts ask over and over for the same few widths.
        if width not in self._heights:
            self._heights[width] = self._place(QRect(0, 0, width, 0), move=False)
        return self._heights[width]

    def invalidate(self) -> None:
        self._heights.clear()
        super().invalidate()

    def setGeometry(self, place: QRect) -> None:
        super().setGeometry(place)
        self._place(place, move=True)

    def sizeHint(self) -> QSize:
        sizes = [item.sizeHint() for item in self._shown()]
        wide = sum(size.width() for size in sizes) + self._gap * max(len(sizes) - 1, 0)
        return QSize(wide, max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:
        return QSize(max((item.minimumSize().width() for item in self._shown()), default=0), 0)

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _place(self, place: QRect, *, move: bool) -> int:
        rows: list[list[tuple[QLayoutItem, QSize]]] = [[]]
        left = 0
        for item in self._shown():
            width = min(item.sizeHint().width(), place.width())
            height = item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
            if rows[-1] and left + width > place.width():
                rows.append([])
                left = 0
            rows[-1].append((item, QSize(width, height)))
            left += width + self._gap
        return self._rows(rows, place, move=move)

    def _rows(self, rows: list[list[tuple[QLayoutItem, QSize]]], place: QRect, *, move: bool) -> int:
        top = place.top()
        for row in rows:
            tall = max((size.height() for _, size in row), default=0)
            left = place.left()
            for item, size in row:
                if move:
                    item.setGeometry(QRect(QPoint(left, top), QSize(size.width(), tall)))
                left += size.width() + self._gap
            top += tall + self._gap if row else 0
        return max(top - self._gap - place.top(), 0)
