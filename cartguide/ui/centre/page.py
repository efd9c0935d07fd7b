"""*From my clinic*: which file of a clinic is in use, and what it brings; opening another, giving it up."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cartguide.guide.centre import NO_CENTRE
from cartguide.guide.model import Run
from cartguide.system.settings import CallNumbers
from cartguide.ui.announce import announce
from cartguide.ui.beside.sheet import Sheet
from cartguide.ui.buttons import WrapButton
from cartguide.ui.card import Card
from cartguide.ui.centre.asking import ask_for_centre
from cartguide.ui.centre.desk import CentreDesk
from cartguide.ui.centre.in_use import InUse
from cartguide.ui.centre.news import News
from cartguide.ui.flow import Flow
from cartguide.ui.panel.fold import controls, follow
from cartguide.ui.paragraph import Paragraph
from cartguide.ui.scale import NEAR
from cartguide.ui.text import Heading, Words
from cartguide.ui.theme import Looks


class CentrePage(Sheet):
    """Made anew each time it is shown: another file may be in use by then."""

    def __init__(self, stage: QWidget, looks: Looks, desk: CentreDesk) -> None:
        super().__init__(stage, looks, "centre", looks.say("From my clinic"))
        self._desk = desk
        self._numbers = CallNumbers()
        lead = looks.say(
            "Your clinic can give you a file. It brings their phone numbers, limits and notes into this guide. "
            "You see every change first, and you choose."
        )
        self.column.addWidget(Paragraph(looks.look, (Run(lead),), "lead"))
        self._place = QVBoxLayout()
        self._place.setSpacing(NEAR)
        self.column.addLayout(self._place)
        self._shown: QWidget | None = None
        self.in_use: InUse | None = None
        self.news: News | None = None
        self.column.addLayout(self._buttons())
        self.column.addStretch(1)

    def show_numbers(self, numbers: CallNumbers) -> None:
        """The number the person wrote may stand before the clinic's."""
        if numbers != self._numbers:
            self._numbers = numbers
            if self._shown is not None:
                self._show()

    def showEvent(self, event: QShowEvent) -> None:
        self._show()
        super().showEvent(event)

    def leave(self) -> None:
        """What was said is said."""
        self._desk.news = ""

    def _buttons(self) -> Flow:
        look, icons, say = self.looks
        flow = Flow()
        self.open = WrapButton(
            look, say("Open a file from my clinic"), "plain", identifier="centre.open", icons=icons, icon="plus"
        )
        self.open.clicked.connect(self._open)
        self.make = WrapButton(
            look, say("For clinics: make a file"), "quiet", identifier="centre.make", icons=icons, icon="pencil"
        )
        self.make.clicked.connect(lambda: self.go.emit("centre-form"))
        flow.addWidget(self.open)
        flow.addWidget(self.make)
        return flow

    def _open(self) -> None:
        file = ask_for_centre(self, self.looks.say)
        if file is not None:
            self._desk.open(file)
            self.go.emit("centre-offer")

    def _show(self) -> None:
        """What stands now."""
        if self._shown is not None:
            self._place.removeWidget(self._shown)
            self._shown.hide()
            self._shown.deleteLater()
        self._shown = QWidget()
        column = QVBoxLayout(self._shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(NEAR)
        self.news = self._news()
        if self.news:
            column.addWidget(self.news)
        self.in_use = InUse(self.looks, self._desk, self._numbers) if self._is_there() else None
        if self.in_use:
            self.in_use.given_up.connect(self._on_given_up)
        column.addWidget(self.in_use or self._nothing())
        self._place.addWidget(self._shown)
        self._shown.show()
        follow(self.back_button or self.title, [*controls(self._shown), self.open, self.make])

    def _is_there(self) -> bool:
        """Whether a file is in use, or was taken over and can't be read any more."""
        return self._desk.centre != NO_CENTRE or self._desk.is_own

    def _news(self) -> News | None:
        if not self._desk.news:
            return None
        news = News(self.looks, self._desk, self._numbers)
        news.again_wanted.connect(lambda: self.go.emit("centre-offer"))
        return news

    def _nothing(self) -> Card:
        card = Card()
        card.column.addWidget(Heading(self.looks.say("No file from a clinic is in use.")))
        card.column.addWidget(Words(self.looks.say("The guide’s own numbers and words stand."), "body", "quiet"))
        return card

    def _on_given_up(self) -> None:
        self._show()
        self.to_top()
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.news:
            announce(self, self.news.words)
