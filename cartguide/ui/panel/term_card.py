"""What a medical word means: a card below the words that hold it, one at a time."""

from collections.abc import Callable, Iterator
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from cartguide.guide.model import Run, Term
from cartguide.ui.buttons import WrapButton
from cartguide.ui.escape import is_escape, takes_escape
from cartguide.ui.flow import Flow
from cartguide.ui.panel.fold import follow
from cartguide.ui.panel.plate import Plate
from cartguide.ui.paragraph import NEW_LINE, Paragraph
from cartguide.ui.text import Heading
from cartguide.ui.theme import Looks


class Explains(Protocol):
    """Knows what medical words mean, by their ids."""

    @property
    def term(self) -> Callable[[str], Term | None]: ...


class TermCard(Plate):
    """One word and its meaning. `left` when it is to be closed."""

    left = Signal()

    def __init__(self, looks: Looks, term: Term) -> None:
        look, icons, say = looks
        super().__init__(look, "main-tint", "main")
        self.setAccessibleIdentifier("term-card")
        self.title = Heading(term.word)
        self.title.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.column.addWidget(self.title)
        for paragraph in explanation(looks, term):
            self.column.addWidget(paragraph)
        self.close_button = WrapButton(
            look, say("Close"), "plain", identifier="term-card.close", icons=icons, icon="close"
        )
        self.close_button.clicked.connect(self.left)
        row = Flow()
        row.addWidget(self.close_button)
        self.column.addLayout(row)

    def event(self, event: QEvent) -> bool:
        """Esc closes the card; accepted here, it reaches no shortcut of the window."""
        return takes_escape(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_escape(event):
            self.left.emit()
        else:
            super().keyPressEvent(event)


class TermCards(QObject):
    """Opens the card of a word, and closes it; one at a time. `wants_sight` carries the card once it has its place."""

    wants_sight = Signal(QWidget)

    def __init__(self, looks: Looks, view: Explains, parent: QObject) -> None:
        super().__init__(parent)
        self._looks, self._view = looks, view
        self._card: TermCard | None = None
        self._opener: QAbstractButton | None = None

    def press(self, word: QAbstractButton, identity: str, column: QVBoxLayout, below: QWidget | QLayout) -> None:
        """Open a word's card below a place of a column; the word that opened it closes it again."""
        was = self._opener
        self.close()
        term = None if was is word else self._view.term(identity)
        if term is None:
            return
        self._card, self._opener = TermCard(self._looks, term), word
        self._card.left.connect(self.close)
        column.insertWidget(column.indexOf(below) + 1, self._card)
        follow(word, (self._card.title, self._card.close_button))
        self._card.show()
        self._card.title.setFocus(Qt.FocusReason.OtherFocusReason)
        # The card has its place when the layouts have been asked, which is before this.
        QTimer.singleShot(0, self._card, self._ask_for_sight)

    def close(self) -> None:
        """Close the open card and give the focus back to the word that opened it."""
        card, opener = self._card, self._opener
        self._card = self._opener = None
        if card is None:
            return
        if opener is not None and isValid(opener):
            opener.setFocus(Qt.FocusReason.OtherFocusReason)
        card.hide()
        card.deleteLater()

    def close_inside(self, place: QWidget) -> None:
        """Close the card if it stands inside a place that is being folded; the focus stays where it is."""
        if self._card is not None and place.isAncestorOf(self._card):
            self._opener = None
            self.close()

    def _ask_for_sight(self) -> None:
        if self._card is not None:
            self.wants_sight.emit(self._card)


def explanation(looks: Looks, term: Term) -> Iterator[Paragraph]:
    """How to say a word, and what it means. Other medical words in it are plain: each is explained in its own place."""
    look, _, say = looks
    if term.said:
        yield Paragraph(look, (Run(say("Say it: {sound}", sound=term.said)),), "small", "quiet")
    for block in term.meaning:
        if block.runs:
            yield Paragraph(look, _plain(block.runs), "strong" if block.kind == "subheading" else "body")
        for item in block.items:
            runs = (*item.runs, Run(NEW_LINE), *item.why) if item.why else item.runs
            yield Paragraph(look, _plain(runs), bullet=True)


def _plain(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    return tuple(run._replace(kind="plain") if run.kind == "term" else run for run in runs)
