"""My dates: every step with its day, as the person was told it."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from cartguide.guide.model import Step
from cartguide.journey.dates import FIRST_CELLS, INFUSION, StepDate
from cartguide.ui.beside.sheet import Sheet
from cartguide.ui.card import Card
from cartguide.ui.dates.row import DateRow
from cartguide.ui.dates.said import today_line
from cartguide.ui.dates.seen import DatesSeen
from cartguide.ui.dates.zero_card import ZeroCard
from cartguide.ui.path import PHASE_NAMES
from cartguide.ui.path.drawing import Medal
from cartguide.ui.people.second_path import SecondPath
from cartguide.ui.scale import TIGHT
from cartguide.ui.text import Heading, Words

if TYPE_CHECKING:
    from cartguide.export.page import Sheet as Paper
    from cartguide.ui.program import Program

SECOND_CELLS = FIRST_CELLS + 1


class DatesPage(Sheet):
    """Follows the dates and the day as they change."""

    def __init__(self, stage: QWidget, program: "Program") -> None:
        looks = program.ground.looks
        super().__init__(stage, looks, "dates", looks.say("My dates"))
        self._program, say = program, looks.say
        self._today = Words("", "lead")
        self._clock = Words(say("This computer’s clock seems wrong. No days are counted until it is right."))
        kind = Words(say("Dates often move. It is not your fault."), "body", "quiet")
        self._shut = Words(say("Your dates can’t be kept just now. Write them on paper."), "strong", "call")
        self.zero = ZeroCard(looks)
        self.zero.wanted.connect(lambda: self.open_row(INFUSION))
        for part in (self._today, self._clock, kind, self._shut, self.zero):
            self.column.addWidget(part)
        self.rows: dict[tuple[str, int], DateRow] = {}
        self._add_rows()
        self.column.addWidget(SecondPath(looks, program, self.sheet))
        self.column.addStretch(1)
        program.dates.changed.connect(self.renew)
        program.day.changed.connect(self.renew)
        if program.keeper is not None:
            program.keeper.opened.connect(self.renew)
            program.keeper.failed.connect(self.renew)
        self.renew()

    def renew(self, *_: object) -> None:
        """Show everything as it is now."""
        seen, say = self._seen(), self.looks.say
        self._today.setText(today_line(say, seen.today, seen.known))
        self._today.setVisible(bool(self._today.text()))
        self._clock.setVisible(seen.today is None)
        can_keep = self._program.can_keep()
        self._shut.setVisible(not can_keep)
        self.zero.show_dates(seen)
        self.zero.set_can_keep(can_keep=can_keep)
        for row in self.rows.values():
            row.show_dates(seen)
            row.set_can_keep(can_keep=can_keep)
        if (INFUSION, SECOND_CELLS) in self.rows:
            self.rows[INFUSION, SECOND_CELLS].setVisible(bool(seen.known.of(INFUSION)))

    def open_row(self, step: str, part: int = FIRST_CELLS) -> None:
        """Open the form of a step's date."""
        if (step, part) in self.rows:
            self.rows[step, part].open()

    def printed(self) -> "Paper":
        """All dates, on paper."""
        from cartguide.ui.dates.printed import printed_dates  # noqa: PLC0415  when it is printed

        rows = [(row.title, row.line.line) for row in self.rows.values() if not row.isHidden()]
        return printed_dates(self.looks.say, self._today.text(), rows)

    def _seen(self) -> DatesSeen:
        program = self._program
        names = {step: head.station for step, head in program.outline.heads.items()}
        return DatesSeen(program.dates.known, program.day.today, names, program.dates.half_typed)

    def _add_rows(self) -> None:
        phase, card = "", Card()
        for step in self._program.outline.steps:
            head = self._program.outline.heads.get(step.identity)
            if head is None:
                continue
            if step.phase != phase:
                phase, card = step.phase, self._add_phase(step.phase)
            self._add_row(card, step, FIRST_CELLS, head.title)
            if step.identity == INFUSION:
                self._add_row(card, step, SECOND_CELLS, self.looks.say("Second part of your cells, if there is one"))

    def _add_phase(self, phase: str) -> Card:
        card = Card(margin=TIGHT)
        card.column.setSpacing(0)
        self.column.addWidget(Heading(self.looks.say(PHASE_NAMES[phase]), "section", phase))
        self.column.addWidget(card)
        return card

    def _add_row(self, card: Card, step: Step, part: int, title: str) -> None:
        medal = Medal(step.icon, step.phase, 0)
        row = DateRow(self.looks, step.identity, part, title, medal, card, is_first=not card.column.count())
        row.kept.connect(self._keep)
        row.removed.connect(lambda: self._remove(row))
        card.column.addWidget(row)
        self.rows[step.identity, part] = row

    def _keep(self, one: StepDate) -> None:
        writing = self._program.window.writing
        if writing is not None:
            writing.keep_date(one)

    def _remove(self, row: DateRow) -> None:
        writing = self._program.window.writing
        if writing is not None:
            writing.remove_date(row.step, row.part, row.title)
