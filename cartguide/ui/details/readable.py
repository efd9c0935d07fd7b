"""A page beside the path that is no wider than one reads with ease, in the middle of a wide window."""

from PySide6.QtGui import QResizeEvent

from cartguide.ui.place_page import WIDEST, PlacePage


class ReadablePage(PlacePage):
    """Its title, its way back and its cards stand in one column."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        side = max((event.size().width() - self.looks.look.stretched(WIDEST)) // 2, 0)
        self.column.setContentsMargins(side, 0, side, 0)
        super().resizeEvent(event)
