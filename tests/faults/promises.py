"""What the window has promised to keep: it said "Saved" after it. And what of that is not there when the power went."""

from collections.abc import Mapping
from typing import NamedTuple

from cartguide.journal.opening import open_journal
from cartguide.journal.people import person_folder
from tests.outside.journals import people
from tests.outside.program import Home, Program


class Kept(NamedTuple):
    """Words of notes and ticks, as they were found."""

    words: frozenset[str]
    ticked: frozenset[str]


class Promises:
    """Every word typed is typed once. A box that was pressed and not acknowledged may stand either way."""

    def __init__(self) -> None:
        self.words: dict[str, str] = {}
        self.ticks: dict[str, set[bool]] = {}
        self.count = 0

    def pressed(self, item: str, *, done: bool) -> None:
        """A box now stands so; until that is acknowledged it may be found as it was."""
        self.ticks.setdefault(item, {False}).add(done)

    def acknowledge(self, step: str, text: str, boxes: Mapping[str, bool]) -> None:
        """The window said "Saved" while it showed this text and these boxes of a step."""
        fresh = {word: step for word in text.split(" ")[:-1] if word not in self.words}
        settled = {item for item, may in self.ticks.items() if len(may) > 1 and item in boxes}
        self.words |= fresh
        self.ticks.update({item: {boxes[item]} for item in settled})
        self.count += len(fresh) + len(settled)

    def lost(self, kept: Kept) -> list[str]:
        """Whatever was acknowledged and is not so; what stands of the rest is taken as it is from now on."""
        gone = sorted(self.words.keys() - kept.words)
        wrong = [item for item, may in sorted(self.ticks.items()) if (item in kept.ticked) not in may]
        self.ticks = {item: {item in kept.ticked} for item in self.ticks}
        return gone + wrong

    def shows(self, program: Program, step: str) -> bool:
        """Whether the open step shows all that was acknowledged of it."""
        shown = program.text("note.editor").split()
        words = all(word in shown for word, where in self.words.items() if where == step)
        return words and all(done in self.ticks.get(item, {done}) for item, done in boxes_of(program).items())


def kept_by(home: Home) -> Kept:
    """What the journal on the disk holds; it must be whole."""
    folder = person_folder(people(home)) if people(home).is_dir() else None
    if folder is None:
        return Kept(frozenset(), frozenset())
    journal = open_journal(folder)
    try:
        journal.verify()
        words = frozenset(word for note in journal.notes.all() for word in note.text.split())
        return Kept(words, journal.checklist.ticked())
    finally:
        journal.close()


def boxes_of(program: Program) -> dict[str, bool]:
    """The boxes of the open step that show, by item, and whether each is ticked."""
    rows = [each for each in program.all() if each.role == "check box" and each.identifier.startswith("checklist.")]
    return {each.identifier.partition(".")[2]: "checked" in each.states for each in rows}
