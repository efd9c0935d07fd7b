"""The call signs on the screen: groups as cards, their sub-groups in columns."""

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from cartguide.guide.model import Run, Sign, SignGroup
from cartguide.ui.card import Card
from cartguide.ui.panel.section import Bullet
from cartguide.ui.scale import APART, NEAR, TIGHT
from cartguide.ui.text import Heading
from cartguide.ui.theme import Look

_LOOKS = {"emergency": "emergency", "now": "care"}


class GroupCard(Card):
    """One group of signs; what to do stands in its heading, never in its colour alone."""

    def __init__(self, look: Look, heading: str, group: SignGroup) -> None:
        super().__init__(_LOOKS.get(group.identity, "card"), APART - 4)
        self._look = look
        title = Heading(heading)
        title.setAccessibleIdentifier(f"calls.{group.identity}")
        self.column.addWidget(title)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(APART)
        self._grid.setVerticalSpacing(NEAR)
        self._parts = [self._part(name, signs) for _, name, signs in group.parts]
        self.column.addLayout(self._grid)

    def arrange(self, columns: int) -> None:
        """Put the sub-groups in this many columns, each as short as the others allow."""
        for part in self._parts:
            self._grid.removeWidget(part)
        for at in range(3):
            self._grid.setColumnStretch(at, 1 if at < columns else 0)
        for at, part in enumerate(self._parts):
            self._grid.addWidget(part, at // columns, at % columns)

    def _part(self, name: tuple[Run, ...], signs: tuple[Sign, ...]) -> QWidget:
        place = QWidget()
        column = QVBoxLayout(place)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT - 2)
        if name:
            column.addWidget(Heading("".join(run.text for run in name), "strong"))
        for sign in signs:
            column.addWidget(Bullet(self._look, sign.runs))
        column.addStretch(1)
        return place
