"""A sheet of paper on the window: rounded, with room inside."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from cartguide.ui.scale import APART, NEAR


class Card(QFrame):
    """One column of widgets on a card. `look` is card, emergency, care, notice or aside."""

    def __init__(self, look: str = "card", margin: int = APART, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", look)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(margin, margin, margin, margin)
        self.column.setSpacing(NEAR)


def line() -> QFrame:
    """A thin line between two parts of a card."""
    frame = QFrame()
    frame.setProperty("look", "line")
    frame.setFixedHeight(1)
    return frame
