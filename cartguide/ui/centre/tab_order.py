"""Where Tab goes on from, on a page part of which was made anew."""

from PySide6.QtWidgets import QWidget

from cartguide.ui.panel.fold import controls
from cartguide.ui.place_page import PlacePage


def back_of(page: PlacePage) -> QWidget:
    """The way back beside the title: what is made anew comes after it."""
    name = f"{page.accessibleIdentifier()}.back"
    return next(each for each in controls(page.sheet) if each.accessibleIdentifier() == name)
