"""The notes that are shown, on paper; beside each question there is room for what they say."""

from collections.abc import Sequence

from cartguide.export.page import Heading, Paragraph, Part, Sheet, Table
from cartguide.guide.catalogue import Words as Say
from cartguide.journal.note_lines import NoteLine
from cartguide.ui.mine.days import when_written
from cartguide.ui.notes.filters import WORDS
from cartguide.ui.notes.kept_notes import ALL
from cartguide.ui.notes.pages import NotePages

MOST = 300


def printed_notes(say: Say, pages: NotePages, lines: Sequence[NoteLine], which: str) -> Sheet:
    """Newest first, at most 300; it says so where there are more, or where a long note is cut."""
    title = say("My notes") if which == ALL else say(WORDS[which])
    parts: list[Part] = [Heading(title, 1)]
    shown = lines[:MOST]
    if len(lines) > MOST:
        parts.append(Paragraph(say("The newest {number} of {whole}.", number=MOST, whole=len(lines))))
    questions = [line for line in shown if line.note.kind == "question"]
    if questions:
        parts.append(_questions(say, pages, questions))
    for line in shown:
        if line.note.kind != "question":
            parts += _note(say, pages, line)
    foot = say("Written by me. Kept on my own computer.")
    return Sheet(title, say.language, tuple(parts), foot, say("Page {page} of {pages}"))


def _questions(say: Say, pages: NotePages, lines: Sequence[NoteLine]) -> Table:
    rows = tuple((_words(say, line), pages.short(line.note.step), line.note.answer) for line in lines)
    return Table((say("Question"), say("Step"), say("What they said")), rows, (45, 15, 40))


def _note(say: Say, pages: NotePages, line: NoteLine) -> list[Part]:
    when = when_written(say, line.note.created, question=False)
    where = pages.short(line.note.step)
    head = say("{page} · {day}", page=where, day=when) if where else when
    return [Paragraph(head, strong=True), Paragraph(_words(say, line))]


def _words(say: Say, line: NoteLine) -> str:
    text = line.note.text.strip()
    return text if line.is_whole else say("{words} … (The rest is in the program.)", words=text)
