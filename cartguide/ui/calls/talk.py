"""Beside the signs: what to say on the phone, and what they said, kept with the calls of *My team*."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from cartguide.guide.model import Run, message_id
from cartguide.journal.record_model import Record
from cartguide.journey.team import CALL, newest
from cartguide.journey.what_to_say import knows_little, what_to_say
from cartguide.ui.buttons import WrapButton
from cartguide.ui.card import Card
from cartguide.ui.dates.said import short_day
from cartguide.ui.flow import Flow
from cartguide.ui.paragraph import Paragraph
from cartguide.ui.scale import NEAR, TIGHT
from cartguide.ui.team.records import TeamRecords
from cartguide.ui.team.section import Ordered, Section, Wording
from cartguide.ui.team.times import times_of
from cartguide.ui.text import Heading, Words

if TYPE_CHECKING:
    from cartguide.ui.keeper import Keeper
    from cartguide.ui.program import Program

# The last call is what one goes on from; all of them stand in My team.
LAST_CALLS = 1
LOG = Wording(
    message_id("What they said"),
    message_id("Write it down while you talk, or ask a helper to."),
    message_id("Write down what they said"),
    message_id("Show older calls"),
)


class TalkCard(Card):
    """`go` carries the name of a place. What is said is made of what the person told, and of nothing they felt."""

    go = Signal(str)

    def __init__(self, program: "Program") -> None:
        super().__init__("card")
        self._program, self._looks = program, program.ground.looks
        look, _, say = self._looks
        self.setAccessibleIdentifier("calls.talk")
        self.words = Paragraph(look, (Run(""),), "body")
        self.source = Words(say("This comes from My details and My dates."), "small", "quiet")
        self.tell_more = self._door(say("Tell my product"), "card", "details")
        self.tell_day = self._door(say("Write my Day 0"), "calendar", "dates")
        self.records: TeamRecords | None = None
        self.calls: Section | None = None
        self._lay_out()
        for signal in (program.told.changed, program.dates.changed, program.day.changed):
            signal.connect(self.renew)
        self.renew()

    def renew(self) -> None:
        """Say it as it is known now."""
        told, dates = self._program.told.circumstances, self._program.dates.known
        today = self._program.day.today
        say = self._looks.say
        self.words.set_runs(what_to_say(say, told.details, dates, today, lambda day: short_day(say, day, today)))
        knows = not knows_little(told.details, dates)
        self.tell_more.setVisible(not told.details.get("product"))
        self.tell_day.setVisible(dates.day_zero is None)
        self.source.setVisible(knows)

    def leave(self) -> None:
        """Keep what is being written."""
        if self._program.keeper:
            self._program.keeper.save_now()

    def _lay_out(self) -> None:
        say = self._looks.say
        doors, last = Flow(), Flow()
        for button in (self.tell_more, self.tell_day):
            doors.addWidget(button)
        self.column.setSpacing(TIGHT)
        self.column.addWidget(Heading(say("What to say")))
        self.column.addWidget(self.words)
        self.column.addWidget(self.source)
        self.column.addLayout(doors)
        self.column.addSpacing(NEAR)
        self._place = QVBoxLayout()
        self.column.addLayout(self._place)
        if self._program.keeper:
            self._add_calls(self._program.keeper)
        last.addWidget(self._button(say("Print for the fridge"), "print", "calls.fridge", self._on_print))
        self.column.addSpacing(NEAR)
        self.column.addLayout(last)

    def _add_calls(self, keeper: "Keeper") -> None:
        program, say = self._program, self._looks.say
        self.records = TeamRecords(keeper, (CALL,), self)
        times = partial(times_of, program)
        self.calls = Section(self._looks, keeper, self.records, CALL, times, _last, wording=LOG)
        self.calls.add.setAccessibleIdentifier("calls.log")
        self.calls.removed.connect(program.window.messages.undo.offer)
        self.all_calls = self._door(say("All my calls"), "list", "team")
        row = Flow()
        row.addWidget(self.all_calls)
        self._place.addWidget(self.calls)
        self._place.addLayout(row)
        self.records.changed.connect(self._show_state)
        keeper.opened.connect(self._on_open)
        keeper.failed.connect(self._on_open)
        self._on_open()

    def _on_open(self, *_: object) -> None:
        keeper = self._program.keeper
        if keeper and self.calls and self.records:
            self.calls.set_can_write(can_write=keeper.is_open)
            self.records.read()
        self._show_state()

    def _show_state(self, *_: object) -> None:
        self.all_calls.setVisible(bool(self.records and self.records.of_kind(CALL)))

    def _on_print(self) -> None:
        from cartguide.ui.printing.fridge import fridge_for  # noqa: PLC0415  when it is printed

        self._program.print_sheet(partial(fridge_for, self._program))

    def _door(self, words: str, icon: str, place: str) -> WrapButton:
        return self._button(words, icon, f"calls.{place}", lambda: self.go.emit(place), "quiet")

    def _button(
        self, words: str, icon: str, identifier: str, act: Callable[[], None], kind: str = "plain"
    ) -> WrapButton:
        look, icons, _ = self._looks
        button = WrapButton(look, words, kind, identifier=identifier, icons=icons, icon=icon)
        button.clicked.connect(act)
        return button


def _last(records: tuple[Record, ...]) -> Ordered:
    return newest(records)[:LAST_CALLS], ()
