"""One deleted thing: what it said, and the two things one can do with it."""

from PySide6.QtCore import Signal

from cartguide.ui.bin.asking_once import AskingOnce
from cartguide.ui.buttons import WrapButton
from cartguide.ui.card import Card
from cartguide.ui.scale import NEAR, TIGHT
from cartguide.ui.text import Words
from cartguide.ui.theme import Looks


class BinRow(Card):
    """`back`: bring it back. `purged`: delete it for ever."""

    back = Signal()
    purged = Signal()

    def __init__(self, looks: Looks, uuid: str, words: str, below: str) -> None:
        super().__init__("card", NEAR)
        look, icons, say = looks
        self.column.setSpacing(TIGHT)
        self.words = Words(words, "body")
        self.column.addWidget(self.words)
        self.column.addWidget(Words(below, "small", "quiet"))
        self.bring_back = WrapButton(
            look, say("Bring back"), "plain", identifier=f"bin.back.{uuid}", icons=icons, icon="undo"
        )
        self.bring_back.setAccessibleName(say("Bring back: {what}", what=words))
        question = say("Delete this for ever? It can’t be brought back then.")
        self.purge = AskingOnce(looks, say("Delete for ever"), question, f"bin.purge.{uuid}", self.bring_back)
        self.purge.name_it(words)
        self.column.addWidget(self.purge)
        self.bring_back.clicked.connect(self.back)
        self.purge.meant.connect(self.purged)

    def set_frozen(self, *, frozen: bool) -> None:
        """Change nothing while nothing can be kept."""
        self.purge.setEnabled(not frozen)
