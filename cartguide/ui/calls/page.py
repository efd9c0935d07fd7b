"""*Who to call* as a page: the number, then the signs, the same for everyone."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cartguide.guide.model import Picture, Run, SignGroup, Source
from cartguide.journey.calls_in_force import CallsInForce
from cartguide.system.settings import CallNumbers
from cartguide.ui.calls.grounds import Grounds
from cartguide.ui.calls.number_card import NumberCard
from cartguide.ui.calls.sign_groups import GroupCard
from cartguide.ui.card import Card
from cartguide.ui.panel.captioned import small_pictures
from cartguide.ui.place_page import PlacePage
from cartguide.ui.scale import NEAR, Arrangement
from cartguide.ui.text import Heading, Prose
from cartguide.ui.theme import Look, Looks

if TYPE_CHECKING:
    from cartguide.ui.calls.talk import TalkCard

# The fixed sentences stand before what can wait.
# What to say stands beside the signs where they have so many columns; the shares of the width.
BESIDE_COLUMNS = 3
LIST_SHARE, TALK_SHARE = 13, 7
_ORDER = ("emergency", "now", "always", "today", "later")


class CallsPage(PlacePage):
    """Shows the list it is given; `changed` carries the numbers the person has written.

    `sources` looks sources up by their ids. `pictures`: the ids and words of small ones to end with. `stage` is None in
    a window of its own.
    """

    changed = Signal(object)

    def __init__(
        self,
        stage: QWidget | None,
        looks: Looks,
        calls: CallsInForce,
        sources: Callable[[Iterable[str]], tuple[Source, ...]] = lambda _: (),
        pictures: tuple[tuple[str, Picture], ...] = (),
    ) -> None:
        super().__init__(stage, looks, "calls", looks.say(calls.page.title))
        look, icons, say = looks
        page, figures = calls.page, calls.figures
        self._figures = figures
        self.number_card = NumberCard(look, icons, say, figures.get("emergency-number", "911, 999 or 112"))
        self.number_card.changed.connect(self.changed)
        self.talk: TalkCard | None = None
        self._list, self._beside = QVBoxLayout(), QVBoxLayout()
        self._list.addWidget(self.number_card)
        self._list.addWidget(Prose(self._said(page.message), "lead"))
        self._groups = [self._group(look, group) for group in sorted(page.groups, key=_place)]
        for card in self._groups:
            self._list.addWidget(card)
        # What always holds, and what can't wait, stand before the rest.
        self._talk_at = 2 + sum(_place(group) <= _ORDER.index("always") for group in page.groups)
        self._add_pictures(pictures)
        self._list.addWidget(Grounds(looks, calls, sources))
        self._lay_out()
        self._set_columns(1)

    def add_talk(self, talk: "TalkCard") -> None:
        """Show beside the signs what to say and what they said; below what can't wait where there is no room."""
        self.talk = talk
        talk.go.connect(self.go)
        self._place_talk(beside=False)

    def leave(self) -> None:
        if self.talk:
            self.talk.leave()

    def arrange(self, layout: Arrangement) -> None:
        """Show the sub-groups in as many columns as there is room for."""
        self._set_columns(layout.call_columns)

    def _lay_out(self) -> None:
        halves = QHBoxLayout()
        halves.setSpacing(NEAR)
        for half, share in ((self._list, LIST_SHARE), (self._beside, TALK_SHARE)):
            half.setSpacing(self.column.spacing())
            half.addStretch(1)
            halves.addLayout(half, share)
        self._halves = halves
        self.column.addLayout(halves)
        self.column.addStretch(1)

    def _place_talk(self, *, beside: bool) -> None:
        if self.talk is None:
            beside = False
        else:
            for half in (self._list, self._beside):
                half.removeWidget(self.talk)
            if beside:
                self._beside.insertWidget(0, self.talk)
            else:
                self._list.insertWidget(self._talk_at, self.talk)
        self._halves.setStretch(1, TALK_SHARE if beside else 0)
        self._halves.setSpacing(NEAR if beside else 0)

    def _set_columns(self, columns: int) -> None:
        beside = self.talk is not None and columns >= BESIDE_COLUMNS
        self._place_talk(beside=beside)
        columns -= beside
        self.number_card.arrange(columns)
        for card in self._groups:
            card.arrange(columns)

    def show_numbers(self, numbers: CallNumbers) -> None:
        """Show what is known of the number now."""
        self.number_card.show_numbers(numbers)

    def _add_pictures(self, pictures: tuple[tuple[str, Picture], ...]) -> None:
        row = small_pictures(self.looks, pictures)
        if row:
            card = Card()
            card.column.addWidget(Heading(self.looks.say("How it is done")))
            card.column.addLayout(row)
            self._list.addWidget(card)

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
