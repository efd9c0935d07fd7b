"""Keeps the panels of the open step and its neighbours ready, built in small slices while nothing else is to do."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QTimer, Signal

from cartguide.ui.panel.step_panel import StepPanel

REST_MS, MOST_GONE = 150, 3


class Shelf(QObject):
    """`make` begins a panel for a step, or gives None where its page can't be read.

    `finished` carries a panel that was made ready before it was asked for.
    """

    finished = Signal(object)

    def __init__(self, make: Callable[[str], StepPanel | None], parent: QObject) -> None:
        super().__init__(parent)
        self._make = make
        self.panels: dict[str, StepPanel] = {}
        self._wanted: list[str] = []
        self._gone: list[StepPanel] = []
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._go_on)

    def is_ready(self, identity: str) -> bool:
        """Whether this panel stands here whole."""
        return identity in self.panels and self.panels[identity].is_whole

    @property
    def is_at_rest(self) -> bool:
        """Whether everything wanted is ready."""
        return not self._wanted and not self._gone

    def take(self, identity: str) -> StepPanel | None:
        """The panel, whole, built now if need be."""
        self._timer.stop()
        if identity not in self.panels:
            panel = self._make(identity)
            if panel is None:
                return None
            self.panels[identity] = panel
        panel = self.panels[identity]
        panel.build_rest()
        return panel

    def let_go_all_but(self, kept: Iterable[str]) -> None:
        """Let the others go now, before more are made."""
        self._timer.stop()
        for other in self.panels.keys() - set(kept):
            self.panels.pop(other).deleteLater()

    def keep(self, identity: str, neighbours: Iterable[str]) -> None:
        """Let all others go, and make these ready, when there is time: clearing up takes time too."""
        self._wanted = [each for each in neighbours if each]
        for other in self.panels.keys() - {identity, *self._wanted}:
            self._gone.append(self.panels.pop(other))
        while len(self._gone) > MOST_GONE:
            self._gone.pop(0).deleteLater()
        self._timer.start(REST_MS)

    def _go_on(self) -> None:
        if self._gone:
            self._gone.pop().deleteLater()
            self._timer.start(0)
            return
        while self._wanted and self.is_ready(self._wanted[0]):
            self._wanted.pop(0)
        if not self._wanted:
            return
        identity = self._wanted[0]
        if identity in self.panels:
            self.panels[identity].build_some()
            if self.is_ready(identity):
                self.finished.emit(self.panels[identity])
        elif panel := self._make(identity):
            self.panels[identity] = panel
        else:
            self._wanted.pop(0)
        self._timer.start(0)
