"""What was just done with a clinic's file, said where one lands."""

from PySide6.QtCore import Signal

from cartguide.guide.model import Run
from cartguide.system.settings import CallNumbers
from cartguide.ui.buttons import WrapButton
from cartguide.ui.centre.desk import TAKEN, CentreDesk
from cartguide.ui.flow import Flow
from cartguide.ui.panel.plate import Plate
from cartguide.ui.paragraph import Paragraph
from cartguide.ui.theme import Looks


class News(Plate):
    """`again_wanted`: the file that was given up is offered again."""

    again_wanted = Signal()

    def __init__(self, looks: Looks, desk: CentreDesk, numbers: CallNumbers) -> None:
        look, icons, say = looks
        super().__init__(look, "main-tint", "main")
        self.setAccessibleIdentifier("centre.news")
        self._desk = desk
        sentences = self._taken(looks, numbers) if desk.news == TAKEN else self._given_up(looks)
        self.words = " ".join(sentences)
        first, *others = sentences
        self.column.addWidget(Paragraph(look, (Run(first),), "strong", icons=icons, icon="check"))
        for sentence in others:
            self.column.addWidget(Paragraph(look, (Run(sentence),)))
        if desk.news != TAKEN and desk.former.name:
            words = say("Use it again")
            button = WrapButton(look, words, "plain", identifier="centre.again", icons=icons, icon="undo")
            button.clicked.connect(self._offer_again)
            row = Flow()
            row.addWidget(button)
            self.column.addLayout(row)

    def _taken(self, looks: Looks, numbers: CallNumbers) -> list[str]:
        say, centre = looks.say, self._desk.centre
        found = [say("The guide now uses the file of {centre}.", centre=centre.name)]
        if numbers.centre:
            found.append(say("The number to call first is now {number}.", number=numbers.first))
        if numbers.centre and numbers.second:
            found.append(say("Your own number, {number}, stays below it.", number=numbers.second))
        return found

    def _given_up(self, looks: Looks) -> list[str]:
        say = looks.say
        return [
            say("The guide no longer uses the file of {centre}.", centre=self._desk.former.name),
            say("To use it again, open the file again."),
        ]

    def _offer_again(self) -> None:
        self._desk.offer(self._desk.former)
        self.again_wanted.emit()
