"""The pages beside the path and the steps: *Who to call*, *More* and what it leads to; back as one came."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Union

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from cartguide.ui.calls.page import CallsPage
    from cartguide.ui.place_page import PlacePage

Page = Union["CallsPage", "PlacePage"]

CALLS = "calls"
MORE = "more"


class Places(QObject):
    """`make` makes a page by its name, when it is first shown; it is made anew after the guide has changed."""

    def __init__(self, stage: QWidget, make: "Callable[[str, QWidget], Page]") -> None:
        super().__init__(stage)
        self._stage, self._make = stage, make
        self._way: list[str] = []
        self.pages: dict[str, Page] = {}

    def take(self, name: str) -> "tuple[Page, bool]":
        """The page to show, and whether it was made now."""
        if name in self._way:
            del self._way[self._way.index(name) :]
        self._way.append(name)
        if name in self.pages:
            return self.pages[name], False
        self.pages[name] = self._make(name, self._stage)
        return self.pages[name], True

    def back(self) -> str:
        """The place one came from; empty where that was a step or the path."""
        self._way = self._way[:-1]
        return self._way[-1] if self._way else ""

    def leave(self) -> None:
        """One has gone to a step or to the path."""
        self._way = []

    def let_go(self, but: str = "") -> None:
        """What they show has changed: all but one are made anew when they are next shown."""
        for name in [name for name in self.pages if name != but]:
            page = self.pages.pop(name)
            page.hide()
            page.deleteLater()
