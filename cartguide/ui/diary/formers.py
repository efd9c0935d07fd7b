"""What an entry said before it was corrected."""

from PySide6.QtCore import QDateTime, QLocale, Qt

from cartguide.guide.catalogue import Words as Say
from cartguide.journal.record_model import FormerRecord, Record
from cartguide.journey.diary import KIND, day_of
from cartguide.ui.card import Card
from cartguide.ui.dates.said import long_day
from cartguide.ui.diary.in_words import when_words, words_of
from cartguide.ui.mine.note_editor import NoteEditor
from cartguide.ui.scale import NEAR, TIGHT
from cartguide.ui.text import Words
from cartguide.ui.theme import Looks


class Formers(Card):
    """To be read and copied, not changed; texts of any length."""

    def __init__(self, looks: Looks) -> None:
        super().__init__("card", NEAR)
        heading = looks.say("Corrected. Before:")
        self.text = NoteEditor(looks.look, heading, "diary.formers", 1)
        self.text.setReadOnly(True)
        self.column.setSpacing(TIGHT)
        self.column.addWidget(Words(heading, "strong"))
        self.column.addWidget(self.text)
        self.hide()

    def show_formers(self, say: Say, formers: tuple[FormerRecord, ...], region: str) -> None:
        """Show them, newest first; nothing where there are none."""
        self.text.fill("\n\n".join(_words(say, former, region) for former in formers))
        self.setVisible(bool(formers))


def _day(say: Say, entry: Record) -> str:
    day = day_of(entry)
    return long_day(say, day, None) if day else ""


def _words(say: Say, former: FormerRecord, region: str) -> str:
    """When it was written, and everything it said, letter for letter."""
    entry = Record(former.uuid, KIND, former.day, former.fields)
    moment = QDateTime.fromString(former.written, Qt.DateFormat.ISODateWithMs).toLocalTime()
    written = say("Written {day}", day=QLocale(say.language).toString(moment, "d MMMM yyyy, HH:mm"))
    lines = [written, ", ".join(part for part in (_day(say, entry), when_words(entry, region)) if part)]
    shown = [words for _, words in words_of(say, entry, str)]
    return "\n".join([*lines, *shown])
