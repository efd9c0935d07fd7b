"""What can be done about one date: say whether it happened, see what seems to be wrong, write another day."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cartguide.guide.model import Run
from cartguide.journey.date_words import has_passed, moved
from cartguide.journey.dates import FIRST_CELLS, HAPPENED, MOVED, StepDate
from cartguide.ui.buttons import WrapButton
from cartguide.ui.dates.entry import DateEntry
from cartguide.ui.dates.said import doubt_lines
from cartguide.ui.dates.seen import DatesSeen
from cartguide.ui.flow import Flow
from cartguide.ui.paragraph import NEW_LINE, Paragraph
from cartguide.ui.scale import TIGHT
from cartguide.ui.text import Words
from cartguide.ui.theme import Looks


class DateBody(QWidget):
    """Stands below the line that tells the date. Its parts are made when they are first needed.

    `kept` carries a StepDate; `removed`: there is to be none; `opened`: whether the form stands open.
    """

    kept = Signal(object)
    removed = Signal()
    opened = Signal(bool)

    def __init__(self, looks: Looks, step: str, part: int = FIRST_CELLS, *, is_alone: bool = True) -> None:
        """`is_alone`: no other date stands beside it, of which the same can be said there."""
        super().__init__()
        self._is_alone = is_alone
        self._looks, self._step, self._part = looks, step, part
        self._seen: DatesSeen | None = None
        self._asking: QWidget | None = None
        self._doubts: Paragraph | None = None
        self.entry: DateEntry | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(TIGHT)
        self.hide()

    @property
    def there(self) -> StepDate | None:
        """The date as it is known."""
        return self._seen.one(self._step, self._part) if self._seen else None

    def set_margin(self, before: int) -> None:
        """Stand below words that begin so far from the left."""
        self._column.setContentsMargins(before, 0, TIGHT, TIGHT)

    def show_dates(self, seen: DatesSeen) -> None:
        """Show what is known now. What is half typed comes back."""
        is_first, self._seen = self._seen is None, seen
        if self.entry:
            self.entry.seen = seen
        elif is_first and (self._step, self._part) in seen.half_typed:
            self._make_entry()
        there = self.there
        is_passed = there is not None and has_passed(there, seen.today)
        if is_passed and self._asking is None:
            self._asking = self._question()
        if self._asking:
            self._asking.setVisible(is_passed)
        self._show_doubts(self._doubtful(seen) if there and self._part == FIRST_CELLS else [])
        self._show()

    def toggle(self) -> None:
        """Open the form, or close it; what is half typed waits."""
        if self.entry:
            self.close_form()
        else:
            self.open()

    def open(self, state: str = "") -> None:
        """Open the form, with a state chosen."""
        if self._seen is None:
            return
        if self.entry is None:
            self._make_entry()
        entry = self.entry
        if entry is not None:
            if state:
                entry.choose(state)
            self._show()
            # It stands in its place when it has been laid out.
            QTimer.singleShot(0, entry, entry.begin)

    def close_form(self) -> None:
        """Close the form."""
        entry, self.entry = self.entry, None
        if entry is not None:
            self._column.removeWidget(entry)
            entry.hide()
            entry.deleteLater()
            self._show()
            self.opened.emit(False)  # noqa: FBT003  a signal's value

    def _show(self) -> None:
        parts = (self.entry, self._asking, self._doubts)
        self.setVisible(any(part is not None and not part.isHidden() for part in parts))

    def _make_entry(self) -> None:
        if self._seen is not None:
            self.entry = DateEntry(self._looks, self._step, self._part, self._seen)
            self.entry.kept.connect(self._keep)
            self.entry.left.connect(self.close_form)
            self.entry.given_up.connect(self._remove)
            self._column.addWidget(self.entry)
            self.entry.show()
            self.opened.emit(True)  # noqa: FBT003  a signal's value

    def _keep(self, one: StepDate) -> None:
        was, seen = self.there, self._seen
        self.close_form()
        if was is not None and seen is not None and was.state == one.state:
            one = moved(was, one.first, one.last, seen.today)
        self.kept.emit(one)

    def _remove(self) -> None:
        self.close_form()
        self.removed.emit()

    def _say_happened(self) -> None:
        if self.there is not None:
            self.kept.emit(self.there._replace(state=HAPPENED))

    def _question(self) -> QWidget:
        say, asking = self._looks.say, QWidget()
        column = QVBoxLayout(asking)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        column.addWidget(Words(say("This day has passed. Did it happen?")))
        buttons = Flow()
        buttons.addWidget(self._button(say("Yes, it happened"), "check", "happened", self._say_happened))
        buttons.addWidget(self._button(say("It moved"), "calendar", "moved", lambda: self.open(MOVED)))
        column.addLayout(buttons)
        self._column.insertWidget(0, asking)
        return asking

    def _button(self, words: str, icon: str, name: str, pressed: object) -> WrapButton:
        look, icons, _ = self._looks
        identifier = f"date.{self._step}.{self._part}.{name}"
        button = WrapButton(look, words, "plain", identifier=identifier, icons=icons, icon=icon)
        button.clicked.connect(pressed)
        return button

    def _doubtful(self, seen: DatesSeen) -> list[str]:
        say, is_alone = self._looks.say, self._is_alone
        return doubt_lines(say, seen.names, seen.known, seen.today, self._step, also_other=is_alone)

    def _show_doubts(self, lines: list[str]) -> None:
        if lines and self._doubts is None:
            look, icons, _ = self._looks
            self._doubts = Paragraph(look, (Run(""),), boxed=True, icons=icons, icon="talk")
            self._column.insertWidget(1 if self._asking else 0, self._doubts)
        if self._doubts:
            self._doubts.set_words(NEW_LINE.join(lines))
            self._doubts.setVisible(bool(lines))
