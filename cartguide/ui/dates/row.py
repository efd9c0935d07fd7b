"""One step's date on *My dates*: the whole row is pressed to change it, and the form opens below."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cartguide.guide.model import message_id
from cartguide.journey.dates import HAPPENED, StepDate
from cartguide.ui.card import line
from cartguide.ui.dates.body import DateBody
from cartguide.ui.dates.line import DateLine
from cartguide.ui.dates.said import date_line
from cartguide.ui.dates.seen import DatesSeen
from cartguide.ui.path.drawing import Medal
from cartguide.ui.theme import Looks

_SET, _CHANGE = message_id("Set a date: {title}"), message_id("Change the date: {title}")
_CLOSE = message_id("Close: {title}")


class DateRow(QWidget):
    """`kept` carries a StepDate, `removed` nothing: it is this row's."""

    kept = Signal(object)
    removed = Signal()

    def __init__(  # noqa: PLR0917  what a row needs
        self, looks: Looks, step: str, part: int, title: str, medal: Medal, parent: QWidget, *, is_first: bool
    ) -> None:
        super().__init__(parent)
        self._looks = looks
        self._seen: DatesSeen | None = None
        self.step, self.part, self.title = step, part, title
        self.line = DateLine(looks.look, looks.icons, medal, title, f"date.{step}.{part}")
        self.body = DateBody(looks, step, part, is_alone=False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if not is_first:
            column.addWidget(line())
        column.addWidget(self.line)
        column.addWidget(self.body)
        self.body.set_margin(self.line.before())
        self.line.clicked.connect(self.body.toggle)
        self.body.kept.connect(self.kept)
        self.body.removed.connect(self.removed)
        self.body.opened.connect(self._on_opened)

    @property
    def there(self) -> StepDate | None:
        """The date as it is known."""
        return self.body.there

    def show_dates(self, seen: DatesSeen) -> None:
        """Show what is known now."""
        self._seen = seen
        self.body.show_dates(seen)
        there, say = seen.one(self.step, self.part), self._looks.say
        words = date_line(say, there, seen.today) if there else say("No date yet")
        act = say("Close") if self.body.entry else say("Change") if there else say("Set a date")
        name = say(_CLOSE if self.body.entry else _CHANGE if there else _SET, title=self.title)
        self.line.show_words(words, act, name, is_done=there is not None and there.state == HAPPENED)

    def set_can_keep(self, *, can_keep: bool) -> None:
        """Offer changes only while they are kept."""
        self.line.setEnabled(can_keep)
        self.body.setEnabled(can_keep)

    def open(self) -> None:
        """Open the form, and bring it into sight."""
        self.body.open()

    def _on_opened(self, opened: bool) -> None:  # noqa: FBT001  a signal's value
        if self._seen is not None:
            self.show_dates(self._seen)
        if not opened:
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)
