"""The form's part about phone numbers: the first row is the number to call first."""

from cartguide.guide.centre import CentreNumber
from cartguide.guide.centre.form import Form
from cartguide.ui.centre.field import LineField
from cartguide.ui.centre.part import Part
from cartguide.ui.centre.rows import Row, Rows
from cartguide.ui.mine.small_buttons import ActionButton
from cartguide.ui.text import Heading
from cartguide.ui.theme import Looks


class NumberRow(Row[CentreNumber]):
    """Whose number it is, the number, and when it is answered."""

    def __init__(self, looks: Looks, typed: CentreNumber, identifier: str) -> None:
        super().__init__(looks, identifier)
        look, icons, say = looks
        self._heading = Heading("", "strong")
        self.column.addWidget(self._heading)
        role = LineField(looks, say("Whose number it is"), f"{identifier}.role", typed.role, say("such as CAR T team"))
        number = LineField(looks, say("Number"), f"{identifier}.number", typed.number)
        hours = LineField(
            looks, say("When it is answered"), f"{identifier}.hours", typed.hours, say("such as at any hour")
        )
        self.add(role=role)
        self.add(number=number, hours=hours)
        self.up = ActionButton(look, icons, say("Make it the first"), "up", f"{identifier}.first")
        self.buttons.addWidget(self.up)
        self.end()

    @property
    def row(self) -> CentreNumber:
        return CentreNumber(*(self.parts[name].text() for name in CentreNumber._fields))

    def show_place(self, *, is_first: bool) -> None:
        say = self.looks.say
        self._heading.setText(say("The number to call first") if is_first else say("Another number"))
        self.up.setVisible(not is_first)


class NumbersPart(Part):
    """All numbers of the team, and the one for an ambulance."""

    whole = "numbers"

    def __init__(self, looks: Looks, form: Form) -> None:
        say = looks.say
        super().__init__(looks, say("The first number stands on every screen, on the red button."))
        rows = Rows(looks, "number", say("Add a number"), self._made, CentreNumber("", ""))
        self.add_rows(rows)
        rows.fill(form.numbers or (CentreNumber("", ""),))
        label = say("Number for an ambulance, if it is not the usual one")
        self.add_field("emergency", LineField(looks, label, "emergency", form.emergency, say("such as 911")))

    def typed_into(self, form: Form) -> Form:
        numbers = self.rows.typed_rows() if self.rows else ()
        return form._replace(numbers=numbers, emergency=self.fields["emergency"].text())

    def _made(self, typed: CentreNumber, identifier: str) -> NumberRow:
        row = NumberRow(self.looks, typed, identifier)
        row.up.clicked.connect(lambda: self._put_first(row))
        return row

    def _put_first(self, row: NumberRow) -> None:
        if self.rows:
            self.rows.to_top(row)
