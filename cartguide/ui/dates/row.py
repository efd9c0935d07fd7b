"""One step's date on *My dates*: what is known of it, and the place to change it."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from cartguide.guide.model import Run
from cartguide.journey.date_words import has_passed, moved
from cartguide.journey.dates import HAPPENED, StepDate
from cartguide.ui.buttons import WrapButton
from cartguide.ui.card import Card
from cartguide.ui.dates.entry import DateEntry
from cartguide.ui.dates.said import date_line
from cartguide.ui.flow import Flow
from cartguide.ui.paragraph import Paragraph
from cartguide.ui.scale import TIGHT
from cartguide.ui.text import Heading, Words
from cartguide.ui.theme import Looks


class DateRow(Card):
    """`kept` carries a StepDate, `removed` nothing: it is this row's."""

    kept = Signal(object)
    removed = Signal()

    def __init__(  # noqa: PLR0917  what a row needs
        self, looks: Looks, step: str, part: int, title: str, now: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__()
        self.setParent(parent)
        self._looks, self._now = looks, now
        self.step, self.part = step, part
        self._there: StepDate | None = None
        self.entry: DateEntry | None = None
        look, say = looks.look, looks.say
        self.line = Words("", "body", "quiet")
        self.line.setAccessibleIdentifier(f"date.{step}.{part}")
        self._passed = Paragraph(look, (Run(say("This day has passed. Did it happen?")),), "body")
        self.change = self._button(say("Set a date"), "plain", "change", "calendar", self._open)
        self._happened = self._button(say("Yes, it happened"), "plain", "happened", "check", self._say_happened)
        self._remove = self._button(say("Remove"), "quiet", "remove", "trash", self.removed.emit)
        self.column.setSpacing(TIGHT)
        for part_of_row in (Heading(title, "strong"), self.line, self._passed):
            self.column.addWidget(part_of_row)
        self._buttons = Flow()
        for button in (self._happened, self.change, self._remove):
            self._buttons.addWidget(button)
        self.column.addLayout(self._buttons)
        self.change.setAccessibleName(say("Set a date: {title}", title=title))
        self.show_date(None, None)

    def show_date(self, there: StepDate | None, today: date | None) -> None:
        """Show what is known now."""
        self._there, say = there, self._looks.say
        self.line.setText(date_line(say, there, today) if there else say("No date yet"))
        is_open = there is not None and has_passed(there, today)
        self._passed.setVisible(is_open)
        self._happened.setVisible(is_open)
        self.change.setText(say("Change") if there else say("Set a date"))
        self.change.updateGeometry()
        self._remove.setVisible(there is not None)

    def set_can_keep(self, *, can_keep: bool) -> None:
        """Offer changes only while they are kept."""
        for button in (self.change, self._happened, self._remove):
            button.setEnabled(can_keep)

    def _button(self, words: str, kind: str, name: str, icon: str, pressed: object) -> WrapButton:
        look, icons, _ = self._looks
        identifier = f"date.{self.step}.{self.part}.{name}"
        button = WrapButton(look, words, kind, identifier=identifier, icons=icons, icon=icon)
        button.clicked.connect(pressed)
        return button

    def _open(self) -> None:
        if self.entry is None:
            self.entry = DateEntry(self._looks, self.step, self.part, self._now(), self._there)
            self.entry.kept.connect(self._keep)
            self.entry.left.connect(self._close)
            self.column.addWidget(self.entry)
        # It stands in its place when it has been laid out.
        QTimer.singleShot(0, self.entry, self.entry.begin)

    def _keep(self, one: StepDate) -> None:
        self._close()
        was = self._there
        if was is not None and was.state == one.state:
            one = moved(was, one.first, one.last, self._now())
        self.kept.emit(one)

    def _say_happened(self) -> None:
        if self._there is not None:
            self.kept.emit(self._there._replace(state=HAPPENED))

    def _close(self) -> None:
        entry, self.entry = self.entry, None
        if entry is not None:
            self.column.removeWidget(entry)
            entry.hide()
            entry.deleteLater()
        self.change.setFocus()
