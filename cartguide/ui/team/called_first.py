"""In the form of a person: which of their numbers stands on the red button, and the way to put one there."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cartguide.guide.model import message_id
from cartguide.journey.team import BY_DAY, NUMBERS, has_digit
from cartguide.system.settings import CallNumbers
from cartguide.ui.buttons import WrapButton
from cartguide.ui.calls.first import fits_the_button, on_the_button, own_first, stands_first
from cartguide.ui.check_row import CheckRow
from cartguide.ui.flow import Flow
from cartguide.ui.scale import TIGHT
from cartguide.ui.team.form import TeamForm
from cartguide.ui.text import Words
from cartguide.ui.theme import Looks

IS_FIRST = message_id("{number} is called first. It stands on the red button.")
PUT = {
    name: message_id("Call the day number first") if name == BY_DAY else message_id("Call the night number first")
    for name in NUMBERS
}
OUTSIDE = message_id("Let this number be seen when my notes are locked. It is kept in a small file, without my name.")
STALE = message_id("The red button still has {number}. Is that right?")


class CalledFirst(QWidget):
    """`numbers` tells the numbers as they are shown, `keep` keeps others, `today` is YYYY-MM-DD or empty."""

    def __init__(
        self,
        looks: Looks,
        form: TeamForm,
        numbers: Callable[[], CallNumbers],
        keep: Callable[[CallNumbers], None],
        today: Callable[[], str],
    ) -> None:
        super().__init__()
        self._looks, self._form, self._numbers, self._keep, self._today = looks, form, numbers, keep, today
        self.state = Words("", "body", "quiet")
        self.buttons = {name: self._button(name) for name in NUMBERS}
        row = Flow()
        for button in self.buttons.values():
            row.addWidget(button)
        words = looks.say(OUTSIDE)
        self.outside = CheckRow(looks.look, looks.icons, words, "team.person.outside")
        self.outside.setChecked(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        column.addWidget(self.state)
        column.addLayout(row)
        column.addWidget(self.outside)
        self._was = {name: form.fields[name].text for name in NUMBERS if self._is_first(form.fields[name].text)}
        for name in NUMBERS:
            form.fields[name].typed.connect(self.renew)
        self.renew()

    def renew(self) -> None:
        """Say how it stands now."""
        typed = {name: self._form.fields[name].text for name in NUMBERS}
        first = next((text for text in typed.values() if self._is_first(text)), "")
        old = next((text for name, text in self._was.items() if self._is_first(text) and typed[name] != text), "")
        words = ""
        if first:
            words = self._looks.say(IS_FIRST, number=on_the_button(first))
        elif old:
            words = self._looks.say(STALE, number=on_the_button(old))
        self.state.set_colour("care" if old and not first else "quiet")
        self.state.setText(words)
        self.state.setVisible(bool(words))
        for name, button in self.buttons.items():
            text = typed[name]
            button.setVisible(has_digit(text) and fits_the_button(text) and not self._is_first(text))
        is_offered = any(not button.isHidden() for button in self.buttons.values())
        self.outside.setVisible(is_offered and self._numbers().outside is None)

    def _put(self, name: str) -> None:
        numbers, number = self._numbers(), on_the_button(self._form.fields[name].text)
        outside = self.outside.isChecked() if numbers.outside is None else numbers.outside
        self._keep(own_first(numbers, number, self._today(), outside=outside, keep_former=name not in self._was))
        self._was[name] = self._form.fields[name].text
        self.renew()
        self._form.finish.setFocus()

    def _is_first(self, text: str) -> bool:
        return stands_first(self._numbers(), text)

    def _button(self, name: str) -> WrapButton:
        look, icons, say = self._looks
        identifier = f"team.person.{name}.first"
        button = WrapButton(look, say(PUT[name]), "plain", identifier=identifier, icons=icons, icon="phone")
        button.clicked.connect(lambda: self._put(name))
        return button
