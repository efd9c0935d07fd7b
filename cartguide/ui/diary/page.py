"""My diary: call first, write later. What was typed stands there as typed, and nothing is made of it."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from cartguide.journal.changes import Kept, RecordGone, RecordKept, records_over
from cartguide.journal.record_model import Record
from cartguide.journey.dates import Dates
from cartguide.journey.diary import CAREGIVER, KIND, ME
from cartguide.journey.diary_days import Slice
from cartguide.system.settings import CallNumbers
from cartguide.ui.beside.sheet import Sheet
from cartguide.ui.buttons import WrapButton
from cartguide.ui.diary.call_first import CallFirst
from cartguide.ui.diary.entry_list import NEWEST, EntryList
from cartguide.ui.diary.form import EntryForm
from cartguide.ui.diary.in_words import summary
from cartguide.ui.diary.kept import KeptLine
from cartguide.ui.diary.reading import WRITER_KEPT, DiaryReader
from cartguide.ui.diary.tools import DiaryTools
from cartguide.ui.flow import Flow
from cartguide.ui.text import Words

if TYPE_CHECKING:
    from cartguide.export.page import Sheet as Paper
    from cartguide.ui.diary.chart import ChartCard
    from cartguide.ui.program import Program

_HELPERS = frozenset({"caregiver", "parent"})


class DiaryPage(Sheet):
    """One entry is open at a time; the list follows when it is closed."""

    def __init__(self, stage: QWidget, program: "Program") -> None:
        looks = program.ground.looks
        super().__init__(stage, looks, "diary", looks.say("My diary"))
        self._program, self._writer, self._number = program, "", ""
        self._reader = DiaryReader(program.keeper) if program.keeper else None
        self._is_reading, self._has_read, self._opened_row = False, False, ""
        self.call_first = CallFirst(looks)
        self.new = self._button("New entry", "new", "strong", "plus")
        self.shut = Words(looks.say("Your diary can’t be opened just now. Write it on paper."), "strong", "call")
        self.form = EntryForm(looks, self._region, program.day.now, self.sheet)
        self.kept = KeptLine(looks, program.keeper)
        self.tools = DiaryTools(looks)
        self.chart: ChartCard | None = None
        self.empty = Words(looks.say("Nothing is written here. That is fine. Write when you want to."), "body", "quiet")
        self.list = EntryList(looks, self._region, self._today_and_dates)
        self.older = self._button("Show older", "older", "quiet", "chevron-down")
        self._lay_out()
        self._connect()
        self.show_numbers(program.numbers)
        self._show_can_write()
        self._read("")

    def show_numbers(self, numbers: CallNumbers) -> None:
        self._number = numbers.first
        self.call_first.show_number(numbers.first)
        self.form.fields.odd.show_number(numbers.first)
        self.kept.show_number(numbers.first)

    def leave(self) -> None:
        """What is typed is kept already; what waits for a pause is kept now."""
        if self._program.keeper is not None:
            self._program.keeper.save_now()

    def printed(self) -> "Paper":
        """The entries that are shown."""
        from cartguide.ui.diary.on_paper import diary_sheet  # noqa: PLC0415  only when it is printed

        return diary_sheet(self.looks.say, self.list.entries, self._number, self._region, *self._today_and_dates())

    def open_entry(self, uuid: str) -> None:
        """Open an entry, wherever in the diary it stands."""
        row = self.list.row(uuid)
        if row is not None:
            self._open(row.entry)
        elif self._reader:
            self._reader.one(uuid, self._open)

    @property
    def _region(self) -> str:
        return self._program.told.circumstances.region

    def _today_and_dates(self) -> tuple[date | None, Dates]:
        return self._program.day.today, self._program.dates.known

    def _read(self, until: str) -> None:
        if self._reader and self._program.can_keep():
            self._is_reading = True
            self._reader.begin(until, lambda found, writer: self._begin(until, found, writer))

    def _begin(self, until: str, found: Slice, writer: str) -> None:
        self._is_reading, self._has_read = False, True
        self._writer = self._writer or writer
        self.list.clear(until or NEWEST)
        self.list.add(found)
        self._show_state()

    def _read_older(self) -> None:
        if self._reader and self.list.before and not self._is_reading:
            self._is_reading = True
            self._reader.older(self.list.before, self._take_older, self._read_no_more)

    def _take_older(self, found: Slice) -> None:
        self._is_reading = False
        self.list.add(found)
        self._show_state()

    def _read_no_more(self) -> None:
        self._is_reading = False

    def _on_scrolled(self, value: int) -> None:
        if self.isVisible() and self.verticalScrollBar().maximum() - value < self.viewport().height():
            self._read_older()

    def _on_pushed_out(self, pixels: int) -> None:
        """What has gone at the top takes its height with it: what one reads stays where it is."""
        bar = self.verticalScrollBar()
        at = bar.value()
        QTimer.singleShot(0, self, lambda: bar.setValue(max(at - pixels, 0)))

    def _show_state(self) -> None:
        entries = not self.list.is_empty
        further_back = self.list.until != NEWEST
        self.empty.setVisible(self._has_read and not entries and self.form.isHidden())
        self.tools.setVisible(entries or further_back)
        self.tools.show_newest_wanted(so=further_back)
        self.older.setVisible(self.list.before is not None)

    def _show_can_write(self, *_: object) -> None:
        """While the journal is being opened one can begin; where it can't be opened, paper is better."""
        keeper = self._program.keeper
        can_write = keeper is not None and not self._has_failed
        self.shut.setVisible(not can_write)
        self.new.setEnabled(can_write)
        self.form.fields.set_can_write(can_write=can_write)

    def _on_opened(self, *_: object) -> None:
        self._has_failed = False
        self._show_can_write()
        if not self._has_read:
            self._read("")

    def _on_failed(self, *_: object) -> None:
        self._has_failed = True
        self._show_can_write()

    def _begin_new(self) -> None:
        self._leave_form()
        self._opened_row = ""
        reader = self._program.told.circumstances.details.get("reader", "")
        self.kept.begin()
        self.new.hide()
        self.form.begin(self._writer or (CAREGIVER if reader in _HELPERS else ME))
        QTimer.singleShot(0, self, self._show_form)

    def _open(self, entry: Record) -> None:
        self._leave_form()
        self._opened_row = entry.uuid
        self.kept.begin()
        self.new.hide()
        self.form.correct(entry)
        QTimer.singleShot(0, self, self._show_form)
        if self._reader:
            self._reader.formers(entry.uuid, lambda found: self._show_formers(entry.uuid, found))

    def _show_form(self) -> None:
        """The form from where one begins to type, with the call above it where there is room for both."""
        self.to_top()
        self.ensureWidgetVisible(self.form.fields.temperature)

    def _show_formers(self, uuid: str, found: object) -> None:
        if self.form.uuid == uuid and isinstance(found, tuple):
            self.form.show_formers(found)

    def _leave_form(self) -> None:
        """The entry that was open stands in the list as it is now."""
        if self.form.isHidden():
            return
        self.leave()
        self.form.hide()
        if self.form.is_kept:
            self._put(self.form.change())

    def _close_form(self) -> None:
        self._leave_form()
        self.new.show()
        if not (self._opened_row and self.list.focus_on(self._opened_row)):
            self.new.setFocus()

    def _delete(self) -> None:
        if self._program.keeper is None:
            return
        change = self.form.change()
        words = summary(self.looks.say, records_over((), [change], KIND)[0], self._program.day.today, self._region)
        gone, back = self.form.gone()
        self.form.hide()
        self.new.show()
        self.new.setFocus()
        self._program.keeper.do(gone)
        self._program.window.messages.undo.offer(words, back)

    def _keep(self, change: RecordKept) -> None:
        if self._program.keeper is not None:
            self._program.keeper.write(change)

    def _keep_writer(self, writer: str) -> None:
        self._writer = writer
        if self._program.keeper is not None:
            self._program.keeper.remember(Kept(WRITER_KEPT, writer))

    def _on_did(self, change: object) -> None:
        """What is done to an entry here or elsewhere; one that is open stands in the list when it is closed."""
        if isinstance(change, RecordKept) and change.kind == KIND:
            if self.form.isHidden() or self.form.uuid != change.uuid:
                self._put(change)
        elif isinstance(change, RecordGone):
            if change.gone:
                self.list.remove(change.uuid)
            elif change.was is not None and change.was.kind == KIND:
                self._put(change.was)
            elif self._reader and change.was is None:
                self._reader.one(change.uuid, self._put_record)
            self._show_state()

    def _put(self, change: RecordKept) -> None:
        self._put_record(records_over((), [change], KIND)[0])

    def _put_record(self, entry: Record) -> None:
        if entry.kind == KIND and self._has_read:
            self.list.put(entry)
            self._show_state()

    def _show_chart(self) -> None:
        from cartguide.ui.diary.chart import ChartCard  # noqa: PLC0415  only on request

        if self.chart is None and self._reader:
            self.chart = ChartCard(
                self.looks, self._region, self._program.day.now, self._reader, lambda: self.list.entries
            )
            self.chart.setParent(self.sheet)
            self.column.insertWidget(self.column.indexOf(self.tools) + 1, self.chart)
            self.chart.closed.connect(self._close_chart)
        if self.chart is not None:
            self.chart.renew()
            self.chart.show()
            self.chart.heading.setFocus()

    def _close_chart(self) -> None:
        if self.chart is not None:
            self.chart.hide()
            self.tools.chart.setFocus()

    def _lay_out(self) -> None:
        row = Flow()
        row.addWidget(self.new)
        below = Flow()
        below.addWidget(self.older)
        self.column.addWidget(self.call_first)
        self.column.addWidget(self.shut)
        self.column.addLayout(row)
        for part in (self.form, self.kept, self.tools, self.empty, self.list):
            self.column.addWidget(part)
        self.column.addLayout(below)
        self.column.addStretch(1)
        for hidden in (self.form, self.tools, self.empty, self.older):
            hidden.hide()

    def _connect(self) -> None:
        program, keeper = self._program, self._program.keeper
        self._has_failed = False
        self.call_first.pressed.connect(program.window.show_calls)
        self.new.clicked.connect(self._begin_new)
        self.form.kept.connect(self._keep)
        self.form.done.connect(self._close_form)
        self.form.delete_wanted.connect(self._delete)
        self.form.writer_chosen.connect(self._keep_writer)
        self.list.chosen.connect(self._open)
        self.list.pushed_out.connect(self._on_pushed_out)
        self.older.clicked.connect(self._read_older)
        self.tools.month_wanted.connect(self._read)
        self.tools.chart_wanted.connect(self._show_chart)
        self.tools.print_wanted.connect(lambda: program.print_sheet(self.printed))
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        program.day.changed.connect(self.list.renew_headings)
        program.dates.changed.connect(self.list.renew_headings)
        if keeper is not None:
            keeper.opened.connect(self._on_opened)
            keeper.failed.connect(self._on_failed)
            keeper.did.connect(self._on_did)

    def _button(self, words: str, name: str, kind: str, icon: str) -> WrapButton:
        look, icons, say = self.looks
        return WrapButton(look, say(words), kind, identifier=f"diary.{name}", icons=icons, icon=icon)
