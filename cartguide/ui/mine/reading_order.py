"""The order in which assistive technology comes to what was made late or was moved."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget


def read_in_order(holder: QWidget, parts: Sequence[QWidget]) -> None:
    """Let these children of a widget be read in this order: Qt goes by the order of children, not by their places."""
    there = [child for child in holder.children() if child in parts]
    if there != list(parts):
        for part in parts:
            part.raise_()
