"""Opening a step: its heading at once, its panel as soon as it is made, its neighbours made ready after."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout

from cartguide.guide.model import Outline, Problem
from cartguide.journey.now import neighbours
from cartguide.ui.card import Card
from cartguide.ui.panel.step_panel import StepPanel, Way
from cartguide.ui.scale import APART, NEAR, Arrangement
from cartguide.ui.scroll import ScrollPage
from cartguide.ui.shelf import Shelf
from cartguide.ui.stage import Stage
from cartguide.ui.text import Words
from cartguide.ui.theme import Looks

if TYPE_CHECKING:
    from cartguide.journey.library import Library
    from cartguide.ui.keeper import Keeper

PATIENCE_MS = 150
Fill = Callable[[StepPanel, Callable[[], None]], None]


class Announced(ScrollPage):
    """What stands where the panel will: the step's title."""

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage)
        self.hide()
        card = Card(margin=APART)
        self.title = Words("", "title")
        card.column.addWidget(self.title)
        card.column.addStretch(1)
        self._row = QHBoxLayout()
        self._row.setSpacing(NEAR)
        self._row.addWidget(card, 3)
        self._row.addStretch(2)
        self.column.addLayout(self._row, 1)

    def arrange(self, layout: Arrangement) -> None:
        """As wide as the guide's half will be."""
        self._row.setStretch(1, 2 if layout.beside else 0)


class Opening(QObject):
    """`fill` brings what was written into a panel, then goes on.

    `begun`: a step's id, to mark it as open. `shown`: its panel is ready. `refused`: why its page can't be read.
    """

    begun = Signal(str)
    shown = Signal(object)
    refused = Signal(object)

    def __init__(  # noqa: PLR0917  what opening a step needs
        self,
        stage: Stage,
        looks: Looks,
        outline: Outline,
        library: "Callable[[], Library]",
        keeper: "Keeper",
        layout: Callable[[], Arrangement],
        fill: Fill,
    ) -> None:
        super().__init__(stage)
        self._stage, self._looks, self._outline = stage, looks, outline
        self._library, self._keeper, self._layout, self._fill = library, keeper, layout, fill
        self._announced: Announced | None = None
        self._pending = ""
        self._problems: tuple[Problem, ...] = ()
        self.panel: StepPanel | None = None
        self.shelf = Shelf(self._make, self)
        self.shelf.finished.connect(lambda panel: fill(panel, lambda: None))

    @property
    def panels(self) -> list[StepPanel]:
        """Every panel that stands ready."""
        return [panel for panel in self.shelf.panels.values() if panel.is_whole]

    def has(self, panel: StepPanel) -> bool:
        """Whether a panel is still kept."""
        return self.shelf.panels.get(panel.identity) is panel

    def open(self, identity: str) -> None:
        """Open a step: its title stands at once, and the panel follows, made now where it is not ready."""
        self.leave()
        self._pending = identity
        self.begun.emit(identity)
        self._announce(identity)
        if not self.shelf.is_ready(identity):
            self.shelf.let_go_all_but((identity, *neighbours(self._outline, identity)))
        QTimer.singleShot(0, self, self.finish)

    def finish(self) -> None:
        """Make the panel that was asked for, if one is awaited; it shows when its writing is there."""
        if not self._pending:
            return
        panel = self.shelf.take(self._pending)
        if panel is None:
            self._pending = ""
            self.refused.emit(self._problems)
            return
        panel.arrange(self._layout())
        self._fill(panel, lambda: self._stand(panel))
        # A slow disk keeps nobody from reading: what was written follows then.
        QTimer.singleShot(PATIENCE_MS, panel, lambda: self._stand(panel))

    @property
    def is_awaited(self) -> bool:
        """Whether a step was asked for whose panel does not stand yet."""
        return bool(self._pending)

    def _stand(self, panel: StepPanel) -> None:
        if self._pending != panel.identity:
            return
        if not self.has(panel):
            self.finish()
            return
        self._pending = ""
        self.panel = panel
        panel.come_back()
        self.shown.emit(panel)
        self.shelf.keep(panel.identity, reversed(neighbours(self._outline, panel.identity)))

    def leave(self) -> None:
        """No step is open any more; what is half typed is kept. The panel stays ready for coming back."""
        self._pending = ""
        if self.panel:
            self.panel.leave()
            self.panel = None
        self._keeper.save_now()

    def make_ready_anew(self) -> None:
        """Sizes have changed: only the open panel is kept, the others are made again later."""
        self.shelf.keep(self.panel.identity if self.panel else self._pending, ())
        if self.panel:
            self.shelf.keep(self.panel.identity, reversed(neighbours(self._outline, self.panel.identity)))

    def renew(self) -> None:
        """What the pages say has changed: all panels are made anew; the open one takes the place of its old self."""
        identity = self.panel.identity if self.panel else ""
        if self.panel:
            self.panel.leave()
            self._keeper.save_now()
        self.shelf.let_go_all_but(())
        self.panel = self.shelf.take(identity) if identity else None
        if self.panel:
            self.panel.arrange(self._layout())
            self._fill(self.panel, lambda: None)
            self.shelf.keep(identity, reversed(neighbours(self._outline, identity)))

    def announce(self) -> None:
        """Show again the title of the step that is awaited."""
        self.begun.emit(self._pending)
        self._announce(self._pending)

    def _announce(self, identity: str) -> None:
        if self._announced is None:
            self._announced = Announced(self._stage)
        head = self._outline.heads.get(identity)
        self._announced.title.setText(head.title if head else "")
        self._announced.arrange(self._layout())
        self._stage.show_page(self._announced)
        self._stage.repaint()

    def _make(self, identity: str) -> StepPanel | None:
        view, self._problems = self._library().page(identity)
        if view is None:
            return None
        before, after = (self._way(way) for way in neighbours(self._outline, identity))
        whole = self._outline.length
        return StepPanel(self._stage, self._looks, self._keeper, view, whole, (before, after), self._layout())

    def _way(self, identity: str) -> Way:
        head = self._outline.heads.get(identity)
        return (identity, head.station) if head else ("", "")
