"""An open step: the guide's half beside, or above, the person's."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from cartguide.guide.catalogue import Words as Say
from cartguide.journal.model import StepWriting
from cartguide.journey.library import PageView
from cartguide.ui.keeper import Keeper
from cartguide.ui.painting import Icons
from cartguide.ui.panel.checklist import Checklist
from cartguide.ui.panel.guide_half import GuideHalf
from cartguide.ui.panel.notes import Notes
from cartguide.ui.scale import NEAR
from cartguide.ui.scroll import ScrollPage
from cartguide.ui.theme import Look


class StepPanel(ScrollPage):
    """One step, whole. The person's half appears when the journal has brought what was written."""

    go = Signal(str)
    removed = Signal(str, object)

    def __init__(self, look: Look, icons: Icons, say: Say, keeper: Keeper, view: PageView, whole: int) -> None:  # noqa: PLR0917  what a step needs
        super().__init__()
        self.setAccessibleIdentifier("panel")
        self.setAccessibleName(view.head.title)
        self.identity = view.step.identity
        self.has_writing = False
        self.guide_half = GuideHalf(look, icons, say, view, whole)
        self.guide_half.go.connect(self.go)
        self.checklist = Checklist(look, icons, say, keeper, view)
        self.notes = Notes(look, icons, say, keeper, view)
        self.mine = QWidget()
        mine = QVBoxLayout(self.mine)
        mine.setContentsMargins(0, 0, 0, 0)
        mine.setSpacing(NEAR)
        for part in (self.checklist, self.notes):
            part.removed.connect(self.removed)
            mine.addWidget(part)
        mine.addStretch(1)
        self._halves = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._halves.setSpacing(NEAR)
        self._halves.addWidget(self.guide_half, 3, Qt.AlignmentFlag.AlignTop)
        self._halves.addWidget(self.mine, 2)
        self.column.addLayout(self._halves)
        self.column.addStretch(1)

    def arrange(self, *, beside: bool) -> None:
        """The person's half at the right, or below."""
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._halves.setDirection(way)

    def show_writing(self, writing: StepWriting) -> None:
        """Fill the person's half from the journal."""
        self.has_writing = True
        self.checklist.show_writing(writing)
        self.notes.show_writing(writing)

    def set_can_keep(self, can_keep: bool) -> None:  # noqa: FBT001  a state, not an option
        """Let the person write only while what they write is kept; what stands here stays to be read and copied."""
        self.mine.setVisible(can_keep or self.has_writing or self.notes.has_words)
        self.checklist.setEnabled(can_keep)
        self.notes.set_frozen(not can_keep)

    def leave(self) -> None:
        """Keep what is half done."""
        self.checklist.leave()
