"""The chart's numbers as a table, for whoever would rather read them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from cartguide.ui.scale import TARGET, points
from cartguide.ui.theme import FAMILIES, Look

_ROWS_AT_MOST = 8


class ChartTable(QTableWidget):
    """Plain text in cells that can be read and copied, not changed."""

    def __init__(self, look: Look, heads: Sequence[str]) -> None:
        super().__init__(0, len(heads))
        self._look = look
        self.setAccessibleName(", ".join(heads))
        self.setHorizontalHeaderLabels(list(heads))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.setWordWrap(True)
        look.changed.connect(self._dress)
        self._dress()

    def show_points(self, rows: Sequence[tuple[str, ...]]) -> None:
        """Show these."""
        self.setRowCount(len(rows))
        for at, row in enumerate(rows):
            for column, words in enumerate(row):
                self.setItem(at, column, QTableWidgetItem(words))
        self._fit()

    def _dress(self) -> None:
        look = self._look
        families = ", ".join(f'"{family}"' for family in FAMILIES)
        colours = {name: look.colour(name).name() for name in ("card", "ink", "edge", "border", "main-tint")}
        font = f"font-family: {families}; font-size: {points('body', look.text_size)}pt;"
        self.setStyleSheet(
            f"QTableWidget {{ background: {colours['card']}; color: {colours['ink']}; {font}"
            f" border: 2px solid {colours['border']}; gridline-color: {colours['edge']};"
            f" selection-background-color: {colours['main-tint']}; selection-color: {colours['ink']}; }}"
            "QTableWidget::item { padding: 6px; }"
            f"QHeaderView::section {{ background: {colours['card']}; color: {colours['ink']}; {font}"
            f" font-weight: 700; border: none; border-bottom: 2px solid {colours['border']}; padding: 6px; }}"
        )
        self._fit()

    def _fit(self) -> None:
        tall = max(self._look.stretched(TARGET), TARGET)
        self.verticalHeader().setMinimumSectionSize(tall)
        rows = min(max(self.rowCount(), 1), _ROWS_AT_MOST)
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + rows * tall + 8)
