"""Numbers that are half typed, while the guide is made anew around them or one reads elsewhere."""

from PySide6.QtCore import QObject

from cartguide.journey.typed_figure import Typed


class HalfTyped(QObject):
    """By the figure's id. It lives with what the guide follows: for as long as the window."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.kept: dict[str, Typed] = {}


def half_typed(told: QObject) -> HalfTyped:
    """What is half typed; made when it is first asked for."""
    return told.findChild(HalfTyped) or HalfTyped(told)
