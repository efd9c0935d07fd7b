"""How a deleted thing is told: its words, what it is, and when it was deleted."""

import re
from uuid import uuid4

from cartguide.guide.catalogue import Words as Say
from cartguide.guide.model import message_id
from cartguide.journal.bin import Binned
from cartguide.journal.changes import Change, NoteGone, OwnItemGone, RecordGone, RecordKept
from cartguide.ui.mine.days import when_written
from cartguide.ui.mine.note_row import first_line
from cartguide.ui.notes.pages import NotePages
from cartguide.ui.panel.said import day_in_words

KINDS = {
    "note": message_id("Note"),
    "question": message_id("Question"),
    "item": message_id("Checklist item"),
    "date": message_id("Date"),
    "diary": message_id("Diary entry"),
    "person": message_id("Person"),
    "appointment": message_id("Appointment"),
    "paper": message_id("Paper"),
    "call": message_id("Call"),
}
BETWEEN = " · "
# Fields that hold no words but what was chosen, or what a field of words goes with.
CHOSEN = frozenset({"path", "part", "state", "step", "first", "last", "unit", "how", "writer", "sure", "things"})
_NO_WORDS = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{4}-\d{2}-\d{2}(T.*)?")
_DAY = len("2026-11-23")


def words_of(say: Say, pages: NotePages, binned: Binned) -> str:
    """What one knows it by."""
    fields = binned.fields
    if binned.kind == "date":
        day = day_in_words(say, fields.get("first", ""))
        return BETWEEN.join(filter(None, (pages.title(fields.get("step", "")), day)))
    if not fields:
        return first_line(binned.words) or say("No words")
    written = [text for name, text in fields.items() if name not in CHOSEN and not _NO_WORDS.fullmatch(text)]
    return BETWEEN.join(map(first_line, filter(str.strip, written))) or say("No words")


def below(say: Say, pages: NotePages, binned: Binned) -> str:
    """What it is, where it stood, and when it was deleted."""
    kind = say(KINDS[binned.kind]) if binned.kind in KINDS else ""
    place = pages.short(binned.place)
    if binned.fields and binned.kind != "date":
        place = day_in_words(say, binned.place[:_DAY])
    when = say("Deleted: {day}", day=when_written(say, binned.deleted, question=False))
    return BETWEEN.join(filter(None, (kind, place, when)))


def bringing_back(binned: Binned) -> Change:
    """The change that brings it back."""
    if binned.kind in {"note", "question"}:
        return NoteGone(binned.uuid, gone=False)
    if binned.kind == "item":
        return OwnItemGone(binned.uuid, gone=False)
    was = RecordKept(binned.uuid, binned.kind, binned.place, binned.fields, str(uuid4()), binned.created)
    return RecordGone(binned.uuid, gone=False, was=was)
