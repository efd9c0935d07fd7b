"""*Who to call* as a page: the number, then the signs, the same for everyone."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from cartguide.guide.catalogue import Words as Say
from cartguide.guide.model import Picture, Run, SignGroup, Source
from cartguide.journey.calls_in_force import CallsInForce
from cartguide.system.settings import CallNumbers
from cartguide.ui.buttons import WrapButton
from cartguide.ui.calls.grounds import Grounds
from cartguide.ui.calls.number_card import NumberCard
from cartguide.ui.calls.sign_groups import GroupCard
from cartguide.ui.card import Card
from cartguide.ui.painting import Icons
from cartguide.ui.panel.captioned import small_pictures
from cartguide.ui.scale import Arrangement
from cartguide.ui.scroll import ScrollPage
from cartguide.ui.text import Heading, Prose
from cartguide.ui.theme import Look, Looks

# The fixed sentences stand before what can wait.
_ORDER = ("emergency", "now", "always", "today", "later")


class CallsPage(ScrollPage):
    """Shows the list it is given; `changed` carries the numbers the person has written.

    `sources` looks sources up by their ids. `pictures`: the ids and words of small ones to end with. `back`: the way
    back was pressed; `go` is never sent, as on other pages it carries another place's name.
    """

    changed = Signal(object)
    back = Signal()
    go = Signal(str)

    def __init__(  # noqa: PLR0917  what the list needs
        self,
        look: Look,
        icons: Icons,
        say: Say,
        calls: CallsInForce,
        sources: Callable[[Iterable[str]], tuple[Source, ...]] = lambda _: (),
        pictures: tuple[tuple[str, Picture], ...] = (),
    ) -> None:
        super().__init__()
        self._look, self._icons, self._say = look, icons, say
        page, figures = calls.page, calls.figures
        self._figures = figures
        self.setAccessibleIdentifier("calls")
        self.setAccessibleName(say("Unwell? Who to call"))
        self.title = Heading(say(page.title), "title")
        self.title.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.column.addWidget(self.title)
        self.number_card = NumberCard(look, icons, say, figures.get("emergency-number", "911, 999 or 112"))
        self.number_card.changed.connect(self.changed)
        self.column.addWidget(self.number_card)
        self.column.addWidget(Prose(self._said(page.message), "lead"))
        self._groups = [self._group(look, group) for group in sorted(page.groups, key=_place)]
        for card in self._groups:
            self.column.addWidget(card)
        self._add_pictures(pictures)
        self.column.addWidget(Grounds(Looks(look, icons, say), calls, sources))
        self.column.addStretch(1)
        self._set_columns(1)

    def leave(self) -> None:
        """Nothing is half typed here that must be kept."""

    def add_back(self) -> None:
        """Show a way back beside the title."""
        back = WrapButton(
            self._look, self._say("Back"), "quiet", identifier="calls.back", icons=self._icons, icon="arrow-left"
        )
        self.column.removeWidget(self.title)
        row = QHBoxLayout()
        row.addWidget(self.title, 1)
        row.addWidget(back)
        self.column.insertLayout(0, row)
        back.clicked.connect(self.back)

    def arrange(self, layout: Arrangement) -> None:
        """Show the sub-groups in as many columns as there is room for."""
        self._set_columns(layout.call_columns)

    def _set_columns(self, columns: int) -> None:
        self.number_card.arrange(columns)
        for card in self._groups:
            card.arrange(columns)

    def show_numbers(self, numbers: CallNumbers) -> None:
        """Show what is known of the number now."""
        self.number_card.show_numbers(numbers)

    def _add_pictures(self, pictures: tuple[tuple[str, Picture], ...]) -> None:
        row = small_pictures(Looks(self._look, self._icons, self._say), pictures)
        if row:
            card = Card()
            card.column.addWidget(Heading(self._say("How it is done")))
            card.column.addLayout(row)
            self.column.addWidget(card)

    def _group(self, look: Look, group: SignGroup) -> GroupCard:
        parts = tuple(
            (name, heading, tuple(sign._replace(runs=self._said(sign.runs)) for sign in signs))
            for name, heading, signs in group.parts
        )
        heading = "".join(run.text for run in self._said(group.heading))
        return GroupCard(look, heading, group._replace(parts=parts))

    def _said(self, runs: tuple[Run, ...]) -> tuple[Run, ...]:
        return tuple(
            run._replace(text=self._figures.get(run.target, run.target)) if run.kind == "figure" else run
            for run in runs
        )


def _place(group: SignGroup) -> int:
    return _ORDER.index(group.identity) if group.identity in _ORDER else len(_ORDER)
