"""The pages beside the path and the steps: *Who to call*, *More* and what it leads to; back as one came."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from cartguide.ui.place_page import PlacePage

CALLS = "calls"


class Places(QObject):
    """`make` makes a page by its name, when it is first shown; it is made anew after the guide has changed."""

    def __init__(self, stage: QWidget, make: Callable[[str, QWidget], PlacePage]) -> None:
        super().__init__(stage)
        self._stage, self._make = stage, make
        self._way: list[str] = []
        self.pages: dict[str, PlacePage] = {}

    def take(self, name: str) -> tuple[PlacePage, bool]:
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

    def let_go_of(self, name: str) -> None:
        """What one page shows has changed: it is made anew when it is next shown."""
        page = self.pages.pop(name, None)
        if page is not None:
            page.hide()
            page.deleteLater()

    def let_go(self, but: str = "") -> None:
        """What they show has changed: all but one are made anew when they are next shown."""
        for name in [name for name in self.pages if name != but]:
            self.let_go_of(name)
