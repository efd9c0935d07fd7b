"""The first start asks for the day of the cells, if it is known."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale

from cartguide.journey.dates import FIRST_CELLS, INFUSION, PLANNED, StepDate
from cartguide.journey.typed_day import read_day
from cartguide.ui.check_row import CheckRow
from cartguide.ui.text import Words
from cartguide.ui.welcome.asked import AskedCard

if TYPE_CHECKING:
    from cartguide.ui.program import Program

_LONGEST = 60


class DayZero(AskedCard):
    """As soon as a day can be read it is said in full, so that a slip of the pen is seen."""

    def __init__(self, program: "Program") -> None:
        look, icons, say = program.ground.looks
        super().__init__(
            program.ground.looks,
            say("When are the cells given?"),
            say("Your team calls it Day 0. The plan may still move."),
            say("The day, such as 17 March"),
            "welcome.day",
        )
        self._program = program
        self.field.setMaxLength(_LONGEST)
        self._read = Words("", "body", "main")
        self._read.setAccessibleIdentifier("welcome.day.read")
        self.unknown = CheckRow(look, icons, say("I don’t know yet"), "welcome.day.unknown")
        self.unknown.toggled.connect(self._on_unknown)
        self.column.addWidget(self._read)
        self.column.addWidget(self.unknown)
        self.field.textChanged.connect(self._show_read)
        program.dates.changed.connect(self.show_dates)
        self.show_dates()

    def show_dates(self) -> None:
        """Show what is known of the day now."""
        known = self._program.dates.known.day_zero
        self.show_known(_in_full(self.looks.say.language, known) if known else "")
        self._show_read()

    def wrong(self) -> str:
        found = self._found()
        return self.looks.say(found) if isinstance(found, str) else ""

    def keep(self) -> None:
        found = self._found()
        if isinstance(found, date) and found != self._program.dates.known.day_zero:
            self.field.setModified(False)
            self._program.dates.set(StepDate(INFUSION, FIRST_CELLS, found, None, PLANNED))

    def _found(self) -> date | str | None:
        """The day, what to say of it, or None where it was left."""
        if not self.typed or self.unknown.isChecked():
            return None
        return read_day(self.typed, self._program.day.today or self._program.day.now().date())

    def _show_read(self) -> None:
        found = self._found() if self.field.isModified() else None
        is_day = isinstance(found, date)
        self._read.setVisible(is_day)
        if isinstance(found, date):
            self._read.setText(self.looks.say("That is {day}.", day=_in_full(self.looks.say.language, found)))

    def _on_unknown(self, *_: object) -> None:
        """What is typed stays, and waits."""
        self.field.setEnabled(not self.unknown.isChecked())
        self._on_edited()
        self._show_read()


def _in_full(language: str, day: date) -> str:
    return QLocale(language).toString(QDate(day.year, day.month, day.day), "dddd, d MMMM yyyy")
