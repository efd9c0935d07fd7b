"""Every field of an entry, in one column or two."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from cartguide.journey.diary import (
    CAREGIVER,
    FEVER_MEDICINE,
    FEVER_MEDICINE_WHEN,
    HOW,
    LINE,
    ME,
    MORE,
    PLACES,
    TEMPERATURE,
    UNIT,
    WRITER,
)
from cartguide.ui.diary.fields import ChoiceField, Labelled, LongField, ShortField
from cartguide.ui.diary.in_words import units_for
from cartguide.ui.diary.more import MoreFields, has_more
from cartguide.ui.diary.odd_number import OddNumber
from cartguide.ui.panel.fold import Fold
from cartguide.ui.scale import APART, NEAR
from cartguide.ui.theme import Looks

_BESIDE_FROM, _TWO_FROM = 660, 330


class EntryFields(QWidget):
    """`changed`: something was typed or chosen. `heat_changed`: it was the temperature or its unit."""

    changed = Signal()
    heat_changed = Signal()

    def __init__(self, looks: Looks, region: str) -> None:
        super().__init__()
        say, self._looks, typed = looks.say, looks, self.changed.emit
        self.day = ShortField(looks, say("Day"), "day", typed)
        self.time = ShortField(looks, say("Time"), "time", typed)
        self.temperature = ShortField(looks, say("Temperature"), TEMPERATURE, self._heat)
        units = [*((unit, unit) for unit in units_for(region)), ("", say("Not said"))]
        self.unit = ChoiceField(looks, say("Is it in °F or in °C?"), UNIT, units, self._heat)
        self.odd = OddNumber(looks)
        places = [*((place, say(words)) for place, words in PLACES.items()), ("", say("Not said"))]
        self.how = ChoiceField(looks, say("Where did you measure?"), HOW, places, typed)
        self.medicine = LongField(looks, say("Last fever medicine"), FEVER_MEDICINE, typed)
        self.medicine_when = LongField(looks, say("When was that?"), FEVER_MEDICINE_WHEN, typed)
        self.line = LongField(looks, say("One line"), LINE, typed)
        writers = [(ME, say("The person with CAR T")), (CAREGIVER, say("I am the caregiver"))]
        self.writer = ChoiceField(looks, say("Who writes?"), WRITER, writers, typed)
        self.more = Fold(looks, say("Add more"), "diary.more", self._make_more)
        self._kept_more: dict[str, str] = {}
        self._lay_out()

    def fields(self) -> dict[str, str]:
        """What stands in the fields, but for day and time."""
        more = self.more.body.fields() if isinstance(self.more.body, MoreFields) else self._kept_more
        return {
            TEMPERATURE: self.temperature.text,
            UNIT: self.unit.text,
            HOW: self.how.text,
            FEVER_MEDICINE: self.medicine.text,
            FEVER_MEDICINE_WHEN: self.medicine_when.text,
            LINE: self.line.text,
            WRITER: self.writer.text,
            **more,
        }

    def put(self, fields: Mapping[str, str]) -> None:
        """Let this stand in the fields."""
        self.temperature.put(fields.get(TEMPERATURE, ""))
        self.unit.put(fields.get(UNIT, ""))
        self.how.put(fields.get(HOW, ""))
        self.medicine.put(fields.get(FEVER_MEDICINE, ""))
        self.medicine_when.put(fields.get(FEVER_MEDICINE_WHEN, ""))
        self.line.put(fields.get(LINE, ""))
        self.writer.put(fields.get(WRITER, ME))
        self._kept_more = {name: fields.get(name, "") for name in MORE}
        self.more.set_opened(opened=has_more(fields))
        if isinstance(self.more.body, MoreFields):
            self.more.body.put(fields)

    def set_can_write(self, *, can_write: bool) -> None:
        """Whether anything can be typed; what stands there is seen in any case."""
        for field in (self.day, self.time, self.temperature):
            field.field.setReadOnly(not can_write)
        for editor in (self.medicine, self.medicine_when, self.line):
            editor.field.setReadOnly(not can_write)
        for choice in (self.unit, self.how, self.writer):
            choice.choices.setEnabled(can_write)
        self.more.setEnabled(can_write)

    def resizeEvent(self, event: QResizeEvent) -> None:
        beside = event.size().width() >= self._looks.look.stretched(_BESIDE_FROM)
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._halves.setDirection(way)
        half = event.size().width() / 2 if beside else event.size().width()
        columns = 2 if half >= self._looks.look.stretched(_TWO_FROM) else 1
        for choice in (self.unit, self.how):
            choice.choices.set_columns(columns)
        super().resizeEvent(event)

    def _heat(self) -> None:
        self.heat_changed.emit()
        self.changed.emit()

    def _make_more(self) -> MoreFields:
        more = MoreFields(self._looks, self.changed.emit)
        more.put(self._kept_more)
        return more

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(NEAR)
        self._halves = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._halves.setSpacing(APART)
        left: tuple[QWidget, ...] = (self.temperature, self.odd, self.unit, self.how)
        right: tuple[Labelled, ...] = (self.day, self.time, self.medicine, self.medicine_when, self.line, self.writer)
        for parts in (left, right):
            half = QVBoxLayout()
            half.setSpacing(NEAR)
            for part in parts:
                half.addWidget(part)
            half.addStretch(1)
            self._halves.addLayout(half, 1)
        column.addLayout(self._halves)
        column.addWidget(self.more)
