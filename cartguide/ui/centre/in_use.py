"""The file that is in use: whose it is, what it brings, and a way to stop using it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cartguide.guide.model import Run, message_id
from cartguide.system.settings import CallNumbers
from cartguide.ui.announce import announce
from cartguide.ui.buttons import WrapButton
from cartguide.ui.card import Card, line
from cartguide.ui.centre.brought import Brought
from cartguide.ui.centre.changes import ChangeList, stands_now, told
from cartguide.ui.centre.desk import CentreDesk
from cartguide.ui.centre.logo import Logo
from cartguide.ui.flow import Flow
from cartguide.ui.mine.sight import bring_into_sight
from cartguide.ui.panel.fold import controls, follow
from cartguide.ui.panel.said import day_in_words
from cartguide.ui.paragraph import Paragraph
from cartguide.ui.scale import NEAR, TIGHT
from cartguide.ui.text import Heading
from cartguide.ui.theme import Looks

_CHECKED_OWN = message_id("They checked it on {day}. You said yes to this file.")
_CHECKED_FOR_ALL = message_id("They checked it on {day}. It is in use for everybody here.")


class InUse(Card):
    """`given_up`: the person said twice that they no longer want it."""

    given_up = Signal()

    def __init__(self, looks: Looks, desk: CentreDesk, numbers: CallNumbers) -> None:
        super().__init__()
        self._looks, self._desk, self._numbers = looks, desk, numbers
        self._asked: QWidget | None = None
        centre, say = desk.centre, looks.say
        if centre.name:
            self._add_head()
            if numbers.first and not numbers.centre and centre.numbers:
                mine = say("You wrote your own number to call first: {number}. It stays in use.", number=numbers.first)
                self.column.addWidget(Paragraph(looks.look, (Run(mine),), icons=looks.icons, icon="info"))
            self.column.addWidget(Brought(looks, desk, centre))
        else:
            lost = say("The file from your clinic can’t be read any more. Open it again, or stop using it.")
            self.column.addWidget(Paragraph(looks.look, (Run(lost),), boxed=True, icons=looks.icons, icon="warning"))
        self._trouble = Paragraph(looks.look, (Run(""),), boxed=True, icons=looks.icons, icon="warning")
        self._trouble.hide()
        if desk.is_own:
            self.column.addSpacing(TIGHT)
            self.column.addWidget(line())
            self._add_stop()

    def _add_head(self) -> None:
        look, _, say = self._looks
        centre = self._desk.centre
        words = QVBoxLayout()
        words.setSpacing(TIGHT // 2)
        heading = Heading(centre.name, "section")
        heading.setAccessibleIdentifier("centre.name")
        words.addWidget(heading)
        checked = _CHECKED_OWN if self._desk.is_own else _CHECKED_FOR_ALL
        said = say(checked, day=day_in_words(say, centre.checked))
        words.addWidget(Paragraph(look, (Run(said),), "small", "quiet"))
        row = QHBoxLayout()
        row.setSpacing(NEAR)
        row.addLayout(words, 1)
        if centre.logo:
            name = say("Logo of {centre}", centre=centre.name)
            row.addWidget(Logo(look, centre.logo, name), 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(row)

    def _add_stop(self) -> None:
        self.stop = self._button(self._looks.say("Stop using this file"), "quiet", "centre.stop", "close")
        self.stop.clicked.connect(self._ask)
        row = Flow()
        row.addWidget(self.stop)
        self.column.addLayout(row)
        self.column.addWidget(self._trouble)

    def _ask(self) -> None:
        """Show what would change; the second press is another button."""
        if self._asked is None:
            self._asked = self._question()
            self.column.addWidget(self._asked)
            follow(self._heading, controls(self._asked)[1:])
        self.stop.hide()
        self._asked.show()
        bring_into_sight(self._asked)
        self._heading.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self._heading.text())

    def _question(self) -> QWidget:
        place, say = QWidget(), self._looks.say
        column = QVBoxLayout(place)
        column.setContentsMargins(0, TIGHT, 0, 0)
        column.setSpacing(NEAR)
        self._heading = Heading(say("Stop using this file? Then this changes:"))
        self._heading.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        column.addWidget(self._heading)
        stands = stands_now(self._desk, self._numbers)
        changes = told(say, self._desk, self._desk.losses(), stands)
        column.addWidget(ChangeList(self._looks, changes, say("Then")))
        row = Flow()
        yes, no = say("Yes, stop using it"), say("Keep using it")
        for words, name, icon, act in ((yes, "yes", "close", self._stop), (no, "no", "undo", self._keep)):
            button = self._button(words, "plain", f"centre.stop.{name}", icon)
            button.clicked.connect(act)
            row.addWidget(button)
        column.addLayout(row)
        return place

    def _button(self, words: str, kind: str, identifier: str, icon: str) -> WrapButton:
        look, icons, _ = self._looks
        return WrapButton(look, words, kind, identifier=identifier, icons=icons, icon=icon)

    def _keep(self) -> None:
        if self._asked:
            self._asked.hide()
        self.stop.show()
        self.stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def _stop(self) -> None:
        try:
            self._desk.give_up()
        except OSError as error:
            reason = error.strerror or str(error)
            say = self._looks.say
            words = say("The file can’t be taken away: {reason}. Nothing has changed. Please try again.", reason=reason)
            self._trouble.set_words(words)
            self._trouble.show()
            announce(self, words)
            self._keep()
            return
        self.given_up.emit()
