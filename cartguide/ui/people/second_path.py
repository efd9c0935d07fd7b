"""A second CAR T: a new path that begins empty; the one before is kept, and can be shown again."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from cartguide.guide.catalogue import Words as Say
from cartguide.guide.model import message_id
from cartguide.journal.changes import Kept
from cartguide.journal.which_path import FIRST, LATEST, latest_path, paths_up_to
from cartguide.ui.announce import announce
from cartguide.ui.buttons import WrapButton
from cartguide.ui.card import Card
from cartguide.ui.details.choices import Choices
from cartguide.ui.flow import Flow
from cartguide.ui.mine.sight import bring_into_sight
from cartguide.ui.people.choosing import Switching
from cartguide.ui.scale import APART, TIGHT
from cartguide.ui.text import Heading, Words
from cartguide.ui.theme import Looks

if TYPE_CHECKING:
    from cartguide.ui.program import Program

_NAMES = {FIRST: message_id("First CAR T"), "2": message_id("Second CAR T"), "3": message_id("Third CAR T")}


def path_words(say: Say, path: str) -> str:
    """What a path is called."""
    return say(_NAMES[path]) if path in _NAMES else say("CAR T number {number}", number=path)


class SecondPath(Card):
    """Asks once before a new path is begun. It waits until everything of the path before is kept."""

    def __init__(self, looks: Looks, program: "Program", parent: QWidget | None = None) -> None:
        super().__init__("card", APART - 4, parent)
        self._looks, self._program = looks, program
        self._switching = Switching(program)
        self._latest = FIRST
        self.choices: Choices | None = None
        say = looks.say
        self.column.setSpacing(TIGHT)
        self.heading = Heading(say("A second CAR T"))
        self.column.addWidget(self.heading)
        self._shown = Words(say("Which path do you want to see?"))
        self._shown.hide()
        self.column.addWidget(self._shown)
        about = say("Some people get CAR T again. A new path starts empty: its dates, its checklist and its marks.")
        self._about = Words(about)
        kept = say("Your notes, diary and details stay. The path you have now is kept.")
        self.column.addWidget(self._about)
        self.column.addWidget(Words(kept, "body", "quiet"))
        self.begin = self._button(say("Begin a second CAR T"), "plain", "second-path.begin", "path")
        self.begin.clicked.connect(self._ask)
        self.column.addLayout(_row(self.begin))
        self.asking = self._asking()
        self.column.addWidget(self.asking)
        if program.window.writing is not None:
            program.window.writing.marking.changed.connect(self.look)
        self._show(program.path_name)

    def showEvent(self, event: QShowEvent) -> None:
        self.look()
        super().showEvent(event)

    def look(self) -> None:
        """Look which paths there are."""
        keeper = self._program.keeper
        is_open = keeper is not None and keeper.is_open
        self.begin.setEnabled(is_open)
        if keeper is not None and is_open:
            keeper.see(lambda journal: latest_path(journal.profile), self._show)

    def _show(self, latest: str) -> None:
        if latest != self._latest:
            self._latest = latest
            if self.choices is not None:
                self.choices.hide()
                self.choices.deleteLater()
            self.choices = self._choices(latest)
            self.column.insertWidget(self.column.indexOf(self._shown) + 1, self.choices)
        self._shown.setVisible(self.choices is not None)
        say = self._looks.say
        again = self.choices is not None
        self.heading.setText(say("Your paths") if again else say("A second CAR T"))
        self.begin.setText(say("Begin another CAR T") if again else say("Begin a second CAR T"))
        self.begin.updateGeometry()
        if self.choices is not None:
            self.choices.show_chosen(self._program.path_name)

    def _choices(self, latest: str) -> Choices:
        say = self._looks.say
        rows = [(path, path_words(say, path), "") for path in paths_up_to(latest)]
        choices = Choices(self._looks.look, self._shown.text(), "second-path", rows)
        choices.show_chosen(self._program.path_name)
        choices.chosen.connect(self._go)
        return choices

    def _asking(self) -> Card:
        say = self._looks.say
        card = Card("notice", APART - 4)
        card.column.setSpacing(TIGHT)
        card.column.addWidget(
            Words(say("Begin a new path now? You can go back to the one before at any time."), "strong")
        )
        self.yes = self._button(say("Begin the new path"), "strong", "second-path.yes")
        self.no = self._button(say("Not now"), "quiet", "second-path.no")
        self.yes.clicked.connect(self._begin)
        self.no.clicked.connect(self._ask_no_more)
        card.column.addLayout(_row(self.yes, self.no))
        card.hide()
        return card

    def _ask(self) -> None:
        self.asking.show()
        self.begin.hide()
        bring_into_sight(self.asking)
        self.yes.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_no_more(self) -> None:
        self.asking.hide()
        self.begin.show()
        self.begin.setFocus(Qt.FocusReason.OtherFocusReason)

    def _begin(self) -> None:
        self._ask_no_more()
        following = str(int(self._latest or 1) + 1)
        self._switching.when_kept(lambda: self._begun(following))

    def _begun(self, path: str) -> None:
        if self._program.keeper is not None:
            self._program.keeper.do(Kept(LATEST, path))
        self._program.set_path(path)
        announce(self, path_words(self._looks.say, path))

    def _go(self, path: str) -> None:
        if path != self._program.path_name:
            self._switching.when_kept(lambda: self._program.set_path(path))

    def _button(self, words: str, kind: str, identifier: str, icon: str = "") -> WrapButton:
        look, icons, _ = self._looks
        return WrapButton(look, words, kind, identifier=identifier, icons=icons if icon else None, icon=icon)


def _row(*buttons: WrapButton) -> Flow:
    row = Flow()
    for button in buttons:
        row.addWidget(button)
    return row
