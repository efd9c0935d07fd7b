"""A file from a clinic that was opened: whose it is, and every change it would make. Nothing changes before the yes."""

from pathlib import Path

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cartguide.guide.centre import Centre
from cartguide.guide.model import Problem, Run
from cartguide.system.settings import CallNumbers
from cartguide.ui.announce import announce
from cartguide.ui.beside.sheet import Sheet
from cartguide.ui.buttons import WrapButton
from cartguide.ui.card import Card
from cartguide.ui.centre.asking import not_written
from cartguide.ui.centre.changes import ChangeList, stands_now, told
from cartguide.ui.centre.desk import CentreDesk
from cartguide.ui.centre.in_words import in_words
from cartguide.ui.flow import Flow
from cartguide.ui.mine.sight import bring_into_sight
from cartguide.ui.panel.said import day_in_words
from cartguide.ui.paragraph import Paragraph
from cartguide.ui.scale import NEAR, TIGHT
from cartguide.ui.text import Heading
from cartguide.ui.theme import Looks


class OfferPage(Sheet):
    """Made anew each time it is shown: another file may have been opened by then."""

    def __init__(self, stage: QWidget, looks: Looks, desk: CentreDesk) -> None:
        super().__init__(stage, looks, "centre-offer", looks.say("A file from a clinic"))
        self._desk = desk
        self._numbers = CallNumbers()
        self._card: Card | None = None
        self.changes: ChangeList | None = None
        self._trouble = self._boxed("")
        self._place = QVBoxLayout()
        self.column.addLayout(self._place)
        self.column.addStretch(1)

    def show_numbers(self, numbers: CallNumbers) -> None:
        """The number the person wrote is the one that would step back."""
        if numbers != self._numbers:
            self._numbers = numbers
            if self._card is not None and self.isVisible():
                self._show()

    def showEvent(self, event: QShowEvent) -> None:
        self._show()
        super().showEvent(event)

    def _show(self) -> None:
        if self._card is not None:
            self._place.removeWidget(self._card)
            self._card.hide()
            self._card.deleteLater()
        self._card, self.changes = Card(), None
        self._card.column.setSpacing(NEAR)
        self._trouble = self._boxed("")
        self._trouble.hide()
        desk = self._desk
        if desk.problems:
            self._tell_broken(self._card, desk.problems)
        elif desk.offered is None:
            self._tell_nothing(self._card)
        else:
            self._tell(self._card, desk.offered)
        self._place.addWidget(self._card)
        self._card.show()

    def _tell(self, card: Card, centre: Centre) -> None:
        look, _, say = self.looks
        column = QVBoxLayout()
        column.setSpacing(TIGHT // 2)
        name = Heading(centre.name)
        name.setAccessibleIdentifier("centre-offer.name")
        column.addWidget(name)
        checked = say("They checked it on {day}.", day=day_in_words(say, centre.checked))
        column.addWidget(Paragraph(look, (Run(checked),), "small", "quiet"))
        card.column.addLayout(column)
        changes = told(say, self._desk, self._desk.changes(), stands_now(self._desk, self._numbers))
        if not changes:
            card.column.addWidget(self._body(say("This file says the same as the one in use. Nothing would change.")))
            card.column.addLayout(self._row(self._leave_button(say("Back"))))
            return
        card.column.addWidget(self._body(say("Nothing has changed yet. This file would change:")))
        self.changes = ChangeList(self.looks, changes, say("With this file"))
        card.column.addWidget(self.changes)
        card.column.addWidget(self._trouble)
        card.column.addSpacing(TIGHT)
        card.column.addLayout(self._row(self._take_button(), self._leave_button(say("Leave everything as it is"))))

    def _tell_broken(self, card: Card, problems: tuple[Problem, ...]) -> None:
        look, _, say = self.looks
        words = say("This file can’t be used. Nothing has changed. Ask your clinic for a new one.")
        card.column.addWidget(self._boxed(words))
        card.column.addWidget(Heading(say("What is wrong in it")))
        for problem in problems:
            column = QVBoxLayout()
            column.setSpacing(0)
            sentence = in_words(say, problem.wording, problem.values)
            column.addWidget(Paragraph(look, (Run(sentence),)))
            where = say("{file}, line {line}", file=Path(problem.file).name, line=problem.line)
            column.addWidget(Paragraph(look, (Run(where),), "small", "quiet"))
            card.column.addLayout(column)
        card.column.addLayout(self._row(self._leave_button(say("Leave everything as it is"))))

    def _tell_nothing(self, card: Card) -> None:
        say = self.looks.say
        card.column.addWidget(self._body(say("No file is open. Open one under “From my clinic”.")))
        go = WrapButton(self.looks.look, say("From my clinic"), "plain", identifier="centre-offer.centre")
        go.clicked.connect(lambda: self.go.emit("centre"))
        card.column.addLayout(self._row(go))

    def _take_button(self) -> WrapButton:
        look, icons, say = self.looks
        words = say("Use this file")
        button = WrapButton(look, words, "plain", identifier="centre-offer.use", icons=icons, icon="check")
        button.clicked.connect(self._take)
        return button

    def _leave_button(self, words: str) -> WrapButton:
        look, icons, _ = self.looks
        button = WrapButton(look, words, "plain", identifier="centre-offer.leave", icons=icons, icon="arrow-left")
        button.clicked.connect(self._refuse)
        return button

    def _take(self) -> None:
        try:
            self._desk.take()
        except OSError as error:
            words = not_written(self.looks.say, self._desk.kept_at, error)
            self._trouble.set_words(words)
            self._trouble.show()
            bring_into_sight(self._trouble)
            announce(self, words)
            return
        # Not back to here from the page about the centre: there is nothing left to ask.
        self.back.emit()
        self.go.emit("centre")

    def _refuse(self) -> None:
        self._desk.refuse()
        self.back.emit()

    def _body(self, words: str) -> Paragraph:
        return Paragraph(self.looks.look, (Run(words),))

    def _boxed(self, words: str) -> Paragraph:
        look, icons, _ = self.looks
        return Paragraph(look, (Run(words),), boxed=True, icons=icons, icon="warning")

    @staticmethod
    def _row(*buttons: WrapButton) -> Flow:
        flow = Flow()
        for button in buttons:
            flow.addWidget(button)
        return flow
