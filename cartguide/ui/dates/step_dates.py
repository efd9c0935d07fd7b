"""Where a step stands on the path and when it is, at the top of its page, with the way to set its date."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from cartguide.guide.model import Run
from cartguide.journey.dates import FIRST_CELLS
from cartguide.ui.buttons import WrapButton
from cartguide.ui.dates.body import DateBody
from cartguide.ui.dates.said import date_line
from cartguide.ui.dates.seen import DatesSeen
from cartguide.ui.paragraph import NEW_LINE, Paragraph
from cartguide.ui.scale import TIGHT
from cartguide.ui.theme import Looks

_BESIDE_FROM = 380


class StepDates(QWidget):
    """`kept` carries a StepDate, `removed` nothing. `where`: which step of how many."""

    kept = Signal(object)
    removed = Signal()

    def __init__(self, looks: Looks, step: str, where: str, phase: str) -> None:
        super().__init__()
        self._looks, self._step, self._where = looks, step, where
        self._seen: DatesSeen | None = None
        self.line = Paragraph(looks.look, (Run(where),), "body", phase)
        self.button = WrapButton(
            looks.look, looks.say("Set a date"), "quiet", identifier="panel.date", icons=looks.icons, icon="calendar"
        )
        self.body = DateBody(looks, step)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(TIGHT)
        self._row.addWidget(self.line, 1, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        column.addLayout(self._row)
        column.addWidget(self.body)
        self.button.clicked.connect(self.body.toggle)
        self.body.kept.connect(self.kept)
        self.body.removed.connect(self.removed)
        self.body.opened.connect(self._on_opened)

    def show_dates(self, seen: DatesSeen) -> None:
        """Show when the step is or was; a second part of the cells too."""
        self._seen, say = seen, self._looks.say
        self.body.show_dates(seen)
        words = [self._where]
        there = seen.one(self._step, FIRST_CELLS)
        if there:
            words[0] = say("{label} · {where}", label=self._where, where=date_line(say, there, seen.today))
        later = [one for one in seen.known.of(self._step) if one.part != FIRST_CELLS]
        words += [say("Second part of your cells: {date}", date=date_line(say, one, seen.today)) for one in later]
        self.line.set_words(NEW_LINE.join(words))
        act = say("Close") if self.body.entry else say("Change date") if there else say("Set a date")
        self.button.setText(act)
        self.button.updateGeometry()
        self.button.update()

    def set_can_keep(self, *, can_keep: bool) -> None:
        """Offer changes only while they are kept."""
        self.button.setEnabled(can_keep)
        self.body.setEnabled(can_keep)

    def resizeEvent(self, event: QResizeEvent) -> None:
        beside = event.size().width() >= self._looks.look.stretched(_BESIDE_FROM)
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        super().resizeEvent(event)

    def _on_opened(self, opened: bool) -> None:  # noqa: FBT001  a signal's value
        if self._seen is not None:
            self.show_dates(self._seen)
        if not opened:
            self.button.setFocus(Qt.FocusReason.OtherFocusReason)
