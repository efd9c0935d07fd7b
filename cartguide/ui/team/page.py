"""My team: people and their numbers, appointments, calls and papers, each opened in its place."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from cartguide.guide.centre import CentreNumber
from cartguide.journal.record_model import Record, new_record
from cartguide.journey.team import (
    APPOINTMENT,
    CALL,
    NUMBERS,
    PAPER,
    PERSON,
    coming,
    copy_of_centre,
    newest,
    past,
    people,
)
from cartguide.system.settings import CallNumbers
from cartguide.ui.beside.sheet import Sheet
from cartguide.ui.buttons import WrapButton
from cartguide.ui.calls.first import stands_first
from cartguide.ui.flow import Flow
from cartguide.ui.team.called_first import CalledFirst
from cartguide.ui.team.clinic import ClinicNumbers
from cartguide.ui.team.form import TeamForm
from cartguide.ui.team.records import TeamRecords
from cartguide.ui.team.said import Line
from cartguide.ui.team.section import Ordered, Section
from cartguide.ui.team.times import times_of
from cartguide.ui.text import Words

if TYPE_CHECKING:
    from cartguide.export.page import Sheet as Paper
    from cartguide.ui.program import Program

# So many calls and papers are shown before one asks for older ones.
NEWEST, MOST_PEOPLE = 6, 40


class TeamPage(Sheet):
    """One form is open at a time."""

    def __init__(self, stage: QWidget, program: "Program") -> None:
        looks = program.ground.looks
        super().__init__(stage, looks, "team", looks.say("My team"))
        if program.keeper is None:
            raise RuntimeError("there is a window without a keeper")
        self._program, self._keeper = program, program.keeper
        self._wanted = ""
        self.records = TeamRecords(self._keeper, parent=self)
        self.shut = Words(
            looks.say("Your team can’t be shown just now. Your number to call is there."), "strong", "call"
        )
        self.sections = {
            PERSON: self._section(PERSON, self._people, self._first_line),
            APPOINTMENT: self._section(APPOINTMENT, self._appointments),
            CALL: self._section(CALL, partial(_newest_first, NEWEST)),
            PAPER: self._section(PAPER, partial(_newest_first, NEWEST)),
        }
        self._clinic: ClinicNumbers | None = None
        self._called_first: CalledFirst | None = None
        self._lay_out()
        self._connect()
        self._renew_clinic()
        self._renew()

    def open_record(self, uuid: str) -> None:
        """Bring a person, an appointment, a paper or a call into sight and open it."""
        self._wanted = "" if any(part.open_record(uuid) for part in self.sections.values()) else uuid

    def begin(self, kind: str) -> None:
        """Open an empty form."""
        self.sections[kind].begin()

    def show_numbers(self, numbers: CallNumbers) -> None:  # noqa: ARG002  they are asked for where they are shown
        self.sections[PERSON].renew()
        self._renew_clinic()
        if self._called_first:
            self._called_first.renew()

    def leave(self) -> None:
        """Keep what is being written."""
        self._keeper.save_now()

    def printed(self) -> "Paper":
        """What is shown, on paper."""
        from cartguide.ui.team.printed import team_sheet  # noqa: PLC0415  when it is printed

        parts = [(part.heading.text(), list(part.words())) for part in self.sections.values()]
        return team_sheet(self.looks.say, self._program.told.circumstances.centre, parts)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self._renew()

    def _section(
        self,
        kind: str,
        order: Callable[[tuple[Record, ...]], Ordered],
        extra: Callable[[Record], tuple[Line, ...]] = lambda _: (),
    ) -> Section:
        times = partial(times_of, self._program)
        return Section(self.looks, self._keeper, self.records, kind, times, order, extra)

    def _lay_out(self) -> None:
        say = self.looks.say
        foot = Flow()
        foot.addWidget(self._door(say("My team’s numbers"), "list", "figures"))
        foot.addWidget(self._door(say("Unwell? Who to call"), "phone", "calls"))
        self.column.addWidget(Words(say("Who looks after you, when you see them, and what they said."), "lead"))
        self.column.addWidget(self.shut)
        for part in self.sections.values():
            self.column.addWidget(part)
        self.column.addLayout(foot)
        self.column.addStretch(1)

    def _connect(self) -> None:
        program = self._program
        for part in self.sections.values():
            part.removed.connect(program.window.messages.undo.offer)
            part.opened.connect(partial(self._on_opened, part))
        self.records.changed.connect(self._on_changed)
        self._keeper.opened.connect(self._renew)
        self._keeper.failed.connect(self._renew)
        program.told.changed.connect(self._renew_clinic)
        for signal in (program.day.changed, program.dates.changed):
            signal.connect(self._renew_rows)

    def _renew(self, *_: object) -> None:
        can_keep = self._keeper.is_open
        self.shut.setVisible(not can_keep)
        for part in self.sections.values():
            part.set_can_write(can_write=can_keep)
        if self.isVisible() and not self.records.is_read:
            self.records.read()

    def _renew_rows(self) -> None:
        for part in self.sections.values():
            part.renew()

    def _renew_clinic(self) -> None:
        """The clinic's own numbers stand above the people one wrote down."""
        centre = self._program.told.circumstances.centre
        part = self.sections[PERSON]
        if self._clinic:
            self._clinic.hide()
            self._clinic.deleteLater()
        self._clinic = None
        if centre.numbers:
            self._clinic = ClinicNumbers(self.looks, centre)
            self._clinic.copied.connect(self._copy)
            part.column.insertWidget(1, self._clinic)

    def _copy(self, number: CentreNumber) -> None:
        centre = self._program.told.circumstances.centre
        fields = copy_of_centre(centre.name, number.role, number.number, number.hours)
        part = self.sections[PERSON]
        part.open_form(new_record(PERSON, "", fields))
        if part.form:
            part.form.keep()

    def _on_opened(self, part: Section, form: TeamForm) -> None:
        for other in self.sections.values():
            if other is not part:
                other.leave()
        if form.record.kind == PERSON:
            today = self._program.day.today
            card = CalledFirst(
                self.looks,
                form,
                lambda: self._program.numbers,
                self._program.keep_numbers,
                lambda: today.isoformat() if today else "",
            )
            form.more.addWidget(card)
            card.show()
            self._called_first = card
            card.destroyed.connect(self._forget_card)

    def _forget_card(self) -> None:
        self._called_first = None

    def _on_changed(self, _kind: str) -> None:
        if self._wanted and self.records.is_read:
            self.open_record(self._wanted)
            self._wanted = ""

    def _people(self, records: tuple[Record, ...]) -> Ordered:
        found = people(records, self._is_first)
        return found[:MOST_PEOPLE], found[MOST_PEOPLE:]

    def _appointments(self, records: tuple[Record, ...]) -> Ordered:
        today = self._program.day.today
        return coming(records, today), past(records, today)

    def _is_first(self, record: Record) -> bool:
        return any(stands_first(self._program.numbers, record.fields.get(name, "")) for name in NUMBERS)

    def _first_line(self, record: Record) -> tuple[Line, ...]:
        return (("small", self.looks.say("Called first: on the red button")),) if self._is_first(record) else ()

    def _door(self, words: str, icon: str, place: str) -> WrapButton:
        look, icons, _ = self.looks
        button = WrapButton(look, words, "plain", identifier=f"team.{place}", icons=icons, icon=icon)
        button.clicked.connect(lambda: self.go.emit(place))
        return button


def _newest_first(most: int, records: tuple[Record, ...]) -> Ordered:
    found = newest(records)
    return found[:most], found[most:]
