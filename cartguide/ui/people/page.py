"""The people on this computer: who it is, someone new, another name. Nobody's notes are deleted here, or hidden."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cartguide.guide.model import Run
from cartguide.ui.announce import announce
from cartguide.ui.beside.sheet import Sheet
from cartguide.ui.card import Card
from cartguide.ui.paragraph import Paragraph
from cartguide.ui.people.card import NameEntry, PersonCard
from cartguide.ui.people.choosing import tell_nobody
from cartguide.ui.people.desk import Known, PeopleDesk
from cartguide.ui.scale import APART, NEAR, TIGHT
from cartguide.ui.text import Heading, Words
from cartguide.ui.trouble import in_words

if TYPE_CHECKING:
    from cartguide.ui.program import Program


class PeoplePage(Sheet):
    """Everybody is read anew each time it is shown. As the place "who" it asks, while nobody is chosen."""

    def __init__(self, stage: QWidget, program: "Program", name: str) -> None:
        looks = program.ground.looks
        say = looks.say
        self._asks = name == "who"
        super().__init__(stage, looks, name, say("Who are you?") if self._asks else say("People on this computer"))
        self._program = program
        self._desk = program.findChild(PeopleDesk) or PeopleDesk(program)
        self._desk.looked.connect(self._show)
        self._desk.failed.connect(self._on_failed)
        own = say("Each person has a path, notes and a number of their own.")
        lead = say("Choose, and your own path and notes open.") if self._asks else own
        self.column.addWidget(Paragraph(looks.look, (Run(lead),), "lead"))
        self._trouble = Words("", "strong", "call")
        self._trouble.setAccessibleIdentifier("people.wrong")
        self._trouble.hide()
        self.column.addWidget(self._trouble)
        self._people: tuple[Known, ...] = ()
        self.cards: list[PersonCard] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(NEAR)
        self.column.addLayout(self._list)
        self.column.addWidget(self._someone_new())
        self.column.addStretch(1)

    def showEvent(self, event: QShowEvent) -> None:
        self._desk.look()
        if self._asks:
            self._program.window.messages.clear_no_journal()
            if self.back_button:
                self.back_button.hide()
        super().showEvent(event)

    def leave(self) -> None:
        """Elsewhere nothing can be written until somebody is chosen, and that is said."""
        if self._asks:
            tell_nobody(self._program)

    def _someone_new(self) -> Card:
        say = self.looks.say
        card = Card("card", APART - 4)
        card.column.setSpacing(TIGHT)
        card.column.addWidget(Heading(say("Someone new")))
        card.column.addWidget(Words(say("They begin with a path of their own. Nothing of anybody else’s changes.")))
        label, words = say("A name, if you like"), say("Begin for someone new")
        self.new_name = NameEntry(self.looks, label, words, "people.new", can_be_left=False)
        self.new_name.kept.connect(self._desk.begin)
        card.column.addWidget(self.new_name)
        return card

    def _show(self, people: tuple[Known, ...]) -> None:
        self._tell("")
        # An error is another object each time; its words are what counts.
        said = [(*one[:-1], str(one.wrong or "")) for one in people]
        if said == [(*one[:-1], str(one.wrong or "")) for one in self._people]:
            return
        self._people = people
        for card in self.cards:
            card.hide()
            card.deleteLater()
        now = self._program.day.now()
        self.cards = [PersonCard(self.looks, one, now) for one in people]
        for card in self.cards:
            card.wanted.connect(self._desk.open)
            card.renamed.connect(self._desk.rename)
            self._list.addWidget(card)

    def _on_failed(self, error: Exception) -> None:
        self._tell(in_words(self.looks.say, error))

    def _tell(self, words: str) -> None:
        self._trouble.setText(words)
        self._trouble.setVisible(bool(words))
        if words:
            announce(self, words)
