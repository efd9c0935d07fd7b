"""The first start asks for the number to call at night."""

from typing import TYPE_CHECKING

from cartguide.system.settings import LONGEST_NUMBER, CallNumbers, one_line
from cartguide.ui.check_row import CheckRow
from cartguide.ui.text import Words
from cartguide.ui.welcome.asked import AskedCard

if TYPE_CHECKING:
    from cartguide.ui.program import Program


class NightNumber(AskedCard):
    """It asks as *Who to call* does whether the number may stand in the small file."""

    def __init__(self, program: "Program") -> None:
        looks = program.ground.looks
        look, icons, say = looks
        super().__init__(
            looks,
            say("Whom do you call at night?"),
            say("It stands on your CAR T card or papers. Then you see it on the red button, on every page."),
            say("Your team’s number, day and night"),
            "welcome.number",
        )
        self._program = program
        self._numbers = CallNumbers()
        self.field.setMaxLength(LONGEST_NUMBER)
        self._from_clinic = Words("", "body", "quiet")
        self.column.addWidget(self._from_clinic)
        outside = say("Let this number be seen when my notes are locked. It is kept in a small file, without my name.")
        self.outside = CheckRow(look, icons, outside, "welcome.number.outside")
        self.outside.setChecked(True)
        self.column.addWidget(self.outside)

    def show_numbers(self, numbers: CallNumbers) -> None:
        """Show what is known of the number now."""
        self._numbers = numbers
        self.outside.setVisible(numbers.outside is None and self._program.can_keep())
        theirs = self.looks.say("From {centre}: {number}", centre=numbers.centre, number=numbers.first)
        self._from_clinic.setText(theirs)
        self._from_clinic.setVisible(bool(numbers.centre))
        self.show_known("" if numbers.centre else numbers.first)

    def wrong(self) -> str:
        is_number = any(letter.isdecimal() for letter in self.typed)
        return "" if is_number or not self.typed else self.looks.say("Please check the number.")

    def keep(self) -> None:
        number, numbers = one_line(self.field.text()), self._numbers
        if not number or number == numbers.first:
            return
        # Where the journal is not open, the small file is the only place there is.
        inside = self._program.can_keep() and not self.outside.isChecked() and numbers.outside is None
        own = numbers._replace(
            first=number,
            set_on=self._program.day.now().date().isoformat(),
            outside=False if inside else True if numbers.outside is None else numbers.outside,
            former=tuple(each for each in numbers.former if each != number),
        )
        self.field.setModified(False)
        self._program.keep_numbers(own._replace(centre="", role="", hours="", others=(), unreadable=False))
