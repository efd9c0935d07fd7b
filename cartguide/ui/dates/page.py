"""My dates: every step with its day, as the person was told it."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from cartguide.guide.model import Run
from cartguide.journey.date_words import doubts
from cartguide.journey.dates import FIRST_CELLS, INFUSION, StepDate
from cartguide.ui.beside.sheet import Sheet
from cartguide.ui.dates.row import DateRow
from cartguide.ui.dates.said import long_day, today_line
from cartguide.ui.paragraph import Paragraph
from cartguide.ui.path import PHASE_NAMES
from cartguide.ui.people.second_path import SecondPath
from cartguide.ui.text import Heading, Words

if TYPE_CHECKING:
    from cartguide.ui.program import Program

SECOND_CELLS = FIRST_CELLS + 1


class DatesPage(Sheet):
    """Follows the dates and the day as they change."""

    def __init__(self, stage: QWidget, program: "Program") -> None:
        looks = program.ground.looks
        super().__init__(stage, looks, "dates", looks.say("My dates"))
        self._program, say = program, looks.say
        self._today = Words("", "lead")
        self._zero = Words("", "body")
        kind = say("Dates often move. It is not your fault.")
        self._doubts = Paragraph(looks.look, (Run(""),), boxed=True, icons=looks.icons, icon="talk")
        self._shut = Words(say("Your dates can’t be kept just now. Write them on paper."), "strong", "call")
        words = (self._today, self._zero, Words(kind, "body", "quiet"), self._shut, self._doubts)
        for part in words:
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
        known, today, say = self._program.dates.known, self._program.day.today, self.looks.say
        self._today.setText(today_line(say, today, known.day_zero))
        self._today.setVisible(bool(self._today.text()))
        zero = long_day(say, known.day_zero, today) if known.day_zero else ""
        not_set = say("Day 0 is the day you get your cells. All later days are counted from it.")
        self._zero.setText(say("Day 0: {day}. All later days are counted from it.", day=zero) if zero else not_set)
        can_keep = self._program.can_keep()
        self._shut.setVisible(not can_keep)
        for (step, part), row in self.rows.items():
            row.show_date(next((one for one in known.of(step) if one.part == part), None), today)
            row.set_can_keep(can_keep=can_keep)
        self.rows[INFUSION, SECOND_CELLS].setVisible(bool(known.of(INFUSION)))
        self._show_doubts(today)

    def _show_doubts(self, today: date | None) -> None:
        heads = self._program.outline.heads
        lines = [
            self.looks.say(
                doubt.words,
                earlier=heads[doubt.step].station,
                later=heads[doubt.other].station if doubt.other in heads else "",
            )
            for doubt in doubts(self._program.dates.known, today)
            if doubt.step in heads
        ]
        self._doubts.set_words("\n".join(lines))
        self._doubts.setVisible(bool(lines))

    def _add_rows(self) -> None:
        say, phase = self.looks.say, ""
        for step in self._program.outline.steps:
            head = self._program.outline.heads.get(step.identity)
            if head is None:
                continue
            if step.phase != phase:
                phase = step.phase
                self.column.addWidget(Heading(say(PHASE_NAMES[phase]), "section", phase))
            self._add_row(step.identity, FIRST_CELLS, head.title)
            if step.identity == INFUSION:
                self._add_row(INFUSION, SECOND_CELLS, say("Second part of your cells, if there is one"))

    def _add_row(self, step: str, part: int, title: str) -> None:
        row = DateRow(self.looks, step, part, title, self._now, self.sheet)
        row.kept.connect(self._keep)
        row.removed.connect(lambda: self._remove(row, title))
        self.rows[step, part] = row
        self.column.addWidget(row)

    def _now(self) -> date:
        return self._program.day.today or self._program.day.now().date()

    def _keep(self, one: StepDate) -> None:
        self._program.dates.set(one)

    def _remove(self, row: DateRow, title: str) -> None:
        back = self._program.dates.remove(row.step, row.part)
        if back is not None:
            self._program.window.messages.undo.offer(title, back)
