"""The numbers of one's own clinic, among the people of *My team*: they come with the clinic's file."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cartguide.guide.centre import Centre, CentreNumber
from cartguide.ui.buttons import WrapButton
from cartguide.ui.flow import Flow
from cartguide.ui.panel.said import day_in_words
from cartguide.ui.scale import NEAR, TIGHT
from cartguide.ui.text import Words
from cartguide.ui.theme import Looks


class ClinicNumbers(QWidget):
    """`copied` carries a CentreNumber that is to be a person of one's own, to be added to."""

    copied = Signal(object)

    def __init__(self, looks: Looks, centre: Centre) -> None:
        super().__init__()
        say = looks.say
        self._looks = looks
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, NEAR)
        column.setSpacing(NEAR)
        for at, number in enumerate(centre.numbers):
            column.addLayout(self._one(at, number))
        day = day_in_words(say, centre.checked)
        words = say("From {centre}, checked {day}.", centre=centre.name, day=day)
        column.addWidget(Words(words if day else say("From {centre}.", centre=centre.name), "small", "quiet"))

    def _one(self, at: int, number: CentreNumber) -> QVBoxLayout:
        look, icons, say = self._looks
        rows = QVBoxLayout()
        rows.setSpacing(TIGHT // 2)
        rows.addWidget(Words(number.role, "strong"))
        rows.addWidget(Words(number.number, "body"))
        if number.hours:
            rows.addWidget(Words(number.hours, "body", "quiet"))
        button = WrapButton(
            look, say("Add to my people"), "quiet", identifier=f"team.clinic.{at}.copy", icons=icons, icon="plus"
        )
        button.setAccessibleName(say("Add to my people: {words}", words=number.role))
        button.clicked.connect(lambda: self.copied.emit(number))
        row = Flow()
        row.addWidget(button)
        rows.addLayout(row)
        return rows
