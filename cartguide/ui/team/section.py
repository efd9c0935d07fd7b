"""One part of *My team*: its rows, the form that is open among them, and the way to add one more."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from cartguide.guide.model import message_id
from cartguide.journal.record_model import Record, new_record
from cartguide.journey.team import APPOINTMENT, CALL, PAPER, PERSON, WHEN
from cartguide.ui.buttons import WrapButton
from cartguide.ui.card import Card
from cartguide.ui.flow import Flow
from cartguide.ui.keeper import Keeper
from cartguide.ui.scale import TIGHT
from cartguide.ui.team.form import TeamForm
from cartguide.ui.team.records import TeamRecords
from cartguide.ui.team.row import TeamRow
from cartguide.ui.team.said import Line, head_of, lines_of
from cartguide.ui.team.times import Times, written_now
from cartguide.ui.text import Heading, Words
from cartguide.ui.theme import Looks

# So many more of those that lie behind are shown with each press.
SLICE = 20


class Wording(NamedTuple):
    """The words of a part, keys of the catalogue. `rest`: of the button that shows what lies behind."""

    heading: str
    empty: str
    add: str
    rest: str


WORDINGS = {
    PERSON: Wording(
        message_id("People"),
        message_id("Nobody here yet. Write down who looks after you, and how to reach them."),
        message_id("Add a person"),
        message_id("Show more"),
    ),
    APPOINTMENT: Wording(
        message_id("Appointments"),
        message_id("No appointments here yet."),
        message_id("Add an appointment"),
        message_id("Show past appointments"),
    ),
    CALL: Wording(
        message_id("Calls"),
        message_id("No calls here yet. Write down who you spoke to, and what they said."),
        message_id("Write down a call"),
        message_id("Show older calls"),
    ),
    PAPER: Wording(
        message_id("Papers"),
        message_id("No papers here yet. Write down approvals, reference numbers and who sent what."),
        message_id("Add a paper"),
        message_id("Show older papers"),
    ),
}
Ordered = tuple[tuple[Record, ...], tuple[Record, ...]]


class Section(Card):
    """`removed` carries what was put away, in words, and the change that brings it back. `opened` a form.

    `order` parts the records into those that are shown and those that lie behind, each in its order; `extra` are lines
    of a row beside what was typed. `wording`: other words, and no frame, for a part that stands in a card already.
    """

    removed = Signal(str, object)
    opened = Signal(object)

    def __init__(  # noqa: PLR0917  what a part is made of
        self,
        looks: Looks,
        keeper: Keeper,
        records: TeamRecords,
        kind: str,
        times: Callable[[], Times],
        order: Callable[[tuple[Record, ...]], Ordered],
        extra: Callable[[Record], tuple[Line, ...]] = lambda _: (),
        *,
        wording: Wording | None = None,
    ) -> None:
        super().__init__(*(("part", 0) if wording else ("card",)))
        self.setAccessibleIdentifier(f"team.{kind}s")
        self._looks, self._keeper, self._records, self.kind = looks, keeper, records, kind
        self._times, self._order, self._extra = times, order, extra
        self.rows: dict[str, TeamRow] = {}
        self.form: TeamForm | None = None
        self._behind_shown, self._can_write, self._is_framed = 0, True, wording is None
        wording = wording or WORDINGS[kind]
        self.heading = Heading(looks.say(wording.heading))
        self.empty = Words(looks.say(wording.empty), "body", "quiet")
        self.list = QVBoxLayout()
        self.list.setSpacing(TIGHT)
        self.add = self._button(looks.say(wording.add), "plain", "add", "plus", self.begin)
        self.rest = self._button(looks.say(wording.rest), "quiet", "rest", "chevron-down", self._show_more)
        self._lay_out()
        records.changed.connect(self._on_changed)
        self.renew()

    def begin(self) -> None:
        """Open an empty form at the top of the list; it is kept with its first letter."""
        times = self._times()
        fields = {WHEN: written_now(self._looks.say, times)} if self.kind == CALL else {}
        begun = times.begun if self.kind in {CALL, PAPER} else ""
        self.open_form(new_record(self.kind, begun, {name: text for name, text in fields.items() if text}))

    def open_record(self, uuid: str) -> bool:
        """Open the form of a record that stands here; whether there is one."""
        record = self._records.one(uuid)
        if record is None or record.kind != self.kind:
            return False
        if self.form is None or self.form.uuid != uuid:
            self.open_form(record, is_kept=True)
        return True

    def open_form(self, record: Record, *, is_kept: bool = False) -> None:
        """Open a form in the place of its row, or at the top."""
        self.close_form()
        form = self.form = TeamForm(self._looks, self._keeper, record, self._times, is_kept=is_kept)
        form.set_can_write(can_write=self._can_write)
        form.heading.setVisible(self._is_framed and not is_kept)
        form.closed.connect(self._on_closed)
        form.removed.connect(self._on_removed)
        row = self.rows.get(record.uuid)
        self.list.insertWidget(self.list.indexOf(row) if row else 0, form)
        form.show()
        if row:
            row.hide()
        self.add.setVisible(row is not None)
        self.empty.hide()
        self.opened.emit(form)
        form.begin_writing()

    def close_form(self) -> None:
        """Let what is open be a row again."""
        form, self.form = self.form, None
        if form is None:
            return
        form.hide()
        form.deleteLater()
        self.add.show()
        self.renew()

    def leave(self) -> None:
        """One goes elsewhere: what stands in the form is kept, and the form closed."""
        if self.form:
            self.form.close_form()

    def renew(self) -> None:
        """Let the rows stand as the records do."""
        shown, behind = self._order(self._records.of_kind(self.kind))
        there = (*shown, *behind[: self._behind_shown])
        open_one = self.form.uuid if self.form else ""
        for uuid in self.rows.keys() - {record.uuid for record in there}:
            self._drop(uuid)
        for record in there:
            self._show(record)
        if not self.form:
            self._sort(there)
        for uuid, row in self.rows.items():
            row.setVisible(uuid != open_one)
        self.empty.setVisible(not shown and self.form is None and self._records.is_read)
        self.rest.setVisible(len(behind) > self._behind_shown)

    def set_can_write(self, *, can_write: bool) -> None:
        """Whether anything can be kept now."""
        self._can_write = can_write
        self.add.setEnabled(can_write)
        if self.form:
            self.form.set_can_write(can_write=can_write)

    def words(self) -> Iterable[tuple[Line, ...]]:
        """What stands in the rows that are shown, in their order."""
        shown, behind = self._order(self._records.of_kind(self.kind))
        return [self._lines(record) for record in (*shown, *behind[: self._behind_shown])]

    def _on_changed(self, kind: str) -> None:
        if kind == self.kind:
            form = self.form
            if form and form.is_kept and self._records.is_read and self._records.one(form.uuid) is None:
                self.close_form()
            self.renew()

    def _on_closed(self) -> None:
        uuid = self.form.uuid if self.form else ""
        self.close_form()
        (self.rows.get(uuid) or self.add).setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_removed(self, back: object) -> None:
        if self.form:
            name = head_of(self._looks.say, self.form.record._replace(fields=self.form.change().fields), self._times())
            self.removed.emit(name, back)

    def _show_more(self) -> None:
        before = set(self.rows)
        self._behind_shown += SLICE
        self.renew()
        fresh = next((row for uuid, row in self.rows.items() if uuid not in before), None)
        (fresh or self.add).setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, record: Record) -> None:
        row = self.rows.get(record.uuid)
        if row is None:
            row = TeamRow(self._looks, f"team.{self.kind}.{record.uuid}", record.uuid, self._lines(record))
            row.clicked.connect(lambda: self.open_record(record.uuid))
            self.rows[record.uuid] = row
            self.list.addWidget(row)
        else:
            row.show_words(self._lines(record))

    def _sort(self, there: tuple[Record, ...]) -> None:
        for at, record in enumerate(there):
            row = self.rows[record.uuid]
            if self.list.indexOf(row) != at:
                self.list.insertWidget(at, row)
        self.rows = {record.uuid: self.rows[record.uuid] for record in there}

    def _drop(self, uuid: str) -> None:
        row = self.rows.pop(uuid)
        row.hide()
        row.deleteLater()

    def _lines(self, record: Record) -> tuple[Line, ...]:
        return (*lines_of(self._looks.say, record, self._times()), *self._extra(record))

    def _lay_out(self) -> None:
        buttons = Flow()
        for button in (self.add, self.rest):
            buttons.addWidget(button)
        for part in (self.heading, self.empty):
            self.column.addWidget(part)
        self.column.addLayout(self.list)
        self.column.addLayout(buttons)

    def _button(self, words: str, kind: str, name: str, icon: str, pressed: Callable[[], object]) -> WrapButton:
        look, icons, _ = self._looks
        button = WrapButton(look, words, kind, identifier=f"team.{self.kind}.{name}", icons=icons, icon=icon)
        button.clicked.connect(pressed)
        return button
