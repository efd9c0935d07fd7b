"""What one can add to an entry: how one feels, day-to-day things, medicines, weight."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cartguide.journey.diary import DAY_TO_DAY, FEELING, MEDICINES, MORE, THINGS, WEIGHT, things_as_kept, things_in
from cartguide.ui.check_row import CheckRow
from cartguide.ui.diary.fields import LongField, ShortField
from cartguide.ui.flow import Flow
from cartguide.ui.scale import NEAR, TIGHT
from cartguide.ui.text import Words
from cartguide.ui.theme import Looks


class MoreFields(QWidget):
    """The same for everyone. What is ticked changes nothing else."""

    def __init__(self, looks: Looks, typed: Callable[[], None]) -> None:
        super().__init__()
        say = looks.say
        self._typed = typed
        self.feeling = LongField(looks, say("How I feel, in my words"), FEELING, typed)
        self.medicines = LongField(looks, say("Medicines I took"), MEDICINES, typed)
        self.weight = ShortField(looks, say("Weight, as the scale shows it"), WEIGHT, typed)
        self.things = {name: self._thing(looks, name, words) for name, words in DAY_TO_DAY.items()}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(NEAR)
        column.addWidget(self.feeling)
        column.addWidget(self._things_of_the_day(looks))
        column.addWidget(self.medicines)
        column.addWidget(self.weight)

    def fields(self) -> dict[str, str]:
        """What stands there."""
        ticked = [name for name, row in self.things.items() if row.isChecked()]
        texts = {FEELING: self.feeling.text, MEDICINES: self.medicines.text, WEIGHT: self.weight.text}
        return {**texts, THINGS: things_as_kept(ticked)}

    def put(self, fields: Mapping[str, str]) -> None:
        """Let this stand there."""
        self.feeling.put(fields.get(FEELING, ""))
        self.medicines.put(fields.get(MEDICINES, ""))
        self.weight.put(fields.get(WEIGHT, ""))
        ticked = things_in(fields)
        for name, row in self.things.items():
            row.blockSignals(True)  # noqa: FBT003  Qt's own
            row.setChecked(name in ticked)
            row.blockSignals(False)  # noqa: FBT003

    def _thing(self, looks: Looks, name: str, words: str) -> CheckRow:
        row = CheckRow(looks.look, looks.icons, looks.say(words), f"diary.thing.{name}")
        row.toggled.connect(lambda _: self._typed())
        return row

    def _things_of_the_day(self, looks: Looks) -> QWidget:
        place = QWidget()
        column = QVBoxLayout(place)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        column.addWidget(Words(looks.say("My day"), "strong"))
        rows = Flow()
        for row in self.things.values():
            rows.addWidget(row)
        column.addLayout(rows)
        # The same always, whatever is ticked or written.
        call = looks.say("Something new, or something you worry about? Do not write it first. Call.")
        column.addWidget(Words(call, "body"))
        return place


def has_more(fields: Mapping[str, str]) -> bool:
    """Whether something stands there."""
    return any(fields.get(name) for name in MORE)
