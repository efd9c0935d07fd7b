"""*My team's numbers*: every figure of the guide, and the place to write what one's own team says instead."""

from collections.abc import Callable

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cartguide.guide.model import Run
from cartguide.journey.in_force import InForce, OwnFigure
from cartguide.journey.library import Library
from cartguide.journey.typed_figure import in_order
from cartguide.system.settings import CallNumbers
from cartguide.ui.beside.sheet import Sheet
from cartguide.ui.details.figure_card import FigureCard
from cartguide.ui.details.half_typed import half_typed
from cartguide.ui.panel.fold import Fold
from cartguide.ui.paragraph import Paragraph
from cartguide.ui.scale import NEAR
from cartguide.ui.theme import Looks
from cartguide.ui.told import Told


class FiguresPage(Sheet):
    """`library` is the guide as it is now. `can_keep`: whether what is written now is there the next time."""

    def __init__(
        self, stage: QWidget, looks: Looks, told: Told, library: Callable[[], Library], can_keep: Callable[[], bool]
    ) -> None:
        super().__init__(stage, looks, "figures", looks.say("My team’s numbers"))
        look, icons, say = looks
        self._told, self._library, self._can_keep = told, library, can_keep
        self._half_typed = half_typed(told)
        self.cards: dict[str, FigureCard] = {}
        self._say_first()
        unkept = say("Your notes can’t be opened now. What you write here holds until you close the window.")
        self.unkept = Paragraph(look, (Run(unkept),), boxed=True, icons=icons, icon="info")
        self.column.addWidget(self.unkept)
        first, more = in_order(library().in_force.values())
        for one in first:
            self.column.addWidget(self._card(one))
        self.more = Fold(looks, say("More numbers"), "figures.more", lambda: self._more(more))
        self.column.addWidget(self.more)
        self.more.setVisible(bool(more))
        if any(one.figure.identity in self._half_typed.kept for one in more):
            self.more.set_opened(opened=True)
        self.column.addStretch(1)
        told.changed.connect(self._show)
        self.unkept.setVisible(not can_keep())

    def _say_first(self) -> None:
        """What the numbers are for, and where the one that is needed without the notes is kept."""
        look, _, say = self.looks
        lead = say(
            "These are the numbers the guide uses. Has your team told you another one? "
            "Write it here, and every page follows."
        )
        self.column.addWidget(Paragraph(look, (Run(lead),), "lead"))
        outside = say(
            "Your fever limit is also kept in a small file, without your name. "
            "So Who to call has it when your notes can’t be opened."
        )
        self.column.addWidget(Paragraph(look, (Run(outside),), "small", "quiet"))

    def show_numbers(self, numbers: CallNumbers) -> None:  # noqa: ARG002  said also when the journal has opened
        """What is written may be kept from now on."""
        self.unkept.setVisible(not self._can_keep())

    def showEvent(self, event: QShowEvent) -> None:
        self.unkept.setVisible(not self._can_keep())
        super().showEvent(event)

    def leave(self) -> None:
        """Keep what is half typed: it stands here again, also when the page is made anew."""
        typed = {identity: card.typed for identity, card in self.cards.items()}
        kept = {identity: each for identity, each in typed.items() if each is not None}
        for identity in self.cards:
            self._half_typed.kept.pop(identity, None)
        self._half_typed.kept.update(kept)

    def _more(self, figures: tuple[InForce, ...]) -> QWidget:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(NEAR)
        for one in figures:
            column.addWidget(self._card(one))
        return body

    def _card(self, one: InForce) -> FigureCard:
        identity = one.figure.identity
        card = FigureCard(self.looks, identity, self._library)
        card.told.connect(lambda own: self._tell(identity, own))
        card.go.connect(self.go)
        self.cards[identity] = card
        if identity in self._half_typed.kept:
            card.open_entry(self._half_typed.kept[identity])
        return card

    def _tell(self, identity: str, own: OwnFigure | None) -> None:
        self._half_typed.kept.pop(identity, None)
        self._told.set_figure(identity, own)

    def _show(self) -> None:
        for card in self.cards.values():
            card.show_figure()
        self.unkept.setVisible(not self._can_keep())
