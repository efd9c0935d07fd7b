"""The form of one entry: saved as one types. It reads the day and the time, and judges nothing."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from uuid import uuid4

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from cartguide.journal.changes import RecordGone, RecordKept
from cartguide.journal.record_model import FormerRecord, Record, new_record
from cartguide.journey.diary import (
    DATE,
    KIND,
    SURE,
    TEMPERATURE,
    TIME,
    WRITER,
    YES,
    day_of,
    is_blank,
    now_key,
    read_entry_day,
    sort_key,
    time_of,
)
from cartguide.journey.typed_temperature import WHICH_UNIT, asks, names_two_units
from cartguide.journey.typed_time import is_time, read_time
from cartguide.ui.buttons import WrapButton
from cartguide.ui.card import Card
from cartguide.ui.dates.said import long_day
from cartguide.ui.diary.entry_fields import EntryFields
from cartguide.ui.diary.formers import Formers
from cartguide.ui.diary.in_words import clock_words, counts_to_twelve
from cartguide.ui.flow import Flow
from cartguide.ui.text import Heading
from cartguide.ui.theme import Looks


class EntryForm(Card):
    """`kept` carries a RecordKept for each thing typed, `done` wants it closed, `delete_wanted` the entry put away.

    `writer_chosen` carries who writes: next time it begins with the same.
    """

    kept = Signal(object)
    done = Signal()
    delete_wanted = Signal()
    writer_chosen = Signal(str)

    def __init__(self, looks: Looks, region: str, now: Callable[[], datetime], parent: QWidget) -> None:
        super().__init__()
        self.setParent(parent)
        self.setAccessibleIdentifier("diary.form")
        self._looks, self._region, self._now = looks, region, now
        self._record = new_record(KIND)
        self._session, self._is_kept, self._is_filling = "", False, False
        self._sure = ""
        self._day, self._day_shown = now().date(), ""
        self.heading = Heading(looks.say("New entry"))
        self.fields = EntryFields(looks, region)
        self.formers = Formers(looks)
        self.finish = self._button(looks.say("Done"), "strong", "done", "check", self.close_form)
        self.remove = self._button(looks.say("Delete"), "quiet", "delete", "trash", self.delete_wanted.emit)
        self._lay_out()
        self._connect()

    @property
    def uuid(self) -> str:
        """Whose form it is."""
        return self._record.uuid

    @property
    def is_kept(self) -> bool:
        """Whether there is anything of this entry in the diary."""
        return self._is_kept

    def begin(self, writer: str) -> None:
        """A new entry, of now."""
        day, time = now_key(self._now())
        self._open(new_record(KIND, sort_key(day, time), {WRITER: writer}), self._looks.say("New entry"), kept=False)

    def correct(self, entry: Record) -> None:
        """An entry that is there."""
        self._open(entry, self._looks.say("Open entry"), kept=True)

    def show_formers(self, formers: tuple[FormerRecord, ...]) -> None:
        """Show what stood here before it was corrected."""
        self.formers.show_formers(self._looks.say, formers, self._region)

    def change(self) -> RecordKept:
        """The entry as it stands in the form."""
        fields, day = self._typed()
        there = self._record
        return RecordKept(there.uuid, KIND, day, fields, self._session, there.created)

    def gone(self) -> tuple[RecordGone, RecordGone]:
        """What puts the entry away, and what brings it back."""
        was = self.change()._replace(session=str(uuid4()))
        return RecordGone(self.uuid, gone=True), RecordGone(self.uuid, gone=False, was=was)

    def close_form(self) -> None:
        """Done, unless a day or time is still to be understood: it is said once, and then left as it is."""
        self._read_when()
        self._ask()
        self.done.emit()

    def _open(self, record: Record, heading: str, *, kept: bool) -> None:
        self._is_filling = True
        self._record, self._session, self._is_kept = record, str(uuid4()), kept
        self._sure = record.fields.get(SURE, "")
        self.heading.setText(heading)
        self._day = day_of(record) or self._today()
        self._day_shown = long_day(self._looks.say, self._day, self._today())
        self.fields.day.put(record.fields.get(DATE, "") or self._day_shown)
        self.fields.time.put(record.fields.get(TIME, "") or clock_words(time_of(record), self._region))
        self.fields.put(record.fields)
        self.remove.setVisible(kept)
        self.formers.hide()
        self._is_filling = False
        self._read_when(tidy=False)
        self._ask()
        self.show()
        self.fields.temperature.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _typed(self) -> tuple[dict[str, str], str]:
        """The fields as typed, and where the entry stands by them."""
        found, time = self._day_read(), self._time_read()
        is_day = isinstance(found, date)
        texts = {
            **self._record.fields,
            **self.fields.fields(),
            TIME: self.fields.time.text,
            DATE: "" if is_day else self.fields.day.text,
            SURE: self._sure,
        }
        day = found if isinstance(found, date) else self._day
        return {name: text for name, text in texts.items() if text}, sort_key(day, time if is_time(time) else "")

    def _day_read(self) -> date | str:
        text = self.fields.day.text
        return self._day if text == self._day_shown else read_entry_day(text, self._today(), self._day_names())

    def _time_read(self) -> str:
        _, now = now_key(self._now())
        return read_time(self.fields.time.text, now, twelve=counts_to_twelve(self._region))

    def _day_names(self) -> Mapping[str, int]:
        say = self._looks.say
        names = {"today": 0, "yesterday": -1, "tomorrow": 1}
        return {**names, say("today"): 0, say("yesterday"): -1, say("tomorrow"): 1}

    def _on_typed(self) -> None:
        if self._is_filling:
            return
        change = self.change()
        if self._is_kept or not is_blank(change.fields):
            self._is_kept = True
            self.remove.show()
            self.kept.emit(change)

    def _on_heat(self) -> None:
        if not self._is_filling:
            self._sure = ""
            self.fields.odd.ask(so=False)
            self._tell_units()

    def _ask(self) -> None:
        """Ask about what no thermometer shows, once one has gone on from the field."""
        typed = self.fields.fields()
        temperature = typed[TEMPERATURE]
        self.fields.odd.ask(so=not self._sure and asks(temperature, self.fields.unit.text))
        self._tell_units()

    def _tell_units(self) -> None:
        two = names_two_units(self.fields.temperature.text, self.fields.unit.text)
        self.fields.unit.tell(self._looks.say(WHICH_UNIT) if two else "")

    def _on_sure(self) -> None:
        self._sure = YES
        self.fields.odd.ask(so=False)
        self._on_typed()
        self.fields.temperature.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _read_when(self, *, tidy: bool = True) -> None:
        """Say what of day and time is not understood; a day that only holds today is written out."""
        fields, say = self.fields, self._looks.say
        found, time = self._day_read(), self._time_read()
        fields.day.tell(say(found) if isinstance(found, str) else "")
        fields.time.tell("" if is_time(time) or not fields.time.text.strip() else say(time))
        if tidy and isinstance(found, date):
            self._day = found
            self._day_shown = long_day(say, found, self._today())
            fields.day.field.setText(self._day_shown)
        if tidy and is_time(time) and fields.time.text.strip().casefold() in {"now", say("now")}:
            fields.time.field.setText(clock_words(time, self._region))
            self._on_typed()

    def _today(self) -> date:
        return self._now().date()

    def _connect(self) -> None:
        fields = self.fields
        fields.changed.connect(self._on_typed)
        fields.heat_changed.connect(self._on_heat)
        fields.unit.choices.chosen.connect(lambda _: self._ask())
        fields.odd.kept.connect(self._on_sure)
        fields.temperature.field.editingFinished.connect(self._ask)
        fields.day.field.editingFinished.connect(self._read_when)
        fields.time.field.editingFinished.connect(self._read_when)
        fields.writer.choices.chosen.connect(self.writer_chosen)

    def _lay_out(self) -> None:
        buttons = Flow()
        for button in (self.finish, self.remove):
            buttons.addWidget(button)
        for part in (self.heading, self.fields, self.formers):
            self.column.addWidget(part)
        self.column.addLayout(buttons)

    def _button(self, words: str, kind: str, name: str, icon: str, pressed: Callable[[], object]) -> WrapButton:
        look, icons, _ = self._looks
        button = WrapButton(look, words, kind, identifier=f"diary.{name}", icons=icons, icon=icon)
        button.clicked.connect(pressed)
        return button
